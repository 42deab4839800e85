export { createFlowEngine, FlowEngine, supportedFlowElements } from './flowEngine';
export type { ApprovalSubmitter, FlowServices, InvocableRunner } from './flowServices';
export type { ApexDefined, FlowValue } from './flowValue';
export type { DueRun } from './schedules';
export type { ScreenChoice, ScreenField, ScreenState } from './screens';
