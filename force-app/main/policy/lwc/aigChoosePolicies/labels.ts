import approved from '@salesforce/label/c.AIG_UseCasePolicies_Approved';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import change from '@salesforce/label/c.AIG_UseCasePolicies_Change';
import choices from '@salesforce/label/c.AIG_UseCasePolicies_Choices';
import noChoices from '@salesforce/label/c.AIG_UseCasePolicies_NoChoices';
import save from '@salesforce/label/c.AIG_UseCasePolicies_Save';

/** Texts of this component. */
export const LABELS = {
    approved,
    cancel,
    change,
    choices,
    noChoices,
    save
};
