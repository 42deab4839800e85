import reportedMessage from '@salesforce/label/c.AIG_Report_ReportedMessage';
import title from '@salesforce/label/c.AIG_Report_Title';

/** Texts of this component. */
export const LABELS = {
    reportedMessage,
    title
};
