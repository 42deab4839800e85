import {
    fieldOf,
    objectOf,
    relationshipFieldOf,
    type FieldModel,
    type ObjectModel,
    type OrgModel
} from '../../metadata';
import { badRequest } from '../httpError';
import type { OrgPort } from '../orgPort';

/** Fields to read of one object, and of the records its lookups lead to. */
export interface FieldSelection {
    readonly object: ObjectModel;
    readonly fields: Map<string, FieldModel>;
    readonly parents: Map<string, FieldSelection>;
}

export function emptySelection(object: ObjectModel): FieldSelection {
    return { object, fields: new Map(), parents: new Map() };
}

/** The object of that name; throws UI API's 400 for an unknown one. */
export function requireObject(model: OrgModel, name: string): ObjectModel {
    const object = objectOf(model, name);
    if (!object) {
        throw badRequest('INVALID_TYPE', `Object ${name} is not supported in UI API`);
    }
    return object;
}

/**
 * Adds `Object.Field` or `Object.Relationship.Field` paths. Throws 400 for a field that does not exist or that the user
 * may not read; with `isOptional` such fields are left out, as UI API does for optionalFields.
 */
export function addFields(
    org: OrgPort,
    userId: string,
    selection: FieldSelection,
    paths: readonly string[],
    isOptional: boolean
): void {
    for (const path of paths) {
        const [objectName, ...steps] = path.split('.');
        if (objectName.toLowerCase() !== selection.object.name.toLowerCase() || steps.length === 0) {
            throw badRequest('INVALID_FIELD', `${path} is not a field of ${selection.object.name}`);
        }
        if (!addPath(org, userId, selection, steps) && !isOptional) {
            throw badRequest('INVALID_FIELD', `No such column '${steps.join('.')}' on entity '${objectName}'.`);
        }
    }
}

function addPath(org: OrgPort, userId: string, selection: FieldSelection, steps: readonly string[]): boolean {
    const { object } = selection;
    if (steps.length === 1) {
        const field = fieldOf(object, steps[0]);
        if (!field || !mayRead(org, userId, object, field)) {
            return false;
        }
        selection.fields.set(field.name, field);
        return true;
    }
    const lookup = relationshipFieldOf(object, steps[0]);
    if (!lookup?.relationshipName || !mayRead(org, userId, object, lookup)) {
        return false;
    }
    const parent = selection.parents.get(lookup.relationshipName) ?? parentSelection(org.model, lookup);
    if (!parent || !addPath(org, userId, parent, steps.slice(1))) {
        return false;
    }
    selection.fields.set(lookup.name, lookup);
    selection.parents.set(lookup.relationshipName, parent);
    return true;
}

/** A lookup to several objects reads through the Name object, as SOQL does. */
function parentSelection(model: OrgModel, lookup: FieldModel): FieldSelection | null {
    const object = objectOf(model, lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name');
    return object ? emptySelection(object) : null;
}

export function mayRead(org: OrgPort, userId: string, object: ObjectModel, field: FieldModel): boolean {
    return (
        field.name === 'Id' || object.name === 'Name' || org.security.fieldAccess(userId, object.name, field.name).read
    );
}

/** Fields that every record representation carries, where the object has them. */
const SYSTEM_FIELDS = ['Id', 'RecordTypeId', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** SOQL select list of a selection; `prefix` is the path of relationships so far. */
export function selectList(selection: FieldSelection, prefix = ''): string[] {
    const system = prefix === '' ? SYSTEM_FIELDS.filter((name) => fieldOf(selection.object, name)) : ['Id'];
    const own = new Set([...system, ...selection.fields.keys()]);
    return [
        ...[...own].map((name) => prefix + name),
        ...[...selection.parents].flatMap(([name, parent]) => selectList(parent, `${prefix}${name}.`))
    ];
}

/** Adds, for every lookup selected, the name of the record it leads to, so that a link can be shown. */
export function addLookupNames(org: OrgPort, userId: string, selection: FieldSelection): void {
    for (const field of [...selection.fields.values()]) {
        if (field.relationshipName && field.referenceTo.length > 0) {
            const target = objectOf(org.model, field.referenceTo.length === 1 ? field.referenceTo[0] : 'Name');
            if (target) {
                addPath(org, userId, selection, [field.relationshipName, target.nameField]);
            }
        }
    }
}
