import daysHours from '@salesforce/label/c.AIG_Countdown_DaysHours';
import dueIn from '@salesforce/label/c.AIG_Countdown_DueIn';
import hoursMinutes from '@salesforce/label/c.AIG_Countdown_HoursMinutes';
import minutesSeconds from '@salesforce/label/c.AIG_Countdown_MinutesSeconds';
import overdueBy from '@salesforce/label/c.AIG_Countdown_OverdueBy';

/** Texts of this component. */
export const LABELS = { daysHours, dueIn, hoursMinutes, minutesSeconds, overdueBy };
