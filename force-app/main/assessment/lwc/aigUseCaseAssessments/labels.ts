import completed from '@salesforce/label/c.AIG_Assessments_Completed';
import continueDraft from '@salesforce/label/c.AIG_Assessments_Continue';
import draft from '@salesforce/label/c.AIG_Assessments_Draft';
import due from '@salesforce/label/c.AIG_Assessments_Due';
import earlier from '@salesforce/label/c.AIG_Assessments_Earlier';
import loading from '@salesforce/label/c.AIG_Assessments_Loading';
import newVersion from '@salesforce/label/c.AIG_Assessments_NewVersion';
import nextReview from '@salesforce/label/c.AIG_Assessments_NextReview';
import noAccess from '@salesforce/label/c.AIG_Assessments_NoAccess';
import noAccessBody from '@salesforce/label/c.AIG_Assessments_NoAccessBody';
import notStarted from '@salesforce/label/c.AIG_Assessments_NotStarted';
import openedBecause from '@salesforce/label/c.AIG_Assessments_OpenedBecause';
import required from '@salesforce/label/c.AIG_Assessments_Required';
import start from '@salesforce/label/c.AIG_Assessments_Start';
import title from '@salesforce/label/c.AIG_Assessments_Title';

/** Texts of this component. */
export const LABELS = {
    completed,
    continueDraft,
    draft,
    due,
    earlier,
    loading,
    newVersion,
    nextReview,
    noAccess,
    noAccessBody,
    notStarted,
    openedBecause,
    required,
    start,
    title
};
