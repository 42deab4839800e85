import answer from '@salesforce/label/c.AIG_RequestPage_Answer';
import answerHeading from '@salesforce/label/c.AIG_RequestPage_AnswerHeading';
import answerHelp from '@salesforce/label/c.AIG_RequestPage_AnswerHelp';
import answered from '@salesforce/label/c.AIG_RequestPage_Answered';
import answeredBy from '@salesforce/label/c.AIG_RequestPage_AnsweredBy';
import decision from '@salesforce/label/c.AIG_RequestPage_Decision';
import explanationHelp from '@salesforce/label/c.AIG_RequestPage_ExplanationHelp';
import gate from '@salesforce/label/c.AIG_RequestPage_Gate';
import granted from '@salesforce/label/c.AIG_RequestPage_Granted';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import noDecision from '@salesforce/label/c.AIG_RequestPage_NoDecision';
import partlyGranted from '@salesforce/label/c.AIG_RequestPage_PartlyGranted';
import refused from '@salesforce/label/c.AIG_RequestPage_Refused';
import save from '@salesforce/label/c.AIG_RequestPage_Save';
import says from '@salesforce/label/c.AIG_RequestPage_Says';
import title from '@salesforce/label/c.AIG_RequestPage_Title';
import useCase from '@salesforce/label/c.AIG_Request_UseCase';
import useExplanation from '@salesforce/label/c.AIG_RequestPage_UseExplanation';
import wasAllowed from '@salesforce/label/c.AIG_RequestPage_WasAllowed';
import wasDenied from '@salesforce/label/c.AIG_RequestPage_WasDenied';
import withdraw from '@salesforce/label/c.AIG_RequestPage_Withdraw';
import withdrawn from '@salesforce/label/c.AIG_RequestPage_Withdrawn';
import workingTarget from '@salesforce/label/c.AIG_RequestPage_WorkingTarget';

/** Texts of this component. */
export const LABELS = {
    answer,
    answerHeading,
    answerHelp,
    answered,
    answeredBy,
    decision,
    explanationHelp,
    gate,
    granted,
    loading,
    noDecision,
    partlyGranted,
    refused,
    save,
    says,
    title,
    useCase,
    useExplanation,
    wasAllowed,
    wasDenied,
    withdraw,
    withdrawn,
    workingTarget
};
