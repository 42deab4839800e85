export * from './objectModel';
export * from './model';
export * from './flows';
export { refusalOf } from './refusedFlows';
export * from './approvals';
export { WORKFLOW_ACTION_TYPES, type EntryCriteriaModel, type WorkflowActionReference } from './automationParts';
export * from './workflows';
export * from './pages';
export type * from './reports';
export { parseXml, readXml, XmlElement, type IgnoredElement } from './xmlReader';
export { refusalError, type DeferredRefusal } from './deferredRefusals';
export { fingerprintOf } from './modelFingerprint';
export { loadProject, readProject } from './project';
export { supportedMetadata, type MetadataTypeSupport } from './metadataTypes';
export { supportedFieldTypes } from './fields';
export { supportedWords } from './automationSupport';
export { languagesOf, translatedModel } from './translatedModel';
export { isCompound, isFilterable, isGroupable, isSortable } from './fieldAbilities';
export { profileOf } from './profiles';
export { makeField, valueTypeOf } from './fieldFactory';
export { readCriteriaItem } from './groups';
export { OPPORTUNITY_STAGES, STATUS_CODES, type OpportunityStage } from './standardObjects/index';
export {
    isOtherPlatformChild,
    isOtherPlatformField,
    isOtherPlatformObject,
    isSwitchedOff,
    once,
    ownPrefixNote,
    readNames,
    type NamedObjects
} from './platformNames';
