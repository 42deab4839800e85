import choiceNote from '@salesforce/label/c.AIG_Models_ChoiceNote';
import chosen from '@salesforce/label/c.AIG_Models_Chosen';
import completeness from '@salesforce/label/c.AIG_Models_Completeness';
import emptyBody from '@salesforce/label/c.AIG_Models_EmptyBody';
import emptyTitle from '@salesforce/label/c.AIG_Models_EmptyTitle';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import names from '@salesforce/label/c.AIG_Models_Names';
import none from '@salesforce/label/c.AIG_Models_None';
import notRecorded from '@salesforce/label/c.AIG_Models_NotRecorded';
import proposed from '@salesforce/label/c.AIG_Models_Proposed';
import retires from '@salesforce/label/c.AIG_Models_Retires';
import title from '@salesforce/label/c.AIG_Models_Title';
import use from '@salesforce/label/c.AIG_Models_Use';
import version from '@salesforce/label/c.AIG_Models_Version';

/** Texts of this component. */
export const LABELS = {
    choiceNote,
    chosen,
    completeness,
    emptyBody,
    emptyTitle,
    loading,
    names,
    none,
    notRecorded,
    proposed,
    retires,
    title,
    use,
    version
};
