import type { PermissionSetModel } from '../metadata/model';
import {
    lowerNames,
    visibleRecordTypes,
    visibleTabs,
    type FieldAccess,
    type ObjectAccess,
    type SetGrants
} from './permissionGrants';

/**
 * The grants of a permission set group without what a muting permission set takes away. What needs a muted right goes with
 * it: without read nothing remains, without edit neither delete nor Modify All.
 */
export function withoutMuted(grants: SetGrants, muting: PermissionSetModel): SetGrants {
    const objects = new Map(grants.objects);
    for (const mute of muting.objectPermissions) {
        const key = mute.object.toLowerCase();
        const had = objects.get(key);
        if (had) {
            objects.set(key, mutedObject(had, mute));
        }
    }
    const fields = new Map(grants.fields);
    for (const mute of muting.fieldPermissions) {
        const key = `${mute.object}.${mute.field}`.toLowerCase();
        const had = fields.get(key);
        if (had) {
            fields.set(key, mutedField(had, mute));
        }
    }
    const without = (granted: ReadonlySet<string>, muted: readonly string[]): Set<string> => {
        const names = lowerNames(muted);
        return new Set([...granted].filter((name) => !names.has(name)));
    };
    return {
        objects,
        fields,
        systemPermissions: without(grants.systemPermissions, muting.userPermissions),
        customPermissions: without(grants.customPermissions, muting.customPermissions),
        apexClasses: without(grants.apexClasses, muting.classAccesses),
        metadataTypes: without(grants.metadataTypes, muting.customMetadataTypeAccesses),
        customSettings: without(grants.customSettings, muting.customSettingAccesses),
        tabs: without(grants.tabs, visibleTabs(muting)),
        flows: without(grants.flows, muting.flowAccesses),
        recordTypes: without(grants.recordTypes, visibleRecordTypes(muting))
    };
}

function mutedObject(had: ObjectAccess, mute: ObjectAccess): ObjectAccess {
    const read = had.read && !mute.read;
    const edit = read && had.edit && !mute.edit;
    const canDelete = edit && had.delete && !mute.delete;
    const viewAll = read && had.viewAll && !mute.viewAll;
    return {
        read,
        create: read && had.create && !mute.create,
        edit,
        delete: canDelete,
        viewAll,
        modifyAll: canDelete && viewAll && had.modifyAll && !mute.modifyAll,
        viewAllFields: read && had.viewAllFields && !mute.viewAllFields
    };
}

function mutedField(had: FieldAccess, mute: FieldAccess): FieldAccess {
    const read = had.read && !mute.read;
    return { read, edit: read && had.edit && !mute.edit };
}
