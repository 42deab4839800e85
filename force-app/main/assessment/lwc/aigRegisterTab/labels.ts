import again from '@salesforce/label/c.AIG_Register_TabStart';
import done from '@salesforce/label/c.AIG_Register_TabDone';
import intro from '@salesforce/label/c.AIG_Register_TabIntro';
import openCase from '@salesforce/label/c.AIG_Register_TabOpen';
import title from '@salesforce/label/c.AIG_Register_TabTitle';

/** Texts of this component. */
export const LABELS = { again, done, intro, openCase, title };
