import edit from '@salesforce/label/c.AIG_FairnessMonitors_Edit';
import emptyBody from '@salesforce/label/c.AIG_FairnessMonitors_EmptyBody';
import emptyTitle from '@salesforce/label/c.AIG_FairnessMonitors_EmptyTitle';
import lastRun from '@salesforce/label/c.AIG_FairnessMonitors_LastRun';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import newMonitor from '@salesforce/label/c.AIG_FairnessMonitors_New';
import nextRun from '@salesforce/label/c.AIG_FairnessMonitors_NextRun';
import notRun from '@salesforce/label/c.AIG_FairnessMonitors_NotRun';
import queued from '@salesforce/label/c.AIG_FairnessMonitors_Queued';
import refresh from '@salesforce/label/c.AIG_FairnessMonitors_Refresh';
import runNow from '@salesforce/label/c.AIG_FairnessMonitors_Run';
import show from '@salesforce/label/c.AIG_FairnessMonitors_Show';
import title from '@salesforce/label/c.AIG_FairnessMonitors_Title';

/** Texts of this component. */
export const LABELS = {
    edit,
    emptyBody,
    emptyTitle,
    lastRun,
    loading,
    newMonitor,
    nextRun,
    notRun,
    queued,
    refresh,
    runNow,
    show,
    title
};
