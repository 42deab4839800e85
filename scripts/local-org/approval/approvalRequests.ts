import type { DmlError } from '../errors';

/** A record handed in for approval, as Approval.ProcessSubmitRequest describes it. */
export interface SubmitRequest {
    readonly objectId: string;
    /** Null: the running user. */
    readonly submitterId: string | null;
    readonly comments: string | null;
    /** Developer name of the process; null: the first active one whose criteria the record meets. */
    readonly processName: string | null;
    readonly skipEntryCriteria: boolean;
    /** For steps whose approver the submitter chooses. */
    readonly nextApproverIds: readonly string[];
}

/** What somebody does with an approval request, as Approval.ProcessWorkitemRequest describes it. */
export interface ActRequest {
    readonly workitemId: string;
    /** Removed recalls the whole submission. */
    readonly action: 'Approve' | 'Reject' | 'Removed';
    readonly comments: string | null;
    readonly nextApproverIds: readonly string[];
}

/** Outcome of a submission or an action. When it failed nothing of it remains. */
export interface ApprovalOutcome {
    readonly success: boolean;
    readonly entityId: string | null;
    readonly instanceId: string | null;
    readonly instanceStatus: string | null;
    readonly newWorkitemIds: readonly string[];
    readonly actorIds: readonly string[];
    readonly errors: readonly DmlError[];
}

/** A refusal with the platform's status code; the engine turns it into a failed outcome. */
export class ApprovalRefusal extends Error {
    constructor(
        readonly statusCode: string,
        message: string,
        readonly fields: readonly string[] = []
    ) {
        super(message);
        this.name = 'ApprovalRefusal';
    }
}
