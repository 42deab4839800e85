import comment from '@salesforce/label/c.AIG_Question_Comment';
import example from '@salesforce/label/c.AIG_Question_Example';
import no from '@salesforce/label/c.AIG_Common_No';
import notSure from '@salesforce/label/c.AIG_Common_NotSure';
import notSureHelp from '@salesforce/label/c.AIG_Question_NotSureHelp';
import offered from '@salesforce/label/c.AIG_Question_Offered';
import yes from '@salesforce/label/c.AIG_Common_Yes';

/** Texts of this component. */
export const LABELS = { comment, example, no, notSure, notSureHelp, offered, yes };
