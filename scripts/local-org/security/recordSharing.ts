import { UnsupportedFeatureError } from '../errors';
import { objectOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { RecordStore, SqlValue } from '../store';
import { fileCondition, isFileObject } from './fileSharing';
import { contactCondition, implicitConditions } from './implicitSharing';
import { KEPT_CAUSES, shareObjectOf } from './shareRows';
import type { SharingRule } from './sharingRules';

/** A condition on rows of a table, for a WHERE clause. */
export interface SqlCondition {
    readonly sql: string;
    readonly params: readonly SqlValue[];
}

/** Whose records a user reaches. */
export interface Reach {
    readonly userId: string;
    /** The user, subordinates in the role hierarchy, and the queues of all of them: what they own is reached in full. */
    readonly ownerIds: readonly string[];
    /** Users and groups through whom records may be shared with the user: those of subordinates, too. */
    readonly shareIds: readonly string[];
}

export type SharingLevel = 'read' | 'edit' | 'delete';

export interface SharingContext {
    readonly model: OrgModel;
    readonly store: RecordStore;
    /** View All / Modify All on the object, which lift sharing. */
    readonly seesAll: (object: ObjectModel, level: SharingLevel) => boolean;
    readonly reach: Reach;
    readonly rules: readonly SharingRule[];
    /** Ids of the users in a group, and of the group itself. */
    readonly ownersIn: (groupId: string) => readonly string[];
}

const EVERYTHING = null;
const IN = 'IN (SELECT value FROM json_each(?))';

/** Rows of `object` (under `alias`) that sharing lets through at a level; null when it lets all rows through. */
export function sharingCondition(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    if (isUnshared(object) || context.seesAll(object, level)) {
        return EVERYTHING;
    }
    const condition = isOpen(object, level) ? EVERYTHING : closedCondition(context, object, alias, level);
    return object.name === 'Contact' ? contactCondition(context, alias, condition) : condition;
}

/** Rows of an object that is not open to everybody. */
function closedCondition(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    if (isFileObject(object)) {
        return fileCondition(context, object, alias, level, (other, name, need) =>
            sharingCondition(context, other, name, need)
        );
    }
    if (object.derivedFrom) {
        return derivedCondition(context, object, alias, level);
    }
    if (object.accessField !== undefined) {
        return anyParentCondition(context, object, object.accessField, alias, level);
    }
    const parents = controllingParents(object);
    return parents.length > 0
        ? parentsCondition(context, parents, alias, level)
        : ownCondition(context, object, alias, level);
}

/** A standard object shared with its parent, which may be of one of several kinds. */
function anyParentCondition(
    context: SharingContext,
    object: ObjectModel,
    fieldName: string,
    alias: string,
    level: SharingLevel
): SqlCondition {
    const field = object.fields.get(fieldName.toLowerCase());
    const parentLevel: SharingLevel = level === 'read' ? 'read' : 'edit';
    const conditions = (field?.referenceTo ?? []).flatMap((name): SqlCondition[] => {
        const parent = objectOf(context.model, name);
        if (!parent) {
            return [];
        }
        const condition = sharingCondition(context, parent, 'p', parentLevel);
        const { sqlName } = context.store.tableOf(parent.name);
        const where = condition ? ` WHERE ${condition.sql}` : '';
        return [
            {
                sql: `${alias}."${fieldName}" IN (SELECT p."Id" FROM ${sqlName} p${where})`,
                params: condition?.params ?? []
            }
        ];
    });
    return {
        sql: `(${conditions.map(({ sql }) => sql).join(' OR ')})`,
        params: conditions.flatMap(({ params }) => params)
    };
}

/** Objects without record sharing: setup objects, custom metadata, custom settings, and what nobody owns: products, prices. */
function isUnshared(object: ObjectModel): boolean {
    return (
        object.isSetup === true ||
        object.kind === 'customMetadata' ||
        object.kind === 'customSetting' ||
        object.kind === 'platformEvent' ||
        (object.sharingModel === 'ReadWrite' && !object.fields.has('ownerid'))
    );
}

function isOpen(object: ObjectModel, level: SharingLevel): boolean {
    if (object.derivedFrom || object.sharingModel === 'ControlledByParent') {
        return false;
    }
    return (
        (level === 'read' && object.sharingModel !== 'Private') ||
        (level === 'edit' && object.sharingModel === 'ReadWrite')
    );
}

/** The fields to the parents that control access: all master-detail fields, or a required standard parent lookup. */
function controllingParents(object: ObjectModel): FieldModel[] {
    if (object.sharingModel !== 'ControlledByParent') {
        return [];
    }
    const fields = [...object.fields.values()];
    const masters = fields.filter((field) => field.type === 'MasterDetail');
    return masters.length > 0 ? masters : fields.filter((field) => field.name === 'AccountId');
}

/** A record with two masters is reached by who reaches both (Salesforce Help, Many-to-Many Object Relationships). */
function parentsCondition(
    context: SharingContext,
    fields: readonly FieldModel[],
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    const conditions = fields
        .map((field) => parentCondition(context, field, alias, level))
        .filter((condition) => condition !== null);
    return conditions.length === 0
        ? EVERYTHING
        : {
              sql: `(${conditions.map(({ sql }) => sql).join(' AND ')})`,
              params: conditions.flatMap(({ params }) => params)
          };
}

function parentCondition(
    context: SharingContext,
    field: FieldModel,
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    const parent = objectOf(context.model, field.referenceTo[0]);
    if (!parent) {
        throw new UnsupportedFeatureError('security', `parent of ${field.name}`, field.location);
    }
    // A detail is read with its master; changing one needs edit on the master, unless the field asks for read only.
    const parentLevel: SharingLevel = level === 'read' || field.writeRequiresMasterRead === true ? 'read' : 'edit';
    const condition = sharingCondition(context, parent, 'p', parentLevel);
    if (!condition) {
        return EVERYTHING;
    }
    const table = context.store.tableOf(parent.name);
    return {
        sql: `${alias}."${field.name}" IN (SELECT p."Id" FROM ${table.sqlName} p WHERE ${condition.sql})`,
        params: condition.params
    };
}

/** Share and history rows are seen with the record they belong to. */
function derivedCondition(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    const base = objectOf(context.model, object.derivedFrom?.object ?? '');
    const key = [...object.fields.values()].find((field) => field.referenceTo.includes(base?.name ?? ''));
    if (!base || !key) {
        throw new UnsupportedFeatureError('security', `records of ${object.name}`, object.location);
    }
    const condition = sharingCondition(context, base, 'd', level);
    if (!condition) {
        return EVERYTHING;
    }
    const table = context.store.tableOf(base.name);
    return {
        sql: `${alias}."${key.name}" IN (SELECT d."Id" FROM ${table.sqlName} d WHERE ${condition.sql})`,
        params: condition.params
    };
}

function ownCondition(context: SharingContext, object: ObjectModel, alias: string, level: SharingLevel): SqlCondition {
    const implied = implicitConditions(context, object, alias, level, (child, name) =>
        either(directConditions(context, child, name, 'read'))
    );
    return either([...directConditions(context, object, alias, level), ...implied]);
}

/** Ownership, shares and sharing rules. */
function directConditions(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition[] {
    if (!object.fields.has('ownerid')) {
        throw new UnsupportedFeatureError('security', `sharing of ${object.name}`, object.location);
    }
    const owned: SqlCondition = { sql: `${alias}."OwnerId" ${IN}`, params: [JSON.stringify(context.reach.ownerIds)] };
    const shared = sharedCondition(context, object, alias, level);
    return [owned, ...(shared ? [shared] : []), ...ruleConditions(context, object, alias, level)];
}

function either(all: readonly SqlCondition[]): SqlCondition {
    return { sql: `(${all.map(({ sql }) => sql).join(' OR ')})`, params: all.flatMap(({ params }) => params) };
}

/** Rows that sharing rules open. No rule lets anybody delete. */
function ruleConditions(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition[] {
    const targets = new Set(context.reach.shareIds);
    return context.rules
        .filter((rule) => rule.object.name === object.name && targets.has(rule.sharedTo))
        .filter((rule) => level === 'read' || (level === 'edit' && rule.level === 'edit'))
        .map(({ rows, ownedBy }) =>
            rows
                ? { sql: `(${rows.sql(alias)})`, params: rows.params }
                : { sql: `${alias}."OwnerId" ${IN}`, params: [JSON.stringify(context.ownersIn(ownedBy ?? ''))] }
        );
}

const LEVELS: Readonly<Record<SharingLevel, readonly string[]>> = {
    read: ['Read', 'Edit', 'All'],
    edit: ['Edit', 'All'],
    delete: ['All']
};

/** Manual and Apex-managed shares. */
function sharedCondition(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel
): SqlCondition | null {
    const kind = shareObjectOf(context.model, object);
    if (!kind) {
        return null;
    }
    const { share, parent, access } = kind;
    const table = context.store.tableOf(share.name);
    return {
        sql: `${alias}."Id" IN (SELECT s."${parent.name}" FROM ${table.sqlName} s WHERE s."IsDeleted" = 0 AND s."RowCause" NOT IN (${KEPT_CAUSES.map((cause) => `'${cause}'`).join(', ')}) AND s."UserOrGroupId" ${IN} AND s."${access.name}" ${IN})`,
        params: [JSON.stringify(context.reach.shareIds), JSON.stringify(LEVELS[level])]
    };
}
