import type { RecordStore } from './store';

/** Records that are remembered for one user and object. */
const CAPACITY = 50;

/** Which records each user opened last, for "Recently Viewed". Rows follow commit and rollback like records. */
export class RecentTable {
    constructor(private readonly store: RecordStore) {
        store.query(
            'CREATE TABLE IF NOT EXISTS "recently_viewed" (user TEXT, object TEXT, record TEXT, seq INTEGER, PRIMARY KEY (user, record))'
        );
    }

    /** The user has opened that record now. */
    note(userId: string, object: string, recordId: string): void {
        this.store.query(
            'INSERT OR REPLACE INTO "recently_viewed" (user, object, record, seq) VALUES (?, ?, ?, (SELECT COALESCE(MAX(seq), 0) + 1 FROM "recently_viewed"))',
            [userId, object, recordId]
        );
        this.store.query(
            'DELETE FROM "recently_viewed" WHERE user = ? AND object = ? AND record NOT IN (SELECT record FROM "recently_viewed" WHERE user = ? AND object = ? ORDER BY seq DESC LIMIT ?)',
            [userId, object, userId, object, CAPACITY]
        );
    }

    /** Ids of the records of an object that the user opened, the last one first. */
    idsOf(userId: string, object: string): string[] {
        return this.store
            .query('SELECT record FROM "recently_viewed" WHERE user = ? AND object = ? ORDER BY seq DESC', [
                userId,
                object
            ])
            .map((row) => String(row['record']));
    }
}
