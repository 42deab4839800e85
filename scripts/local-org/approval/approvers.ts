import type { ApprovalProcessModel, ApprovalStepModel, ApproverModel } from '../metadata/approvals';
import { userFieldOf } from '../metadata/automationReferences';
import { objectOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { RecordStore } from '../store';
import type { SObjectRecord } from '../values';
import { ApprovalRefusal } from './approvalRequests';

interface ApproverRooms {
    readonly model: OrgModel;
    readonly store: RecordStore;
}

/** What resolving the approvers of a step looks at. */
export interface ApproverContext {
    readonly object: ObjectModel;
    readonly process: ApprovalProcessModel;
    readonly step: ApprovalStepModel;
    readonly record: SObjectRecord;
    readonly submitterId: string;
    /** Approvers the submitter or the approver before chose. */
    readonly chosenIds: readonly string[];
}

/**
 * The users and queues that get a step's approval request, without duplicates. Throws ApprovalRefusal when one of them is
 * missing, empty or inactive: a step without approver would approve by nobody.
 */
export function approverIds(rooms: ApproverRooms, context: ApproverContext): string[] {
    const ids = context.step.approvers.flatMap((approver) => {
        const id = approverId(rooms, context, approver);
        return Array.isArray(id) ? id : [id];
    });
    const distinct = [...new Set(ids)];
    refuseInactive(rooms.store, distinct);
    return distinct;
}

/** A request is never sent to a user who cannot log in any more. Assumed: the status code. */
function refuseInactive(store: RecordStore, ids: readonly string[]): void {
    const users = store.read('User', [...ids]);
    const inactive = ids.find((id) => users.has(id) && users.get(id)?.get('IsActive') !== true);
    if (inactive !== undefined) {
        throw new ApprovalRefusal(
            'INACTIVE_OWNER_OR_USER',
            `operation performed with inactive user [${inactive}] as approver`
        );
    }
}

function approverId(rooms: ApproverRooms, context: ApproverContext, approver: ApproverModel): string | string[] {
    switch (approver.type) {
        case 'queue':
            return idByName(rooms.store, 'Group', 'DeveloperName', approver.name ?? '', ` AND "Type" = 'Queue'`);
        case 'user':
            return idByName(rooms.store, 'User', 'Username', approver.name ?? '', '');
        case 'relatedUserField':
            return relatedUser(context, approver);
        case 'userHierarchyField':
            return hierarchyUser(rooms, context);
        case 'adhoc':
            if (context.chosenIds.length === 0) {
                throw new ApprovalRefusal('REQUIRED_FIELD_MISSING', 'missing required field: [nextApproverIds]', [
                    'nextApproverIds'
                ]);
            }
            return [...context.chosenIds];
    }
}

function idByName(store: RecordStore, objectName: string, column: string, name: string, condition: string): string {
    const table = store.tableOf(objectName);
    const compared = table.columns.get(column)?.foldedName ?? `"${column}"`;
    const found = store.query(`SELECT "Id" FROM ${table.sqlName} WHERE ${compared} = fold(?)${condition}`, [name]);
    if (found.length !== 1) {
        throw new ApprovalRefusal('INVALID_CROSS_REFERENCE_KEY', `The approver ${name} does not exist.`);
    }
    return String(found[0]['Id']);
}

function relatedUser({ object, record, step }: ApproverContext, approver: ApproverModel): string {
    const field = userFieldOf(object, approver.name ?? '');
    const id = field ? record.get(field.name) : null;
    if (typeof id !== 'string') {
        throw new ApprovalRefusal(
            'MISSING_ARGUMENT',
            `The step ${step.label} has no approver: ${approver.name ?? ''} is empty.`
        );
    }
    return id;
}

/** The manager (or another user field) of the submitter, or of the record's owner where the process says so. */
function hierarchyUser({ model, store }: ApproverRooms, { process, record, submitterId }: ApproverContext): string {
    const automated = process.nextAutomatedApprover;
    const user = objectOf(model, 'User');
    const field = automated && user && userFieldOf(user, automated.userHierarchyField);
    if (!field) {
        throw new Error(`${process.fullName} names no hierarchy field`);
    }
    const baseId = automated.useApproverFieldOfRecordOwner ? (record.get('OwnerId') as string) : submitterId;
    // A queue that owns the record has no manager.
    const approverId = store.read('User', [baseId]).get(baseId)?.get(field.name);
    if (typeof approverId !== 'string') {
        throw new ApprovalRefusal('MANAGER_NOT_DEFINED', 'Manager undefined.');
    }
    return approverId;
}
