import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import choiceNote from '@salesforce/label/c.AIG_Models_ChoiceNote';
import chosen from '@salesforce/label/c.AIG_Models_Chosen';
import completeness from '@salesforce/label/c.AIG_Models_Completeness';
import emptyBody from '@salesforce/label/c.AIG_Models_EmptyBody';
import emptyTitle from '@salesforce/label/c.AIG_Models_EmptyTitle';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import names from '@salesforce/label/c.AIG_Models_Names';
import notRecorded from '@salesforce/label/c.AIG_Models_NotRecorded';
import open from '@salesforce/label/c.AIG_Models_Open';
import proposed from '@salesforce/label/c.AIG_Models_Proposed';
import remove from '@salesforce/label/c.AIG_Models_Remove';
import retires from '@salesforce/label/c.AIG_Models_Retires';
import title from '@salesforce/label/c.AIG_Models_Title';
import use from '@salesforce/label/c.AIG_Models_Use';
import version from '@salesforce/label/c.AIG_Models_Version';

/** Texts of this component. */
export const LABELS = {
    cancel,
    choiceNote,
    chosen,
    completeness,
    emptyBody,
    emptyTitle,
    loading,
    names,
    notRecorded,
    open,
    proposed,
    remove,
    retires,
    title,
    use,
    version
};
