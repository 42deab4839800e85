import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import effect from '@salesforce/label/c.AIG_Suspend_Effect';
import effectError from '@salesforce/label/c.AIG_Suspend_EffectError';
import effectFeatures from '@salesforce/label/c.AIG_Suspend_EffectFeatures';
import effectNone from '@salesforce/label/c.AIG_Suspend_EffectNone';
import lift from '@salesforce/label/c.AIG_Suspend_Lift';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import question from '@salesforce/label/c.AIG_Suspend_Question';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Suspend_ReasonMissing';
import suspend from '@salesforce/label/c.AIG_Suspend_Suspend';
import title from '@salesforce/label/c.AIG_Suspend_Title';

/** Texts of this component. */
export const LABELS = {
    cancel,
    effect,
    effectError,
    effectFeatures,
    effectNone,
    lift,
    loading,
    question,
    reason,
    reasonMissing,
    suspend,
    title
};
