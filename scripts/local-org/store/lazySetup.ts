import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgModel } from '../metadata/model';
import { ApexBlob, ApexDatetime, type FieldValue } from '../values';
import type { RecordStore } from './recordStore';
import { AUTOMATED_PROCESS_KEY } from './setupRows';

/** Rows that hardly anything asks for and that are many or large: written when a query first needs them. */
interface LazyRow {
    readonly key: string;
    readonly values: Readonly<Record<string, FieldValue>>;
}

/** Folders are zipped by the platform; here they have no Body. */
function resourceRows(model: OrgModel): LazyRow[] {
    return [...model.staticResources.values()].map((resource) => {
        const path = join(model.rootDir, resource.contentPath);
        const body = statSync(path).isDirectory() ? null : readFileSync(path);
        return {
            key: resource.name,
            values: {
                Name: resource.name,
                ContentType: resource.contentType,
                Description: resource.description,
                BodyLength: body?.length ?? null,
                Body: body && new ApexBlob(new Uint8Array(body))
            }
        };
    });
}

/** Setup objects whose rows are written at the first query. */
export const LAZY_OBJECTS: readonly string[] = ['StaticResource'];

function insertRows(store: RecordStore, objectName: string, rows: readonly LazyRow[], now: ApexDatetime): void {
    const { columns } = store.tableOf(objectName);
    const author = store.setupId('User', AUTOMATED_PROCESS_KEY);
    const system: readonly (readonly [string, FieldValue])[] = [
        ['CreatedDate', now],
        ['CreatedById', author],
        ['LastModifiedDate', now],
        ['LastModifiedById', author],
        ['SystemModstamp', now]
    ];
    for (const { key, values } of rows) {
        const all = [...system, ...Object.entries(values)].filter(([name]) => columns.has(name));
        store.insert(objectName, new Map<string, FieldValue>([['Id', store.setupId(objectName, key)], ...all]));
    }
}

/** Brings the rows of one of LAZY_OBJECTS up to the model. Does nothing for other objects or when nothing changed. */
export function fillLazyRows(store: RecordStore, model: OrgModel, objectName: string, nowMs: number): void {
    if (!LAZY_OBJECTS.includes(objectName)) {
        return;
    }
    const content = [...model.staticResources.values()].map(({ name, contentPath }) => [
        name,
        statSync(join(model.rootDir, contentPath)).mtimeMs
    ]);
    store.ifChanged(`lazy ${objectName}`, JSON.stringify(content), () => {
        for (const id of store.setupIds(objectName).values()) {
            if (store.read(objectName, [id], { includeDeleted: true }).has(id)) {
                store.remove(objectName, id);
            }
        }
        insertRows(store, objectName, resourceRows(model), new ApexDatetime(nowMs));
    });
}
