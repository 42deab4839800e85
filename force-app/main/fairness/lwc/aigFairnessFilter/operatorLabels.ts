import equals from '@salesforce/label/c.AIG_Op_Equals';
import greaterOrEqual from '@salesforce/label/c.AIG_Op_GreaterOrEqual';
import greaterThan from '@salesforce/label/c.AIG_Op_GreaterThan';
import lessOrEqual from '@salesforce/label/c.AIG_Op_LessOrEqual';
import lessThan from '@salesforce/label/c.AIG_Op_LessThan';
import notEquals from '@salesforce/label/c.AIG_Op_NotEquals';

/** Words of the comparisons, by their API value. */
export const OPERATOR_LABELS: Readonly<Record<string, string>> = {
    equals,
    greaterOrEqual,
    greaterThan,
    lessOrEqual,
    lessThan,
    notEquals
};
