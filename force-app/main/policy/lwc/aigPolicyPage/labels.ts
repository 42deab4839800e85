import ask from '@salesforce/label/c.AIG_PolicyPage_Ask';
import effective from '@salesforce/label/c.AIG_PolicyPage_Effective';
import effectiveTo from '@salesforce/label/c.AIG_PolicyPage_EffectiveTo';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import material from '@salesforce/label/c.AIG_PolicySign_Material';
import minor from '@salesforce/label/c.AIG_PolicyPage_Minor';
import newTab from '@salesforce/label/c.AIG_PolicySign_NewTab';
import newVersion from '@salesforce/label/c.AIG_PolicyPage_NewVersion';
import noText from '@salesforce/label/c.AIG_PolicyPage_NoText';
import notDated from '@salesforce/label/c.AIG_PolicyPage_NotDated';
import publish from '@salesforce/label/c.AIG_PolicyPage_Publish';
import published from '@salesforce/label/c.AIG_PolicyPage_Published';
import readAndSign from '@salesforce/label/c.AIG_MyPolicies_ReadAndSign';
import reason from '@salesforce/label/c.AIG_Common_Reason';
import reasonMissing from '@salesforce/label/c.AIG_Suspend_ReasonMissing';
import retire from '@salesforce/label/c.AIG_PolicyPage_Retire';
import retireBody from '@salesforce/label/c.AIG_PolicyPage_RetireBody';
import retireHeading from '@salesforce/label/c.AIG_PolicyPage_RetireHeading';
import retired from '@salesforce/label/c.AIG_PolicyPage_Retired';
import signed from '@salesforce/label/c.AIG_PolicySign_Signed';
import signedOn from '@salesforce/label/c.AIG_MyPolicies_SignedOn';
import signedUntil from '@salesforce/label/c.AIG_MyPolicies_SignedUntil';
import statePublished from '@salesforce/label/c.AIG_Policy_State_Published';
import title from '@salesforce/label/c.AIG_PolicyPage_Title';
import useCases from '@salesforce/label/c.AIG_PolicyPage_UseCases';
import versionLine from '@salesforce/label/c.AIG_PolicyPage_VersionLine';
import versions from '@salesforce/label/c.AIG_PolicyPage_Versions';
import whatIsNew from '@salesforce/label/c.AIG_PolicySign_New';

/** Texts of this component. */
export const LABELS = {
    ask,
    effective,
    effectiveTo,
    loading,
    material,
    minor,
    newTab,
    newVersion,
    noText,
    notDated,
    publish,
    published,
    readAndSign,
    reason,
    reasonMissing,
    retire,
    retireBody,
    retireHeading,
    retired,
    signed,
    signedOn,
    signedUntil,
    statePublished,
    title,
    useCases,
    versionLine,
    versions,
    whatIsNew
};
