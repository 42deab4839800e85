import { fieldOf, objectOf, type OrgModel, type SharingTarget } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { profileOf } from '../metadata/profiles';
import type { SourceLocation } from '../sourceLocation';
import { profileShowsField, type RecordStore } from '../store';
import {
    GRANT_OBJECTS,
    GrantReader,
    type FieldAccess,
    type ObjectAccess,
    type PermissionGrants
} from './permissionGrants';
import { sharingCondition, type Reach, type SharingLevel, type SqlCondition } from './recordSharing';
import { ShareRows } from './shareRows';
import { compileSharingRules, groupId, ownersIn, type SharingRule } from './sharingRules';
import { GROUP_OBJECTS, groupsOf, groupsWithBosses, subordinatesOf, usersOf } from './userGroups';

export interface SecurityOptions {
    readonly model: OrgModel;
    readonly store: RecordStore;
    /** Time by which assignments of permission sets end. */
    readonly clock: { now(): number };
}

const NOTHING: ObjectAccess = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false,
    viewAllFields: false
};
const EVERYTHING: ObjectAccess = {
    read: true,
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    modifyAll: true,
    viewAllFields: true
};
const READ_ONLY: ObjectAccess = { ...NOTHING, read: true, viewAll: true };

interface Cached<T> {
    readonly version: string;
    readonly value: T;
}

/** Object, field and record access of users. Grants are cached until a row that decides about them changes. */
export class Security {
    private readonly grantCache = new Map<string, Cached<PermissionGrants>>();
    private readonly reachCache = new Map<string, Cached<Reach>>();

    private readonly ownerCache = new Map<string, Cached<readonly string[]>>();
    private readonly rules: readonly SharingRule[];
    private readonly grantReader: GrantReader;
    private readonly shareRows: ShareRows;

    /** Throws SourceError and UnsupportedFeatureError for sharing rules that cannot work. */
    constructor(private readonly options: SecurityOptions) {
        this.rules = compileSharingRules(options.model, options.store);
        this.grantReader = new GrantReader(options.store, options.model);
        this.shareRows = new ShareRows(options.model, options.store, this.rules, (group) => this.ownersIn(group));
    }

    /** What the user may do with an object, whoever owns the records. */
    objectAccess(userId: string, objectName: string): ObjectAccess {
        const object = objectOf(this.options.model, objectName);
        if (!object) {
            return NOTHING;
        }
        const grants = this.grants(userId);
        const isAdmin = grants.systemPermissions.has('modifyalldata');
        if (object.derivedFrom) {
            return this.derivedAccess(userId, object.derivedFrom.object, object.derivedFrom.kind === 'share');
        }
        if (object.isSetup) {
            return isAdmin ? EVERYTHING : grants.profileName === null ? NOTHING : READ_ONLY;
        }
        if (isAdmin) {
            return EVERYTHING;
        }
        return this.grantedAccess(grants, object);
    }

    /**
     * Read and edit on one field. Fields nobody can lock away (Id, Name, required ones, system fields)
     * follow the object; standard profiles give nearly all standard fields.
     */
    fieldAccess(userId: string, objectName: string, fieldName: string): FieldAccess {
        const object = objectOf(this.options.model, objectName);
        const field = object && fieldOf(object, fieldName);
        if (!object || !field) {
            return { read: false, edit: false };
        }
        const access = this.objectAccess(userId, objectName);
        const writable = field.createable || field.updateable;
        if (this.followsObject(userId, object, field)) {
            return { read: access.read, edit: writable && (access.create || access.edit) };
        }
        const grants = this.grants(userId);
        const key = `${object.name}.${field.name}`.toLowerCase();
        const granted = grants.fields.get(key);
        const ofProfile =
            !field.isCustom &&
            !grants.fieldsOfProfile.has(key) &&
            profileShowsField(grants.profileName, object.name, field.name);
        return {
            read: access.read && (ofProfile || granted?.read === true || access.viewAllFields),
            edit: writable && (access.create || access.edit) && (ofProfile || granted?.edit === true)
        };
    }

    hasCustomPermission(userId: string, name: string): boolean {
        const { customPermissions } = this.grants(userId);
        const wanted = name.toLowerCase();
        if (customPermissions.has(wanted)) {
            return true;
        }
        // A custom permission may be required by another one that the user has.
        const holders = [...this.options.model.customPermissions.values()].filter((one) =>
            customPermissions.has(one.name.toLowerCase())
        );
        return holders.some((one) => one.requires.some((required) => required.toLowerCase() === wanted));
    }

    hasSystemPermission(userId: string, name: string): boolean {
        return this.grants(userId).systemPermissions.has(name.toLowerCase());
    }

    /** Whether the user may call Aura-enabled and invocable methods of a class. Administrators may call all. */
    canUseClass(userId: string, className: string): boolean {
        const grants = this.grants(userId);
        return grants.systemPermissions.has('authorapex') || grants.apexClasses.has(className.toLowerCase());
    }

    /** Whether the user may run a screen flow: by the permission to run flows, or by access to this one. */
    canRunFlow(userId: string, flowName: string): boolean {
        const { systemPermissions, flows } = this.grants(userId);
        return systemPermissions.has('runflow') || flows.has(flowName.toLowerCase());
    }

    /**
     * Record types of an object for a user (Salesforce Help, How Is Record Type Access Specified?): those that the profile and
     * permission sets give, and the profile's default; null is the master record type. By developer name.
     */
    recordTypes(userId: string, objectName: string): { available: ReadonlySet<string>; standard: string | null } {
        const grants = this.grants(userId);
        const types = objectOf(this.options.model, objectName)?.recordTypes ?? [];
        const available = types.filter(({ name }) => grants.recordTypes.has(`${objectName}.${name}`.toLowerCase()));
        const chosen = profileOf(this.options.model, grants.profileName)?.recordTypes.find(
            (type) => type.isDefault && type.visible && type.object.toLowerCase() === objectName.toLowerCase()
        );
        const standard = types.find(({ name }) => name.toLowerCase() === chosen?.recordType.toLowerCase());
        return { available: new Set(available.map(({ name }) => name)), standard: standard?.name ?? null };
    }

    /** Whether a tab shows in the navigation: standard tabs follow the object, others need a permission set. */
    isTabVisible(userId: string, tab: string): boolean {
        const { tabs, systemPermissions } = this.grants(userId);
        if (tab.startsWith('standard-')) {
            const object = objectOf(this.options.model, tab.slice('standard-'.length));
            return !object || this.objectAccess(userId, object.name).read;
        }
        return tabs.has(tab.toLowerCase()) || systemPermissions.has('modifyalldata');
    }

    profileName(userId: string): string | null {
        return this.grants(userId).profileName;
    }

    /** Condition for the rows (under an alias) that sharing lets the user read; null when it lets all through. */
    recordVisibilitySql(userId: string, objectName: string, alias: string): SqlCondition | null {
        return this.condition(userId, objectName, alias, 'read');
    }

    /** Brings the rows of a share object up to what owners and sharing rules give; a query of them comes after. */
    refreshShareRows(objectName: string): void {
        this.shareRows.refresh(objectName);
    }

    canRead(userId: string, objectName: string, ids: readonly string[]): Set<string> {
        return this.allowed(userId, objectName, ids, 'read');
    }

    canEdit(userId: string, objectName: string, ids: readonly string[]): Set<string> {
        return this.allowed(userId, objectName, ids, 'edit');
    }

    canDelete(userId: string, objectName: string, ids: readonly string[]): Set<string> {
        return this.allowed(userId, objectName, ids, 'delete');
    }

    /** Ids of the users in a queue, public group or role, by the id of its group. */
    usersInGroup(groupId: string): ReadonlySet<string> {
        return usersOf(this.options.store, groupId);
    }

    /** Ids of the queues and public groups a user belongs to. */
    groupsOfUser(userId: string): ReadonlySet<string> {
        return groupsOf(this.options.store, userId);
    }

    /** Whether a list view or the like that is shared to the targets is for the user; without a target it is for everybody. */
    belongsTo(userId: string, targets: readonly SharingTarget[], location: SourceLocation): boolean {
        const { store } = this.options;
        return (
            targets.length === 0 ||
            targets.some((target) => groupsOf(store, userId).has(groupId(store, target, location)))
        );
    }

    private grantedAccess(grants: PermissionGrants, object: ObjectModel): ObjectAccess {
        const name = object.name.toLowerCase();
        if (object.kind === 'customMetadata') {
            return grants.metadataTypes.has(name) ? READ_ONLY : NOTHING;
        }
        if (object.kind === 'customSetting') {
            return grants.customSettings.has(name) ? READ_ONLY : NOTHING;
        }
        const granted = grants.objects.get(name) ?? NOTHING;
        const seesAll = grants.systemPermissions.has('viewalldata') && granted.read;
        return {
            ...granted,
            viewAll: granted.viewAll || granted.modifyAll || seesAll
        };
    }

    /** Share rows are managed by who may change the record; history rows are only read. */
    private derivedAccess(userId: string, baseName: string, isShare: boolean): ObjectAccess {
        const base = this.objectAccess(userId, baseName);
        return isShare
            ? { ...base, create: base.edit, delete: base.edit }
            : { ...NOTHING, read: base.read, viewAll: base.viewAll };
    }

    private followsObject(userId: string, object: ObjectModel, field: FieldModel): boolean {
        return (
            (!field.isCustom && !isSecuredStandardField(object, field)) ||
            field.required ||
            field.type === 'MasterDetail' ||
            object.isSetup === true ||
            object.derivedFrom !== undefined ||
            object.kind === 'customMetadata' ||
            object.kind === 'customSetting' ||
            object.kind === 'platformEvent' ||
            this.grants(userId).systemPermissions.has('modifyalldata')
        );
    }

    private condition(userId: string, objectName: string, alias: string, level: SharingLevel): SqlCondition | null {
        const { model, store } = this.options;
        const object = objectOf(model, objectName);
        if (!object) {
            throw new Error(`There is no object ${objectName}`);
        }
        const seesAll = (one: ObjectModel, needed: SharingLevel): boolean => {
            const access = this.objectAccess(userId, one.name);
            return needed === 'read' ? access.viewAll : access.modifyAll;
        };
        const context = {
            model,
            store,
            seesAll,
            reach: this.reach(userId),
            rules: this.rules,
            ownersIn: (group: string) => this.ownersIn(group)
        };
        return sharingCondition(context, object, alias, level);
    }

    private ownersIn(group: string): readonly string[] {
        const { store } = this.options;
        return cached(this.ownerCache, group, store.version(GROUP_OBJECTS), () => ownersIn(store, group));
    }

    private allowed(userId: string, objectName: string, ids: readonly string[], level: SharingLevel): Set<string> {
        const condition = this.condition(userId, objectName, 'r', level);
        if (!condition) {
            return new Set(ids);
        }
        const table = this.options.store.tableOf(objectName);
        const rows = this.options.store.query(
            `SELECT r."Id" FROM ${table.sqlName} r WHERE r."Id" IN (SELECT value FROM json_each(?)) AND ${condition.sql}`,
            [JSON.stringify(ids), ...condition.params]
        );
        return new Set(rows.map((row) => String(row['Id'])));
    }

    private grants(userId: string): PermissionGrants {
        const { store, clock } = this.options;
        const now = clock.now();
        const known = this.grantCache.get(userId)?.value.until ?? null;
        if (known !== null && known <= now) {
            this.grantCache.delete(userId);
        }
        return cached(this.grantCache, userId, store.version(GRANT_OBJECTS), () => this.grantReader.of(userId, now));
    }

    private reach(userId: string): Reach {
        const { store } = this.options;
        return cached(this.reachCache, userId, store.version(GROUP_OBJECTS), () => {
            const subordinates = subordinatesOf(store, userId);
            const theirGroups = subordinates.flatMap((id) => [...groupsWithBosses(store, id)]);
            const all = [...new Set([userId, ...subordinates, ...groupsOf(store, userId), ...theirGroups])];
            return { userId, ownerIds: all, shareIds: all };
        });
    }
}

/** Standard objects whose optional fields a permission set shows or hides. */
const FIELD_SECURED = 'Account Asset Campaign Case Contact Contract Event Lead Opportunity Order Product2 Task'.split(
    ' '
);
const NEVER_SECURED = ['OwnerId', 'RecordTypeId', 'Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix'];

/** Field-level security of standard fields: those that are neither required nor kept by the platform. */
function isSecuredStandardField(object: ObjectModel, field: FieldModel): boolean {
    return (
        FIELD_SECURED.includes(object.name) &&
        field.name !== object.nameField &&
        !field.required &&
        (field.createable || field.updateable) &&
        !NEVER_SECURED.includes(field.name)
    );
}

function cached<T>(cache: Map<string, Cached<T>>, key: string, version: string, read: () => T): T {
    const known = cache.get(key);
    if (known?.version === version) {
        return known.value;
    }
    const value = read();
    cache.set(key, { version, value });
    return value;
}

/** Builds the room; throws for sharing rules that cannot work. */
export function createSecurity(options: SecurityOptions): Security {
    return new Security(options);
}
