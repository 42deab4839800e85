import add from '@salesforce/label/c.AIG_Conditions_Add';
import condition from '@salesforce/label/c.AIG_Conditions_Condition';
import conditionHelp from '@salesforce/label/c.AIG_Conditions_ConditionHelp';
import dueOn from '@salesforce/label/c.AIG_Conditions_DueOn';
import dueOnHelp from '@salesforce/label/c.AIG_Conditions_DueOnHelp';
import legend from '@salesforce/label/c.AIG_Decision_Conditions';
import missing from '@salesforce/label/c.AIG_Decision_ConditionsMissing';
import remove from '@salesforce/label/c.AIG_Conditions_Remove';
import tooLate from '@salesforce/label/c.AIG_Conditions_TooLate';

/** Texts of this component. */
export const LABELS = {
    add,
    condition,
    conditionHelp,
    dueOn,
    dueOnHelp,
    legend,
    missing,
    remove,
    tooLate
};
