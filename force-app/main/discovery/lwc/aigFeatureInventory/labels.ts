import accept from '@salesforce/label/c.AIG_Inventory_Accept';
import accepted from '@salesforce/label/c.AIG_Status_Accepted';
import actions from '@salesforce/label/c.AIG_Inventory_Actions';
import addByHand from '@salesforce/label/c.AIG_Inventory_AddByHand';
import changed from '@salesforce/label/c.AIG_Inventory_Changed';
import clearType from '@salesforce/label/c.AIG_Inventory_ClearType';
import colModel from '@salesforce/label/c.AIG_Inventory_ColModel';
import colName from '@salesforce/label/c.AIG_Inventory_ColName';
import colSeen from '@salesforce/label/c.AIG_Inventory_ColSeen';
import colState from '@salesforce/label/c.AIG_Inventory_ColState';
import colType from '@salesforce/label/c.AIG_Inventory_ColType';
import colWhere from '@salesforce/label/c.AIG_Inventory_ColWhere';
import details from '@salesforce/label/c.AIG_Inventory_Details';
import emptyBody from '@salesforce/label/c.AIG_Inventory_EmptyBody';
import emptyOther from '@salesforce/label/c.AIG_Inventory_EmptyOther';
import emptyUnregistered from '@salesforce/label/c.AIG_Inventory_EmptyUnregistered';
import expiredAcceptance from '@salesforce/label/c.AIG_Inventory_ExpiredAcceptance';
import filters from '@salesforce/label/c.AIG_Inventory_Filters';
import intro from '@salesforce/label/c.AIG_Inventory_Intro';
import link from '@salesforce/label/c.AIG_Inventory_Link';
import loading from '@salesforce/label/c.AIG_Common_Loading';
import more from '@salesforce/label/c.AIG_HomeRegister_More';
import panel from '@salesforce/label/c.AIG_Inventory_Panel';
import refresh from '@salesforce/label/c.AIG_Common_Refresh';
import register from '@salesforce/label/c.AIG_Inventory_Register';
import registered from '@salesforce/label/c.AIG_Status_Registered';
import reopen from '@salesforce/label/c.AIG_Inventory_Reopen';
import selected from '@salesforce/label/c.AIG_Inventory_Selected';
import stateAll from '@salesforce/label/c.AIG_Inventory_StateAll';
import stateCount from '@salesforce/label/c.AIG_Inventory_StateCount';
import title from '@salesforce/label/c.AIG_Inventory_Title';
import typeFilter from '@salesforce/label/c.AIG_Inventory_TypeFilter';
import unregistered from '@salesforce/label/c.AIG_Status_Unregistered';
import untouched from '@salesforce/label/c.AIG_Inventory_Untouched';
import untouchedBody from '@salesforce/label/c.AIG_Inventory_UntouchedBody';
import vanished from '@salesforce/label/c.AIG_Status_Vanished';

/** Texts of this component. */
export const LABELS = {
    accept,
    accepted,
    actions,
    addByHand,
    changed,
    clearType,
    colModel,
    colName,
    colSeen,
    colState,
    colType,
    colWhere,
    details,
    emptyBody,
    emptyOther,
    emptyUnregistered,
    expiredAcceptance,
    filters,
    intro,
    link,
    loading,
    more,
    panel,
    refresh,
    register,
    registered,
    reopen,
    selected,
    stateAll,
    stateCount,
    title,
    typeFilter,
    unregistered,
    untouched,
    untouchedBody,
    vanished
};
