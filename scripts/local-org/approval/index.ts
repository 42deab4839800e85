export { createApprovals, ApprovalEngine, type ApprovalOptions } from './approvalEngine';
export type { ApprovalSecurity } from './approvalSecurity';
export type { ActRequest, ApprovalOutcome, SubmitRequest } from './approvalRequests';
export type { Workitem } from './approvalHistory';
