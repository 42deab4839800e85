import dueOn from '@salesforce/label/c.AIG_MyPolicies_DueOn';
import inForceFrom from '@salesforce/label/c.AIG_MyPolicies_InForceFrom';
import overdue from '@salesforce/label/c.AIG_MyPolicies_Overdue';
import read from '@salesforce/label/c.AIG_MyPolicies_Read';
import readAndSign from '@salesforce/label/c.AIG_MyPolicies_ReadAndSign';
import signedOn from '@salesforce/label/c.AIG_MyPolicies_SignedOn';
import signedUntil from '@salesforce/label/c.AIG_MyPolicies_SignedUntil';
import stateExpiring from '@salesforce/label/c.AIG_Policy_State_Expiring';
import stateNotInForce from '@salesforce/label/c.AIG_Policy_State_NotInForce';
import stateOwed from '@salesforce/label/c.AIG_Policy_State_Owed';
import stateSigned from '@salesforce/label/c.AIG_Policy_State_Signed';
import stateUpcoming from '@salesforce/label/c.AIG_Policy_State_Upcoming';
import version from '@salesforce/label/c.AIG_MyPolicies_Version';

/** Texts of this component. */
export const LABELS = {
    dueOn,
    inForceFrom,
    overdue,
    read,
    readAndSign,
    signedOn,
    signedUntil,
    stateExpiring,
    stateNotInForce,
    stateOwed,
    stateSigned,
    stateUpcoming,
    version
};
