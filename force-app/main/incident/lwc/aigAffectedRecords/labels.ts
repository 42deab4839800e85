import add from '@salesforce/label/c.AIG_Affected_Add';
import added from '@salesforce/label/c.AIG_Affected_Added';
import counts from '@salesforce/label/c.AIG_Affected_Counts';
import emptyBody from '@salesforce/label/c.AIG_Affected_EmptyBody';
import emptyHeading from '@salesforce/label/c.AIG_Affected_EmptyHeading';
import exclusion from '@salesforce/label/c.AIG_Affected_Exclusion';
import how from '@salesforce/label/c.AIG_Affected_How';
import howColumn from '@salesforce/label/c.AIG_Affected_HowColumn';
import ids from '@salesforce/label/c.AIG_Affected_Ids';
import idsHelp from '@salesforce/label/c.AIG_Affected_IdsHelp';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_Affected_More';
import nameColumn from '@salesforce/label/c.AIG_Affected_NameColumn';
import objectColumn from '@salesforce/label/c.AIG_Affected_ObjectColumn';
import record from '@salesforce/label/c.AIG_Affected_Record';
import recorded from '@salesforce/label/c.AIG_Affected_Recorded';
import select from '@salesforce/label/c.AIG_Affected_Select';
import source from '@salesforce/label/c.AIG_Affected_Source';
import sourceEntered from '@salesforce/label/c.AIG_Affected_SourceEntered';
import sourceListView from '@salesforce/label/c.AIG_Affected_SourceListView';
import sourceReport from '@salesforce/label/c.AIG_Affected_SourceReport';
import title from '@salesforce/label/c.AIG_Affected_Title';
import toldColumn from '@salesforce/label/c.AIG_Affected_ToldColumn';
import toldOn from '@salesforce/label/c.AIG_Affected_ToldOn';

/** Texts of this component. */
export const LABELS = {
    add,
    added,
    counts,
    emptyBody,
    emptyHeading,
    exclusion,
    how,
    howColumn,
    ids,
    idsHelp,
    loading,
    more,
    nameColumn,
    objectColumn,
    record,
    recorded,
    select,
    source,
    sourceEntered,
    sourceListView,
    sourceReport,
    title,
    toldColumn,
    toldOn
};
