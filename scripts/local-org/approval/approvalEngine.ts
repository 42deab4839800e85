import { undoPoint, WorkflowActions, type DmlServices } from '../dml';
import type { DmlError } from '../errors';
import type { ApprovalProcessModel, ApprovalStepModel } from '../metadata/approvals';
import type { WorkflowActionReference } from '../metadata/automationParts';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { ApprovalSecurity } from './approvalSecurity';
import { processOf, targetOf } from './approvalTargets';
import { ApprovalHistory, type Instance, type ProcessStatus, type Workitem } from './approvalHistory';
import { ApprovalRefusal, type ActRequest, type ApprovalOutcome, type SubmitRequest } from './approvalRequests';
import { requestEmail } from './approvalEmails';
import { approverIds } from './approvers';
import { ProcessCriteria } from './processCriteria';
import { Reassignments } from './reassignments';
import { RecordLockTable } from './recordLocks';

export interface ApprovalOptions {
    /** The collaborators of the DML engine: field updates are saved through it. */
    readonly dml: DmlServices;
    readonly security: ApprovalSecurity;
}

/** A submission on its way: what every step of it needs. */
interface Course {
    readonly object: ObjectModel;
    readonly process: ApprovalProcessModel;
    readonly instance: Instance;
    readonly userId: string;
    readonly chosenIds: readonly string[];
    readonly comments: string | null;
    readonly newWorkitemIds: string[];
    readonly actorIds: string[];
    status: ProcessStatus;
}

const CROSS_REFERENCE = 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY';

/** Classic approval processes, executed from their metadata. */
export class ApprovalEngine {
    private readonly locks: RecordLockTable;
    private readonly history: ApprovalHistory;
    private readonly criteria: ProcessCriteria;
    private readonly actions: WorkflowActions;
    private readonly dml: DmlServices;
    /** Approval requests that are passed on to somebody else. */
    readonly reassignments: Reassignments;

    constructor(private readonly options: ApprovalOptions) {
        this.dml = options.dml;
        const { store, model, formulas } = this.dml;
        this.locks = new RecordLockTable(store);
        this.history = new ApprovalHistory(store, { now: () => this.dml.transactions.current().clock.now() });
        this.criteria = new ProcessCriteria(model, store, formulas, options.security);
        this.reassignments = new Reassignments(this.dml, options.security, this.history);
        this.actions = new WorkflowActions(() => this.dml);
        this.criteria.compileAll();
    }

    /** Submits a record: finds its process, locks it, runs the initial actions and opens the first step. */
    submit(request: SubmitRequest): ApprovalOutcome {
        return this.undoneOnFailure(request.objectId, () => {
            const userId = request.submitterId ?? this.runningUserId();
            const { object, record } = targetOf(this.dml, request.objectId);
            if (!this.options.security.canRead(userId, object.name, [record.id ?? '']).has(record.id ?? '')) {
                throw new ApprovalRefusal(CROSS_REFERENCE, 'insufficient access rights on cross-reference id');
            }
            if (this.history.pendingInstanceOf(record.id ?? '')) {
                throw new ApprovalRefusal('ALREADY_IN_PROCESS', 'Cannot submit object already in process.');
            }
            const process = this.processFor(object, record, userId, request);
            const instance = this.history.start(process, record.id ?? '', userId, request.comments);
            const course: Course = {
                object,
                process,
                instance,
                userId,
                chosenIds: request.nextApproverIds,
                comments: request.comments,
                newWorkitemIds: [],
                actorIds: [],
                status: 'Pending'
            };
            this.locks.lock([instance.targetId]);
            this.runActions(course, process.initialSubmissionActions);
            this.enterStep(course, 0);
            return course;
        });
    }

    /** Approves, rejects or recalls. Only the approver, a member of the approving queue, or an administrator may. */
    act(request: ActRequest): ApprovalOutcome {
        return this.undoneOnFailure(null, () => {
            const workitem = this.history.workitem(request.workitemId);
            if (!workitem) {
                throw new ApprovalRefusal('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
            }
            const instance = this.history.instance(workitem.instanceId);
            const { object } = targetOf(this.dml, instance.targetId);
            const process = processOf(this.dml.model, this.history, instance);
            const userId = this.runningUserId();
            const course: Course = {
                object,
                process,
                instance,
                userId,
                chosenIds: request.nextApproverIds,
                comments: request.comments,
                newWorkitemIds: [],
                actorIds: [],
                status: 'Pending'
            };
            if (request.action === 'Removed') {
                this.recall(course, request.comments);
            } else {
                this.decide(course, workitem, request);
            }
            return course;
        });
    }

    isLocked(id: string): boolean {
        return this.locks.among([id]).has(id);
    }

    lock(ids: readonly string[]): void {
        this.locks.lock(ids);
    }

    unlock(ids: readonly string[]): void {
        this.locks.unlock(ids);
    }

    /** Which of the records the user may not change because they are locked. Users with Modify All may. */
    lockedFor(userId: string, ids: readonly string[]): Set<string> {
        const locked = this.locks.among(ids);
        for (const id of locked) {
            const object = this.dml.store.objectOfId(id);
            if (
                object &&
                (this.options.security.objectAccess(userId, object.name).modifyAll || this.isCurrentEditor(userId, id))
            ) {
                locked.delete(id);
            }
        }
        return locked;
    }

    /** Open approval requests of a user, the ones of the user's queues included. */
    workitemsFor(userId: string): Workitem[] {
        return this.history.workitemsOfActors([userId, ...this.options.security.groupsOfUser(userId)]);
    }

    private processFor(
        object: ObjectModel,
        record: SObjectRecord,
        userId: string,
        request: SubmitRequest
    ): ApprovalProcessModel {
        const candidates = this.criteria.candidates(object, request.processName);
        const skipsCriteria = request.processName !== null && request.skipEntryCriteria;
        const process = candidates.find(
            (candidate) =>
                this.criteria.maySubmit(candidate, record, userId) &&
                (skipsCriteria || this.criteria.matches(object, candidate.entryCriteria, record))
        );
        if (!process) {
            throw new ApprovalRefusal('NO_APPLICABLE_PROCESS', 'No applicable approval process was found.');
        }
        return process;
    }

    /** Opens the step at a position, or the next one whose criteria the record meets; past the last, approves. */
    private enterStep(course: Course, position: number): void {
        const step = course.process.steps[position];
        if (!step) {
            this.finish(course, 'Approved');
            return;
        }
        const { record } = targetOf(this.dml, course.instance.targetId);
        if (!this.criteria.matches(course.object, step.entryCriteria, record)) {
            this.skipStep(course, step, position);
            return;
        }
        this.openStep(course, step);
    }

    /** The step that was answered before; steps that were skipped are passed over. Null when there is none. */
    private stepBefore({ process, instance }: Course, position: number): ApprovalStepModel | null {
        const answered = this.history.answeredStepNodeIds(instance.id);
        const earlier = process.steps.slice(0, position).reverse();
        return earlier.find((step) => answered.has(this.history.stepNodeId(process, step))) ?? null;
    }

    private openStep(course: Course, step: ApprovalStepModel): void {
        const { object, process, instance, userId, chosenIds } = course;
        const { record } = targetOf(this.dml, instance.targetId);
        const context = { object, process, step, record, submitterId: instance.submittedById, chosenIds };
        const actorIds = approverIds(this.dml, context);
        const workitemIds = this.history.openStep(process, step, instance, actorIds, userId);
        course.newWorkitemIds.push(...workitemIds);
        const email = requestEmail(this.dml, object, process, record, {
            actorIds,
            workitemIds,
            comments: course.comments
        });
        if (email) {
            this.dml.automation.outbox.sendEmail(email);
        }
        course.actorIds.push(...actorIds);
    }

    private skipStep(course: Course, step: ApprovalStepModel, position: number): void {
        switch (step.ifCriteriaNotMet) {
            case 'ApproveRecord':
                this.finish(course, 'Approved');
                return;
            case 'RejectRecord':
                this.finish(course, 'Rejected');
                return;
            default:
                this.enterStep(course, position + 1);
        }
    }

    private decide(course: Course, workitem: Workitem, request: ActRequest): void {
        const { instance, process, userId } = course;
        const node = this.history.openNode(instance.id);
        const position = process.steps.findIndex(
            (one) => this.history.stepNodeId(process, one) === node?.processNodeId
        );
        const step = process.steps[position];
        if (!step) {
            throw new Error(`${process.fullName} has no open step for workitem ${workitem.id}`);
        }
        this.checkActor(course, workitem, step);
        const status = request.action === 'Approve' ? 'Approved' : 'Rejected';
        this.history.answer(workitem, status, userId, request.comments, node?.processNodeId ?? null);
        const others = this.history.workitemsOf(instance.id);
        if (status === 'Approved' && step.whenMultipleApprovers === 'Unanimous' && others.length > 0) {
            return;
        }
        for (const other of others) {
            this.history.answer(other, 'NoResponse', userId, null, node?.processNodeId ?? null);
        }
        this.history.closeNode(instance, status, userId);
        if (status === 'Approved') {
            this.runActions(course, step.approvalActions);
            this.enterStep(course, position + 1);
        } else {
            this.runActions(course, step.rejectionActions);
            const previous = step.rejectBehavior === 'BackToPrevious' ? this.stepBefore(course, position) : null;
            if (previous === null) {
                this.finish(course, 'Rejected');
            } else {
                this.openStep(course, previous);
            }
        }
    }

    private recall(course: Course, comments: string | null): void {
        const { instance, process, object, userId } = course;
        const isAdmin = this.options.security.objectAccess(userId, object.name).modifyAll;
        if (!isAdmin && !(process.allowRecall && instance.submittedById === userId)) {
            throw new ApprovalRefusal(CROSS_REFERENCE, 'insufficient access rights on cross-reference id');
        }
        const node = this.history.openNode(instance.id);
        for (const workitem of this.history.workitemsOf(instance.id)) {
            this.history.answer(workitem, 'Removed', userId, comments, node?.processNodeId ?? null);
        }
        this.history.closeNode(instance, 'Removed', userId);
        this.finish(course, 'Removed');
    }

    private finish(course: Course, status: 'Approved' | 'Rejected' | 'Removed'): void {
        const { process, instance, userId } = course;
        course.status = status;
        this.history.finish(instance, status, userId);
        const staysLocked =
            (status === 'Approved' && process.finalApprovalRecordLock) ||
            (status === 'Rejected' && process.finalRejectionRecordLock);
        if (!staysLocked) {
            this.locks.unlock([instance.targetId]);
        }
        const actions = {
            Approved: process.finalApprovalActions,
            Rejected: process.finalRejectionActions,
            Removed: process.recallActions
        };
        this.runActions(course, actions[status]);
    }

    private runActions(course: Course, references: readonly WorkflowActionReference[]): void {
        if (references.length === 0) {
            return;
        }
        const { record } = targetOf(this.dml, course.instance.targetId);
        const errors = this.actions.run(course.object, new Map([[{ record, prior: record }, references]]), {
            skipValidationRules: true
        });
        const [first] = [...errors.values()].flat();
        if (first) {
            throw new ApprovalRefusal(first.statusCode, first.message, first.fields);
        }
    }

    private checkActor(course: Course, workitem: Workitem, step: ApprovalStepModel): void {
        const { userId, object } = course;
        const groups = new Set(this.options.security.groupsOfUser(userId));
        const isActor = workitem.actorId === userId || groups.has(workitem.actorId);
        const isAdmin = this.options.security.objectAccess(userId, object.name).modifyAll;
        const isDelegate = step.allowDelegate && this.isDelegateOf(workitem.actorId, userId);
        if (!isActor && !isAdmin && !isDelegate) {
            throw new ApprovalRefusal(CROSS_REFERENCE, 'insufficient access rights on cross-reference id');
        }
    }

    private isDelegateOf(actorId: string, userId: string): boolean {
        const actor = this.dml.store.read('User', [actorId]).get(actorId);
        return actor?.get('DelegatedApproverId') === userId;
    }

    /** Where the process lets the current approver edit the locked record. */
    private isCurrentEditor(userId: string, recordId: string): boolean {
        const instance = this.history.pendingInstanceOf(recordId);
        if (
            !instance ||
            processOf(this.dml.model, this.history, instance).recordEditability !== 'AdminOrCurrentApprover'
        ) {
            return false;
        }
        const mine = new Set([userId, ...this.options.security.groupsOfUser(userId)]);
        return this.history.workitemsOf(instance.id).some((workitem) => mine.has(workitem.actorId));
    }

    private runningUserId(): string {
        return this.dml.transactions.current().user.userId;
    }

    /** Runs a change of the approval state; when it is refused, nothing of it remains. Faults of ours just propagate. */
    private undoneOnFailure(entityId: string | null, change: () => Course): ApprovalOutcome {
        const point = undoPoint(this.dml.store, this.dml.transactions.current());
        try {
            const { instance, status, newWorkitemIds, actorIds } = change();
            point.keep();
            return {
                success: true,
                entityId: instance.targetId,
                instanceId: instance.id,
                instanceStatus: status,
                newWorkitemIds,
                actorIds,
                errors: []
            };
        } catch (error) {
            point.undo();
            if (!(error instanceof ApprovalRefusal)) {
                throw error;
            }
            const { statusCode, message, fields } = error;
            const errors: DmlError[] = [{ index: 0, id: entityId, statusCode, message, fields }];
            return {
                success: false,
                entityId,
                instanceId: null,
                instanceStatus: null,
                newWorkitemIds: [],
                actorIds: [],
                errors
            };
        }
    }
}

/** Builds the engine; throws when an approval process of the project cannot be executed. */
export function createApprovals(options: ApprovalOptions): ApprovalEngine {
    return new ApprovalEngine(options);
}
