import allRegistered from '@salesforce/label/c.AIG_HomeGlance_AllRegistered';
import expiring from '@salesforce/label/c.AIG_HomeGlance_Expiring';
import incidents from '@salesforce/label/c.AIG_HomeGlance_Incidents';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import neverSearched from '@salesforce/label/c.AIG_HomeGlance_NeverSearched';
import noIncidents from '@salesforce/label/c.AIG_HomeGlance_NoIncidents';
import noneExpiring from '@salesforce/label/c.AIG_HomeGlance_NoneExpiring';
import openBySeverity from '@salesforce/label/c.AIG_HomeGlance_OpenBySeverity';
import openList from '@salesforce/label/c.AIG_HomeRegister_OpenList';
import triage from '@salesforce/label/c.AIG_Home_ActTriage';
import unregistered from '@salesforce/label/c.AIG_HomeGlance_Unregistered';
import unregisteredText from '@salesforce/label/c.AIG_HomeGlance_UnregisteredText';

/** Texts of this component. */
export const LABELS = {
    allRegistered,
    expiring,
    incidents,
    loading,
    neverSearched,
    noIncidents,
    noneExpiring,
    openBySeverity,
    openList,
    triage,
    unregistered,
    unregisteredText
};
