import brokenAt from '@salesforce/label/c.AIG_Timeline_BrokenAt';
import details from '@salesforce/label/c.AIG_Timeline_Details';
import download from '@salesforce/label/c.AIG_Export_Download';
import downloadHelp from '@salesforce/label/c.AIG_Export_Help';
import emptyBody from '@salesforce/label/c.AIG_Timeline_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Timeline_EmptyHeading';
import hash from '@salesforce/label/c.AIG_Timeline_Hash';
import intactCount from '@salesforce/label/c.AIG_Timeline_IntactCount';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_Timeline_More';
import previousHash from '@salesforce/label/c.AIG_Timeline_PreviousHash';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import title from '@salesforce/label/c.AIG_Timeline_Title';

/** Texts of this component. */
export const LABELS = {
    brokenAt,
    details,
    download,
    downloadHelp,
    emptyBody,
    emptyHeading,
    hash,
    intactCount,
    loading,
    more,
    previousHash,
    refresh,
    title
};
