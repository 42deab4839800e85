import age from '@salesforce/label/c.AIG_Inbox_Age';
import approveSelected from '@salesforce/label/c.AIG_Inbox_ApproveSelected';
import bulkApproved from '@salesforce/label/c.AIG_Bulk_Approved';
import bulkHint from '@salesforce/label/c.AIG_Inbox_BulkHint';
import bulkTitle from '@salesforce/label/c.AIG_Bulk_Title';
import count from '@salesforce/label/c.AIG_Inbox_Count';
import countShown from '@salesforce/label/c.AIG_Inbox_CountShown';
import emptyBody from '@salesforce/label/c.AIG_Inbox_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Inbox_EmptyHeading';
import keys from '@salesforce/label/c.AIG_Inbox_Keys';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_Inbox_More';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import select from '@salesforce/label/c.AIG_Bulk_Select';
import title from '@salesforce/label/c.AIG_Inbox_Title';
import today from '@salesforce/label/c.AIG_Inbox_Today';

/** Texts of this component. */
export const LABELS = {
    age,
    approveSelected,
    bulkApproved,
    bulkHint,
    bulkTitle,
    count,
    countShown,
    emptyBody,
    emptyHeading,
    keys,
    loading,
    more,
    refresh,
    select,
    title,
    today
};
