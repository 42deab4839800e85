import { PlatformException, UnsupportedFeatureError } from '../errors';
import { objectOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { DmlOperation, DmlRequest } from './dmlRequest';
import type { DmlServices } from './saveContext';

/** Rows that triggers get at a time. */
export const CHUNK_SIZE = 200;
const MAX_MIXED_CHUNKS = 10;

/** A record of the request with its position. */
export interface InputRow {
    readonly index: number;
    readonly input: SObjectRecord;
}

/** Neighbouring records of one object. */
export interface RequestPart {
    readonly object: ObjectModel;
    readonly rows: readonly InputRow[];
}

/**
 * Runs of records of one object. The platform cuts each run of a mixed list into chunks of 200 rows and takes ten chunks;
 * a list of one object has no such limit. Throws for objects that the operation is not for.
 */
export function partsOf(services: DmlServices, request: DmlRequest): RequestPart[] {
    const parts: { object: ObjectModel; rows: InputRow[] }[] = [];
    request.records.forEach((input, index) => {
        const object = objectOf(services.model, input.type);
        if (!object) {
            throw new Error(`There is no object ${input.type}`);
        }
        const last = parts.at(-1);
        if (last?.object === object) {
            last.rows.push({ index, input });
        } else {
            refuseObject(object, request.operation);
            parts.push({ object, rows: [{ index, input }] });
        }
    });
    const chunks = parts.reduce((sum, part) => sum + Math.ceil(part.rows.length / CHUNK_SIZE), 0);
    if (parts.length > 1 && chunks > MAX_MIXED_CHUNKS) {
        throw new PlatformException(
            'System.TypeException',
            `Cannot have more than ${MAX_MIXED_CHUNKS} chunks in a single operation. Please rearrange the data to reduce chunking.`
        );
    }
    return parts;
}

/** Rows that approvals and metadata write (Apex Developer Guide, sObjects That Don't Support DML Operations). */
const ROWS_WITHOUT_DML = [
    'ApexComponent',
    'ApexPage',
    'BusinessHours',
    'BusinessProcess',
    'ProcessDefinition',
    'ProcessInstance',
    'ProcessInstanceNode',
    'ProcessInstanceStep',
    'ProcessNode',
    'Profile',
    'RecordType',
    'StaticResource',
    'WebLink'
];

function refuseObject(object: ObjectModel, operation: DmlOperation): void {
    if (object.kind === 'platformEvent') {
        throw new PlatformException(
            'System.TypeException',
            `DML operation ${operation.toUpperCase()} not allowed on ${object.name}, use EventBus.publish`
        );
    }
    const isApprovalRequest = object.name === 'ProcessInstanceWorkitem' && !['update', 'delete'].includes(operation);
    if (object.kind === 'customMetadata' || ROWS_WITHOUT_DML.includes(object.name) || isApprovalRequest) {
        throw new PlatformException(
            'System.TypeException',
            `DML operation ${operation.toUpperCase()} not allowed on ${object.name}`
        );
    }
    if (object.name === 'EmailTemplate' || (object.name === 'ProcessInstanceWorkitem' && operation === 'delete')) {
        throw new UnsupportedFeatureError('dml', `${operation} of ${object.name}`);
    }
}

/** Throws ListException when two rows have the same id. */
export function refuseDuplicateIds(rows: readonly InputRow[]): void {
    const seen = new Set<string>();
    for (const { input } of rows) {
        if (input.id !== null && seen.has(input.id)) {
            throw new PlatformException('System.ListException', `Duplicate id in list: ${input.id}`);
        }
        seen.add(input.id ?? '');
    }
}
