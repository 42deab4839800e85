import { PlatformException } from '../../errors';
import { fieldOf, type ObjectModel } from '../../metadata';
import { ApexDatetime, SObjectRecord } from '../../values';
import { recordErrorResponse, type ErrorResponse } from '../errorBody';
import { badRequest, HttpError, notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { emptySelection } from './fieldSelection';
import { parseRecord } from './recordInput';
import { hasAuditFields, queryRecords, USER_ACCESS } from './recordRead';

/** A failed save, already in the form of UI API. */
export class RecordSaveError extends Error {
    constructor(readonly response: ErrorResponse) {
        super('The record was not saved');
        this.name = 'RecordSaveError';
    }
}

type Fields = Readonly<Record<string, unknown>>;

/** Creates a record as the user. Gives its id. */
export function createRecord(org: OrgPort, object: ObjectModel, fields: Fields): string {
    const record = parsed('create', object, fields);
    save(org, 'insert', 'create', object, record);
    const { id } = record;
    if (id === null) {
        throw new Error(`insert of ${object.name} gave no id`);
    }
    return id;
}

/** Updates a record as the user. With `unmodifiedSince`, throws 412 when somebody changed it after that time. */
export function updateRecord(
    org: OrgPort,
    object: ObjectModel,
    id: string,
    fields: Fields,
    unmodifiedSince: string | null
): void {
    if (unmodifiedSince !== null && hasAuditFields(object)) {
        checkUnmodified(org, object, id, unmodifiedSince);
    }
    const { Id: ignored, ...rest } = fields;
    if (ignored !== undefined && ignored !== id) {
        throw badRequest('INVALID_FIELD', 'The Id in the body is not the Id in the address.');
    }
    save(org, 'update', 'update', object, parsed('update', object, rest).set('Id', id));
}

export function deleteRecord(org: OrgPort, object: ObjectModel, id: string): void {
    save(org, 'delete', 'delete', object, new SObjectRecord(object.name).set('Id', id));
}

function parsed(action: 'create' | 'update', object: ObjectModel, fields: Fields): SObjectRecord {
    const { record, errors } = parseRecord(object, fields);
    if (errors.length > 0) {
        throw new RecordSaveError(recordErrorResponse(action, object, errors));
    }
    return record;
}

/** DML of one record, with the platform's errors turned into UI API's. */
function save(
    org: OrgPort,
    operation: 'insert' | 'update' | 'delete',
    action: 'create' | 'update' | 'delete',
    object: ObjectModel,
    record: SObjectRecord
): void {
    try {
        org.dml.execute({ operation, records: [record], allOrNone: true, access: USER_ACCESS });
    } catch (error) {
        if (!(error instanceof PlatformException)) {
            throw error;
        }
        const errors =
            error.dmlErrors.length > 0
                ? error.dmlErrors
                : [{ index: 0, id: null, statusCode: error.typeName, message: error.message, fields: [] }];
        throw new RecordSaveError(recordErrorResponse(action, object, errors));
    }
}

/** HTTP dates have no milliseconds, ISO times do: both are compared at the precision they come with. */
function checkUnmodified(org: OrgPort, object: ObjectModel, id: string, unmodifiedSince: string): void {
    const given = Date.parse(unmodifiedSince);
    if (Number.isNaN(given)) {
        throw badRequest('INVALID_HEADER', `If-Unmodified-Since is not a date: ${unmodifiedSince}`);
    }
    const selection = emptySelection(object);
    const name = fieldOf(object, 'LastModifiedDate');
    if (name) {
        selection.fields.set(name.name, name);
    }
    const [record] = queryRecords(org, selection, 'WHERE Id = :id LIMIT 1', [id]);
    if (!record) {
        throw notFound('The requested resource does not exist');
    }
    const modified = record.get('LastModifiedDate');
    const isIso = /^\d{4}-/.test(unmodifiedSince);
    if (modified instanceof ApexDatetime && modified.epochMs > given + (isIso ? 0 : 999)) {
        throw new HttpError(
            412,
            'ITEM_MODIFIED',
            'This record was modified by someone else during your edit session. Make a note of the data you entered, ' +
                'then reload the record and enter your updates again.'
        );
    }
}
