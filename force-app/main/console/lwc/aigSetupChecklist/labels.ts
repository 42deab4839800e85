import confirmQuestions from '@salesforce/label/c.AIG_Setup_ConfirmQuestions';
import confirmControl from '@salesforce/label/c.AIG_Setup_ConfirmControl';
import control from '@salesforce/label/c.AIG_Setup_Control';
import controlHelp from '@salesforce/label/c.AIG_Setup_ControlHelp';
import done from '@salesforce/label/c.AIG_Setup_Done';
import gateAddresses from '@salesforce/label/c.AIG_Setup_GateAddresses';
import gateAddressesHelp from '@salesforce/label/c.AIG_Setup_GateAddressesHelp';
import gateAddressesRebuild from '@salesforce/label/c.AIG_Setup_GateAddressesRebuild';
import intro from '@salesforce/label/c.AIG_Setup_Intro';
import missing from '@salesforce/label/c.AIG_Setup_Missing';
import openSetup from '@salesforce/label/c.AIG_Setup_OpenSetup';
import permissionSets from '@salesforce/label/c.AIG_Setup_PermissionSets';
import permissionSetsHelp from '@salesforce/label/c.AIG_Setup_PermissionSetsHelp';
import processes from '@salesforce/label/c.AIG_Setup_Processes';
import processesHelp from '@salesforce/label/c.AIG_Setup_ProcessesHelp';
import progress from '@salesforce/label/c.AIG_Setup_Progress';
import questions from '@salesforce/label/c.AIG_Setup_Questions';
import questionsHelp from '@salesforce/label/c.AIG_Setup_QuestionsHelp';
import queues from '@salesforce/label/c.AIG_Setup_Queues';
import queuesHelp from '@salesforce/label/c.AIG_Setup_QueuesHelp';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import register from '@salesforce/label/c.AIG_Setup_Register';
import registerButton from '@salesforce/label/c.AIG_Panel_Register';
import registerHelp from '@salesforce/label/c.AIG_Setup_RegisterHelp';
import title from '@salesforce/label/c.AIG_Setup_Title';

/** Texts of this component. */
export const LABELS = {
    confirmControl,
    confirmQuestions,
    control,
    controlHelp,
    done,
    gateAddresses,
    gateAddressesHelp,
    gateAddressesRebuild,
    intro,
    missing,
    openSetup,
    permissionSets,
    permissionSetsHelp,
    processes,
    processesHelp,
    progress,
    questions,
    questionsHelp,
    queues,
    queuesHelp,
    refresh,
    register,
    registerButton,
    registerHelp,
    title
};
