import approved from '@salesforce/label/c.AIG_Approvals_Approved';
import changes from '@salesforce/label/c.AIG_Approvals_Changes';
import conditions from '@salesforce/label/c.AIG_Common_Conditions';
import dueIn from '@salesforce/label/c.AIG_Approvals_DueIn';
import dueToday from '@salesforce/label/c.AIG_Approvals_DueToday';
import evidence from '@salesforce/label/c.AIG_Approvals_Evidence';
import evidenceMissing from '@salesforce/label/c.AIG_Condition_EvidenceRequired';
import expires from '@salesforce/label/c.AIG_Approvals_Expires';
import history from '@salesforce/label/c.AIG_Case_History';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import metBody from '@salesforce/label/c.AIG_Approvals_MetBody';
import metBy from '@salesforce/label/c.AIG_Approvals_MetBy';
import metMessage from '@salesforce/label/c.AIG_Approvals_MetMessage';
import never from '@salesforce/label/c.AIG_Approvals_Never';
import noConditions from '@salesforce/label/c.AIG_Approvals_NoConditions';
import noHistory from '@salesforce/label/c.AIG_Case_NoHistory';
import overdue from '@salesforce/label/c.AIG_Approvals_Overdue';
import permanent from '@salesforce/label/c.AIG_Approvals_Permanent';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Error_ReasonRequired';
import recall from '@salesforce/label/c.AIG_Approvals_Recall';
import recallBody from '@salesforce/label/c.AIG_Approvals_RecallBody';
import recalledMessage from '@salesforce/label/c.AIG_Approvals_RecalledMessage';
import reportMet from '@salesforce/label/c.AIG_Approvals_ReportMet';
import title from '@salesforce/label/c.AIG_Approvals_Title';
import waits from '@salesforce/label/c.AIG_Approvals_Waits';

/** Texts of this component. */
export const LABELS = {
    approved,
    changes,
    conditions,
    dueIn,
    dueToday,
    evidence,
    evidenceMissing,
    expires,
    history,
    loading,
    metBody,
    metBy,
    metMessage,
    never,
    noConditions,
    noHistory,
    overdue,
    permanent,
    reason,
    reasonMissing,
    recall,
    recallBody,
    recalledMessage,
    reportMet,
    title,
    waits
};
