import { PlatformException } from '../errors';
import type { OrgTransaction } from '../transaction';
import type { SObjectRecord } from '../values';
import type { DmlRequest } from './dmlRequest';
import type { DmlServices } from './saveContext';

/**
 * Objects whose DML may not share a transaction with that of other objects (Apex Developer Guide, sObjects That Cannot Be Used
 * Together in DML Operations). User and Group are partly free: see isSetup.
 */
const SETUP_OBJECTS: ReadonlySet<string> = new Set([
    'FieldPermissions',
    'GroupMember',
    'ObjectPermissions',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'QueueSobject',
    'SetupEntityAccess',
    'UserRole'
]);

/** Fields of a user whose update makes it a change of the setup. */
const USER_SETUP_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'IsPortalEnabled', 'Username', 'ProfileId'];

type Services = Pick<DmlServices, 'store' | 'transactions'>;

/** What the running transaction changed so far, by kind, with the first object of each. */
interface ChangedKinds {
    setup: string | null;
    other: string | null;
}

const KINDS = 'dml.changedKinds';

function changedKinds(transaction: OrgTransaction): ChangedKinds {
    return transaction.stateOf<ChangedKinds>(KINDS, () => ({ setup: null, other: null }));
}

/** Runs code that may mix what the code around it may not: a System.runAs block, a job. */
export function withOwnDmlKinds<T>(transaction: OrgTransaction, body: () => T): T {
    const { state } = transaction;
    const outer = changedKinds(transaction);
    state.set(KINDS, { setup: null, other: null });
    try {
        return body();
    } finally {
        state.set(KINDS, outer);
    }
}

/** A user counts as setup when it is inserted with a role, when one of its setup fields changes, or when it is deleted. */
function isUserSetup({ store }: Services, operation: DmlRequest['operation'], record: SObjectRecord): boolean {
    const isNew = operation === 'insert' || (operation === 'upsert' && record.id === null);
    if (isNew) {
        return record.get('UserRoleId') !== null;
    }
    if (operation !== 'update' && operation !== 'upsert') {
        return true;
    }
    const id = record.id ?? '';
    const stored = store.read('User', [id]).get(id);
    return USER_SETUP_FIELDS.some((field) => record.has(field) && record.get(field) !== stored?.get(field));
}

function isSetup(services: Services, operation: DmlRequest['operation'], record: SObjectRecord): boolean {
    switch (record.type) {
        case 'User':
            return isUserSetup(services, operation, record);
        case 'Group':
            return operation === 'delete' || operation === 'undelete';
        default:
            return SETUP_OBJECTS.has(record.type);
    }
}

/** Refuses records of setup objects beside others in one transaction, by Apex or a flow, and notes what changes. */
export function refuseMixedDml(services: Services, { operation, records }: DmlRequest): void {
    const kinds = changedKinds(services.transactions.current());
    for (const record of records) {
        const setup = isSetup(services, operation, record);
        const original = setup ? kinds.other : kinds.setup;
        if (original !== null && (setup || !['User', 'Group'].includes(record.type))) {
            const message =
                'DML operation on setup object is not permitted after you have updated a non-setup object ' +
                `(or vice versa): ${record.type}, original object: ${original}`;
            const name = operation[0].toUpperCase() + operation.slice(1);
            throw new PlatformException(
                'System.DmlException',
                `${name} failed. First exception on row 0; first error: MIXED_DML_OPERATION, ${message}: []`,
                [{ index: 0, id: record.id, statusCode: 'MIXED_DML_OPERATION', message, fields: [] }]
            );
        }
    }
    for (const record of records) {
        if (isSetup(services, operation, record)) {
            kinds.setup ??= record.type;
        } else if (record.type !== 'User' && record.type !== 'Group') {
            kinds.other ??= record.type;
        }
    }
}
