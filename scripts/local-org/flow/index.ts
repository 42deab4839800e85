export { createFlowEngine, FlowEngine, supportedFlowElements } from './flowEngine';
export type { ApprovalSubmitter, FlowServices, InvocableRunner, LaterWork } from './flowServices';
export type { ApexDefined, FlowValue } from './flowValue';
export type { DueBatch, DueRun } from './laterRuns';
export type { ScreenChoice, ScreenField, ScreenState } from './screens';
