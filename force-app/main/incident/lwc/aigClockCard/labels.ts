import advisory from '@salesforce/label/c.AIG_Clock_Advisory';
import draft from '@salesforce/label/c.AIG_Clock_Draft';
import due from '@salesforce/label/c.AIG_Clock_Due';
import initial from '@salesforce/label/c.AIG_Clock_Initial';
import limit from '@salesforce/label/c.AIG_Clock_Limit';
import notNotifiable from '@salesforce/label/c.AIG_Clock_NotNotifiable';
import nowOverdue from '@salesforce/label/c.AIG_Clock_NowOverdue';
import nowSoon from '@salesforce/label/c.AIG_Clock_NowSoon';
import openProof from '@salesforce/label/c.AIG_Clock_OpenProof';
import proof from '@salesforce/label/c.AIG_Clock_Proof';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import recordSent from '@salesforce/label/c.AIG_Clock_RecordSent';
import reference from '@salesforce/label/c.AIG_Clock_Reference';
import sentAt from '@salesforce/label/c.AIG_Clock_SentAt';
import supersededBy from '@salesforce/label/c.AIG_Clock_SupersededBy';
import to from '@salesforce/label/c.AIG_Clock_To';
import workingTarget from '@salesforce/label/c.AIG_Clock_WorkingTarget';

/** Texts of this component. */
export const LABELS = {
    advisory,
    draft,
    due,
    initial,
    limit,
    notNotifiable,
    nowOverdue,
    nowSoon,
    openProof,
    proof,
    reason,
    recordSent,
    reference,
    sentAt,
    supersededBy,
    to,
    workingTarget
};
