import type { OrgModel, PermissionSetModel } from '../metadata/model';
import type { RecordStore } from '../store';
import type { SObjectRecord } from '../values';
import { withoutMuted } from './mutedGrants';

/** What a user may do with an object. Larger rights hold the smaller ones. */
export interface ObjectAccess {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldAccess {
    readonly read: boolean;
    readonly edit: boolean;
}

/** What permission sets grant together. Names in lower case. */
export interface SetGrants {
    readonly systemPermissions: ReadonlySet<string>;
    readonly objects: ReadonlyMap<string, ObjectAccess>;
    /** By `object.field`. */
    readonly fields: ReadonlyMap<string, FieldAccess>;
    readonly customPermissions: ReadonlySet<string>;
    readonly apexClasses: ReadonlySet<string>;
    readonly metadataTypes: ReadonlySet<string>;
    readonly customSettings: ReadonlySet<string>;
    /** Tabs that a permission set shows. */
    readonly tabs: ReadonlySet<string>;
    readonly flows: ReadonlySet<string>;
}

/** Everything that profile, permission sets and groups grant to one user. */
export interface PermissionGrants extends SetGrants {
    readonly profileName: string | null;
}

/** Objects whose rows decide about grants; a change in one of them makes cached grants stale. */
export const GRANT_OBJECTS: readonly string[] = [
    'User',
    'Profile',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess'
];

/**
 * Reads the grants of a user from the rows of the org: profile and permission sets together, and each permission set group
 * without what its muting permission sets take away. A user who does not exist or is inactive has none.
 */
export function readGrants(store: RecordStore, model: OrgModel, userId: string): PermissionGrants {
    const user = store.read('User', [userId]).get(userId);
    if (!user || user.get('IsActive') !== true) {
        return { ...NO_GRANTS, profileName: null };
    }
    const profileId = user.get('ProfileId');
    const profile = typeof profileId === 'string' ? store.read('Profile', [profileId]).get(profileId) : undefined;
    const assigned = assignmentsOf(store, userId);
    const own = setGrants(store, model, [...assigned.setIds, ...profileSetIds(store, profileId)], profile);
    const ofGroups = assigned.groupIds.map((id) => groupGrants(store, model, id));
    return {
        ...[own, ...ofGroups].reduce(union),
        profileName: (profile?.get('Name') as string | undefined) ?? null
    };
}

/** What the permission sets grant, and the profile with its own system permissions where there is one. */
function setGrants(store: RecordStore, model: OrgModel, setIds: readonly string[], profile?: SObjectRecord): SetGrants {
    const sets = [...store.read('PermissionSet', [...setIds]).values()];
    const names = new Set(sets.map((set) => String(set.get('Name')).toLowerCase()));
    const declared = [...model.permissionSets.values()].filter((set) => names.has(set.name.toLowerCase()));
    return {
        systemPermissions: systemPermissions([...sets, ...(profile ? [profile] : [])]),
        objects: objectGrants(store, setIds),
        fields: fieldGrants(store, setIds),
        customPermissions: entityGrants(store, setIds, 'CustomPermission', 'DeveloperName'),
        apexClasses: entityGrants(store, setIds, 'ApexClass', 'Name'),
        metadataTypes: lowerNames(declared.flatMap((set) => set.customMetadataTypeAccesses)),
        customSettings: lowerNames(declared.flatMap((set) => set.customSettingAccesses)),
        tabs: lowerNames(declared.flatMap(visibleTabs)),
        flows: lowerNames(declared.flatMap((set) => set.flowAccesses))
    };
}

function groupGrants(store: RecordStore, model: OrgModel, groupId: string): SetGrants {
    const group = store.read('PermissionSetGroup', [groupId]).get(groupId);
    const declared = model.permissionSetGroups.get(String(group?.get('DeveloperName')).toLowerCase());
    const components = rowsWhere(store, 'PermissionSetGroupComponent', '"PermissionSetGroupId" = ?', [groupId]);
    const granted = setGrants(store, model, textValues(components, 'PermissionSetId'));
    const muting = (declared?.mutingPermissionSets ?? [])
        .map((name) => model.mutingPermissionSets.get(name.toLowerCase()))
        .filter((set) => set !== undefined);
    return muting.reduce(withoutMuted, granted);
}

const NO_GRANTS: SetGrants = {
    systemPermissions: new Set(),
    objects: new Map(),
    fields: new Map(),
    customPermissions: new Set(),
    apexClasses: new Set(),
    metadataTypes: new Set(),
    customSettings: new Set(),
    tabs: new Set(),
    flows: new Set()
};

function union(left: SetGrants, right: SetGrants): SetGrants {
    return {
        systemPermissions: both(left.systemPermissions, right.systemPermissions),
        objects: merged(left.objects, right.objects, eitherObject),
        fields: merged(left.fields, right.fields, eitherField),
        customPermissions: both(left.customPermissions, right.customPermissions),
        apexClasses: both(left.apexClasses, right.apexClasses),
        metadataTypes: both(left.metadataTypes, right.metadataTypes),
        customSettings: both(left.customSettings, right.customSettings),
        tabs: both(left.tabs, right.tabs),
        flows: both(left.flows, right.flows)
    };
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): Set<string> {
    return new Set([...left, ...right]);
}

/** Rights of both: what one of them grants is granted. */
function merged<T>(
    left: ReadonlyMap<string, T>,
    right: ReadonlyMap<string, T>,
    either: (one: T, other: T) => T
): Map<string, T> {
    const all = new Map(left);
    for (const [key, rights] of right) {
        const had = all.get(key);
        all.set(key, had ? either(had, rights) : rights);
    }
    return all;
}

function eitherObject(one: ObjectAccess, other: ObjectAccess): ObjectAccess {
    return {
        read: one.read || other.read,
        create: one.create || other.create,
        edit: one.edit || other.edit,
        delete: one.delete || other.delete,
        viewAll: one.viewAll || other.viewAll,
        modifyAll: one.modifyAll || other.modifyAll
    };
}

function eitherField(one: FieldAccess, other: FieldAccess): FieldAccess {
    return { read: one.read || other.read, edit: one.edit || other.edit };
}

export function visibleTabs(set: PermissionSetModel): string[] {
    return set.tabs.filter((tab) => tab.visibility === 'Visible').map((tab) => tab.name);
}

export function lowerNames(names: readonly string[]): Set<string> {
    return new Set(names.map((name) => name.toLowerCase()));
}

/** Permission sets and groups assigned to a user. A group is named directly or by the set that stands for it. */
function assignmentsOf(store: RecordStore, userId: string): { setIds: string[]; groupIds: string[] } {
    const assignments = rowsWhere(store, 'PermissionSetAssignment', '"AssigneeId" = ?', [userId]);
    const sets = [...store.read('PermissionSet', textValues(assignments, 'PermissionSetId')).values()];
    const ofGroups = textValues(sets, 'PermissionSetGroupId');
    return {
        setIds: sets.filter((set) => set.get('PermissionSetGroupId') === null).map((set) => set.id ?? ''),
        groupIds: [...new Set([...textValues(assignments, 'PermissionSetGroupId'), ...ofGroups])]
    };
}

function profileSetIds(store: RecordStore, profileId: unknown): string[] {
    return typeof profileId === 'string'
        ? rowsWhere(store, 'PermissionSet', '"ProfileId" = ?', [profileId]).map((row) => row.id ?? '')
        : [];
}

function systemPermissions(rows: readonly SObjectRecord[]): Set<string> {
    const names = rows.flatMap((row) =>
        [...row.entries()]
            .filter(([field, value]) => field.startsWith('Permissions') && value === true)
            .map(([field]) => field)
    );
    return new Set(names.map((field) => field.slice('Permissions'.length).toLowerCase()));
}

function objectGrants(store: RecordStore, setIds: readonly string[]): Map<string, ObjectAccess> {
    const grants = new Map<string, ObjectAccess>();
    for (const row of rowsWhere(store, 'ObjectPermissions', inList('ParentId'), [JSON.stringify(setIds)])) {
        const key = String(row.get('SobjectType')).toLowerCase();
        const has = (name: string): boolean => row.get(`Permissions${name}`) === true;
        const access = {
            read: has('Read'),
            create: has('Create'),
            edit: has('Edit'),
            delete: has('Delete'),
            viewAll: has('ViewAllRecords'),
            modifyAll: has('ModifyAllRecords')
        };
        const had = grants.get(key);
        grants.set(key, had ? eitherObject(had, access) : access);
    }
    return grants;
}

function fieldGrants(store: RecordStore, setIds: readonly string[]): Map<string, FieldAccess> {
    const grants = new Map<string, FieldAccess>();
    for (const row of rowsWhere(store, 'FieldPermissions', inList('ParentId'), [JSON.stringify(setIds)])) {
        const key = String(row.get('Field')).toLowerCase();
        const access = { read: row.get('PermissionsRead') === true, edit: row.get('PermissionsEdit') === true };
        const had = grants.get(key);
        grants.set(key, had ? eitherField(had, access) : access);
    }
    return grants;
}

function entityGrants(store: RecordStore, setIds: readonly string[], type: string, nameField: string): Set<string> {
    const rows = rowsWhere(store, 'SetupEntityAccess', inList('ParentId'), [JSON.stringify(setIds)]);
    const ids = textValues(rows, 'SetupEntityId').filter((id) => store.objectOfId(id)?.name === type);
    return new Set([...store.read(type, ids).values()].map((row) => String(row.get(nameField)).toLowerCase()));
}

function inList(column: string): string {
    return `"${column}" IN (SELECT value FROM json_each(?))`;
}

function textValues(rows: readonly SObjectRecord[], field: string): string[] {
    return rows.map((row) => row.get(field)).filter((value) => typeof value === 'string');
}

/** Live rows of a setup object, whole. */
export function rowsWhere(
    store: RecordStore,
    objectName: string,
    where: string,
    params: readonly string[]
): SObjectRecord[] {
    const table = store.tableOf(objectName);
    const deleted = table.columns.has('IsDeleted') ? ' AND "IsDeleted" = 0' : '';
    return store
        .query(`SELECT * FROM ${table.sqlName} WHERE ${where}${deleted}`, params)
        .map((row) => store.recordOf(table, row));
}
