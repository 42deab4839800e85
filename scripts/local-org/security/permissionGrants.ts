import { UnsupportedFeatureError } from '../errors';
import type { OrgModel } from '../metadata/model';
import type { RecordStore } from '../store';
import type { SObjectRecord } from '../values';

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

/** Everything that profile, permission sets and groups grant to one user. Names in lower case. */
export interface PermissionGrants {
    readonly profileName: string | null;
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

const NO_ACCESS: ObjectAccess = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};

/** Reads the grants of a user from the rows of the org. A user who does not exist or is inactive has none. */
export function readGrants(store: RecordStore, model: OrgModel, userId: string): PermissionGrants {
    const user = store.read('User', [userId]).get(userId);
    if (!user || user.get('IsActive') !== true) {
        return emptyGrants();
    }
    const profileId = user.get('ProfileId');
    const profile = typeof profileId === 'string' ? store.read('Profile', [profileId]).get(profileId) : undefined;
    const setIds = [...permissionSetIds(store, userId), ...profileSetIds(store, profileId)];
    const sets = [...store.read('PermissionSet', setIds).values()];
    const names = new Set(sets.map((set) => String(set.get('Name')).toLowerCase()));
    const declared = [...model.permissionSets.values()].filter((set) => names.has(set.name.toLowerCase()));
    return {
        profileName: (profile?.get('Name') as string | undefined) ?? null,
        systemPermissions: systemPermissions([...sets, ...(profile ? [profile] : [])]),
        objects: objectGrants(store, setIds),
        fields: fieldGrants(store, setIds),
        customPermissions: entityGrants(store, setIds, 'CustomPermission', 'DeveloperName'),
        apexClasses: entityGrants(store, setIds, 'ApexClass', 'Name'),
        metadataTypes: lowerNames(declared.flatMap((set) => set.customMetadataTypeAccesses)),
        customSettings: lowerNames(declared.flatMap((set) => set.customSettingAccesses)),
        tabs: lowerNames(
            declared.flatMap((set) => set.tabs.filter((tab) => tab.visibility === 'Visible').map((tab) => tab.name))
        )
    };
}

function emptyGrants(): PermissionGrants {
    const none = new Set<string>();
    return {
        profileName: null,
        systemPermissions: none,
        objects: new Map(),
        fields: new Map(),
        customPermissions: none,
        apexClasses: none,
        metadataTypes: none,
        customSettings: none,
        tabs: none
    };
}

function lowerNames(names: readonly string[]): Set<string> {
    return new Set(names.map((name) => name.toLowerCase()));
}

/** Permission sets assigned directly or through groups. A muted group is refused: taking rights away is not implemented. */
function permissionSetIds(store: RecordStore, userId: string): string[] {
    const assignments = rowsWhere(store, 'PermissionSetAssignment', '"AssigneeId" = ?', [userId]);
    const direct = textValues(assignments, 'PermissionSetId');
    const ofGroups = textValues([...store.read('PermissionSet', direct).values()], 'PermissionSetGroupId');
    const groupIds = [...textValues(assignments, 'PermissionSetGroupId'), ...ofGroups];
    const components = rowsWhere(store, 'PermissionSetGroupComponent', inList('PermissionSetGroupId'), [
        JSON.stringify(groupIds)
    ]);
    return [...new Set([...direct, ...textValues(components, 'PermissionSetId')])];
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
        const had = grants.get(key) ?? NO_ACCESS;
        const has = (name: string): boolean => row.get(`Permissions${name}`) === true;
        grants.set(key, {
            read: had.read || has('Read'),
            create: had.create || has('Create'),
            edit: had.edit || has('Edit'),
            delete: had.delete || has('Delete'),
            viewAll: had.viewAll || has('ViewAllRecords'),
            modifyAll: had.modifyAll || has('ModifyAllRecords')
        });
    }
    return grants;
}

function fieldGrants(store: RecordStore, setIds: readonly string[]): Map<string, FieldAccess> {
    const grants = new Map<string, FieldAccess>();
    for (const row of rowsWhere(store, 'FieldPermissions', inList('ParentId'), [JSON.stringify(setIds)])) {
        const key = String(row.get('Field')).toLowerCase();
        const had = grants.get(key) ?? { read: false, edit: false };
        grants.set(key, {
            read: had.read || row.get('PermissionsRead') === true,
            edit: had.edit || row.get('PermissionsEdit') === true
        });
    }
    return grants;
}

function entityGrants(store: RecordStore, setIds: readonly string[], type: string, nameField: string): Set<string> {
    const rows = rowsWhere(store, 'SetupEntityAccess', inList('ParentId'), [JSON.stringify(setIds)]);
    const ids = textValues(rows, 'SetupEntityId').filter((id) => store.objectOfId(id)?.name === type);
    return new Set([...store.read(type, ids).values()].map((row) => String(row.get(nameField)).toLowerCase()));
}

/** Refuses what grants do not know: muting permission sets take rights away. */
export function refuseMuting(model: OrgModel): void {
    for (const group of model.permissionSetGroups.values()) {
        if (group.mutingPermissionSets.length > 0) {
            throw new UnsupportedFeatureError('security', `muting permission set of ${group.name}`, group.location);
        }
    }
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
