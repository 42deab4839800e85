import title from '@salesforce/label/c.AIG_Register_Title';

/** Texts of this component. */
export const LABELS = { title };
