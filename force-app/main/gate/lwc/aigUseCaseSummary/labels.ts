import canSubmit from '@salesforce/label/c.AIG_Summary_CanSubmit';
import changed from '@salesforce/label/c.AIG_Summary_Changed';
import conditions from '@salesforce/label/c.AIG_Common_Conditions';
import expires from '@salesforce/label/c.AIG_Summary_Expires';
import gateAllowed from '@salesforce/label/c.AIG_Summary_GateAllowed';
import gateDenied from '@salesforce/label/c.AIG_Summary_GateDenied';
import key from '@salesforce/label/c.AIG_Summary_Key';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import owner from '@salesforce/label/c.AIG_Summary_Owner';
import submitAgain from '@salesforce/label/c.AIG_Summary_SubmitAgain';
import submitChanges from '@salesforce/label/c.AIG_Summary_SubmitChanges';
import suspend from '@salesforce/label/c.AIG_Summary_Suspend';
import suspendedMessage from '@salesforce/label/c.AIG_Summary_SuspendedMessage';
import title from '@salesforce/label/c.AIG_Summary_Title';
import upcoming from '@salesforce/label/c.AIG_Summary_Upcoming';

/** Texts of this component. */
export const LABELS = {
    canSubmit,
    changed,
    conditions,
    expires,
    gateAllowed,
    gateDenied,
    key,
    loading,
    owner,
    submitAgain,
    submitChanges,
    suspend,
    suspendedMessage,
    title,
    upcoming
};
