import change from '@salesforce/label/c.AIG_UseCasePolicies_Change';
import denied from '@salesforce/label/c.AIG_UseCasePolicies_Denied';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import none from '@salesforce/label/c.AIG_UseCasePolicies_None';
import saved from '@salesforce/label/c.AIG_UseCasePolicies_Saved';
import signed from '@salesforce/label/c.AIG_PolicySign_Signed';
import title from '@salesforce/label/c.AIG_UseCasePolicies_Title';

/** Texts of this component. */
export const LABELS = {
    change,
    denied,
    loading,
    none,
    saved,
    signed,
    title
};
