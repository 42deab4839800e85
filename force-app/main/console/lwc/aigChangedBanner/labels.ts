import components from '@salesforce/label/c.AIG_Changed_Components';
import request from '@salesforce/label/c.AIG_Home_ActChanged';
import title from '@salesforce/label/c.AIG_Changed_Title';
import what from '@salesforce/label/c.AIG_Changed_What';
import who from '@salesforce/label/c.AIG_Changed_Who';

/** Texts of this component. */
export const LABELS = { components, request, title, what, who };
