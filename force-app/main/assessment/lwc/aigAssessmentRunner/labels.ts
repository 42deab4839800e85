import carryOver from '@salesforce/label/c.AIG_Runner_CarryOver';
import complete from '@salesforce/label/c.AIG_Runner_Complete';
import completed from '@salesforce/label/c.AIG_Runner_Completed';
import confirmBody from '@salesforce/label/c.AIG_Runner_ConfirmBody';
import confirmHeading from '@salesforce/label/c.AIG_Runner_ConfirmHeading';
import confirmNo from '@salesforce/label/c.AIG_Runner_ConfirmNo';
import confirmYes from '@salesforce/label/c.AIG_Runner_ConfirmYes';
import evidenceSection from '@salesforce/label/c.AIG_Runner_EvidenceSection';
import frozen from '@salesforce/label/c.AIG_Runner_Frozen';
import goTo from '@salesforce/label/c.AIG_Runner_GoTo';
import loading from '@salesforce/label/c.AIG_Runner_Loading';
import missing from '@salesforce/label/c.AIG_Runner_Missing';
import next from '@salesforce/label/c.AIG_Runner_Next';
import noAnswer from '@salesforce/label/c.AIG_Runner_NoAnswer';
import notSaved from '@salesforce/label/c.AIG_Runner_NotSaved';
import openedBecause from '@salesforce/label/c.AIG_Runner_OpenedBecause';
import optional from '@salesforce/label/c.AIG_Runner_Optional';
import prepareOnly from '@salesforce/label/c.AIG_Runner_PrepareOnly';
import previous from '@salesforce/label/c.AIG_Runner_Previous';
import progress from '@salesforce/label/c.AIG_Runner_Progress';
import readOnly from '@salesforce/label/c.AIG_Runner_ReadOnly';
import riskSection from '@salesforce/label/c.AIG_Runner_RiskSection';
import sectionState from '@salesforce/label/c.AIG_Runner_SectionState';
import sections from '@salesforce/label/c.AIG_Runner_Sections';
import superseded from '@salesforce/label/c.AIG_Runner_Superseded';
import version from '@salesforce/label/c.AIG_Runner_Version';

/** Texts of this component. */
export const LABELS = {
    carryOver,
    complete,
    completed,
    confirmBody,
    confirmHeading,
    confirmNo,
    confirmYes,
    evidenceSection,
    frozen,
    goTo,
    loading,
    missing,
    next,
    noAnswer,
    notSaved,
    openedBecause,
    optional,
    prepareOnly,
    previous,
    progress,
    readOnly,
    riskSection,
    sectionState,
    sections,
    superseded,
    version
};
