import type { OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { ifChanged, ifModelChanged } from './fingerprints';
import type { SqliteDatabase } from './sqliteDatabase';
import { isStored, storageSignature, storageTypeOf, type StorageType } from './storageType';

type Objects = { readonly objects: ReadonlyMap<string, ObjectModel> };

export interface Column {
    readonly field: FieldModel;
    readonly type: StorageType;
    /** Quoted SQL name. */
    readonly sqlName: string;
    /** Quoted name of the folded copy that comparisons use, or null where the column itself is compared. */
    readonly foldedName: string | null;
}

/** One table: an object with its stored fields by canonical name. */
export interface Table {
    readonly object: ObjectModel;
    readonly sqlName: string;
    readonly columns: ReadonlyMap<string, Column>;
}

export function quoteName(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}

/** Name of the folded copy of a text column, unquoted. */
export function foldedColumnName(field: string): string {
    return `${field}$fold`;
}

function columnOf(field: FieldModel, model: Objects): Column {
    const type = storageTypeOf(field, model);
    const folded = type.kind === 'text' && !type.caseSensitive;
    return {
        field,
        type,
        sqlName: quoteName(field.name),
        foldedName: folded ? quoteName(foldedColumnName(field.name)) : null
    };
}

/** The tables of a model by lower-case object name. Platform events have no rows, so no table. */
export function tablesOf(model: Objects): Map<string, Table> {
    const tables = new Map<string, Table>();
    for (const [key, object] of model.objects) {
        if (object.kind === 'platformEvent') {
            continue;
        }
        const columns = new Map<string, Column>();
        for (const field of object.fields.values()) {
            if (isStored(field)) {
                columns.set(field.name, columnOf(field, model));
            }
        }
        tables.set(key, { object, sqlName: quoteName(object.name), columns });
    }
    return tables;
}

const SQL_TYPES: Readonly<Record<StorageType['kind'], string>> = {
    text: 'TEXT',
    longText: 'TEXT',
    id: 'TEXT',
    decimal: 'INTEGER',
    integer: 'INTEGER',
    boolean: 'INTEGER NOT NULL DEFAULT 0',
    date: 'INTEGER',
    datetime: 'INTEGER',
    time: 'INTEGER',
    blob: 'BLOB'
};

function columnDefinitions(column: Column): string[] {
    const definitions = [`${column.sqlName} ${SQL_TYPES[column.type.kind]}`];
    if (column.foldedName) {
        definitions.push(`${column.foldedName} TEXT`);
    }
    return definitions;
}

/** Deleted rows keep their values but do not block them, as in the recycle bin. */
function createIndexes(database: SqliteDatabase, table: Table): void {
    for (const column of table.columns.values()) {
        const { field } = column;
        const compared = column.foldedName ?? column.sqlName;
        const name = quoteName(`ix_${table.object.name}_${field.name}`);
        if (field.unique) {
            const uniqueName = quoteName(`ux_${table.object.name}_${field.name}`);
            database.exec(
                `CREATE UNIQUE INDEX IF NOT EXISTS ${uniqueName} ON ${table.sqlName} (${compared}) WHERE "IsDeleted" = 0`
            );
        } else if (
            (column.type.kind === 'id' && field.name !== 'Id') ||
            field.externalId ||
            (field.name === table.object.nameField && field.name !== 'Id')
        ) {
            database.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${table.sqlName} (${compared})`);
        }
    }
}

function createTable(database: SqliteDatabase, table: Table): void {
    const definitions = ['"Id" TEXT NOT NULL PRIMARY KEY'];
    for (const column of table.columns.values()) {
        if (column.field.name !== 'Id' && column.field.name !== 'IsDeleted') {
            definitions.push(...columnDefinitions(column));
        }
    }
    definitions.push('"IsDeleted" INTEGER NOT NULL DEFAULT 0');
    database.exec(`CREATE TABLE ${table.sqlName} (${definitions.join(', ')})`);
}

function addColumns(database: SqliteDatabase, table: Table, known: ReadonlyMap<string, string>): void {
    for (const column of table.columns.values()) {
        const { name } = column.field;
        const signature = storageSignature(column.type);
        const before = known.get(name);
        if (before !== undefined && before !== signature) {
            throw new Error(
                `The type of ${table.object.name}.${name} changed from ${before} to ${signature} and records of the old type are stored: start once with --reset`
            );
        }
        if (before === undefined && name !== 'Id' && name !== 'IsDeleted') {
            for (const definition of columnDefinitions(column)) {
                database.exec(`ALTER TABLE ${table.sqlName} ADD COLUMN ${definition}`);
            }
        }
    }
}

function knownColumns(database: SqliteDatabase): Map<string, Map<string, string>> {
    const known = new Map<string, Map<string, string>>();
    for (const row of database.all('SELECT object, field, signature FROM "$columns"')) {
        const object = row['object'] as string;
        const fields = known.get(object) ?? new Map<string, string>();
        fields.set(row['field'] as string, row['signature'] as string);
        known.set(object, fields);
    }
    return known;
}

function createOwnTables(database: SqliteDatabase): void {
    for (const table of [
        '"$columns" (object TEXT, field TEXT, signature TEXT, PRIMARY KEY (object, field))',
        '"$counters" (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
        '"$setup" (object TEXT, key TEXT, id TEXT, PRIMARY KEY (object, key))',
        '"$fingerprints" (name TEXT PRIMARY KEY, value TEXT NOT NULL)'
    ]) {
        database.exec(`CREATE TABLE IF NOT EXISTS ${table}`);
    }
}

/** Raise it when this room builds tables or indexes in another way. */
const SCHEMA_VERSION = 1;

/** Everything about the tables that the schema depends on. */
function describeTables(tables: readonly Table[]): string {
    const describeColumn = ({ field, type }: Column): unknown[] => [
        field.name,
        storageSignature(type),
        field.unique,
        field.externalId
    ];
    return JSON.stringify([
        SCHEMA_VERSION,
        ...tables.map((table) => [
            table.object.name,
            table.object.nameField,
            [...table.columns.values()].map(describeColumn)
        ])
    ]);
}

/**
 * Creates the tables of the model, adds columns for new fields and keeps the rows there are. Columns of fields that are gone
 * stay unread. Throws when a stored field changed its type.
 */
export function migrateSchema(database: SqliteDatabase, model: OrgModel, tables: readonly Table[]): void {
    database.exec('BEGIN IMMEDIATE');
    try {
        createOwnTables(database);
        ifModelChanged(database, 'schema', model, () =>
            ifChanged(database, 'schema', describeTables(tables), () => {
                const known = knownColumns(database);
                for (const table of tables) {
                    migrateTable(database, table, known.get(table.object.name));
                }
            })
        );
        database.exec('COMMIT');
    } catch (error) {
        database.exec('ROLLBACK');
        throw error;
    }
}

function migrateTable(database: SqliteDatabase, table: Table, known: ReadonlyMap<string, string> | undefined): void {
    if (known) {
        addColumns(database, table, known);
    } else {
        createTable(database, table);
    }
    createIndexes(database, table);
    for (const column of table.columns.values()) {
        if (known?.get(column.field.name) === undefined) {
            database.run('INSERT INTO "$columns" VALUES (?, ?, ?)', [
                table.object.name,
                column.field.name,
                storageSignature(column.type)
            ]);
        }
    }
}
