import type { OrgClock } from './clock';
import type { Outbox, OutboxEmail, OutboxNotification } from './dml';
import type { RecordStore } from './store';

/** One message that would have left the org. */
export interface OutboxEntry {
    readonly id: number;
    /** Milliseconds since the epoch, in org time. */
    readonly at: number;
    readonly kind: 'email' | 'notification';
    readonly content: OutboxEmail | OutboxNotification;
}

/** Keeps e-mails and notifications of the org instead of sending them. Rows follow commit and rollback like records. */
export class OutboxTable implements Outbox {
    constructor(
        private readonly store: RecordStore,
        private readonly clock: OrgClock
    ) {
        store.query(
            'CREATE TABLE IF NOT EXISTS "outbox" (id INTEGER PRIMARY KEY, at INTEGER, kind TEXT, content TEXT)'
        );
    }

    sendEmail(email: OutboxEmail): void {
        this.add('email', email);
    }

    sendNotification(notification: OutboxNotification): void {
        this.add('notification', notification);
    }

    /** The newest entries first. */
    latest(limit: number): OutboxEntry[] {
        return this.store
            .query('SELECT id, at, kind, content FROM "outbox" ORDER BY id DESC LIMIT ?', [limit])
            .map((row) => ({
                id: Number(row['id']),
                at: Number(row['at']),
                kind: row['kind'] === 'email' ? 'email' : 'notification',
                content: JSON.parse(String(row['content'])) as OutboxEmail | OutboxNotification
            }));
    }

    private add(kind: OutboxEntry['kind'], content: OutboxEmail | OutboxNotification): void {
        this.store.query('INSERT INTO "outbox" (at, kind, content) VALUES (?, ?, ?)', [
            this.clock.now(),
            kind,
            JSON.stringify(content)
        ]);
    }
}
