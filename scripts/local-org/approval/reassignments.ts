import type { DmlServices, PassedOnRequest, RequestReassignments } from '../dml';
import { requestEmail } from './approvalEmails';
import type { ApprovalHistory } from './approvalHistory';
import type { ApprovalSecurity } from './approvalSecurity';
import { processOf, targetOf } from './approvalTargets';

/**
 * Requests that are passed on by changing their ActorId. Whoever is asked may do it (a member of the queue that is asked,
 * too) and administrators, also in system mode; a step row with the status Reassigned tells of it.
 */
export class Reassignments implements RequestReassignments {
    constructor(
        private readonly dml: DmlServices,
        private readonly security: ApprovalSecurity,
        private readonly history: ApprovalHistory
    ) {}

    refusedFor(userId: string, workitemIds: readonly string[]): ReadonlySet<string> {
        const mine = new Set([userId, ...this.security.groupsOfUser(userId)]);
        return new Set(workitemIds.filter((id) => !this.mayPassOn(userId, mine, id)));
    }

    /** Writes the step row and sends the request to whom it was passed on to. */
    note(passedOn: readonly PassedOnRequest[]): void {
        const { userId } = this.dml.transactions.current().user;
        for (const { workitemId } of passedOn) {
            const workitem = this.history.workitem(workitemId);
            if (!workitem) {
                continue;
            }
            const instance = this.history.instance(workitem.instanceId);
            const node = this.history.openNode(instance.id);
            this.history.noteReassignment(workitem, userId, node?.processNodeId ?? null);
            const { object, record } = targetOf(this.dml, instance.targetId);
            const process = processOf(this.dml.model, this.history, instance);
            const email = requestEmail(this.dml, object, process, record, {
                actorIds: [workitem.actorId],
                workitemIds: [workitemId],
                comments: null
            });
            if (email) {
                this.dml.automation.outbox.sendEmail(email);
            }
        }
    }

    private mayPassOn(userId: string, mine: ReadonlySet<string>, workitemId: string): boolean {
        const workitem = this.history.workitem(workitemId);
        if (!workitem) {
            return false;
        }
        const { object } = targetOf(this.dml, this.history.instance(workitem.instanceId).targetId);
        return mine.has(workitem.actorId) || this.security.objectAccess(userId, object.name).modifyAll;
    }
}
