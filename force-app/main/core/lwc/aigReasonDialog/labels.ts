import cancel from '@salesforce/label/c.AIG_Common_Cancel';

/** Texts of this component. */
export const LABELS = {
    cancel
};
