import type { SaveStep } from './saveContext';
import { afterSaveFlows } from './steps/afterSaveFlows';
import { afterTriggers } from './steps/afterTriggers';
import { applyDefaults } from './steps/applyDefaults';
import { beforeSaveFlows } from './steps/beforeSaveFlows';
import { beforeTriggers } from './steps/beforeTriggers';
import { checkFields } from './steps/checkFields';
import { checkHierarchies } from './steps/checkHierarchies';
import { checkLocks } from './steps/checkLocks';
import { checkLookupFilters } from './steps/checkLookupFilters';
import { checkPermissions } from './steps/checkPermissions';
import { checkReferences } from './steps/checkReferences';
import { checkShares } from './steps/checkShares';
import { checkSharing } from './steps/checkSharing';
import { dropManualShares } from './steps/dropManualShares';
import { prepareFileVersions, publishFileVersions } from './steps/fileVersions';
import { loadRecords } from './steps/loadRecords';
import { checkReassignments, noteReassignments } from './steps/reassignments';
import { refuseDeferred } from './steps/refuseDeferred';
import { rollUpSummaries } from './steps/rollUpSummaries';
import { makeRoleGroups } from './steps/roleGroups';
import { saveRecords } from './steps/saveRecords';
import { followStandard, prepareStandard } from './steps/standardBehaviour';
import { trackHistory } from './steps/trackHistory';
import { validationRules } from './steps/validationRules';
import { workflowRules } from './steps/workflowRules';

/** The order of execution of an insert or update (Apex Developer Guide, Triggers and Order of Execution). */
export const SAVE_ORDER: readonly SaveStep[] = [
    refuseDeferred,
    checkPermissions,
    loadRecords,
    checkSharing,
    checkLocks,
    checkReassignments,
    applyDefaults,
    prepareFileVersions,
    checkReferences,
    beforeSaveFlows,
    beforeTriggers,
    prepareStandard,
    checkReferences,
    checkHierarchies,
    checkFields,
    checkShares,
    checkLookupFilters,
    validationRules,
    saveRecords,
    dropManualShares,
    makeRoleGroups,
    noteReassignments,
    publishFileVersions,
    trackHistory,
    followStandard,
    afterTriggers,
    workflowRules,
    afterSaveFlows,
    rollUpSummaries
];
