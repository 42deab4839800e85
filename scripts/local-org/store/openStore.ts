import type { OrgClock } from '../clock';
import type { OrgModel } from '../metadata/model';
import { lockDatabaseFile } from './fileLock';
import { RecordStore } from './recordStore';
import { migrateSchema, tablesOf } from './schema';
import { syncSetupRecords } from './setupRecords';
import { SqliteDatabase } from './sqliteDatabase';

export interface StoreOptions {
    readonly model: OrgModel;
    /** Path of the database file, or ':memory:'. */
    readonly file: string;
    readonly clock: OrgClock;
}

/**
 * Opens the records of an org: takes the file for this process, brings its tables up to the model and its setup records
 * (profiles, permission sets, queues, custom metadata ...) up to the project's files. Throws when another process has the file
 * open or a stored field changed its type.
 */
export function openStore({ model, file, clock }: StoreOptions): RecordStore {
    const release = file === ':memory:' ? (): void => undefined : lockDatabaseFile(file);
    let database: SqliteDatabase | null = null;
    try {
        database = new SqliteDatabase(file);
        const tables = tablesOf(model);
        migrateSchema(database, model, [...tables.values()]);
        const store = new RecordStore(database, tables, model.objects.values(), release);
        syncSetupRecords(store, model, clock);
        return store;
    } catch (error) {
        database?.close();
        release();
        throw error;
    }
}
