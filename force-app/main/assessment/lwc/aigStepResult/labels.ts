import answer from '@salesforce/label/c.AIG_StepResult_Answer';
import comments from '@salesforce/label/c.AIG_StepResult_Comments';
import commentsHelp from '@salesforce/label/c.AIG_StepResult_CommentsHelp';
import key from '@salesforce/label/c.AIG_StepResult_Key';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import openHeading from '@salesforce/label/c.AIG_StepResult_OpenHeading';
import openHelp from '@salesforce/label/c.AIG_StepResult_OpenHelp';
import prohibited from '@salesforce/label/c.AIG_StepResult_Prohibited';

/** Texts of this component. */
export const LABELS = { answer, comments, commentsHelp, key, loading, openHeading, openHelp, prohibited };
