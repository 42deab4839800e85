import ask from '@salesforce/label/c.AIG_PanelItem_Ask';
import askHelp from '@salesforce/label/c.AIG_PanelItem_AskHelp';
import checkedAllowed from '@salesforce/label/c.AIG_PanelItem_CheckedAllowed';
import checkedDenied from '@salesforce/label/c.AIG_PanelItem_CheckedDenied';
import conditions from '@salesforce/label/c.AIG_Common_Conditions';
import details from '@salesforce/label/c.AIG_PanelItem_Details';
import disclosure from '@salesforce/label/c.AIG_Common_Disclosure';
import expires from '@salesforce/label/c.AIG_PanelItem_Expires';
import explanation from '@salesforce/label/c.AIG_Explain_Title';
import outcome from '@salesforce/label/c.AIG_PanelItem_Outcome';
import reference from '@salesforce/label/c.AIG_PanelItem_Reference';
import status from '@salesforce/label/c.AIG_PanelItem_Status';

/** Texts of this component. */
export const LABELS = {
    ask,
    askHelp,
    checkedAllowed,
    checkedDenied,
    conditions,
    details,
    disclosure,
    expires,
    explanation,
    outcome,
    reference,
    status
};
