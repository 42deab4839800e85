import accepted from '@salesforce/label/c.AIG_Status_Accepted';
import alert from '@salesforce/label/c.AIG_Status_Alert';
import alertNotSignificant from '@salesforce/label/c.AIG_Status_AlertNotSignificant';
import allowed from '@salesforce/label/c.AIG_Status_Allowed';
import approved from '@salesforce/label/c.AIG_Status_Approved';
import approvedWithConditions from '@salesforce/label/c.AIG_Status_ApprovedWithConditions';
import blocked from '@salesforce/label/c.AIG_Status_Blocked';
import breach from '@salesforce/label/c.AIG_Status_Breach';
import broken from '@salesforce/label/c.AIG_Status_Broken';
import changesRequested from '@salesforce/label/c.AIG_Status_ChangesRequested';
import critical from '@salesforce/label/c.AIG_Status_Critical';
import denied from '@salesforce/label/c.AIG_Status_Denied';
import draft from '@salesforce/label/c.AIG_Status_Draft';
import dueSoon from '@salesforce/label/c.AIG_Status_DueSoon';
import expired from '@salesforce/label/c.AIG_Status_Expired';
import failed from '@salesforce/label/c.AIG_Status_Failed';
import high from '@salesforce/label/c.AIG_Status_High';
import highRiskAnnexOne from '@salesforce/label/c.AIG_Status_HighRiskAnnexOne';
import highRiskAnnexThree from '@salesforce/label/c.AIG_Status_HighRiskAnnexThree';
import inReview from '@salesforce/label/c.AIG_Status_InReview';
import intact from '@salesforce/label/c.AIG_Status_Intact';
import low from '@salesforce/label/c.AIG_Status_Low';
import medium from '@salesforce/label/c.AIG_Status_Medium';
import met from '@salesforce/label/c.AIG_Status_Met';
import minimal from '@salesforce/label/c.AIG_Status_Minimal';
import notAssessed from '@salesforce/label/c.AIG_Status_NotAssessed';
import notComputable from '@salesforce/label/c.AIG_Status_NotComputable';
import notHighRisk from '@salesforce/label/c.AIG_Status_NotHighRisk';
import notNotifiable from '@salesforce/label/c.AIG_Status_NotNotifiable';
import open from '@salesforce/label/c.AIG_Status_Open';
import outOfScope from '@salesforce/label/c.AIG_Status_OutOfScope';
import overdue from '@salesforce/label/c.AIG_Status_Overdue';
import prohibited from '@salesforce/label/c.AIG_Status_Prohibited';
import proposed from '@salesforce/label/c.AIG_Status_Proposed';
import reference from '@salesforce/label/c.AIG_Status_Reference';
import registered from '@salesforce/label/c.AIG_Status_Registered';
import rejected from '@salesforce/label/c.AIG_Status_Rejected';
import restricted from '@salesforce/label/c.AIG_Status_Restricted';
import retired from '@salesforce/label/c.AIG_Status_Retired';
import running from '@salesforce/label/c.AIG_Status_Running';
import sent from '@salesforce/label/c.AIG_Status_Sent';
import significantWithin from '@salesforce/label/c.AIG_Status_SignificantWithin';
import superseded from '@salesforce/label/c.AIG_Status_Superseded';
import suspended from '@salesforce/label/c.AIG_Status_Suspended';
import tooSmall from '@salesforce/label/c.AIG_Status_TooSmall';
import transparency from '@salesforce/label/c.AIG_Status_Transparency';
import undetermined from '@salesforce/label/c.AIG_Status_Undetermined';
import unknownGroup from '@salesforce/label/c.AIG_Status_UnknownGroup';
import unregistered from '@salesforce/label/c.AIG_Status_Unregistered';
import vanished from '@salesforce/label/c.AIG_Status_Vanished';
import within from '@salesforce/label/c.AIG_Status_Within';

/** Texts of this component. */
export const LABELS = {
    accepted,
    alert,
    alertNotSignificant,
    allowed,
    approved,
    approvedWithConditions,
    blocked,
    breach,
    broken,
    changesRequested,
    critical,
    denied,
    draft,
    dueSoon,
    expired,
    failed,
    high,
    highRiskAnnexOne,
    highRiskAnnexThree,
    inReview,
    intact,
    low,
    medium,
    met,
    minimal,
    notAssessed,
    notComputable,
    notHighRisk,
    notNotifiable,
    open,
    outOfScope,
    overdue,
    prohibited,
    proposed,
    reference,
    registered,
    rejected,
    restricted,
    retired,
    running,
    sent,
    significantWithin,
    superseded,
    suspended,
    tooSmall,
    transparency,
    undetermined,
    unknownGroup,
    unregistered,
    vanished,
    within
};
