import close from '@salesforce/label/c.AIG_Common_Close';
import complete from '@salesforce/label/c.AIG_DraftDialog_Complete';
import copied from '@salesforce/label/c.AIG_DraftDialog_Copied';
import copy from '@salesforce/label/c.AIG_DraftDialog_Copy';
import copyFailed from '@salesforce/label/c.AIG_DraftDialog_CopyFailed';
import gaps from '@salesforce/label/c.AIG_DraftDialog_Gaps';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import missing from '@salesforce/label/c.AIG_DraftDialog_Missing';
import note from '@salesforce/label/c.AIG_DraftDialog_Note';

/** Texts of this component. */
export const LABELS = {
    close,
    complete,
    copied,
    copy,
    copyFailed,
    gaps,
    loading,
    missing,
    note
};
