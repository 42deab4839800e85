import allowed from '@salesforce/label/c.AIG_Activity_Allowed';
import byDay from '@salesforce/label/c.AIG_Activity_ByDay';
import byReason from '@salesforce/label/c.AIG_Activity_ByReason';
import day from '@salesforce/label/c.AIG_Activity_Day';
import dayText from '@salesforce/label/c.AIG_Activity_DayText';
import denied from '@salesforce/label/c.AIG_Activity_Denied';
import emptyBody from '@salesforce/label/c.AIG_Activity_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Activity_EmptyHeading';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noDenials from '@salesforce/label/c.AIG_Activity_NoDenials';
import outcomes from '@salesforce/label/c.AIG_Activity_Outcomes';
import period from '@salesforce/label/c.AIG_Activity_Period';
import periodDays from '@salesforce/label/c.AIG_Activity_PeriodDays';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import summary from '@salesforce/label/c.AIG_Activity_Summary';
import title from '@salesforce/label/c.AIG_Activity_Title';

/** Texts of this component. */
export const LABELS = {
    allowed,
    byDay,
    byReason,
    day,
    dayText,
    denied,
    emptyBody,
    emptyHeading,
    loading,
    noDenials,
    outcomes,
    period,
    periodDays,
    refresh,
    summary,
    title
};
