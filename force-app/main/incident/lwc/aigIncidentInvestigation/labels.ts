import causeCategory from '@salesforce/label/c.AIG_Investigation_CauseCategory';
import closing from '@salesforce/label/c.AIG_Investigation_Closing';
import correctiveActions from '@salesforce/label/c.AIG_Investigation_CorrectiveActions';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import met from '@salesforce/label/c.AIG_Investigation_Met';
import open from '@salesforce/label/c.AIG_Investigation_Open';
import rootCause from '@salesforce/label/c.AIG_Investigation_RootCause';
import save from '@salesforce/label/c.AIG_Investigation_Save';
import saved from '@salesforce/label/c.AIG_Investigation_Saved';
import stale from '@salesforce/label/c.AIG_Investigation_Stale';
import title from '@salesforce/label/c.AIG_Investigation_Title';
import why from '@salesforce/label/c.AIG_Investigation_Why';
import whyHelp from '@salesforce/label/c.AIG_Investigation_WhyHelp';
import whys from '@salesforce/label/c.AIG_Investigation_Whys';

/** Texts of this component. */
export const LABELS = {
    causeCategory,
    closing,
    correctiveActions,
    loading,
    met,
    open,
    rootCause,
    save,
    saved,
    stale,
    title,
    why,
    whyHelp,
    whys
};
