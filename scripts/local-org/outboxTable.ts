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
    readonly origin: OutboxOrigin | null;
}

/** Who was running when a message left, and what; `cause` is the label of the transaction. */
export interface OutboxOrigin {
    readonly userId: string;
    readonly userName: string;
    readonly cause: string | null;
}

type Kept = (OutboxEmail | OutboxNotification) & { readonly origin?: OutboxOrigin };

/** A text as it stands within JSON, in lower case. */
function jsonText(text: string): string {
    return JSON.stringify(text).slice(1, -1).toLowerCase();
}

/** Keeps e-mails and notifications of the org instead of sending them. Rows follow commit and rollback like records. */
export class OutboxTable implements Outbox {
    constructor(
        private readonly store: RecordStore,
        private readonly clock: OrgClock,
        private readonly origin: () => OutboxOrigin
    ) {
        store.query(
            'CREATE TABLE IF NOT EXISTS "outbox" (id INTEGER PRIMARY KEY, at INTEGER, kind TEXT, content TEXT)'
        );
        store.query('CREATE TABLE IF NOT EXISTS "outbox_reads" (user TEXT PRIMARY KEY, entry INTEGER)');
        store.query(
            'CREATE TABLE IF NOT EXISTS "outbox_read_entries" (user TEXT, entry INTEGER, PRIMARY KEY (user, entry))'
        );
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

    /** Entries that the user opened one by one. */
    readEntries(userId: string): Set<number> {
        const rows = this.store.query('SELECT entry FROM "outbox_read_entries" WHERE user = ?', [userId]);
        return new Set(rows.map((row) => Number(row['entry'])));
    }

    markOneRead(userId: string, entry: number): void {
        this.store.query('INSERT OR REPLACE INTO "outbox_read_entries" VALUES (?, ?)', [userId, entry]);
    }

    /** The newest entries first; with a text, those that hold it in subject, text, addresses or origin. */
    latest(limit: number, search = ''): OutboxEntry[] {
        return search === ''
            ? this.rows('', [], limit)
            : this.rows(`WHERE instr(lower(content), ?) > 0`, [jsonText(search)], limit);
    }

    private rows(where: string, params: readonly string[], limit: number): OutboxEntry[] {
        return this.store
            .query(`SELECT id, at, kind, content FROM "outbox" ${where} ORDER BY id DESC LIMIT ?`, [...params, limit])
            .map((row) => {
                const { origin = null, ...content } = JSON.parse(String(row['content'])) as Kept;
                return {
                    id: Number(row['id']),
                    at: Number(row['at']),
                    kind: row['kind'] === 'email' ? 'email' : 'notification',
                    content,
                    origin
                };
            });
    }

    private add(kind: OutboxEntry['kind'], content: OutboxEmail | OutboxNotification): void {
        this.store.query('INSERT INTO "outbox" (at, kind, content) VALUES (?, ?, ?)', [
            this.clock.now(),
            kind,
            JSON.stringify({ ...content, origin: this.origin() })
        ]);
    }
}
