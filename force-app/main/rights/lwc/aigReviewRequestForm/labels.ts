import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import contact from '@salesforce/label/c.AIG_Request_Contact';
import decidedAt from '@salesforce/label/c.AIG_Request_DecidedAt';
import decidedAtHelp from '@salesforce/label/c.AIG_Request_DecidedAtHelp';
import decision from '@salesforce/label/c.AIG_Request_Decision';
import decisionId from '@salesforce/label/c.AIG_Request_DecisionId';
import decisionIdHelp from '@salesforce/label/c.AIG_Request_DecisionIdHelp';
import description from '@salesforce/label/c.AIG_Request_Description';
import descriptionHelp from '@salesforce/label/c.AIG_Request_DescriptionHelp';
import intro from '@salesforce/label/c.AIG_Request_Intro';
import kind from '@salesforce/label/c.AIG_Request_Kind';
import kindComplaint from '@salesforce/label/c.AIG_Request_KindComplaint';
import kindContest from '@salesforce/label/c.AIG_Request_KindContest';
import kindExplanation from '@salesforce/label/c.AIG_Request_KindExplanation';
import kindHumanReview from '@salesforce/label/c.AIG_Request_KindHumanReview';
import noDecision from '@salesforce/label/c.AIG_Request_NoDecision';
import receivedAt from '@salesforce/label/c.AIG_Request_ReceivedAt';
import receivedAtHelp from '@salesforce/label/c.AIG_Request_ReceivedAtHelp';
import region from '@salesforce/label/c.AIG_Request_Region';
import regionColorado from '@salesforce/label/c.AIG_Request_RegionColorado';
import regionEu from '@salesforce/label/c.AIG_Request_RegionEu';
import regionHelp from '@salesforce/label/c.AIG_Request_RegionHelp';
import regionOther from '@salesforce/label/c.AIG_Request_RegionOther';
import regionUk from '@salesforce/label/c.AIG_Request_RegionUk';
import requesterEmail from '@salesforce/label/c.AIG_Request_RequesterEmail';
import requesterName from '@salesforce/label/c.AIG_Request_RequesterName';
import save from '@salesforce/label/c.AIG_Request_Save';
import title from '@salesforce/label/c.AIG_Request_Title';
import useCase from '@salesforce/label/c.AIG_Request_UseCase';

/** Texts of this component. */
export const LABELS = {
    cancel,
    contact,
    decidedAt,
    decidedAtHelp,
    decision,
    decisionId,
    decisionIdHelp,
    description,
    descriptionHelp,
    intro,
    kind,
    kindComplaint,
    kindContest,
    kindExplanation,
    kindHumanReview,
    noDecision,
    receivedAt,
    receivedAtHelp,
    region,
    regionColorado,
    regionEu,
    regionHelp,
    regionOther,
    regionUk,
    requesterEmail,
    requesterName,
    save,
    title,
    useCase
};
