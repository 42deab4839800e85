import chosen from '@salesforce/label/c.AIG_RiskMap_Chosen';
import clear from '@salesforce/label/c.AIG_RiskMap_Clear';
import empty from '@salesforce/label/c.AIG_RiskMap_Empty';
import emptyBody from '@salesforce/label/c.AIG_RiskMap_EmptyBody';
import heading from '@salesforce/label/c.AIG_RiskMap_Heading';
import help from '@salesforce/label/c.AIG_RiskMap_Help';
import loading from '@salesforce/label/c.AIG_RiskMap_Loading';
import more from '@salesforce/label/c.AIG_HomeRegister_More';
import noAccess from '@salesforce/label/c.AIG_RiskMap_NoAccess';
import none from '@salesforce/label/c.AIG_RiskMap_None';
import risks from '@salesforce/label/c.AIG_RiskMap_Risks';
import title from '@salesforce/label/c.AIG_RiskMap_Title';

/** Texts of this component. */
export const LABELS = {
    chosen,
    clear,
    empty,
    emptyBody,
    heading,
    help,
    loading,
    more,
    noAccess,
    none,
    risks,
    title
};
