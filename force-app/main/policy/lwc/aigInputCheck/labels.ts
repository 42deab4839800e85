import allowed from '@salesforce/label/c.AIG_InputCheck_Allowed';
import blocked from '@salesforce/label/c.AIG_InputCheck_Blocked';
import check from '@salesforce/label/c.AIG_InputCheck_Check';
import copied from '@salesforce/label/c.AIG_Common_Copied';
import copy from '@salesforce/label/c.AIG_InputCheck_Copy';
import copyFailed from '@salesforce/label/c.AIG_PanelItem_CopyFailed';
import help from '@salesforce/label/c.AIG_InputCheck_Help';
import limits from '@salesforce/label/c.AIG_InputCheck_Limits';
import masked from '@salesforce/label/c.AIG_InputCheck_Masked';
import noPlaces from '@salesforce/label/c.AIG_InputCheck_NoPlaces';
import place from '@salesforce/label/c.AIG_InputCheck_Place';
import places from '@salesforce/label/c.AIG_InputCheck_Places';
import show from '@salesforce/label/c.AIG_InputCheck_Show';
import stale from '@salesforce/label/c.AIG_InputCheck_Stale';
import text from '@salesforce/label/c.AIG_InputCheck_Text';
import title from '@salesforce/label/c.AIG_InputCheck_Title';
import useMasked from '@salesforce/label/c.AIG_InputCheck_UseMasked';
import warned from '@salesforce/label/c.AIG_InputCheck_Warned';
import working from '@salesforce/label/c.AIG_InputCheck_Working';

/** Texts of this component. */
export const LABELS = {
    allowed,
    blocked,
    check,
    copied,
    copy,
    copyFailed,
    help,
    limits,
    masked,
    noPlaces,
    place,
    places,
    show,
    stale,
    text,
    title,
    useMasked,
    warned,
    working
};
