import off from '@salesforce/label/c.AIG_FairnessSchedule_Off';
import on from '@salesforce/label/c.AIG_FairnessSchedule_On';
import schedule from '@salesforce/label/c.AIG_FairnessSchedule_Schedule';
import unschedule from '@salesforce/label/c.AIG_FairnessSchedule_Unschedule';

/** Texts of this component. */
export const LABELS = { off, on, schedule, unschedule };
