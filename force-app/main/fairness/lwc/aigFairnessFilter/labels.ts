import addCondition from '@salesforce/label/c.AIG_FairnessForm_AddCondition';
import field from '@salesforce/label/c.AIG_FairnessForm_Field';
import filter from '@salesforce/label/c.AIG_FairnessForm_Filter';
import operator from '@salesforce/label/c.AIG_FairnessForm_Operator';
import removeCondition from '@salesforce/label/c.AIG_FairnessForm_RemoveCondition';
import value from '@salesforce/label/c.AIG_FairnessForm_Value';

/** Texts of this component. */
export const LABELS = {
    addCondition,
    field,
    filter,
    operator,
    removeCondition,
    value
};
