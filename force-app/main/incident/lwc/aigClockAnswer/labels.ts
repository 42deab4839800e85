import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import lateReason from '@salesforce/label/c.AIG_ClockAnswer_LateReason';
import lateReasonHelp from '@salesforce/label/c.AIG_ClockAnswer_LateReasonHelp';
import markNotNotifiable from '@salesforce/label/c.AIG_ClockAnswer_MarkNotNotifiable';
import notNotifiableHeading from '@salesforce/label/c.AIG_ClockAnswer_NotNotifiableHeading';
import proof from '@salesforce/label/c.AIG_ClockAnswer_Proof';
import proofAttached from '@salesforce/label/c.AIG_ClockAnswer_ProofAttached';
import reason from '@salesforce/label/c.AIG_ClockAnswer_Reason';
import reasonHelp from '@salesforce/label/c.AIG_ClockAnswer_ReasonHelp';
import recordSent from '@salesforce/label/c.AIG_ClockAnswer_RecordSent';
import reference from '@salesforce/label/c.AIG_ClockAnswer_Reference';
import referenceHelp from '@salesforce/label/c.AIG_ClockAnswer_ReferenceHelp';
import sentAt from '@salesforce/label/c.AIG_ClockAnswer_SentAt';
import sentHeading from '@salesforce/label/c.AIG_ClockAnswer_SentHeading';
import stage from '@salesforce/label/c.AIG_ClockAnswer_Stage';
import stageComplete from '@salesforce/label/c.AIG_ClockAnswer_StageComplete';
import stageInitial from '@salesforce/label/c.AIG_ClockAnswer_StageInitial';
import to from '@salesforce/label/c.AIG_ClockAnswer_To';

/** Texts of this component. */
export const LABELS = {
    cancel,
    lateReason,
    lateReasonHelp,
    markNotNotifiable,
    notNotifiableHeading,
    proof,
    proofAttached,
    reason,
    reasonHelp,
    recordSent,
    reference,
    referenceHelp,
    sentAt,
    sentHeading,
    stage,
    stageComplete,
    stageInitial,
    to
};
