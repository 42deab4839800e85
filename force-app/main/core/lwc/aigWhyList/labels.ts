import empty from '@salesforce/label/c.AIG_WhyList_Empty';

/** Texts of this component. */
export const LABELS = { empty };
