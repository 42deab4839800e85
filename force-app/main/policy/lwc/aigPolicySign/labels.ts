import close from '@salesforce/label/c.AIG_Common_Close';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import material from '@salesforce/label/c.AIG_PolicySign_Material';
import newTab from '@salesforce/label/c.AIG_PolicySign_NewTab';
import notOpen from '@salesforce/label/c.AIG_PolicySign_NotOpen';
import sign from '@salesforce/label/c.AIG_PolicySign_Sign';
import tick from '@salesforce/label/c.AIG_PolicySign_Tick';
import title from '@salesforce/label/c.AIG_MyPolicies_ReadAndSign';
import version from '@salesforce/label/c.AIG_PolicyPage_VersionLine';
import whatIsNew from '@salesforce/label/c.AIG_PolicySign_New';

/** Texts of this component. */
export const LABELS = {
    close,
    loading,
    material,
    newTab,
    notOpen,
    sign,
    tick,
    title,
    version,
    whatIsNew
};
