import loading from '@salesforce/label/c.AIG_Common_Loading';
import added from '@salesforce/label/c.AIG_Law_Added';
import affected from '@salesforce/label/c.AIG_Law_Affected';
import after from '@salesforce/label/c.AIG_Law_After';
import asOf from '@salesforce/label/c.AIG_Law_AsOf';
import before from '@salesforce/label/c.AIG_Law_Before';
import checked from '@salesforce/label/c.AIG_Law_Checked';
import emptyBody from '@salesforce/label/c.AIG_Law_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Law_EmptyHeading';
import failed from '@salesforce/label/c.AIG_Law_Failed';
import later from '@salesforce/label/c.AIG_Law_Later';
import more from '@salesforce/label/c.AIG_Law_More';
import noneAffected from '@salesforce/label/c.AIG_Law_NoneAffected';
import pending from '@salesforce/label/c.AIG_Law_Pending';
import readOnly from '@salesforce/label/c.AIG_Law_ReadOnly';
import refresh from '@salesforce/label/c.AIG_Law_Refresh';
import removed from '@salesforce/label/c.AIG_Law_Removed';
import resume from '@salesforce/label/c.AIG_Law_Resume';
import run from '@salesforce/label/c.AIG_Law_Run';
import runs from '@salesforce/label/c.AIG_Law_Runs';
import schedule from '@salesforce/label/c.AIG_Law_Schedule';
import scheduled from '@salesforce/label/c.AIG_Law_Scheduled';
import show from '@salesforce/label/c.AIG_Law_Show';
import start from '@salesforce/label/c.AIG_Law_Start';
import started from '@salesforce/label/c.AIG_Law_Started';
import status from '@salesforce/label/c.AIG_Law_Status';
import title from '@salesforce/label/c.AIG_Law_Title';
import upToDate from '@salesforce/label/c.AIG_Law_UpToDate';
import useCase from '@salesforce/label/c.AIG_Law_UseCase';
import version from '@salesforce/label/c.AIG_Law_Version';

/** Texts of this component. */
export const LABELS = {
    added,
    affected,
    after,
    asOf,
    before,
    checked,
    emptyBody,
    emptyHeading,
    failed,
    later,
    loading,
    more,
    noneAffected,
    pending,
    readOnly,
    refresh,
    removed,
    resume,
    run,
    runs,
    schedule,
    scheduled,
    show,
    start,
    started,
    status,
    title,
    upToDate,
    useCase,
    version
};
