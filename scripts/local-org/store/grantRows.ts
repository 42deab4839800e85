import type { PermissionSetModel } from '../metadata/model';
import { reference as ref, type SetupRow } from './setupRow';

/** Columns of PermissionSet and Profile for system permissions. */
export function permissionColumns(names: readonly string[]): Record<string, boolean> {
    return Object.fromEntries(names.map((name) => [`Permissions${name}`, true]));
}

type Grants = Pick<
    PermissionSetModel,
    'customPermissions' | 'classAccesses' | 'objectPermissions' | 'fieldPermissions'
>;

/** What a permission set grants, as rows below the PermissionSet of that key. */
export function grantRows(set: Grants, key: string): SetupRow[] {
    const parent = ref('PermissionSet', key);
    const grant = (type: string, name: string): SetupRow => ({
        object: 'SetupEntityAccess',
        key: `${key}/${type}/${name}`,
        values: { ParentId: parent, SetupEntityId: ref(type, name), SetupEntityType: type }
    });
    return [
        ...set.customPermissions.map((name) => grant('CustomPermission', name)),
        ...set.classAccesses.map((name) => grant('ApexClass', name)),
        ...set.objectPermissions.map((row): SetupRow => ({
            object: 'ObjectPermissions',
            key: `${key}/${row.object}`,
            values: {
                ParentId: parent,
                SobjectType: row.object,
                PermissionsRead: row.read,
                PermissionsCreate: row.create,
                PermissionsEdit: row.edit,
                PermissionsDelete: row.delete,
                PermissionsViewAllRecords: row.viewAll,
                PermissionsModifyAllRecords: row.modifyAll,
                PermissionsViewAllFields: row.viewAllFields
            }
        })),
        ...set.fieldPermissions.map((row): SetupRow => ({
            object: 'FieldPermissions',
            key: `${key}/${row.object}.${row.field}`,
            values: {
                ParentId: parent,
                SobjectType: row.object,
                Field: `${row.object}.${row.field}`,
                PermissionsRead: row.read,
                PermissionsEdit: row.edit
            }
        }))
    ];
}
