import include from '@salesforce/label/c.AIG_Reuse_Include';
import included from '@salesforce/label/c.AIG_Reuse_Included';
import offer from '@salesforce/label/c.AIG_Reuse_Offer';
import own from '@salesforce/label/c.AIG_Reuse_Own';
import refer from '@salesforce/label/c.AIG_Reuse_Refer';
import referred from '@salesforce/label/c.AIG_Reuse_Referred';
import show from '@salesforce/label/c.AIG_Reuse_Show';

/** Texts of this component. */
export const LABELS = {
    include,
    included,
    offer,
    own,
    refer,
    referred,
    show
};
