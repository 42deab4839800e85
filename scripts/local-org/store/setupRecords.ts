import type { OrgClock } from '../clock';
import type { OrgModel } from '../metadata/model';
import { ApexDatetime, type FieldValue, type SObjectRecord } from '../values';
import type { RecordStore } from './recordStore';
import type { Table } from './schema';
import { SetupReference, type SetupRow } from './setupRow';
import { AUTOMATED_PROCESS_KEY, setupRowsOf } from './setupRows';
import { encodeValue, type SqlValue } from './valueCodec';

function groupByObject(rows: readonly SetupRow[]): Map<string, SetupRow[]> {
    const grouped = new Map<string, SetupRow[]>();
    for (const row of rows) {
        const list = grouped.get(row.object) ?? [];
        list.push(row);
        grouped.set(row.object, list);
    }
    return grouped;
}

/** Rows of components that the project no longer has. */
function removeGone(store: RecordStore, objects: Iterable<string>, grouped: ReadonlyMap<string, SetupRow[]>): void {
    for (const object of objects) {
        const wanted = new Set((grouped.get(object) ?? []).map((row) => row.key));
        for (const [key, id] of store.setupIds(object)) {
            if (!wanted.has(key)) {
                if (store.read(object, [id], { includeDeleted: true }).has(id)) {
                    store.remove(object, id);
                }
                store.forgetSetupId(object, key);
            }
        }
    }
}

/** Encoded values decide whether a row changed: two blobs or decimals are never the same object. */
function differs(table: Table, field: string, before: SObjectRecord, value: FieldValue): boolean {
    const type = table.columns.get(field)?.type;
    if (!type) {
        return false;
    }
    const [old, now]: SqlValue[] = [encodeValue(type, before.get(field)), encodeValue(type, value)];
    return old instanceof Uint8Array && now instanceof Uint8Array ? !Buffer.from(old).equals(now) : old !== now;
}

/** Brings the setup rows of one org up to its model. */
class SetupSync {
    private readonly ids = new Map<string, string>();

    constructor(
        private readonly store: RecordStore,
        private readonly now: ApexDatetime
    ) {}

    assignIds(rows: Iterable<SetupRow>): void {
        for (const row of rows) {
            this.ids.set(`${row.object}/${row.key}`, this.store.setupId(row.object, row.key));
        }
    }

    write(object: string, rows: readonly SetupRow[]): void {
        const table = this.store.tableOf(object);
        const ids = rows.map((row) => this.idOf(object, row.key) as string);
        const stored = this.store.read(object, ids, { includeDeleted: true });
        rows.forEach((row, index) => {
            const id = ids[index];
            const values = this.valuesOf(table, row);
            const before = stored.get(id);
            if (before) {
                this.updateRow(table, id, before, values);
            } else {
                this.insertRow(table, id, values);
            }
        });
    }

    private idOf(object: string, key: string): string | null {
        return this.ids.get(`${object}/${key}`) ?? null;
    }

    private valuesOf(table: Table, row: SetupRow): Map<string, FieldValue> {
        const values = new Map<string, FieldValue>();
        for (const [field, value] of Object.entries(row.values)) {
            if (table.columns.has(field)) {
                values.set(field, value instanceof SetupReference ? this.idOf(value.object, value.key) : value);
            }
        }
        return values;
    }

    private insertRow(table: Table, id: string, values: Map<string, FieldValue>): void {
        const author = this.idOf('User', AUTOMATED_PROCESS_KEY);
        const system: [string, FieldValue][] = [
            ['CreatedDate', this.now],
            ['CreatedById', author],
            ['LastModifiedDate', this.now],
            ['LastModifiedById', author],
            ['SystemModstamp', this.now],
            ['OwnerId', author]
        ];
        const row = new Map<string, FieldValue>(system.filter(([field]) => table.columns.has(field)));
        values.forEach((value, field) => row.set(field, value));
        this.store.insert(table.object.name, row.set('Id', id));
    }

    private updateRow(table: Table, id: string, before: SObjectRecord, values: Map<string, FieldValue>): void {
        const changes = new Map([...values].filter(([field, value]) => differs(table, field, before, value)));
        if (changes.size === 0) {
            return;
        }
        for (const field of ['LastModifiedDate', 'SystemModstamp']) {
            if (table.columns.has(field)) {
                changes.set(field, this.now);
            }
        }
        this.store.update(table.object.name, id, changes);
    }
}

/**
 * Writes what the project's files and the platform itself define as rows, so that SOQL sees it: profiles, permission sets,
 * custom permissions, queues, roles, record types, Apex classes, custom metadata records ... Ids stay the same from start to
 * start. Rows people made themselves (users, assignments, group members) are not touched.
 */
export function syncSetupRecords(store: RecordStore, model: OrgModel, clock: OrgClock): void {
    store.begin();
    try {
        store.ifModelChanged('setup', model, () => {
            const rows = setupRowsOf(model).filter((row) => store.hasTable(row.object));
            const columns = new Map(rows.map(({ object }) => [object, [...store.tableOf(object).columns.keys()]]));
            store.ifChanged('setup', JSON.stringify([rows, [...columns]]), () => writeAll(store, rows, clock));
        });
        store.commit();
    } catch (error) {
        store.rollback();
        throw error;
    }
}

function writeAll(store: RecordStore, rows: readonly SetupRow[], clock: OrgClock): void {
    const grouped = groupByObject(rows);
    // Records keep whole seconds.
    const sync = new SetupSync(store, new ApexDatetime(Math.floor(clock.now() / 1000) * 1000));
    const known = store.query('SELECT DISTINCT object FROM "$setup"').map((row) => row['object'] as string);
    removeGone(
        store,
        known.filter((object) => store.hasTable(object)),
        grouped
    );
    for (const group of grouped.values()) {
        sync.assignIds(group);
    }
    for (const [object, group] of grouped) {
        sync.write(object, group);
    }
}
