import active from '@salesforce/label/c.AIG_FairnessForm_Active';
import breachAction from '@salesforce/label/c.AIG_FairnessForm_BreachAction';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import choose from '@salesforce/label/c.AIG_FairnessForm_Choose';
import difference from '@salesforce/label/c.AIG_FairnessForm_Difference';
import differenceHelp from '@salesforce/label/c.AIG_FairnessForm_DifferenceHelp';
import groupField from '@salesforce/label/c.AIG_FairnessForm_GroupField';
import groupHelp from '@salesforce/label/c.AIG_FairnessForm_GroupHelp';
import groups from '@salesforce/label/c.AIG_FairnessForm_Groups';
import labelField from '@salesforce/label/c.AIG_FairnessForm_LabelField';
import labelValue from '@salesforce/label/c.AIG_FairnessForm_LabelValue';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import method from '@salesforce/label/c.AIG_FairnessForm_Method';
import minimumShare from '@salesforce/label/c.AIG_FairnessForm_MinimumShare';
import minimumSize from '@salesforce/label/c.AIG_FairnessForm_MinimumSize';
import name from '@salesforce/label/c.AIG_FairnessForm_Name';
import noSecond from '@salesforce/label/c.AIG_FairnessForm_NoSecond';
import object from '@salesforce/label/c.AIG_FairnessForm_Object';
import operator from '@salesforce/label/c.AIG_FairnessForm_Operator';
import outcome from '@salesforce/label/c.AIG_FairnessForm_Outcome';
import outcomeField from '@salesforce/label/c.AIG_FairnessForm_OutcomeField';
import periodDays from '@salesforce/label/c.AIG_FairnessForm_PeriodDays';
import periodField from '@salesforce/label/c.AIG_FairnessForm_PeriodField';
import ratioAlert from '@salesforce/label/c.AIG_FairnessForm_RatioAlert';
import ratioHelp from '@salesforce/label/c.AIG_FairnessForm_RatioHelp';
import referenceGroup from '@salesforce/label/c.AIG_FairnessForm_ReferenceGroup';
import referenceRule from '@salesforce/label/c.AIG_FairnessForm_ReferenceRule';
import save from '@salesforce/label/c.AIG_FairnessForm_Save';
import schedule from '@salesforce/label/c.AIG_FairnessForm_Schedule';
import secondGroup from '@salesforce/label/c.AIG_FairnessForm_SecondGroup';
import significance from '@salesforce/label/c.AIG_FairnessForm_Significance';
import template from '@salesforce/label/c.AIG_FairnessForm_Template';
import thresholds from '@salesforce/label/c.AIG_FairnessForm_Thresholds';
import title from '@salesforce/label/c.AIG_FairnessForm_Title';
import unknownHelp from '@salesforce/label/c.AIG_FairnessForm_UnknownHelp';
import unknownValues from '@salesforce/label/c.AIG_FairnessForm_UnknownValues';
import value from '@salesforce/label/c.AIG_FairnessForm_Value';

/** Texts of this component. */
export const LABELS = {
    active,
    breachAction,
    cancel,
    choose,
    difference,
    differenceHelp,
    groupField,
    groupHelp,
    groups,
    labelField,
    labelValue,
    loading,
    method,
    minimumShare,
    minimumSize,
    name,
    noSecond,
    object,
    operator,
    outcome,
    outcomeField,
    periodDays,
    periodField,
    ratioAlert,
    ratioHelp,
    referenceGroup,
    referenceRule,
    save,
    schedule,
    secondGroup,
    significance,
    template,
    thresholds,
    title,
    unknownHelp,
    unknownValues,
    value
};
