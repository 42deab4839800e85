export { createDml, DmlEngine, type DmlOptions } from './dmlEngine';
export type { DmlAccess, DmlOperation, DmlRequest, SaveResult } from './dmlRequest';
export type { LeadConversionRequest, LeadConversionResult } from './leadConversion';
export { MERGEABLE, type MergeOutcome, type MergeRequest } from './merge';
export {
    TriggerFailure,
    type Automation,
    type EventBus,
    type FlowRunner,
    type Outbox,
    type OutboxEmail,
    type OutboxNotification,
    type PassedOnRequest,
    type RecordLocks,
    type RecordPair,
    type RequestReassignments,
    type TriggerInvocation,
    type TriggerOperation,
    type TriggerRunner,
    type TriggerTiming
} from './automation';
export {
    RecordFormulas,
    RecordView,
    sameValue,
    type EvaluationState,
    type RecordFormulaOptions
} from './recordFormulas';
export { FormulaTextError, type RecordFormula } from './recordFormula';
export { SAVE_ORDER } from './saveOrder';
export { DELETE_ORDER, UNDELETE_ORDER } from './deletion';
export type { DmlSecurity, DmlServices, NestedSaveOptions, SaveChunk, SaveRow, SaveStep } from './saveContext';
export type { RowError } from './results';
export { WorkflowActions } from './workflowActions';
export { addressesOfIds, emailOf } from './emailAlerts';
export {
    EmailTemplates,
    mergeRecord,
    mergeText,
    storedTemplateMessage,
    templateMessage,
    type MergeContext,
    type TemplateMessage
} from './emailTemplates';
export { literalValue } from './literalValues';
export { FieldTypeError, isReferenceField, isTextField, normalizeValue } from './fieldValues';
export { recursiveSaves } from './recursiveSaves';
export { undoPoint, type UndoPoint } from './undoPoint';
export { withOwnDmlKinds } from './mixedDml';
