import heading from '@salesforce/label/c.AIG_ErrorPanel_Heading';
import retry from '@salesforce/label/c.AIG_Common_Retry';

/** Texts of this component. */
export const LABELS = { heading, retry };
