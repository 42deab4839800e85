import approved from '@salesforce/label/c.AIG_Status_Approved';
import approvedWithConditions from '@salesforce/label/c.AIG_Status_ApprovedWithConditions';
import changesRequested from '@salesforce/label/c.AIG_Status_ChangesRequested';
import done from '@salesforce/label/c.AIG_Path_Done';
import draft from '@salesforce/label/c.AIG_Status_Draft';
import guidanceApproved from '@salesforce/label/c.AIG_Summary_GuidanceApproved';
import guidanceChanges from '@salesforce/label/c.AIG_Summary_GuidanceChanges';
import guidanceConditions from '@salesforce/label/c.AIG_Summary_GuidanceConditions';
import guidanceDraft from '@salesforce/label/c.AIG_Summary_GuidanceDraft';
import guidanceInReview from '@salesforce/label/c.AIG_Summary_GuidanceInReview';
import guidanceRejected from '@salesforce/label/c.AIG_Summary_GuidanceRejected';
import guidanceRetired from '@salesforce/label/c.AIG_Summary_GuidanceRetired';
import guidanceSuspended from '@salesforce/label/c.AIG_Summary_GuidanceSuspended';
import inReview from '@salesforce/label/c.AIG_Status_InReview';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import rejected from '@salesforce/label/c.AIG_Status_Rejected';
import retired from '@salesforce/label/c.AIG_Status_Retired';
import suspended from '@salesforce/label/c.AIG_Status_Suspended';
import title from '@salesforce/label/c.AIG_Path_Title';

/** Texts of this component. */
export const LABELS = {
    approved,
    approvedWithConditions,
    changesRequested,
    done,
    draft,
    guidanceApproved,
    guidanceChanges,
    guidanceConditions,
    guidanceDraft,
    guidanceInReview,
    guidanceRejected,
    guidanceRetired,
    guidanceSuspended,
    inReview,
    loading,
    rejected,
    retired,
    suspended,
    title
};
