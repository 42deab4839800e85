import body from '@salesforce/label/c.AIG_Reassign_Body';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import handOver from '@salesforce/label/c.AIG_Reassign_HandOver';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import member from '@salesforce/label/c.AIG_Reassign_Member';
import memberMissing from '@salesforce/label/c.AIG_Reassign_MemberMissing';
import nobody from '@salesforce/label/c.AIG_Reassign_Nobody';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Error_ReasonRequired';
import title from '@salesforce/label/c.AIG_Reassign_Title';

/** Texts of this component. */
export const LABELS = {
    body,
    cancel,
    handOver,
    loading,
    member,
    memberMissing,
    nobody,
    reason,
    reasonMissing,
    title
};
