import after from '@salesforce/label/c.AIG_Changes_After';
import before from '@salesforce/label/c.AIG_Changes_Before';
import name from '@salesforce/label/c.AIG_Changes_Name';
import none from '@salesforce/label/c.AIG_Changes_None';
import nothing from '@salesforce/label/c.AIG_Changes_Nothing';
import since from '@salesforce/label/c.AIG_Changes_Since';

/** Texts of this component. */
export const LABELS = {
    after,
    before,
    name,
    none,
    nothing,
    since
};
