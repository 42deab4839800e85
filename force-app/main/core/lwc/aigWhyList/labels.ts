import contents from '@salesforce/label/c.AIG_WhyList_Contents';
import due from '@salesforce/label/c.AIG_WhyList_Due';
import empty from '@salesforce/label/c.AIG_WhyList_Empty';
import exceptions from '@salesforce/label/c.AIG_WhyList_Exceptions';
import otherReading from '@salesforce/label/c.AIG_WhyList_OtherReading';
import penalty from '@salesforce/label/c.AIG_WhyList_Penalty';
import stayed from '@salesforce/label/c.AIG_WhyList_Stayed';

/** Texts of this component. */
export const LABELS = { contents, due, empty, exceptions, otherReading, penalty, stayed };
