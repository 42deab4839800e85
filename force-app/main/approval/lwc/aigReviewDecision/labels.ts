import approve from '@salesforce/label/c.AIG_Decision_Approve';
import approveWithConditions from '@salesforce/label/c.AIG_Decision_ApproveWithConditions';
import approvedMessage from '@salesforce/label/c.AIG_Decision_ApprovedMessage';
import back from '@salesforce/label/c.AIG_Decision_Back';
import changesRequestedMessage from '@salesforce/label/c.AIG_Decision_ChangesRequestedMessage';
import comments from '@salesforce/label/c.AIG_Common_Comments';
import commentsMissing from '@salesforce/label/c.AIG_Decision_CommentsMissing';
import expiresOn from '@salesforce/label/c.AIG_Decision_ExpiresOn';
import expiresOnHelp from '@salesforce/label/c.AIG_Decision_ExpiresOnHelp';
import expiresOnTooLate from '@salesforce/label/c.AIG_Decision_ExpiresOnTooLate';
import notWaiting from '@salesforce/label/c.AIG_Decision_NotWaiting';
import reassign from '@salesforce/label/c.AIG_Decision_Reassign';
import reassignedMessage from '@salesforce/label/c.AIG_Decision_ReassignedMessage';
import refused from '@salesforce/label/c.AIG_Decision_Refused';
import reject from '@salesforce/label/c.AIG_Decision_Reject';
import rejectedMessage from '@salesforce/label/c.AIG_Decision_RejectedMessage';
import requestChanges from '@salesforce/label/c.AIG_Decision_RequestChanges';
import title from '@salesforce/label/c.AIG_Decision_Title';

/** Texts of this component. */
export const LABELS = {
    approve,
    approveWithConditions,
    approvedMessage,
    back,
    changesRequestedMessage,
    comments,
    commentsMissing,
    expiresOn,
    expiresOnHelp,
    expiresOnTooLate,
    notWaiting,
    reassign,
    reassignedMessage,
    refused,
    reject,
    rejectedMessage,
    requestChanges,
    title
};
