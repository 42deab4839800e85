import announce from '@salesforce/label/c.AIG_HomeRegister_Announce';
import byOutcome from '@salesforce/label/c.AIG_HomeRegister_ByOutcome';
import byStatus from '@salesforce/label/c.AIG_HomeRegister_ByStatus';
import clear from '@salesforce/label/c.AIG_HomeRegister_Clear';
import emptyBody from '@salesforce/label/c.AIG_HomeRegister_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_HomeRegister_EmptyHeading';
import listAll from '@salesforce/label/c.AIG_HomeRegister_ListAll';
import listFiltered from '@salesforce/label/c.AIG_HomeRegister_ListFiltered';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_HomeRegister_More';
import none from '@salesforce/label/c.AIG_HomeRegister_None';
import openList from '@salesforce/label/c.AIG_HomeRegister_OpenList';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import register from '@salesforce/label/c.AIG_Panel_Register';
import title from '@salesforce/label/c.AIG_HomeRegister_Title';
import total from '@salesforce/label/c.AIG_HomeRegister_Total';
import upcoming from '@salesforce/label/c.AIG_Summary_Upcoming';

/** Texts of this component. */
export const LABELS = {
    announce,
    byOutcome,
    byStatus,
    clear,
    emptyBody,
    emptyHeading,
    listAll,
    listFiltered,
    loading,
    more,
    none,
    openList,
    refresh,
    register,
    title,
    total,
    upcoming
};
