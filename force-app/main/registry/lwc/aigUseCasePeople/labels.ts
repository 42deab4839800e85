import loading from '@salesforce/label/c.AIG_Common_Loading';
import nextReview from '@salesforce/label/c.AIG_People_NextReview';
import noReview from '@salesforce/label/c.AIG_People_NoReview';
import title from '@salesforce/label/c.AIG_People_Title';

/** Texts of this component. */
export const LABELS = { loading, nextReview, noReview, title };
