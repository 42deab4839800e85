import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import question from '@salesforce/label/c.AIG_Suspend_Question';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Suspend_ReasonMissing';
import suspend from '@salesforce/label/c.AIG_Suspend_Suspend';
import title from '@salesforce/label/c.AIG_Suspend_Title';

/** Texts of this component. */
export const LABELS = { cancel, question, reason, reasonMissing, suspend, title };
