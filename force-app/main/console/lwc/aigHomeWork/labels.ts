import actAnswer from '@salesforce/label/c.AIG_Home_ActAnswer';
import actChanged from '@salesforce/label/c.AIG_Home_ActChanged';
import actClock from '@salesforce/label/c.AIG_Home_ActClock';
import actContinue from '@salesforce/label/c.AIG_Home_ActContinue';
import actOpen from '@salesforce/label/c.AIG_Home_ActOpen';
import actRenew from '@salesforce/label/c.AIG_Home_ActRenew';
import actReview from '@salesforce/label/c.AIG_Home_ActReview';
import actTriage from '@salesforce/label/c.AIG_Home_ActTriage';
import allClocks from '@salesforce/label/c.AIG_Home_AllIncidents';
import clockCount from '@salesforce/label/c.AIG_Home_ClockCount';
import clocksTitle from '@salesforce/label/c.AIG_Home_ClocksTitle';
import due from '@salesforce/label/c.AIG_Home_Due';
import expires from '@salesforce/label/c.AIG_Home_Expires';
import idleBody from '@salesforce/label/c.AIG_Home_IdleBody';
import idleHeading from '@salesforce/label/c.AIG_Home_IdleHeading';
import kindChanged from '@salesforce/label/c.AIG_Home_KindChanged';
import kindChangesRequested from '@salesforce/label/c.AIG_Home_KindChangesRequested';
import kindClock from '@salesforce/label/c.AIG_Home_KindClock';
import kindCondition from '@salesforce/label/c.AIG_Home_KindCondition';
import kindDraft from '@salesforce/label/c.AIG_Home_KindDraft';
import kindExpiring from '@salesforce/label/c.AIG_Home_KindExpiring';
import kindFeatures from '@salesforce/label/c.AIG_Home_KindFeatures';
import kindRequest from '@salesforce/label/c.AIG_Home_KindRequest';
import kindReview from '@salesforce/label/c.AIG_Home_KindReview';
import kindSuspended from '@salesforce/label/c.AIG_Home_KindSuspended';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_Home_More';
import noClocks from '@salesforce/label/c.AIG_Home_NoClocks';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import title from '@salesforce/label/c.AIG_Home_Title';
import unregisteredTitle from '@salesforce/label/c.AIG_Home_UnregisteredTitle';

/** Texts of this component. */
export const LABELS = {
    actAnswer,
    actChanged,
    actClock,
    actContinue,
    actOpen,
    actRenew,
    actReview,
    actTriage,
    allClocks,
    clockCount,
    clocksTitle,
    due,
    expires,
    idleBody,
    idleHeading,
    kindChanged,
    kindChangesRequested,
    kindClock,
    kindCondition,
    kindDraft,
    kindExpiring,
    kindFeatures,
    kindRequest,
    kindReview,
    kindSuspended,
    loading,
    more,
    noClocks,
    refresh,
    title,
    unregisteredTitle
};
