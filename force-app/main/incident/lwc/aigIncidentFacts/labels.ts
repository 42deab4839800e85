import affectedCount from '@salesforce/label/c.AIG_Facts_AffectedCount';
import becameAwareAt from '@salesforce/label/c.AIG_Facts_BecameAwareAt';
import becameAwareHelp from '@salesforce/label/c.AIG_Facts_BecameAwareHelp';
import category from '@salesforce/label/c.AIG_Facts_Category';
import containment from '@salesforce/label/c.AIG_Facts_Containment';
import correctiveActions from '@salesforce/label/c.AIG_Facts_CorrectiveActions';
import detectedAt from '@salesforce/label/c.AIG_Facts_DetectedAt';
import handling from '@salesforce/label/c.AIG_Facts_Handling';
import harm from '@salesforce/label/c.AIG_Facts_Harm';
import harmHeading from '@salesforce/label/c.AIG_Facts_HarmHeading';
import highRiskToPeople from '@salesforce/label/c.AIG_Facts_HighRiskToPeople';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import no from '@salesforce/label/c.AIG_Common_No';
import notSure from '@salesforce/label/c.AIG_Common_NotSure';
import occurredAt from '@salesforce/label/c.AIG_Facts_OccurredAt';
import personalDataBreach from '@salesforce/label/c.AIG_Facts_PersonalDataBreach';
import providerUnreachable from '@salesforce/label/c.AIG_Facts_ProviderUnreachable';
import readOnly from '@salesforce/label/c.AIG_Facts_ReadOnly';
import regions from '@salesforce/label/c.AIG_Facts_Regions';
import rootCause from '@salesforce/label/c.AIG_Facts_RootCause';
import save from '@salesforce/label/c.AIG_Facts_Save';
import savedMessage from '@salesforce/label/c.AIG_Facts_SavedMessage';
import serious from '@salesforce/label/c.AIG_Facts_Serious';
import severity from '@salesforce/label/c.AIG_Facts_Severity';
import staleMessage from '@salesforce/label/c.AIG_Facts_StaleMessage';
import status from '@salesforce/label/c.AIG_Facts_Status';
import title from '@salesforce/label/c.AIG_Facts_Title';
import unsaved from '@salesforce/label/c.AIG_Facts_Unsaved';
import when from '@salesforce/label/c.AIG_Facts_When';
import widespread from '@salesforce/label/c.AIG_Facts_Widespread';
import yes from '@salesforce/label/c.AIG_Common_Yes';

/** Texts of this component. */
export const LABELS = {
    affectedCount,
    becameAwareAt,
    becameAwareHelp,
    category,
    containment,
    correctiveActions,
    detectedAt,
    handling,
    harm,
    harmHeading,
    highRiskToPeople,
    loading,
    no,
    notSure,
    occurredAt,
    personalDataBreach,
    providerUnreachable,
    readOnly,
    regions,
    rootCause,
    save,
    savedMessage,
    serious,
    severity,
    staleMessage,
    status,
    title,
    unsaved,
    when,
    widespread,
    yes
};
