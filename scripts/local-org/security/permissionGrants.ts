import { deferredRefusal, refusalError } from '../metadata/deferredRefusals';
import type { OrgModel, PermissionSetModel } from '../metadata/model';
import { profileOf } from '../metadata/profiles';
import type { RecordStore } from '../store';
import type { ApexDatetime, SObjectRecord } from '../values';
import { withoutMuted } from './mutedGrants';

/** What a user may do with an object. Larger rights hold the smaller ones. */
export interface ObjectAccess {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
    /** All fields can be read, whatever field permissions say. */
    readonly viewAllFields: boolean;
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
    /** Record types that may be chosen, by `object.type`. */
    readonly recordTypes: ReadonlySet<string>;
}

/** Everything that profile, permission sets and groups grant to one user. */
export interface PermissionGrants extends SetGrants {
    readonly profileName: string | null;
    /** Fields (`object.field`) that the project's profile file speaks about: what it says holds, not what is usual. */
    readonly fieldsOfProfile: ReadonlySet<string>;
    /** When the first of the assignments ends, in milliseconds since the epoch; null when none does. */
    readonly until: number | null;
}

/** Objects whose rows decide about the grants of a user; a change in one of them makes what was read stale. */
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

/** Those of them that decide about what one permission set grants. Hardly anything changes them. */
const SET_OBJECTS: readonly string[] = ['PermissionSet', 'ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess'];

/** Reads grants from the rows of the org. What one permission set grants is read once, however many users have it. */
export class GrantReader {
    private readonly sets = new Map<string, SetGrants>();
    private version = '';

    constructor(
        private readonly store: RecordStore,
        private readonly model: OrgModel
    ) {}

    /**
     * The grants of a user: profile and permission sets together, and each permission set group without what its muting
     * permission sets take away. A user who does not exist or is inactive has none.
     */
    of(userId: string, now: number): PermissionGrants {
        const { store } = this;
        const user = store.read('User', [userId]).get(userId);
        if (!user || user.get('IsActive') !== true) {
            return { ...NO_GRANTS, profileName: null, fieldsOfProfile: new Set(), until: null };
        }
        const profileId = user.get('ProfileId');
        const profile = typeof profileId === 'string' ? store.read('Profile', [profileId]).get(profileId) : undefined;
        const assigned = assignmentsOf(store, userId, now);
        const ofProfile = { ...NO_GRANTS, systemPermissions: systemPermissions(profile ? [profile] : []) };
        const own = this.together([...assigned.setIds, ...profileSetIds(store, profileId)]);
        const ofGroups = assigned.groupIds.map((id) => this.ofGroup(id));
        const profileName = (profile?.get('Name') as string | undefined) ?? null;
        const declared = profileOf(this.model, profileName)?.fieldPermissions ?? [];
        return {
            ...[ofProfile, own, ...ofGroups].reduce(union),
            profileName,
            fieldsOfProfile: lowerNames(declared.map(({ object, field }) => `${object}.${field}`)),
            until: assigned.until
        };
    }

    private ofGroup(groupId: string): SetGrants {
        const { store, model } = this;
        const group = store.read('PermissionSetGroup', [groupId]).get(groupId);
        const declared = model.permissionSetGroups.get(String(group?.get('DeveloperName')).toLowerCase());
        const components = rowsWhere(store, 'PermissionSetGroupComponent', '"PermissionSetGroupId" = ?', [groupId]);
        const muting = (declared?.mutingPermissionSets ?? [])
            .map((name) => model.mutingPermissionSets.get(name.toLowerCase()))
            .filter((set) => set !== undefined);
        return muting.reduce(withoutMuted, this.together(textValues(components, 'PermissionSetId')));
    }

    private together(setIds: readonly string[]): SetGrants {
        return setIds.map((id) => this.ofSet(id)).reduce(union, NO_GRANTS);
    }

    private ofSet(setId: string): SetGrants {
        const version = this.store.version(SET_OBJECTS);
        if (version !== this.version) {
            this.sets.clear();
            this.version = version;
        }
        const known = this.sets.get(setId) ?? setGrants(this.store, this.model, setId);
        this.sets.set(setId, known);
        return known;
    }
}

/** What one permission set grants; nothing when there is no such set. */
function setGrants(store: RecordStore, model: OrgModel, setId: string): SetGrants {
    const set = store.read('PermissionSet', [setId]).get(setId);
    if (!set) {
        return NO_GRANTS;
    }
    const declared = declaredSet(model, set);
    return {
        systemPermissions: systemPermissions([set]),
        objects: objectGrants(store, setId),
        fields: fieldGrants(store, setId),
        customPermissions: entityGrants(store, setId, 'CustomPermission', 'DeveloperName'),
        apexClasses: entityGrants(store, setId, 'ApexClass', 'Name'),
        metadataTypes: lowerNames(declared?.customMetadataTypeAccesses ?? []),
        customSettings: lowerNames(declared?.customSettingAccesses ?? []),
        tabs: lowerNames(declared ? visibleTabs(declared) : []),
        flows: lowerNames(declared?.flowAccesses ?? []),
        recordTypes: lowerNames(declared ? visibleRecordTypes(declared) : [])
    };
}

/** What the project's file says about a permission set, or about the profile whose set it is. Throws where it was left out in part. */
function declaredSet(model: OrgModel, set: SObjectRecord): PermissionSetModel | undefined {
    const name = String(set.get('Name')).toLowerCase();
    if (set.get('IsOwnedByProfile') !== true) {
        const refusal = deferredRefusal(model, 'part of permissionset', name);
        if (refusal) {
            throw refusalError(refusal);
        }
        return model.permissionSets.get(name);
    }
    const profile = profileOf(model, String(set.get('Label')));
    const refusal = model.deferred?.find(
        ({ type, location }) => type === 'part of profile' && location.file === profile?.location.file
    );
    if (refusal) {
        throw refusalError(refusal);
    }
    return profile;
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
    flows: new Set(),
    recordTypes: new Set()
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
        flows: both(left.flows, right.flows),
        recordTypes: both(left.recordTypes, right.recordTypes)
    };
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
    if (left.size === 0 || right.size === 0) {
        return left.size === 0 ? right : left;
    }
    return new Set([...left, ...right]);
}

/** Rights of both: what one of them grants is granted. */
function merged<T>(
    left: ReadonlyMap<string, T>,
    right: ReadonlyMap<string, T>,
    either: (one: T, other: T) => T
): ReadonlyMap<string, T> {
    if (left.size === 0 || right.size === 0) {
        return left.size === 0 ? right : left;
    }
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
        modifyAll: one.modifyAll || other.modifyAll,
        viewAllFields: one.viewAllFields || other.viewAllFields
    };
}

function eitherField(one: FieldAccess, other: FieldAccess): FieldAccess {
    return { read: one.read || other.read, edit: one.edit || other.edit };
}

export function visibleTabs(set: PermissionSetModel): string[] {
    return set.tabs.filter((tab) => tab.visibility === 'Visible').map((tab) => tab.name);
}

export function visibleRecordTypes(set: PermissionSetModel): string[] {
    return set.recordTypes.filter((type) => type.visible).map((type) => `${type.object}.${type.recordType}`);
}

export function lowerNames(names: readonly string[]): Set<string> {
    return new Set(names.map((name) => name.toLowerCase()));
}

/** Permission sets and groups assigned to a user. A group is named directly or by the set that stands for it. */
function assignmentsOf(
    store: RecordStore,
    userId: string,
    now: number
): { setIds: string[]; groupIds: string[]; until: number | null } {
    const ends = (row: SObjectRecord): number | null =>
        (row.get('ExpirationDate') as ApexDatetime | null)?.epochMs ?? null;
    const assignments = rowsWhere(store, 'PermissionSetAssignment', '"AssigneeId" = ?', [userId]).filter(
        (row) => (ends(row) ?? Infinity) > now
    );
    const times = assignments.map(ends).filter((time) => time !== null);
    const sets = [...store.read('PermissionSet', textValues(assignments, 'PermissionSetId')).values()];
    const ofGroups = textValues(sets, 'PermissionSetGroupId');
    return {
        setIds: sets.filter((set) => set.get('PermissionSetGroupId') === null).map((set) => set.id ?? ''),
        groupIds: [...new Set([...textValues(assignments, 'PermissionSetGroupId'), ...ofGroups])],
        until: times.length === 0 ? null : Math.min(...times)
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

function objectGrants(store: RecordStore, setId: string): Map<string, ObjectAccess> {
    const rights = ['Read', 'Create', 'Edit', 'Delete', 'ViewAllRecords', 'ModifyAllRecords', 'ViewAllFields'];
    const grants = new Map<string, ObjectAccess>();
    for (const [name, has] of permissionRows(store, 'ObjectPermissions', 'SobjectType', rights, setId)) {
        const [read, create, edit, remove, viewAll, modifyAll, viewAllFields] = has;
        const access = { read, create, edit, delete: remove, viewAll, modifyAll, viewAllFields };
        const had = grants.get(name);
        grants.set(name, had ? eitherObject(had, access) : access);
    }
    return grants;
}

function fieldGrants(store: RecordStore, setId: string): Map<string, FieldAccess> {
    const grants = new Map<string, FieldAccess>();
    for (const [name, [read, edit]] of permissionRows(store, 'FieldPermissions', 'Field', ['Read', 'Edit'], setId)) {
        const had = grants.get(name);
        grants.set(name, had ? eitherField(had, { read, edit }) : { read, edit });
    }
    return grants;
}

/** What the rows of a permission set are about, in lower case, and which of the rights each gives. There are thousands. */
function permissionRows(
    store: RecordStore,
    objectName: string,
    about: string,
    rights: readonly string[],
    setId: string
): [string, boolean[]][] {
    const columns = [about, ...rights.map((right) => `Permissions${right}`)].map((name) => `"${name}"`).join(', ');
    return store
        .query(`SELECT ${columns} FROM "${objectName}" WHERE "ParentId" = ? AND "IsDeleted" = 0`, [setId])
        .map((row) => [String(row[about]).toLowerCase(), rights.map((right) => row[`Permissions${right}`] === 1)]);
}

/** Names only: a row of a class holds its whole source. */
function entityGrants(store: RecordStore, setId: string, type: string, nameField: string): Set<string> {
    const rows = store.query(
        `SELECT e."${nameField}" AS name FROM "SetupEntityAccess" a JOIN "${type}" e ON e."Id" = a."SetupEntityId"
        WHERE a."ParentId" = ? AND a."IsDeleted" = 0 AND e."IsDeleted" = 0`,
        [setId]
    );
    return new Set(rows.map(({ name }) => String(name).toLowerCase()));
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
