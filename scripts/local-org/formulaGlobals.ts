import type { FormulaGlobals } from './formula';
import { objectOf, type OrgModel } from './metadata';
import type { Security } from './security';
import type { RecordStore } from './store';
import type { TransactionHolder } from './transaction';
import type { FieldValue } from './values';

/** `$User`, `$Permission`, `$Setup` ... of whoever runs the current transaction. */
export function formulaGlobals(
    model: OrgModel,
    store: RecordStore,
    security: Security,
    transactions: TransactionHolder
): FormulaGlobals {
    const userId = (): string => transactions.current().user.userId;
    const fieldOfRow = (objectName: string, id: FieldValue, field: string): FieldValue => {
        const name = objectOf(model, objectName)?.fields.get(field.toLowerCase())?.name;
        return typeof id === 'string' && name ? (store.read(objectName, [id]).get(id)?.get(name) ?? null) : null;
    };
    const userField = (name: string): FieldValue => fieldOfRow('User', userId(), name);
    return {
        permission: (name) => security.hasCustomPermission(userId(), name),
        userField,
        setting: ([objectName, field]) =>
            hierarchySetting(model, store, objectName, field, [userId(), userField('ProfileId')]),
        recordNamed: (objectName, field, name) => recordNamed(model, store, objectName, field, name),
        profileField: (name) => fieldOfRow('Profile', userField('ProfileId'), name),
        roleField: (name) => fieldOfRow('UserRole', userField('UserRoleId'), name),
        organizationField: (name) => fieldOfRow('Organization', organizationId(store), name)
    };
}

/** A field of the first record of that name, whatever the user may see: validation rules look everywhere. */
function recordNamed(model: OrgModel, store: RecordStore, objectName: string, field: string, name: string): FieldValue {
    const object = objectOf(model, objectName);
    const table = store.tableOf(objectName);
    const column = table.columns.get(object?.nameField ?? 'Name');
    const [row] = store.query(
        `SELECT * FROM ${table.sqlName} WHERE ${column?.foldedName ?? '"Name"'} = fold(?) AND "IsDeleted" = 0 ORDER BY "Id" LIMIT 1`,
        [name]
    );
    return row ? (store.recordOf(table, row).get(field) ?? null) : null;
}

/** The value of a hierarchy custom setting: of the user, else of the profile, else of the organization. */
function hierarchySetting(
    model: OrgModel,
    store: RecordStore,
    objectName: string,
    field: string,
    owners: readonly FieldValue[]
): FieldValue {
    const object = objectOf(model, objectName);
    const name = object?.fields.get(field.toLowerCase())?.name;
    if (!object || !name) {
        throw new Error(`There is no custom setting ${objectName}.${field}`);
    }
    const table = store.tableOf(object.name);
    for (const owner of [...owners, organizationId(store)]) {
        const [row] = store.query(`SELECT * FROM ${table.sqlName} WHERE "SetupOwnerId" = ? AND "IsDeleted" = 0`, [
            String(owner)
        ]);
        const value = row && store.recordOf(table, row).get(name);
        if (value !== undefined && value !== null) {
            return value;
        }
    }
    return null;
}

function organizationId(store: RecordStore): string {
    const [row] = store.query(`SELECT "Id" FROM ${store.tableOf('Organization').sqlName}`);
    return String(row['Id']);
}
