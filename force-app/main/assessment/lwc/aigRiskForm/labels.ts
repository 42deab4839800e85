import acceptAgain from '@salesforce/label/c.AIG_Risk_AcceptAgain';
import acceptHeading from '@salesforce/label/c.AIG_Risk_AcceptHeading';
import acceptIntro from '@salesforce/label/c.AIG_Risk_AcceptIntro';
import acceptOthers from '@salesforce/label/c.AIG_Risk_AcceptOthers';
import acceptReason from '@salesforce/label/c.AIG_Risk_AcceptReason';
import acceptUntil from '@salesforce/label/c.AIG_Risk_AcceptUntil';
import acceptedNoMore from '@salesforce/label/c.AIG_Risk_AcceptedNoMore';
import cancel from '@salesforce/label/c.AIG_Risk_Cancel';
import category from '@salesforce/label/c.AIG_Risk_Category';
import editHeading from '@salesforce/label/c.AIG_Risk_EditHeading';
import impact from '@salesforce/label/c.AIG_Matrix_Impact';
import inherent from '@salesforce/label/c.AIG_Risk_Inherent';
import likelihood from '@salesforce/label/c.AIG_Matrix_Likelihood';
import mitigation from '@salesforce/label/c.AIG_Risk_Mitigation';
import mitigationDue from '@salesforce/label/c.AIG_Risk_MitigationDue';
import mitigationOwner from '@salesforce/label/c.AIG_Risk_MitigationOwner';
import newHeading from '@salesforce/label/c.AIG_Risk_NewHeading';
import notRated from '@salesforce/label/c.AIG_Risk_NotRated';
import pick from '@salesforce/label/c.AIG_Risk_Pick';
import pickMissing from '@salesforce/label/c.AIG_Risk_PickMissing';
import residual from '@salesforce/label/c.AIG_Risk_Residual';
import save from '@salesforce/label/c.AIG_Risk_Save';
import scenario from '@salesforce/label/c.AIG_Risk_Scenario';
import scenarioHelp from '@salesforce/label/c.AIG_Risk_ScenarioHelp';
import scoreLevel from '@salesforce/label/c.AIG_Risk_ScoreLevel';
import treatment from '@salesforce/label/c.AIG_Risk_Treatment';

/** Texts of this component. */
export const LABELS = {
    acceptAgain,
    acceptHeading,
    acceptIntro,
    acceptOthers,
    acceptReason,
    acceptUntil,
    acceptedNoMore,
    cancel,
    category,
    editHeading,
    impact,
    inherent,
    likelihood,
    mitigation,
    mitigationDue,
    mitigationOwner,
    newHeading,
    notRated,
    pick,
    pickMissing,
    residual,
    save,
    scenario,
    scenarioHelp,
    scoreLevel,
    treatment
};
