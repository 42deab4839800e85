import adverseDecision from '@salesforce/label/c.AIG_Facts_AdverseDecision';
import adverseDecisionHelp from '@salesforce/label/c.AIG_Facts_AdverseDecisionHelp';
import affectedCategories from '@salesforce/label/c.AIG_Facts_AffectedCategories';
import affectedCount from '@salesforce/label/c.AIG_Facts_AffectedCount';
import affectedDataRecords from '@salesforce/label/c.AIG_Facts_AffectedDataRecords';
import affectedList from '@salesforce/label/c.AIG_Facts_AffectedList';
import affectedListHelp from '@salesforce/label/c.AIG_Facts_AffectedListHelp';
import becameAwareAt from '@salesforce/label/c.AIG_Facts_BecameAwareAt';
import becameAwareHelp from '@salesforce/label/c.AIG_Facts_BecameAwareHelp';
import category from '@salesforce/label/c.AIG_Facts_Category';
import complaintReceivedAt from '@salesforce/label/c.AIG_Facts_ComplaintReceivedAt';
import consequences from '@salesforce/label/c.AIG_Facts_Consequences';
import containment from '@salesforce/label/c.AIG_Facts_Containment';
import dataRole from '@salesforce/label/c.AIG_Facts_DataRole';
import decisionOn from '@salesforce/label/c.AIG_Facts_DecisionOn';
import decisionOnHelp from '@salesforce/label/c.AIG_Facts_DecisionOnHelp';
import detectedAt from '@salesforce/label/c.AIG_Facts_DetectedAt';
import fixAvailableAt from '@salesforce/label/c.AIG_Facts_FixAvailableAt';
import handling from '@salesforce/label/c.AIG_Facts_Handling';
import harm from '@salesforce/label/c.AIG_Facts_Harm';
import harmHeading from '@salesforce/label/c.AIG_Facts_HarmHeading';
import highRiskToPeople from '@salesforce/label/c.AIG_Facts_HighRiskToPeople';
import impact from '@salesforce/label/c.AIG_Facts_Impact';
import impactHelp from '@salesforce/label/c.AIG_Facts_ImpactHelp';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import no from '@salesforce/label/c.AIG_Common_No';
import notSure from '@salesforce/label/c.AIG_Common_NotSure';
import occurredAt from '@salesforce/label/c.AIG_Facts_OccurredAt';
import otherLaws from '@salesforce/label/c.AIG_Facts_OtherLaws';
import otherLawsHelp from '@salesforce/label/c.AIG_Facts_OtherLawsHelp';
import people from '@salesforce/label/c.AIG_Facts_People';
import personalDataBreach from '@salesforce/label/c.AIG_Facts_PersonalDataBreach';
import place from '@salesforce/label/c.AIG_Facts_Place';
import placeHelp from '@salesforce/label/c.AIG_Facts_PlaceHelp';
import presentsRisk from '@salesforce/label/c.AIG_Facts_PresentsRisk';
import productSecurity from '@salesforce/label/c.AIG_Facts_ProductSecurity';
import providerUnreachable from '@salesforce/label/c.AIG_Facts_ProviderUnreachable';
import reach from '@salesforce/label/c.AIG_Facts_Reach';
import readOnly from '@salesforce/label/c.AIG_Facts_ReadOnly';
import regions from '@salesforce/label/c.AIG_Facts_Regions';
import reopenReason from '@salesforce/label/c.AIG_Facts_ReopenReason';
import reportingRegime from '@salesforce/label/c.AIG_Facts_ReportingRegime';
import reportingRegimeHelp from '@salesforce/label/c.AIG_Facts_ReportingRegimeHelp';
import save from '@salesforce/label/c.AIG_Facts_Save';
import savedMessage from '@salesforce/label/c.AIG_Facts_SavedMessage';
import serious from '@salesforce/label/c.AIG_Facts_Serious';
import severity from '@salesforce/label/c.AIG_Facts_Severity';
import severityReason from '@salesforce/label/c.AIG_Facts_SeverityReason';
import staleMessage from '@salesforce/label/c.AIG_Facts_StaleMessage';
import status from '@salesforce/label/c.AIG_Facts_Status';
import title from '@salesforce/label/c.AIG_Facts_Title';
import unsaved from '@salesforce/label/c.AIG_Facts_Unsaved';
import when from '@salesforce/label/c.AIG_Facts_When';
import widespread from '@salesforce/label/c.AIG_Facts_Widespread';
import yes from '@salesforce/label/c.AIG_Common_Yes';

/** Texts of this component. */
export const LABELS = {
    adverseDecision,
    adverseDecisionHelp,
    affectedCategories,
    affectedCount,
    affectedDataRecords,
    affectedList,
    affectedListHelp,
    becameAwareAt,
    becameAwareHelp,
    category,
    complaintReceivedAt,
    consequences,
    containment,
    dataRole,
    decisionOn,
    decisionOnHelp,
    detectedAt,
    fixAvailableAt,
    handling,
    harm,
    harmHeading,
    highRiskToPeople,
    impact,
    impactHelp,
    loading,
    no,
    notSure,
    occurredAt,
    otherLaws,
    otherLawsHelp,
    people,
    personalDataBreach,
    place,
    placeHelp,
    presentsRisk,
    productSecurity,
    providerUnreachable,
    reach,
    readOnly,
    regions,
    reopenReason,
    reportingRegime,
    reportingRegimeHelp,
    save,
    savedMessage,
    serious,
    severity,
    severityReason,
    staleMessage,
    status,
    title,
    unsaved,
    when,
    widespread,
    yes
};
