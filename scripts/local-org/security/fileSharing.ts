import { objectOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SharingContext, SharingLevel, SqlCondition } from './recordSharing';

/** How the sharing room asks for the condition of another object. */
type ConditionOf = (object: ObjectModel, alias: string, level: SharingLevel) => SqlCondition | null;

const FILE_OBJECTS: ReadonlySet<string> = new Set(['ContentDocument', 'ContentDocumentLink', 'ContentVersion']);

/** True for the objects of Salesforce Files, whose sharing follows what a file is attached to. */
export function isFileObject(object: ObjectModel): boolean {
    return FILE_OBJECTS.has(object.name);
}

/**
 * Rows of a file object. A file is seen by its owner and through the records it is linked to; its owner, and who may
 * edit a record it is linked to as collaborator, changes it. Links and versions follow their file or record.
 */
export function fileCondition(
    context: SharingContext,
    object: ObjectModel,
    alias: string,
    level: SharingLevel,
    conditionOf: ConditionOf
): SqlCondition {
    if (object.name === 'ContentDocumentLink') {
        return linkCondition(context, object, alias, level, conditionOf);
    }
    const document = required(context, 'ContentDocument');
    if (object.name === 'ContentVersion') {
        const inner = documentCondition(context, document, 'fd', level, conditionOf);
        const table = context.store.tableOf(document.name).sqlName;
        return {
            sql: `${alias}."ContentDocumentId" IN (SELECT fd."Id" FROM ${table} fd WHERE ${inner.sql})`,
            params: inner.params
        };
    }
    return documentCondition(context, document, alias, level, conditionOf);
}

function documentCondition(
    context: SharingContext,
    document: ObjectModel,
    alias: string,
    level: SharingLevel,
    conditionOf: ConditionOf
): SqlCondition {
    const owned: SqlCondition = {
        sql: `${alias}."OwnerId" IN (SELECT value FROM json_each(?))`,
        params: [JSON.stringify(context.reach.ownerIds)]
    };
    if (level === 'delete') {
        return owned;
    }
    const links = required(context, 'ContentDocumentLink');
    const inner = linkCondition(context, links, 'fl', level, conditionOf);
    const collaborators = level === 'edit' ? ` AND fl."ShareType" = 'C'` : '';
    const table = context.store.tableOf(links.name).sqlName;
    return {
        sql: `(${owned.sql} OR ${alias}."Id" IN (SELECT fl."ContentDocumentId" FROM ${table} fl WHERE ${inner.sql}${collaborators}))`,
        params: [...owned.params, ...inner.params]
    };
}

function linkCondition(
    context: SharingContext,
    links: ObjectModel,
    alias: string,
    level: SharingLevel,
    conditionOf: ConditionOf
): SqlCondition {
    const personal: SqlCondition = {
        sql: `${alias}."LinkedEntityId" IN (SELECT value FROM json_each(?))`,
        params: [JSON.stringify(context.reach.shareIds)]
    };
    const all = [personal, ...recordConditions(context, links, alias, level, conditionOf)];
    return { sql: `(${all.map(({ sql }) => sql).join(' OR ')})`, params: all.flatMap(({ params }) => params) };
}

function recordConditions(
    context: SharingContext,
    links: ObjectModel,
    alias: string,
    level: SharingLevel,
    conditionOf: ConditionOf
): SqlCondition[] {
    const target = [...links.fields.values()].find(({ name }) => name === 'LinkedEntityId') as FieldModel;
    const objects = target.referenceTo
        .map((name) => objectOf(context.model, name))
        .filter((object): object is ObjectModel => object !== undefined && object.isSetup !== true)
        .filter((object) => context.store.hasTable(object.name));
    return objects.map((object) => {
        const inner = conditionOf(object, 'fr', level);
        const where = inner ? ` WHERE ${inner.sql}` : '';
        return {
            sql: `${alias}."LinkedEntityId" IN (SELECT fr."Id" FROM ${context.store.tableOf(object.name).sqlName} fr${where})`,
            params: inner?.params ?? []
        };
    });
}

function required(context: SharingContext, name: string): ObjectModel {
    const object = objectOf(context.model, name);
    if (!object) {
        throw new Error(`The org has no ${name}`);
    }
    return object;
}
