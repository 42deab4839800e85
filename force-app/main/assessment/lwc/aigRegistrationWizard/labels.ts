import back from '@salesforce/label/c.AIG_Wizard_Back';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import done from '@salesforce/label/c.AIG_Common_Done';
import loadFailed from '@salesforce/label/c.AIG_Wizard_LoadFailed';
import loadHelp from '@salesforce/label/c.AIG_Wizard_LoadHelp';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import next from '@salesforce/label/c.AIG_Wizard_Next';
import saveDraft from '@salesforce/label/c.AIG_Wizard_SaveDraft';
import stepProgress from '@salesforce/label/c.AIG_Wizard_StepProgress';
import stepResult from '@salesforce/label/c.AIG_Wizard_StepResult';
import stepScreening from '@salesforce/label/c.AIG_Wizard_StepScreening';
import stepWhat from '@salesforce/label/c.AIG_Wizard_StepWhat';
import stepWho from '@salesforce/label/c.AIG_Wizard_StepWho';
import stepWhom from '@salesforce/label/c.AIG_Wizard_StepWhom';
import submit from '@salesforce/label/c.AIG_Wizard_Submit';
import submittedBody from '@salesforce/label/c.AIG_Wizard_SubmittedBody';
import submittedHeading from '@salesforce/label/c.AIG_Wizard_SubmittedHeading';

/** Texts of this component. */
export const LABELS = {
    back,
    cancel,
    done,
    loadFailed,
    loadHelp,
    loading,
    next,
    saveDraft,
    stepProgress,
    stepResult,
    stepScreening,
    stepWhat,
    stepWho,
    stepWhom,
    submit,
    submittedBody,
    submittedHeading
};
