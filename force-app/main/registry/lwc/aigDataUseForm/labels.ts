import allowed from '@salesforce/label/c.AIG_Sheet_Allowed';
import basis from '@salesforce/label/c.AIG_Sheet_Basis';
import cancel from '@salesforce/label/c.AIG_Common_Cancel';
import category from '@salesforce/label/c.AIG_Sheet_Category';
import categoryHelp from '@salesforce/label/c.AIG_Sheet_CategoryHelp';
import direction from '@salesforce/label/c.AIG_Sheet_Direction';
import fieldHelp from '@salesforce/label/c.AIG_Sheet_FieldHelp';
import fieldName from '@salesforce/label/c.AIG_Sheet_FieldName';
import heading from '@salesforce/label/c.AIG_Sheet_FormHeading';
import masked from '@salesforce/label/c.AIG_Sheet_MaskedQuestion';
import none from '@salesforce/label/c.AIG_Sheet_NoChoice';
import objectHelp from '@salesforce/label/c.AIG_Sheet_ObjectHelp';
import objectName from '@salesforce/label/c.AIG_Sheet_Object';
import origin from '@salesforce/label/c.AIG_Sheet_Origin';
import purpose from '@salesforce/label/c.AIG_Sheet_Purpose';
import purposeHelp from '@salesforce/label/c.AIG_Sheet_PurposeHelp';
import required from '@salesforce/label/c.AIG_Error_Required';
import retention from '@salesforce/label/c.AIG_Sheet_Retention';
import retentionHelp from '@salesforce/label/c.AIG_Sheet_RetentionHelp';
import save from '@salesforce/label/c.AIG_Sheet_Save';

/** Texts of this component. */
export const LABELS = {
    allowed,
    basis,
    cancel,
    category,
    categoryHelp,
    direction,
    fieldHelp,
    fieldName,
    heading,
    masked,
    none,
    objectHelp,
    objectName,
    origin,
    purpose,
    purposeHelp,
    required,
    retention,
    retentionHelp,
    save
};
