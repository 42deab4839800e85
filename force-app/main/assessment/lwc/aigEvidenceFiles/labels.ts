import empty from '@salesforce/label/c.AIG_Evidence_Empty';
import file from '@salesforce/label/c.AIG_Evidence_File';
import heading from '@salesforce/label/c.AIG_Evidence_Heading';
import intro from '@salesforce/label/c.AIG_Evidence_Intro';
import loading from '@salesforce/label/c.AIG_Evidence_Loading';
import upload from '@salesforce/label/c.AIG_Evidence_Upload';

/** Texts of this component. */
export const LABELS = {
    empty,
    file,
    heading,
    intro,
    loading,
    upload
};
