import {
    fieldName,
    fieldNames,
    forgetRecords,
    makeAdapter,
    notifyAll,
    notifyRecords,
    objectName,
    uiApi
} from 'lightning/lds';

interface FieldNode {
    readonly value: unknown;
    readonly displayValue: string | null;
}
interface RecordNode {
    readonly id: string;
    readonly apiName: string;
    readonly lastModifiedDate: string | null;
    readonly fields: Readonly<Record<string, FieldNode>>;
}
type Fields = Readonly<Record<string, unknown>>;

/** Address of a record with the fields wanted. */
export function recordPath(recordId: string, config: Fields): string {
    const query = new URLSearchParams();
    const fields = fieldNames(config.fields);
    const optionalFields = fieldNames(config.optionalFields);
    if (fields.length > 0) {
        query.set('fields', fields.sort().join(','));
    }
    if (optionalFields.length > 0) {
        query.set('optionalFields', optionalFields.sort().join(','));
    }
    if (config.layoutTypes !== undefined) {
        query.set('layoutTypes', [config.layoutTypes].flat().join(','));
    }
    return `/records/${recordId}?${query.toString()}`;
}

export const getRecord = makeAdapter<RecordNode>((config) => {
    if (typeof config.recordId !== 'string' || config.recordId === '') {
        return undefined;
    }
    const path = recordPath(config.recordId, config);
    return { key: `record ${path}`, load: () => uiApi('GET', path) };
});

export const getRecords = makeAdapter((config) => {
    if (!Array.isArray(config.records)) {
        return undefined;
    }
    const groups = config.records as (Fields & { recordIds: string[] })[];
    const paths = groups.flatMap((group) => group.recordIds.map((id) => recordPath(id, group)));
    return {
        key: `records ${paths.join(' ')}`,
        load: async () => ({
            hasErrors: false,
            results: await Promise.all(
                paths.map(async (path) => ({ statusCode: 200, result: await uiApi('GET', path) }))
            )
        })
    };
});

function fieldNode(record: RecordNode | null | undefined, field: unknown): FieldNode | undefined {
    const [, ...path] = fieldName(field).split('.');
    let node: FieldNode | undefined = record ? { value: record, displayValue: null } : undefined;
    for (const name of path) {
        node = (node?.value as RecordNode | null | undefined)?.fields[name];
    }
    return node;
}

export function getFieldValue(record: RecordNode | null | undefined, field: unknown): unknown {
    return fieldNode(record, field)?.value;
}

export function getFieldDisplayValue(record: RecordNode | null | undefined, field: unknown): string | null | undefined {
    return fieldNode(record, field)?.displayValue;
}

export async function createRecord(input: { apiName: unknown; fields: Fields }): Promise<unknown> {
    const record = await uiApi('POST', '/records', { apiName: objectName(input.apiName), fields: input.fields });
    await notifyAll('list');
    return record;
}

/** Saves, and loads again what is shown of the record. With `ifUnmodifiedSince`, a conflict is refused with 412. */
export async function updateRecord(
    input: { fields: Fields },
    clientOptions?: { ifUnmodifiedSince?: string }
): Promise<unknown> {
    const { Id: id, ...fields } = input.fields;
    if (typeof id !== 'string') {
        throw new TypeError('updateRecord needs fields.Id');
    }
    const since = clientOptions?.ifUnmodifiedSince;
    const record = await uiApi('PATCH', `/records/${id}`, { fields }, since ? { 'if-unmodified-since': since } : {});
    await notifyRecords([id]);
    return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
    await uiApi('DELETE', `/records/${recordId}`);
    forgetRecords([recordId]);
    await notifyAll('list');
}

export async function notifyRecordUpdateAvailable(items: readonly { recordId: string }[]): Promise<void> {
    await notifyRecords(items.map(({ recordId }) => recordId));
}
