import type { DmlError } from '../errors';
import type { SObjectRecord } from '../values';
import { takenAlong } from './cascade';
import type { SaveResult } from './dmlRequest';
import type { DmlServices } from './saveContext';

/** Ids of the records that were taken out of the recycle bin. */
const PURGED = '"$purged"';

function createPurged(services: DmlServices): void {
    services.store.query(`CREATE TABLE IF NOT EXISTS ${PURGED} (id TEXT PRIMARY KEY)`);
}

/** Those of the ids that were taken out of the recycle bin. */
export function purgedOf(services: DmlServices, ids: readonly string[]): Set<string> {
    createPurged(services);
    const rows = services.store.query(`SELECT id FROM ${PURGED} WHERE id IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(ids)
    ]);
    return new Set(rows.map((row) => String(row['id'])));
}

function purge(services: DmlServices, id: string): void {
    services.store.query(`INSERT OR IGNORE INTO ${PURGED} VALUES (?)`, [id]);
    takenAlong(services, id).forEach((child) => purge(services, child));
}

/**
 * Takes one record, with those that were deleted along with it, out of the recycle bin; one that is not there fails. It cannot
 * be undeleted, but ALL ROWS still finds it for about a day (SOAP API Developer Guide, emptyRecycleBin).
 */
export function emptyBin(services: DmlServices, record: SObjectRecord, index: number): SaveResult {
    const id = record.id;
    const stored = id === null ? undefined : services.store.read(record.type, [id], { includeDeleted: true }).get(id);
    if (id === null || stored?.get('IsDeleted') !== true || purgedOf(services, [id]).has(id)) {
        const error: DmlError = {
            index,
            id,
            object: record.type,
            statusCode: 'INVALID_CROSS_REFERENCE_KEY',
            message: 'invalid record id',
            fields: []
        };
        return { id, success: false, created: false, errors: [error] };
    }
    purge(services, id);
    return { id, success: true, created: false, errors: [] };
}
