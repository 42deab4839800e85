import idle from '@salesforce/label/c.AIG_MyPolicies_Idle';
import idleBody from '@salesforce/label/c.AIG_MyPolicies_IdleBody';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import signed from '@salesforce/label/c.AIG_PolicySign_Signed';
import signedCount from '@salesforce/label/c.AIG_MyPolicies_SignedCount';
import title from '@salesforce/label/c.AIG_MyPolicies_Title';

/** Texts of this component. */
export const LABELS = {
    idle,
    idleBody,
    loading,
    refresh,
    signed,
    signedCount,
    title
};
