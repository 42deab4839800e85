import { undoPoint } from '../../dml';
import { type DmlError, PlatformException } from '../../errors';
import { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import type { ApprovalOutcome } from '../runtime/services';
import { throwNullReference, throwSystem } from '../runtime/throws';
import { ID, libraryType } from '../types';
import { DatabaseError, DatabaseResult, errorsFromJson, resultFromJson, resultMembers } from './databaseResults';
import { ctor, defineType, method } from './table';

/** What both kinds of requests share. */
abstract class ApprovalRequest extends LibraryObject {
    comments: string | null = null;
    nextApproverIds: string[] = [];
}

/** Approval.ProcessSubmitRequest. */
class SubmitRequest extends ApprovalRequest {
    readonly $type = 'Approval.ProcessSubmitRequest';
    objectId: string | null = null;
    submitterId: string | null = null;
    processName: string | null = null;
    skipEntryCriteria = false;
}

/** Approval.ProcessWorkitemRequest. */
class WorkitemRequest extends ApprovalRequest {
    readonly $type = 'Approval.ProcessWorkitemRequest';
    workitemId: string | null = null;
    action: string | null = null;
}

/** Approval.ProcessResult. */
class ApprovalResult extends LibraryObject {
    readonly $type = 'Approval.ProcessResult';

    constructor(readonly outcome: ApprovalOutcome) {
        super();
    }

    override jsonMembers(): [string, unknown][] {
        const { success, entityId, instanceId, instanceStatus, actorIds, newWorkitemIds, errors } = this.outcome;
        const instance = Object.entries({ instanceId, instanceStatus }).filter(([, value]) => value !== null);
        const all = errors.map((error) => DatabaseError.from(error));
        return [
            ...resultMembers(success, 'entityId', entityId, all),
            ...instance,
            ['actorIds', idList(actorIds)],
            ['newWorkitemIds', idList(newWorkitemIds)]
        ];
    }
}

const ids = (list: ApexList | null): string[] => (list ? (list.items as string[]) : []);
const idList = (values: readonly string[]): ApexList => new ApexList(ID, [...values]);

const requestRows = [
    method('getComments(): String', (rt, self: ApprovalRequest) => self.comments),
    method('getNextApproverIds(): List<Id>', (rt, self: ApprovalRequest) => idList(self.nextApproverIds)),
    method('setComments(String?): void', (rt, self: ApprovalRequest, text: string | null) => {
        self.comments = text;
    }),
    method('setNextApproverIds(List<Id>?): void', (rt, self: ApprovalRequest, approvers: ApexList | null) => {
        self.nextApproverIds = [...ids(approvers)];
    })
];

defineType('Approval.ProcessRequest', { superType: 'Object', methods: requestRows });

defineType('Approval.ProcessSubmitRequest', {
    superType: 'Approval.ProcessRequest',
    constructors: [ctor('()', () => new SubmitRequest())],
    methods: [
        method('getObjectId(): String', (rt, self: SubmitRequest) => self.objectId),
        method('getProcessDefinitionNameOrId(): String', (rt, self: SubmitRequest) => self.processName),
        method('getSkipEntryCriteria(): Boolean', (rt, self: SubmitRequest) => self.skipEntryCriteria),
        method('getSubmitterId(): String', (rt, self: SubmitRequest) => self.submitterId),
        method('setObjectId(String?): void', (rt, self: SubmitRequest, id: string | null) => {
            self.objectId = id;
        }),
        method('setProcessDefinitionNameOrId(String?): void', (rt, self: SubmitRequest, name: string | null) => {
            self.processName = name;
        }),
        method('setSkipEntryCriteria(Boolean): void', (rt, self: SubmitRequest, skip: boolean) => {
            self.skipEntryCriteria = skip;
        }),
        method('setSubmitterId(String?): void', (rt, self: SubmitRequest, id: string | null) => {
            self.submitterId = id;
        })
    ]
});

defineType('Approval.ProcessWorkitemRequest', {
    superType: 'Approval.ProcessRequest',
    constructors: [ctor('()', () => new WorkitemRequest())],
    methods: [
        method('getAction(): String', (rt, self: WorkitemRequest) => self.action),
        method('getWorkitemId(): String', (rt, self: WorkitemRequest) => self.workitemId),
        method('setAction(String?): void', (rt, self: WorkitemRequest, action: string | null) => {
            self.action = action;
        }),
        method('setWorkitemId(String?): void', (rt, self: WorkitemRequest, id: string | null) => {
            self.workitemId = id;
        })
    ]
});

defineType('Approval.ProcessResult', {
    superType: 'Object',
    fromJson: (read) =>
        new ApprovalResult({
            success: read('success', 'Boolean') === true,
            entityId: read('entityId', 'Id') as string | null,
            instanceId: read('instanceId', 'Id') as string | null,
            instanceStatus: read('instanceStatus', 'String') as string | null,
            newWorkitemIds: ids(read('newWorkitemIds', 'List<Id>') as ApexList | null),
            actorIds: ids(read('actorIds', 'List<Id>') as ApexList | null),
            errors: errorsFromJson(read)
        }),
    readable: 'ActorIds EntityId Errors InstanceId InstanceStatus NewWorkitemIds Success',
    methods: [
        method('getActorIds(): List<Id>', (rt, self: ApprovalResult) => idList(self.outcome.actorIds)),
        method('getEntityId(): String', (rt, self: ApprovalResult) => self.outcome.entityId),
        method(
            'getErrors(): List<Database.Error>',
            (rt, self: ApprovalResult) =>
                new ApexList(
                    libraryType('Database.Error'),
                    self.outcome.errors.map((error) => DatabaseError.from(error))
                )
        ),
        method('getInstanceId(): String', (rt, self: ApprovalResult) => self.outcome.instanceId),
        method('getInstanceStatus(): String', (rt, self: ApprovalResult) => self.outcome.instanceStatus),
        method('getNewWorkitemIds(): List<Id>', (rt, self: ApprovalResult) => idList(self.outcome.newWorkitemIds)),
        method('isSuccess(): Boolean', (rt, self: ApprovalResult) => self.outcome.success)
    ]
});

const ACTIONS = ['Approve', 'Reject', 'Removed'] as const;

function run(rt: Runtime, request: ApprovalRequest): ApprovalOutcome {
    const { comments, nextApproverIds } = request;
    if (request instanceof SubmitRequest) {
        const objectId = request.objectId ?? throwNullReference();
        const { submitterId, processName, skipEntryCriteria } = request;
        return rt.services.approvals.submit({
            objectId: rt.services.store.to18(objectId),
            submitterId,
            comments,
            processName,
            skipEntryCriteria,
            nextApproverIds
        });
    }
    if (!(request instanceof WorkitemRequest)) {
        return throwSystem('TypeException', 'Approval.process takes a submit request or a workitem request');
    }
    const { action, workitemId } = request;
    const known =
        ACTIONS.find((name) => name === action) ??
        throwSystem('DmlException', `Process failed. Invalid action: ${action}`);
    return rt.services.approvals.act({
        workitemId: rt.services.store.to18(workitemId ?? throwNullReference()),
        action: known,
        comments,
        nextApproverIds
    });
}

/** Approval.process: like DML, it counts as a statement and its rows, and all-or-none failures throw. */
function processRequests(rt: Runtime, requests: ApprovalRequest[], allOrNone: boolean): ApprovalResult[] {
    rt.transaction.limits.consume('dmlStatements');
    rt.transaction.limits.consume('dmlRows', requests.length);
    const point = undoPoint(rt.services.store, rt.transaction);
    const results = requests.map((request) => new ApprovalResult(run(rt, request)));
    const failed = results.findIndex((result) => !result.outcome.success);
    if (failed >= 0 && allOrNone) {
        point.undo();
        const errors = results[failed].outcome.errors;
        const [first] = errors;
        throw new PlatformException(
            'System.DmlException',
            `Process failed. First exception on row ${failed}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`,
            errors.map((error) => ({ ...error, index: failed }))
        );
    }
    point.keep();
    return results;
}

const single = (rt: Runtime, request: ApprovalRequest, allOrNone: boolean): ApprovalResult =>
    processRequests(rt, [request], allOrNone)[0];
const many = (rt: Runtime, requests: ApexList, allOrNone: boolean): ApexList =>
    new ApexList(
        libraryType('Approval.ProcessResult'),
        processRequests(rt, requests.items as ApprovalRequest[], allOrNone)
    );

const idOf = (target: unknown): string =>
    (target instanceof SObjectRecord ? target.id : (target as string | null)) ?? throwNullReference();

/** Why a record cannot be locked or unlocked; none for a living one. Codes as in a delete: which ones is assumed. */
function lockErrors(rt: Runtime, id: string, index: number): DmlError[] {
    const object = rt.services.store.objectOfId(id);
    const record = object && rt.services.store.read(object.name, [id], { includeDeleted: true }).get(id);
    if (record && record.get('IsDeleted') !== true) {
        return [];
    }
    return record
        ? [{ index, id, statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] }]
        : [{ index, id, statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }];
}

type LockAction = 'lock' | 'unlock';
const LOCK_RESULTS = { lock: 'Approval.LockResult', unlock: 'Approval.UnlockResult' } as const;

/** Approval.lock and unlock: one result a record; all-or-none failures throw, as in DML. */
function setLock(rt: Runtime, target: unknown, action: LockAction, allOrNone: boolean): unknown {
    rt.transaction.limits.consume('dmlStatements');
    const targets = target instanceof ApexList ? target.items.map(idOf) : [idOf(target)];
    const type = LOCK_RESULTS[action];
    const results = targets.map((id, index) => {
        const errors = lockErrors(rt, id, index);
        return DatabaseResult.from(type, { id, success: errors.length === 0, created: false, errors });
    });
    const failed = results.findIndex(({ success }) => !success);
    if (failed >= 0 && allOrNone) {
        throwLockFailure(action, targets[failed], lockErrors(rt, targets[failed], failed));
    }
    rt.services.approvals[action](targets.filter((_, index) => results[index].success));
    return target instanceof ApexList ? new ApexList(libraryType(type), results) : results[0];
}

function throwLockFailure(action: LockAction, id: string, errors: DmlError[]): never {
    const [{ index, statusCode, message }] = errors;
    const verb = action === 'lock' ? 'Lock' : 'Unlock';
    throw new PlatformException(
        'System.DmlException',
        `${verb} failed. First exception on row ${index} with id ${id}; first error: ${statusCode}, ${message}: []`,
        errors
    );
}

function lockRows(action: LockAction): ReturnType<typeof method>[] {
    const type = LOCK_RESULTS[action];
    return ['SObject', 'Id', 'List<SObject>', 'List<Id>'].flatMap((target) => {
        const returns = target.startsWith('List') ? `List<${type}>` : type;
        return [
            method(`${action}(${target}): ${returns}`, (rt, value: unknown) => setLock(rt, value, action, true)),
            method(`${action}(${target}, Boolean): ${returns}`, (rt, value: unknown, all: boolean) =>
                setLock(rt, value, action, all)
            )
        ];
    });
}

for (const type of ['Approval.LockResult', 'Approval.UnlockResult']) {
    defineType(type, {
        superType: 'Object',
        fromJson: resultFromJson(type),
        readable: 'Errors Id Success',
        methods: [
            method(
                'getErrors(): List<Database.Error>',
                (rt, self: DatabaseResult) => new ApexList(libraryType('Database.Error'), [...self.errors])
            ),
            method('getId(): Id', (rt, self: DatabaseResult) => self.id),
            method('isSuccess(): Boolean', (rt, self: DatabaseResult) => self.success)
        ]
    });
}

defineType('Approval', {
    statics: [
        method('isLocked(Id): Boolean', (rt, id: string) => rt.services.approvals.isLocked(id)),
        method('isLocked(SObject): Boolean', (rt, record: SObjectRecord) =>
            rt.services.approvals.isLocked(idOf(record))
        ),
        ...lockRows('lock'),
        ...lockRows('unlock'),
        method('process(Approval.ProcessRequest): Approval.ProcessResult', (rt, request: ApprovalRequest) =>
            single(rt, request, true)
        ),
        method(
            'process(Approval.ProcessRequest, Boolean): Approval.ProcessResult',
            (rt, request: ApprovalRequest, all: boolean) => single(rt, request, all)
        ),
        method('process(List<Approval.ProcessRequest>): List<Approval.ProcessResult>', (rt, requests: ApexList) =>
            many(rt, requests, true)
        ),
        method(
            'process(List<Approval.ProcessRequest>, Boolean): List<Approval.ProcessResult>',
            (rt, requests: ApexList, all: boolean) => many(rt, requests, all)
        )
    ]
});
