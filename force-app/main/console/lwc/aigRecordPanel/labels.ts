import allowed from '@salesforce/label/c.AIG_Status_Allowed';
import contest from '@salesforce/label/c.AIG_Panel_Contest';
import denied from '@salesforce/label/c.AIG_Status_Denied';
import emptyBody from '@salesforce/label/c.AIG_Panel_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Panel_EmptyHeading';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_Panel_More';
import recent from '@salesforce/label/c.AIG_Panel_Recent';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import register from '@salesforce/label/c.AIG_Panel_Register';
import report from '@salesforce/label/c.AIG_Panel_Report';
import reported from '@salesforce/label/c.AIG_Panel_Reported';
import requested from '@salesforce/label/c.AIG_Panel_Requested';
import showAll from '@salesforce/label/c.AIG_Panel_ShowAll';
import showLess from '@salesforce/label/c.AIG_Panel_ShowLess';
import submitted from '@salesforce/label/c.AIG_Panel_Submitted';
import title from '@salesforce/label/c.AIG_Panel_Title';

/** Texts of this component. */
export const LABELS = {
    allowed,
    contest,
    denied,
    emptyBody,
    emptyHeading,
    loading,
    more,
    recent,
    refresh,
    register,
    report,
    reported,
    requested,
    showAll,
    showLess,
    submitted,
    title
};
