import conflict from '@salesforce/label/c.AIG_SaveState_Conflict';
import dirty from '@salesforce/label/c.AIG_SaveState_Dirty';
import failed from '@salesforce/label/c.AIG_SaveState_Failed';
import retry from '@salesforce/label/c.AIG_Common_Retry';
import savedAt from '@salesforce/label/c.AIG_SaveState_SavedAt';
import saving from '@salesforce/label/c.AIG_SaveState_Saving';
import waiting from '@salesforce/label/c.AIG_SaveState_Waiting';

/** Texts of this component. */
export const LABELS = { conflict, dirty, failed, retry, savedAt, saving, waiting };
