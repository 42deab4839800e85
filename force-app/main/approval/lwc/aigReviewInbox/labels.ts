import age from '@salesforce/label/c.AIG_Inbox_Age';
import count from '@salesforce/label/c.AIG_Inbox_Count';
import emptyBody from '@salesforce/label/c.AIG_Inbox_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Inbox_EmptyHeading';
import keys from '@salesforce/label/c.AIG_Inbox_Keys';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import title from '@salesforce/label/c.AIG_Inbox_Title';
import today from '@salesforce/label/c.AIG_Inbox_Today';

/** Texts of this component. */
export const LABELS = { age, count, emptyBody, emptyHeading, keys, loading, refresh, title, today };
