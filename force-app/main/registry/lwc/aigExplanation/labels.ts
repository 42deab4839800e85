import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import complete from '@salesforce/label/c.AIG_Explain_Complete';
import contact from '@salesforce/label/c.AIG_Explain_Contact';
import contactHelp from '@salesforce/label/c.AIG_Explain_ContactHelp';
import contest from '@salesforce/label/c.AIG_Explain_Contest';
import contestHelp from '@salesforce/label/c.AIG_Explain_ContestHelp';
import edit from '@salesforce/label/c.AIG_Explain_Edit';
import factors from '@salesforce/label/c.AIG_Explain_Factors';
import factorsHelp from '@salesforce/label/c.AIG_Explain_FactorsHelp';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import logic from '@salesforce/label/c.AIG_Explain_Logic';
import logicHelp from '@salesforce/label/c.AIG_Explain_LogicHelp';
import notGiven from '@salesforce/label/c.AIG_Case_NotGiven';
import optional from '@salesforce/label/c.AIG_Explain_Optional';
import required from '@salesforce/label/c.AIG_Explain_Required';
import save from '@salesforce/label/c.AIG_Explain_Save';
import saved from '@salesforce/label/c.AIG_Explain_Saved';
import title from '@salesforce/label/c.AIG_Explain_Title';

/** Texts of this component. */
export const LABELS = {
    cancel,
    complete,
    contact,
    contactHelp,
    contest,
    contestHelp,
    edit,
    factors,
    factorsHelp,
    loading,
    logic,
    logicHelp,
    notGiven,
    optional,
    required,
    save,
    saved,
    title
};
