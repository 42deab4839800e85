import approve from '@salesforce/label/c.AIG_Bulk_Approve';
import approved from '@salesforce/label/c.AIG_Bulk_Approved';
import body from '@salesforce/label/c.AIG_Bulk_Body';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import close from '@salesforce/label/c.AIG_Bulk_Close';
import comments from '@salesforce/label/c.AIG_Common_Comments';
import commentsMissing from '@salesforce/label/c.AIG_Bulk_CommentsMissing';
import results from '@salesforce/label/c.AIG_Bulk_Results';
import title from '@salesforce/label/c.AIG_Bulk_Title';

/** Texts of this component. */
export const LABELS = {
    approve,
    approved,
    body,
    cancel,
    close,
    comments,
    commentsMissing,
    results,
    title
};
