import loading from '@salesforce/label/c.AIG_Common_Loading';
import title from '@salesforce/label/c.AIG_Classification_Title';

/** Texts of this component. */
export const LABELS = { loading, title };
