import unknown from '@salesforce/label/c.AIG_Common_UnknownError';

/** Texts of this component. */
export const LABELS = { unknown };
