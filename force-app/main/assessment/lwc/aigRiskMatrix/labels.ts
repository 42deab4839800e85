import cell from '@salesforce/label/c.AIG_Matrix_Cell';
import cellCount from '@salesforce/label/c.AIG_Matrix_CellCount';
import impact from '@salesforce/label/c.AIG_Matrix_Impact';
import keys from '@salesforce/label/c.AIG_Matrix_Keys';
import likelihood from '@salesforce/label/c.AIG_Matrix_Likelihood';
import noLevel from '@salesforce/label/c.AIG_Matrix_NoLevel';
import range from '@salesforce/label/c.AIG_Matrix_Range';

/** Texts of this component. */
export const LABELS = {
    cell,
    cellCount,
    impact,
    keys,
    likelihood,
    noLevel,
    range
};
