export { createApprovals, ApprovalEngine, type ApprovalOptions, type ApprovalSecurity } from './approvalEngine';
export type { ActRequest, ApprovalOutcome, SubmitRequest } from './approvalRequests';
export type { Workitem } from './approvalHistory';
