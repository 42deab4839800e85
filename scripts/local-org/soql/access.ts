import { PlatformException } from '../errors';
import { noSuchColumn, unsupportedObject } from './queryError';
import type { FieldUse, ResolvedQuery } from './resolvedQuery';

/** What queries need of the security room. */
export interface AccessRules {
    objectAccess(userId: string, objectName: string): { readonly read: boolean };
    fieldAccess(userId: string, objectName: string, fieldName: string): { readonly read: boolean };
}

/** User mode: every object and field of the query, filters and parents included, must be readable. */
export function enforceUserMode(rules: AccessRules, userId: string, query: ResolvedQuery): void {
    for (const object of query.objects) {
        if (!rules.objectAccess(userId, object.name).read) {
            const hidden = query.uses.filter((use) => use.object === object && use.field.name !== 'Id');
            throw inaccessible(unsupportedObject(object.name), hidden);
        }
    }
    const denied = query.uses.filter(({ object, field }) => !rules.fieldAccess(userId, object.name, field.name).read);
    const [first] = denied;
    if (first) {
        throw inaccessible(noSuchColumn(first.field.name, first.object.name), denied);
    }
    query.children.forEach((child) => enforceUserMode(rules, userId, child.query));
}

/** The exception of a query that names what its user may not read; it says which fields (QueryException.getInaccessibleFields). */
function inaccessible(message: string, uses: readonly FieldUse[]): PlatformException {
    const errors = uses.map(({ object, field }, index) => ({
        index,
        id: null,
        object: object.name,
        statusCode: 'INVALID_FIELD',
        message,
        fields: [field.name]
    }));
    return new PlatformException('System.QueryException', message, errors);
}

/** WITH SECURITY_ENFORCED (up to API 66): objects and fields of SELECT and FROM only. */
export function enforceSecurityEnforced(rules: AccessRules, userId: string, query: ResolvedQuery): void {
    const fails = (what: string): never => {
        throw new PlatformException(
            'System.QueryException',
            `Insufficient permissions: secure query included inaccessible ${what}`
        );
    };
    if (!rules.objectAccess(userId, query.object.name).read) {
        fails('entity');
    }
    for (const { object, field, selected } of query.uses) {
        if (selected && !rules.fieldAccess(userId, object.name, field.name).read) {
            fails('field');
        }
    }
    query.children.forEach((child) => enforceSecurityEnforced(rules, userId, child.query));
}
