import register from '@salesforce/label/c.AIG_Panel_Register';

/** Texts of this component. */
export const LABELS = { register };
