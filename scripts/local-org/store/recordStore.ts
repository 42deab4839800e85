import { UnsupportedFeatureError } from '../errors';
import type { OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { SObjectRecord, type FieldValue } from '../values';
import { Counters } from './counters';
import { ifChanged, ifModelChanged } from './fingerprints';
import { formatId, isIdShaped, to18 } from './ids';
import { quoteName, type Column, type Table } from './schema';
import type { SqliteDatabase, SqlRow } from './sqliteDatabase';
import { UniqueViolation } from './uniqueViolation';
import { decodeValue, encodeValue, foldText, type SqlValue } from './valueCodec';

const UNIQUE_FAILURE = /^UNIQUE constraint failed: (.+)$/;

/** Records in SQLite: the only room that knows how they are stored. Names are canonical API names. */
export class RecordStore {
    private readonly byPrefix = new Map<string, ObjectModel>();
    private readonly counters: Counters;
    private readonly versions = new Map<string, number>();
    /** Objects with changed rows since the outermost transaction began. */
    private readonly touched = new Set<string>();

    /** Use openStore. */
    constructor(
        private readonly database: SqliteDatabase,
        private readonly tables: ReadonlyMap<string, Table>,
        objects: Iterable<ObjectModel>,
        private readonly releaseFile: () => void
    ) {
        this.counters = new Counters(database);
        for (const object of objects) {
            this.registerPrefix(object);
        }
    }

    private registerPrefix(object: ObjectModel): void {
        if (object.keyPrefix === '') {
            return;
        }
        const other = this.byPrefix.get(object.keyPrefix);
        if (other) {
            throw new Error(`${object.name} and ${other.name} have the same key prefix ${object.keyPrefix}`);
        }
        this.byPrefix.set(object.keyPrefix, object);
    }

    /** A new 18-character id. Throws for objects without key prefix. */
    newId(objectName: string): string {
        const { object } = this.tableOf(objectName);
        if (object.keyPrefix === '') {
            throw new UnsupportedFeatureError('store', `ids of ${object.name}`);
        }
        return formatId(object.keyPrefix, this.counters.next(`id:${object.name}`));
    }

    /** The object that a 15- or 18-character id belongs to; null when it is no id or nobody's. */
    objectOfId(id: string): ObjectModel | null {
        return isIdShaped(id) ? (this.byPrefix.get(id.slice(0, 3)) ?? null) : null;
    }

    to18(id: string): string {
        return to18(id);
    }

    /** The table of an object, for building SQL. Throws for objects that have no rows (platform events). */
    tableOf(objectName: string): Table {
        const table = this.tables.get(objectName.toLowerCase());
        if (!table) {
            throw new UnsupportedFeatureError('store', `records of ${objectName}`);
        }
        return table;
    }

    hasTable(objectName: string): boolean {
        return this.tables.has(objectName.toLowerCase());
    }

    /** Adds a row; `values` must hold its Id. Throws UniqueViolation, and TypeError for a value of the wrong type. */
    insert(objectName: string, values: ReadonlyMap<string, FieldValue>): void {
        const table = this.tableOf(objectName);
        const id = values.get('Id');
        if (typeof id !== 'string' || !isIdShaped(id) || id.length !== 18) {
            throw new Error(`A new ${table.object.name} needs an 18-character Id`);
        }
        const { names, params } = this.assignments(table, values, true);
        const marks = names.map(() => '?').join(', ');
        this.write(table, values, id, () =>
            this.database.run(`INSERT INTO ${table.sqlName} (${names.join(', ')}) VALUES (${marks})`, params)
        );
    }

    /** Changes the given fields of a row, deleted or not. Throws when there is no such row, and as insert does. */
    update(objectName: string, id: string, values: ReadonlyMap<string, FieldValue>): void {
        const table = this.tableOf(objectName);
        const { names, params } = this.assignments(table, values, false);
        if (names.length === 0) {
            return;
        }
        const sql = `UPDATE ${table.sqlName} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE "Id" = ?`;
        this.write(table, values, id, () => this.expectRow(table, id, this.database.run(sql, [...params, id])));
    }

    /** Removes a row for good. */
    remove(objectName: string, id: string): void {
        const table = this.tableOf(objectName);
        this.expectRow(table, id, this.database.run(`DELETE FROM ${table.sqlName} WHERE "Id" = ?`, [id]));
        this.changed(table);
    }

    /** Moves a row into the recycle bin. */
    softDelete(objectName: string, id: string): void {
        this.setDeleted(objectName, id, 1);
    }

    /** Takes a row out of the recycle bin. Throws UniqueViolation when its unique values were taken meanwhile. */
    undelete(objectName: string, id: string): void {
        this.setDeleted(objectName, id, 0);
    }

    /** All stored fields of the given records, by id. Ids without a row are absent; deleted rows come on request only. */
    read(
        objectName: string,
        ids: readonly string[],
        options: { readonly includeDeleted?: boolean } = {}
    ): Map<string, SObjectRecord> {
        const table = this.tableOf(objectName);
        const columns = [...table.columns.values()].map((column) => column.sqlName).join(', ');
        const single = ids.length === 1;
        const wanted = single ? '"Id" = ?' : '"Id" IN (SELECT value FROM json_each(?))';
        const live = options.includeDeleted ? '' : ' AND "IsDeleted" = 0';
        const rows = this.database.all(`SELECT ${columns} FROM ${table.sqlName} WHERE ${wanted}${live}`, [
            single ? ids[0] : JSON.stringify(ids)
        ]);
        return new Map(rows.map((row) => [row['Id'] as string, this.recordOf(table, row)]));
    }

    /** A record with all stored fields, from a row that holds every column of the table. */
    recordOf(table: Table, row: SqlRow): SObjectRecord {
        const record = new SObjectRecord(table.object.name);
        for (const [name, column] of table.columns) {
            record.set(name, decodeValue(column.type, row[name] ?? null));
        }
        return record;
    }

    /** The next number of an auto-number field, from 1. */
    nextAutoNumber(objectName: string, field: string): number {
        return this.counters.next(`autonumber:${this.tableOf(objectName).object.name}.${field}`);
    }

    /** Opens the outermost transaction. */
    begin(): void {
        this.database.exec('BEGIN IMMEDIATE');
        this.touched.clear();
    }

    /** Makes everything since begin durable. */
    commit(): void {
        this.counters.flush();
        this.database.exec('COMMIT');
        this.counters.markWritten();
    }

    rollback(): void {
        this.database.exec('ROLLBACK');
        this.takenBack();
    }

    get inTransaction(): boolean {
        return this.database.inTransaction;
    }

    /** Marks a point to roll back to; gives its name. Only inside a transaction. */
    savepoint(): string {
        if (!this.inTransaction) {
            throw new Error('A savepoint needs a transaction');
        }
        return this.database.savepoint();
    }

    /** Undoes everything since the savepoint, which stays usable; later savepoints are gone. */
    rollbackTo(name: string): void {
        this.database.rollbackTo(name);
        this.takenBack();
    }

    /** Forgets a savepoint (and later ones) and keeps the changes. */
    release(name: string): void {
        this.database.release(name);
    }

    /** Runs a query to its end. For the rooms that build SQL over tables of tableOf(): soql and security. */
    query(sql: string, params: readonly SqlValue[] = []): SqlRow[] {
        return this.database.all(sql, params);
    }

    /** Adds an SQL function of any arity for query(). */
    defineFunction(
        name: string,
        arity: number,
        body: (...args: SqlValue[]) => SqlValue,
        options: { readonly deterministic: boolean }
    ): void {
        this.database.defineFunction(name, arity, body, options.deterministic);
    }

    /** Changes whenever rows of one of the objects may have changed: what a cache over them compares. */
    version(objectNames: readonly string[]): string {
        return objectNames.map((name) => this.versions.get(name) ?? 0).join(',');
    }

    /** Does `work` unless it was done with the same content before, in this or an earlier run. */
    ifChanged(name: string, content: string, work: () => void): void {
        ifChanged(this.database, name, content, work);
    }

    /** Does `work`, which follows from the model alone, unless it was done for an equal model before. */
    ifModelChanged(name: string, model: OrgModel, work: () => void): void {
        ifModelChanged(this.database, name, model, work);
    }

    /** The remembered id of a setup component, or a new one; stable while the component exists. */
    setupId(objectName: string, key: string): string {
        const known = this.database.all('SELECT id FROM "$setup" WHERE object = ? AND key = ?', [objectName, key])[0];
        if (known) {
            return known['id'] as string;
        }
        const id = this.newId(objectName);
        this.database.run('INSERT INTO "$setup" VALUES (?, ?, ?)', [objectName, key, id]);
        return id;
    }

    /** Every remembered setup id of an object, by key. */
    setupIds(objectName: string): Map<string, string> {
        const rows = this.database.all('SELECT key, id FROM "$setup" WHERE object = ?', [objectName]);
        return new Map(rows.map((row) => [row['key'] as string, row['id'] as string]));
    }

    forgetSetupId(objectName: string, key: string): void {
        this.database.run('DELETE FROM "$setup" WHERE object = ? AND key = ?', [objectName, key]);
    }

    /** Closes the file; an open transaction is rolled back. */
    close(): void {
        if (this.inTransaction) {
            this.rollback();
        }
        this.database.close();
        this.releaseFile();
    }

    private setDeleted(objectName: string, id: string, flag: 0 | 1): void {
        const table = this.tableOf(objectName);
        const sql = `UPDATE ${table.sqlName} SET "IsDeleted" = ${flag} WHERE "Id" = ?`;
        const values = flag === 0 ? this.read(objectName, [id], { includeDeleted: true }).get(id) : undefined;
        this.write(table, new Map(values?.entries() ?? []), id, () =>
            this.expectRow(table, id, this.database.run(sql, [id]))
        );
    }

    private assignments(
        table: Table,
        values: ReadonlyMap<string, FieldValue>,
        skipEmpty: boolean
    ): { names: string[]; params: SqlValue[] } {
        const names: string[] = [];
        const params: SqlValue[] = [];
        for (const [name, value] of values) {
            const column = table.columns.get(name);
            if (!column) {
                throw new Error(`${table.object.name} stores no field ${name}`);
            }
            const stored = encodeOrExplain(table, column, value);
            if (skipEmpty && stored === null) {
                continue;
            }
            names.push(column.sqlName);
            params.push(stored);
            if (column.foldedName) {
                names.push(column.foldedName);
                params.push(typeof stored === 'string' ? foldText(stored) : stored);
            }
        }
        return { names, params };
    }

    private write(table: Table, values: ReadonlyMap<string, FieldValue>, id: string, body: () => void): void {
        if (!this.inTransaction) {
            this.counters.flush();
            this.counters.markWritten();
        }
        try {
            body();
        } catch (error) {
            throw this.uniqueViolation(table, values, id, error) ?? error;
        }
        this.changed(table);
    }

    private uniqueViolation(
        table: Table,
        values: ReadonlyMap<string, FieldValue>,
        id: string,
        error: unknown
    ): UniqueViolation | null {
        const failure = error instanceof Error ? UNIQUE_FAILURE.exec(error.message) : null;
        const columnName = failure?.[1]?.split('.').pop();
        for (const [name, column] of table.columns) {
            const compared = column.foldedName ?? column.sqlName;
            if (columnName === undefined || name === 'Id' || compared !== quoteName(columnName)) {
                continue;
            }
            const value = values.get(name) ?? null;
            const stored = encodeValue(column.type, value);
            const folded = column.foldedName && typeof stored === 'string' ? foldText(stored) : stored;
            const existing = this.database.all(
                `SELECT "Id" FROM ${table.sqlName} WHERE ${compared} = ? AND "IsDeleted" = 0 AND "Id" <> ?`,
                [folded, id]
            )[0];
            return existing ? new UniqueViolation(table.object.name, name, value, existing['Id'] as string) : null;
        }
        return null;
    }

    private expectRow(table: Table, id: string, changes: number): void {
        if (changes !== 1) {
            throw new Error(`No ${table.object.name} with id ${id}`);
        }
    }

    private changed({ object: { name } }: Table): void {
        this.versions.set(name, (this.versions.get(name) ?? 0) + 1);
        this.touched.add(name);
    }

    /** Rows are what they were before: another version than the one in between, and than any earlier one, to be safe. */
    private takenBack(): void {
        this.touched.forEach((name) => this.versions.set(name, (this.versions.get(name) ?? 0) + 1));
    }
}

function encodeOrExplain(table: Table, column: Column, value: FieldValue): SqlValue {
    try {
        return encodeValue(column.type, value);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new TypeError(`${table.object.name}.${column.field.name}: ${reason}`, { cause: error });
    }
}
