import blank from '@salesforce/label/c.AIG_Conflict_Blank';
import body from '@salesforce/label/c.AIG_Conflict_Body';
import heading from '@salesforce/label/c.AIG_Conflict_Heading';
import mine from '@salesforce/label/c.AIG_Conflict_Mine';
import resolve from '@salesforce/label/c.AIG_Conflict_Resolve';
import theirs from '@salesforce/label/c.AIG_Conflict_Theirs';

/** Texts of this component. */
export const LABELS = { blank, body, heading, mine, resolve, theirs };
