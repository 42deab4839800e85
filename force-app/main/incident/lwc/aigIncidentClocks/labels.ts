import answeredHeading from '@salesforce/label/c.AIG_Clocks_AnsweredHeading';
import answeredMessage from '@salesforce/label/c.AIG_Clocks_AnsweredMessage';
import emptyBodyAware from '@salesforce/label/c.AIG_Clocks_EmptyBodyAware';
import emptyBodyNone from '@salesforce/label/c.AIG_Clocks_EmptyBodyNone';
import emptyHeading from '@salesforce/label/c.AIG_Clocks_EmptyHeading';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import markNotNotifiable from '@salesforce/label/c.AIG_Clocks_MarkNotNotifiable';
import recordSent from '@salesforce/label/c.AIG_Clocks_RecordSent';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import title from '@salesforce/label/c.AIG_Clocks_Title';

/** Texts of this component. */
export const LABELS = {
    answeredHeading,
    answeredMessage,
    emptyBodyAware,
    emptyBodyNone,
    emptyHeading,
    loading,
    markNotNotifiable,
    recordSent,
    refresh,
    title
};
