import add from '@salesforce/label/c.AIG_Sheet_Add';
import addThis from '@salesforce/label/c.AIG_Sheet_AddThis';
import basis from '@salesforce/label/c.AIG_Sheet_Basis';
import blockers from '@salesforce/label/c.AIG_Sheet_Blockers';
import category from '@salesforce/label/c.AIG_Sheet_Category';
import direction from '@salesforce/label/c.AIG_Sheet_Direction';
import edit from '@salesforce/label/c.AIG_Sheet_Edit';
import emptyBody from '@salesforce/label/c.AIG_Sheet_EmptyBody';
import emptyTitle from '@salesforce/label/c.AIG_Sheet_EmptyTitle';
import foundBy from '@salesforce/label/c.AIG_Sheet_FoundBy';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import masked from '@salesforce/label/c.AIG_Sheet_Masked';
import missing from '@salesforce/label/c.AIG_Sheet_Missing';
import purpose from '@salesforce/label/c.AIG_Sheet_Purpose';
import remove from '@salesforce/label/c.AIG_Sheet_Remove';
import removed from '@salesforce/label/c.AIG_Sheet_Removed';
import retention from '@salesforce/label/c.AIG_Sheet_Retention';
import saved from '@salesforce/label/c.AIG_Sheet_Saved';
import sensitivity from '@salesforce/label/c.AIG_Sheet_Sensitivity';
import setup from '@salesforce/label/c.AIG_Sheet_Setup';
import suggestions from '@salesforce/label/c.AIG_Sheet_Suggestions';
import suggestionsBody from '@salesforce/label/c.AIG_Sheet_SuggestionsBody';
import title from '@salesforce/label/c.AIG_Sheet_Title';
import warnings from '@salesforce/label/c.AIG_Sheet_Warnings';

/** Texts of this component. */
export const LABELS = {
    add,
    addThis,
    basis,
    blockers,
    category,
    direction,
    edit,
    emptyBody,
    emptyTitle,
    foundBy,
    loading,
    masked,
    missing,
    purpose,
    remove,
    removed,
    retention,
    saved,
    sensitivity,
    setup,
    suggestions,
    suggestionsBody,
    title,
    warnings
};
