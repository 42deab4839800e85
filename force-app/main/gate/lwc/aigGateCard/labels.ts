import allowed from '@salesforce/label/c.AIG_Gate_Allowed';
import ask from '@salesforce/label/c.AIG_Gate_Ask';
import conditions from '@salesforce/label/c.AIG_Common_Conditions';
import decisionId from '@salesforce/label/c.AIG_Gate_DecisionId';
import denied from '@salesforce/label/c.AIG_Gate_Denied';
import disclosure from '@salesforce/label/c.AIG_Common_Disclosure';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import purpose from '@salesforce/label/c.AIG_Gate_Purpose';
import purposeHelp from '@salesforce/label/c.AIG_Gate_PurposeHelp';
import title from '@salesforce/label/c.AIG_Gate_Title';
import tryHeading from '@salesforce/label/c.AIG_Gate_TryHeading';
import tryHelp from '@salesforce/label/c.AIG_Gate_TryHelp';

/** Texts of this component. */
export const LABELS = {
    allowed,
    ask,
    conditions,
    decisionId,
    denied,
    disclosure,
    loading,
    purpose,
    purposeHelp,
    title,
    tryHeading,
    tryHelp
};
