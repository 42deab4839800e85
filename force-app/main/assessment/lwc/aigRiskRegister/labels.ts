import aboveAppetite from '@salesforce/label/c.AIG_Risk_AboveAppetite';
import acceptedBy from '@salesforce/label/c.AIG_Risk_AcceptedBy';
import acceptedNoMore from '@salesforce/label/c.AIG_Risk_AcceptedNoMore';
import add from '@salesforce/label/c.AIG_Risk_Add';
import edit from '@salesforce/label/c.AIG_Risk_Edit';
import editOf from '@salesforce/label/c.AIG_Risk_EditOf';
import emptyBody from '@salesforce/label/c.AIG_Risk_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Risk_EmptyHeading';
import inherent from '@salesforce/label/c.AIG_Risk_Inherent';
import keep from '@salesforce/label/c.AIG_Risk_Keep';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import mapChoice from '@salesforce/label/c.AIG_Risk_MapChoice';
import mapHeading from '@salesforce/label/c.AIG_Risk_MapHeading';
import mitigationDue from '@salesforce/label/c.AIG_Risk_MitigationDue';
import notRated from '@salesforce/label/c.AIG_Risk_NotRated';
import remove from '@salesforce/label/c.AIG_Risk_Delete';
import removeConfirm from '@salesforce/label/c.AIG_Risk_DeleteConfirm';
import removeOf from '@salesforce/label/c.AIG_Risk_DeleteOf';
import removeYes from '@salesforce/label/c.AIG_Risk_DeleteYes';
import residual from '@salesforce/label/c.AIG_Risk_Residual';
import showInherent from '@salesforce/label/c.AIG_Risk_ShowInherent';
import showResidual from '@salesforce/label/c.AIG_Risk_ShowResidual';

/** Texts of this component. */
export const LABELS = {
    aboveAppetite,
    acceptedBy,
    acceptedNoMore,
    add,
    edit,
    editOf,
    emptyBody,
    emptyHeading,
    inherent,
    keep,
    loading,
    mapChoice,
    mapHeading,
    mitigationDue,
    notRated,
    remove,
    removeConfirm,
    removeOf,
    removeYes,
    residual,
    showInherent,
    showResidual
};
