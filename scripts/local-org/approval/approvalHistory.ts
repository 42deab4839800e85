import type { ApprovalProcessModel, ApprovalStepModel } from '../metadata/approvals';
import type { RecordStore } from '../store';
import type { SObjectRecord } from '../values';
import { ApexDatetime, ApexDecimal, type FieldValue } from '../values';

export type ProcessStatus = 'Started' | 'Pending' | 'Approved' | 'Rejected' | 'Removed' | 'NoResponse' | 'Reassigned';

/** An approval request that waits for an answer. */
export interface Workitem {
    readonly id: string;
    readonly instanceId: string;
    /** User or queue. */
    readonly actorId: string;
    /** Whom the step asked first, before the request was passed on. */
    readonly originalActorId: string;
    /** Milliseconds since the epoch. */
    readonly createdAt: number;
}

/** A submission as it stands. */
export interface Instance {
    readonly id: string;
    readonly processId: string;
    readonly targetId: string;
    readonly status: ProcessStatus;
    readonly submittedById: string;
}

/** What a ProcessInstanceStep row tells. */
interface StepRow {
    readonly status: ProcessStatus;
    readonly actorId: string;
    readonly originalActorId: string;
    readonly comments: string | null;
    readonly nodeId: string | null;
}

/** Writes and reads the rows that SOQL shows: ProcessInstance, its steps, nodes and workitems. */
export class ApprovalHistory {
    constructor(
        private readonly store: RecordStore,
        private readonly clock: { now(): number }
    ) {}

    definitionId(process: ApprovalProcessModel): string {
        return this.store.setupId('ProcessDefinition', process.fullName);
    }

    stepNodeId(process: ApprovalProcessModel, step: ApprovalStepModel): string {
        return this.store.setupId('ProcessNode', `${process.fullName}/${step.name}`);
    }

    start(process: ApprovalProcessModel, targetId: string, submitterId: string, comments: string | null): Instance {
        const id = this.insert('ProcessInstance', submitterId, {
            ProcessDefinitionId: this.definitionId(process),
            TargetObjectId: targetId,
            Status: 'Pending',
            SubmittedById: submitterId,
            LastActorId: submitterId
        });
        this.addStep(id, {
            status: 'Started',
            actorId: submitterId,
            originalActorId: submitterId,
            comments,
            nodeId: null
        });
        return { id, processId: this.definitionId(process), targetId, status: 'Pending', submittedById: submitterId };
    }

    /** Ends a submission. */
    finish(instance: Instance, status: ProcessStatus, actorId: string): void {
        const now = this.now();
        this.store.update(
            'ProcessInstance',
            instance.id,
            new Map<string, FieldValue>([
                ['Status', status],
                ['CompletedDate', now],
                ['LastActorId', actorId],
                ['LastModifiedDate', now],
                ['LastModifiedById', actorId],
                ['SystemModstamp', now]
            ])
        );
    }

    /** Opens a step: one node, and one workitem for each approver. */
    openStep(
        process: ApprovalProcessModel,
        step: ApprovalStepModel,
        instance: Instance,
        actorIds: readonly string[],
        userId: string
    ): string[] {
        this.insert('ProcessInstanceNode', userId, {
            ProcessInstanceId: instance.id,
            ProcessNodeId: this.stepNodeId(process, step),
            ProcessNodeName: step.label,
            NodeStatus: 'Pending',
            LastActorId: userId
        });
        const nodeId = this.stepNodeId(process, step);
        return actorIds.map((actorId) => {
            const actors = { ProcessInstanceId: instance.id, OriginalActorId: actorId, ActorId: actorId };
            const id = this.insert('ProcessInstanceWorkitem', userId, actors);
            this.addToHistory(id, userId, {
                ...actors,
                TargetObjectId: instance.targetId,
                StepStatus: 'Pending',
                IsPending: true,
                ProcessNodeId: nodeId
            });
            return id;
        });
    }

    /** StepsAndWorkitems of a submission: what was answered and what still waits, under the ids of those rows. */
    private addToHistory(id: string, userId: string, values: Readonly<Record<string, FieldValue>>): void {
        this.insert('ProcessInstanceHistory', userId, values, id);
    }

    /** Answers a workitem: it goes, and a step row with the answer stays. */
    answer(
        workitem: Workitem,
        status: ProcessStatus,
        actorId: string,
        comments: string | null,
        nodeId: string | null
    ): void {
        this.store.remove('ProcessInstanceWorkitem', workitem.id);
        this.store.remove('ProcessInstanceHistory', workitem.id);
        this.addAnswer(workitem, { status, actorId, comments, nodeId });
    }

    /** A workitem was passed on: it stays, and a step row tells of it. */
    noteReassignment(workitem: Workitem, actorId: string, nodeId: string | null): void {
        this.store.update(
            'ProcessInstanceHistory',
            workitem.id,
            new Map<string, FieldValue>([['ActorId', workitem.actorId]])
        );
        this.addAnswer(workitem, { status: 'Reassigned', actorId, comments: null, nodeId });
    }

    closeNode(instance: Instance, status: ProcessStatus, actorId: string): void {
        const node = this.openNode(instance.id);
        if (node) {
            this.store.update(
                'ProcessInstanceNode',
                node.id,
                new Map<string, FieldValue>([
                    ['NodeStatus', status],
                    ['CompletedDate', this.now()],
                    ['LastActorId', actorId]
                ])
            );
        }
    }

    /** Node of the step that is open; null when none is. */
    openNode(instanceId: string): { id: string; processNodeId: string } | null {
        const [row] = this.rows('ProcessInstanceNode', '"ProcessInstanceId" = ? AND "NodeStatus" = ?', [
            instanceId,
            'Pending'
        ]);
        return row ? { id: row.id ?? '', processNodeId: row.get('ProcessNodeId') as string } : null;
    }

    /** ProcessNode ids of the steps that were approved so far. */
    answeredStepNodeIds(instanceId: string): ReadonlySet<string> {
        const rows = this.rows('ProcessInstanceNode', '"ProcessInstanceId" = ? AND "NodeStatus" = ?', [
            instanceId,
            'Approved'
        ]);
        return new Set(rows.map((row) => row.get('ProcessNodeId') as string));
    }

    workitem(id: string): Workitem | null {
        const row = this.store.read('ProcessInstanceWorkitem', [id]).get(id);
        return row ? workitemOf(row) : null;
    }

    workitemsOf(instanceId: string): Workitem[] {
        return this.rows('ProcessInstanceWorkitem', '"ProcessInstanceId" = ?', [instanceId]).map(workitemOf);
    }

    workitemsOfActors(actorIds: readonly string[]): Workitem[] {
        const wanted = JSON.stringify(actorIds);
        return this.rows('ProcessInstanceWorkitem', '"ActorId" IN (SELECT value FROM json_each(?))', [wanted]).map(
            workitemOf
        );
    }

    instance(id: string): Instance {
        const row = this.store.read('ProcessInstance', [id]).get(id);
        if (!row) {
            throw new Error(`There is no ProcessInstance ${id}`);
        }
        return instanceOf(row);
    }

    pendingInstanceOf(targetId: string): Instance | null {
        const [row] = this.rows('ProcessInstance', '"TargetObjectId" = ? AND "Status" = ?', [targetId, 'Pending']);
        return row ? instanceOf(row) : null;
    }

    /** A step row about a request, with the time it has waited. */
    private addAnswer(workitem: Workitem, answer: Omit<StepRow, 'originalActorId'>): void {
        const { instanceId, originalActorId, createdAt } = workitem;
        this.addStep(instanceId, { ...answer, originalActorId }, this.clock.now() - createdAt);
    }

    private addStep(instanceId: string, step: StepRow, elapsedMs = 0): void {
        const values = {
            ProcessInstanceId: instanceId,
            StepStatus: step.status,
            ActorId: step.actorId,
            OriginalActorId: step.originalActorId,
            Comments: step.comments,
            ElapsedTimeInDays: quotient(elapsedMs, 86_400_000),
            ElapsedTimeInHours: quotient(elapsedMs, 3_600_000),
            ElapsedTimeInMinutes: quotient(elapsedMs, 60_000)
        };
        const id = this.insert('ProcessInstanceStep', step.actorId, { ...values, StepNodeId: step.nodeId });
        this.addToHistory(id, step.actorId, {
            ...values,
            TargetObjectId: this.instance(instanceId).targetId,
            IsPending: false,
            ProcessNodeId: step.nodeId
        });
    }

    private insert(
        objectName: string,
        userId: string,
        values: Readonly<Record<string, FieldValue>>,
        id = this.store.newId(objectName)
    ): string {
        const now = this.now();
        const row = new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]);
        const audit: readonly [string, FieldValue][] = [
            ['CreatedDate', now],
            ['CreatedById', userId],
            ['LastModifiedDate', now],
            ['LastModifiedById', userId],
            ['SystemModstamp', now],
            ['IsDeleted', false]
        ];
        const { columns } = this.store.tableOf(objectName);
        for (const [field, value] of audit) {
            if (columns.has(field)) {
                row.set(field, value);
            }
        }
        this.store.insert(objectName, row);
        return id;
    }

    private rows(objectName: string, where: string, params: readonly string[]): SObjectRecord[] {
        const table = this.store.tableOf(objectName);
        const found = this.store.query(`SELECT "Id" FROM ${table.sqlName} WHERE ${where} ORDER BY "Id"`, params);
        const ids = found.map((row) => String(row['Id']));
        const records = this.store.read(objectName, ids);
        return ids.map((id) => records.get(id)).filter((record) => record !== undefined);
    }

    private now(): ApexDatetime {
        return new ApexDatetime(this.clock.now());
    }
}

function quotient(ms: number, unitMs: number): ApexDecimal {
    return ApexDecimal.of(ms).dividedBy(ApexDecimal.of(unitMs)).setScale(2);
}

function workitemOf(row: SObjectRecord): Workitem {
    return {
        id: row.id ?? '',
        instanceId: row.get('ProcessInstanceId') as string,
        actorId: row.get('ActorId') as string,
        originalActorId: row.get('OriginalActorId') as string,
        createdAt: (row.get('CreatedDate') as ApexDatetime).epochMs
    };
}

function instanceOf(row: SObjectRecord): Instance {
    return {
        id: row.id ?? '',
        processId: row.get('ProcessDefinitionId') as string,
        targetId: row.get('TargetObjectId') as string,
        status: row.get('Status') as ProcessStatus,
        submittedById: row.get('SubmittedById') as string
    };
}
