import appliesFrom from '@salesforce/label/c.AIG_Citation_AppliesFrom';
import newTab from '@salesforce/label/c.AIG_Citation_NewTab';

/** Texts of this component. */
export const LABELS = { appliesFrom, newTab };
