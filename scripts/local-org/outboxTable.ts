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
        store.query('CREATE TABLE IF NOT EXISTS "outbox_reads" (user TEXT PRIMARY KEY, entry INTEGER)');
    }

    sendEmail(email: OutboxEmail): void {
        this.add('email', email);
    }

    sendNotification(notification: OutboxNotification): void {
        this.add('notification', notification);
    }

    /** Notifications for any of the ids (a user and the user's groups), the newest first. */
    notificationsFor(recipientIds: readonly string[], limit: number): OutboxEntry[] {
        const wanted = JSON.stringify(recipientIds);
        return this.rows(
            `WHERE kind = 'notification' AND EXISTS (SELECT 1 FROM json_each(content, '$.recipientIds') WHERE value IN (SELECT value FROM json_each(?)))`,
            [wanted],
            limit
        );
    }

    /** Number of the last notification that the user has seen. */
    lastRead(userId: string): number {
        const [row] = this.store.query('SELECT entry FROM "outbox_reads" WHERE user = ?', [userId]);
        return row ? Number(row['entry']) : 0;
    }

    markRead(userId: string, entry: number): void {
        this.store.query('INSERT OR REPLACE INTO "outbox_reads" (user, entry) VALUES (?, ?)', [userId, entry]);
    }

    /** The newest entries first. */
    latest(limit: number): OutboxEntry[] {
        return this.rows('', [], limit);
    }

    private rows(where: string, params: readonly string[], limit: number): OutboxEntry[] {
        return this.store
            .query(`SELECT id, at, kind, content FROM "outbox" ${where} ORDER BY id DESC LIMIT ?`, [...params, limit])
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
