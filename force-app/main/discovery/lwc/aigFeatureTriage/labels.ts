import accept from '@salesforce/label/c.AIG_Inventory_Accept';
import acceptIntro from '@salesforce/label/c.AIG_Triage_AcceptIntro';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import expiresOn from '@salesforce/label/c.AIG_Triage_ExpiresOn';
import expiresOnHelp from '@salesforce/label/c.AIG_Triage_ExpiresOnHelp';
import link from '@salesforce/label/c.AIG_Inventory_Link';
import linkIntro from '@salesforce/label/c.AIG_Triage_LinkIntro';
import reason from '@salesforce/label/c.AIG_Triage_Reason';
import reasonHelp from '@salesforce/label/c.AIG_Triage_ReasonHelp';
import useCase from '@salesforce/label/c.AIG_Triage_UseCase';

/** Texts of this component. */
export const LABELS = {
    accept,
    acceptIntro,
    cancel,
    expiresOn,
    expiresOnHelp,
    link,
    linkIntro,
    reason,
    reasonHelp,
    useCase
};
