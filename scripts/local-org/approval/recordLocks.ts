import type { RecordStore } from '../store';

/**
 * Locks of records: by a running approval, or by Approval.lock. They are kept in a table of their own, because the platform
 * keeps them apart from the records, and so that they follow commit and rollback.
 */
export class RecordLockTable {
    constructor(private readonly store: RecordStore) {
        store.query('CREATE TABLE IF NOT EXISTS "record_locks" ("RecordId" TEXT PRIMARY KEY)');
    }

    lock(ids: readonly string[]): void {
        for (const id of ids) {
            this.store.query('INSERT OR IGNORE INTO "record_locks" ("RecordId") VALUES (?)', [id]);
        }
    }

    unlock(ids: readonly string[]): void {
        for (const id of ids) {
            this.store.query('DELETE FROM "record_locks" WHERE "RecordId" = ?', [id]);
        }
    }

    /** Which of the ids are locked, for anybody. */
    among(ids: readonly string[]): Set<string> {
        const rows = this.store.query(
            'SELECT "RecordId" FROM "record_locks" WHERE "RecordId" IN (SELECT value FROM json_each(?))',
            [JSON.stringify(ids)]
        );
        return new Set(rows.map((row) => String(row['RecordId'])));
    }
}
