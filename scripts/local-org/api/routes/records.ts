import { fieldOf, isCompound } from '../../metadata';
import { badRequest, HttpError, notFound } from '../httpError';
import { layoutOf } from '../pages/forms';
import { addFields, emptySelection, requireObject, type FieldSelection } from '../records/fieldSelection';
import { readRecord, type RecordRepresentation } from '../records/recordRead';
import { createRecord, deleteRecord, updateRecord } from '../records/recordSave';
import { UI_API, type Route, type RouteContext } from '../routeTypes';

/** Records: read, create, change, delete. */
export const RECORD_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: `${UI_API}/records/:recordId`,
        description: 'getRecord: one record with fields, optionalFields or layoutTypes',
        handle: (context) => ({ body: represent(context, context.path.recordId, context.query) })
    },
    {
        method: 'POST',
        pattern: `${UI_API}/records`,
        description: 'createRecord: apiName and fields',
        handle: (context) => {
            const { org, body } = context;
            if (typeof body.apiName !== 'string') {
                throw badRequest('MISSING_ARGUMENT', 'apiName is missing.');
            }
            const id = createRecord(org, requireObject(org.model, body.apiName), fieldsOf(body));
            return { status: 201, body: represent(context, id, savedFields(body.apiName, fieldsOf(body))) };
        }
    },
    {
        method: 'PATCH',
        pattern: `${UI_API}/records/:recordId`,
        description: 'updateRecord: changes fields; If-Unmodified-Since gives 412 on a conflict',
        handle: (context) => {
            const { org, path, body, header } = context;
            const object = objectOfRecord(context, path.recordId);
            updateRecord(org, object, path.recordId, fieldsOf(body), header('if-unmodified-since'));
            return { body: represent(context, path.recordId, savedFields(object.name, fieldsOf(body))) };
        }
    },
    {
        method: 'DELETE',
        pattern: `${UI_API}/records/:recordId`,
        description: 'deleteRecord',
        handle: (context) => {
            deleteRecord(context.org, objectOfRecord(context, context.path.recordId), context.path.recordId);
            return { status: 204 };
        }
    }
];

function fieldsOf(body: RouteContext['body']): Record<string, unknown> {
    const { fields } = body;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
        throw badRequest('MISSING_ARGUMENT', 'fields must be an object.');
    }
    return fields as Record<string, unknown>;
}

/** After a save, the representation carries the fields that were sent. */
function savedFields(objectName: string, fields: Record<string, unknown>): URLSearchParams {
    const names = Object.keys(fields).map((name) => `${objectName}.${name}`);
    return new URLSearchParams({ optionalFields: names.join(',') });
}

function objectOfRecord({ org }: RouteContext, recordId: string): ReturnType<typeof requireObject> {
    if (!/^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(recordId)) {
        throw new HttpError(400, 'MALFORMED_ID', `${recordId} is not a record id.`);
    }
    const name = org.objectOfId(recordId);
    if (!name) {
        throw notFound('The requested resource does not exist');
    }
    return requireObject(org.model, name);
}

function represent(context: RouteContext, recordId: string, query: URLSearchParams): RecordRepresentation {
    const { org, userId } = context;
    const object = objectOfRecord(context, recordId);
    const selection = emptySelection(object);
    addFields(org, userId, selection, listOf(query, 'fields'), false);
    addFields(org, userId, selection, listOf(query, 'optionalFields'), true);
    if (query.has('layoutTypes')) {
        addLayoutFields(context, selection);
    }
    return readRecord(org, org.userContext(userId), recordId, selection);
}

function listOf(query: URLSearchParams, name: string): string[] {
    return (query.get(name) ?? '').split(',').filter((item) => item !== '');
}

/** Fields of the page layout and of the compact layout; both layout types give them all. */
function addLayoutFields({ org, userId }: RouteContext, selection: FieldSelection): void {
    const { object } = selection;
    const layout = layoutOf(org, userId, object.name);
    const fromLayout = layout?.sections.flatMap(({ columns }) => columns.flat().map(({ field }) => field)) ?? [
        ...[...object.fields.values()].filter((field) => !isCompound(field)).map(({ name }) => name)
    ];
    const compact = object.compactLayouts.flatMap(({ fields }) => fields);
    const names = [object.nameField, ...fromLayout, ...compact].filter((name): name is string => name !== null);
    const known = names.filter((name) => fieldOf(object, name));
    addFields(
        org,
        userId,
        selection,
        known.map((name) => `${object.name}.${name}`),
        true
    );
}
