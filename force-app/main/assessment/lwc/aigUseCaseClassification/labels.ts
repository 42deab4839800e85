import another from '@salesforce/label/c.AIG_AsOf_Another';
import change from '@salesforce/label/c.AIG_AsOf_Change';
import day from '@salesforce/label/c.AIG_AsOf_Day';
import dayHelp from '@salesforce/label/c.AIG_AsOf_DayHelp';
import difference from '@salesforce/label/c.AIG_AsOf_Difference';
import invalid from '@salesforce/label/c.AIG_AsOf_Invalid';
import legend from '@salesforce/label/c.AIG_AsOf_Legend';
import nextChange from '@salesforce/label/c.AIG_AsOf_NextChange';
import noDifference from '@salesforce/label/c.AIG_AsOf_NoDifference';
import nowDuties from '@salesforce/label/c.AIG_AsOf_NowDuties';
import outcome from '@salesforce/label/c.AIG_AsOf_Outcome';
import pastDuties from '@salesforce/label/c.AIG_AsOf_PastDuties';
import shown from '@salesforce/label/c.AIG_AsOf_Shown';
import today from '@salesforce/label/c.AIG_AsOf_Today';
import title from '@salesforce/label/c.AIG_Classification_Title';
import loading from '@salesforce/label/c.AIG_Common_Loading';

/** Texts of this component. */
export const LABELS = {
    another,
    change,
    day,
    dayHelp,
    difference,
    invalid,
    legend,
    loading,
    nextChange,
    noDifference,
    nowDuties,
    outcome,
    pastDuties,
    shown,
    title,
    today
};
