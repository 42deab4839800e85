import { RoomTable, type RecordStore } from '../store';

const TABLE = '"$flow_waiting_paths"';
const KEY = 'flow = ? AND path = ? AND record = ?';

/** A later path of a flow that waits for a record. */
export interface WaitingPath {
    readonly flow: string;
    readonly path: string;
    readonly recordId: string;
    /** Who made the change that the path waits after. */
    readonly userId: string;
    /** Milliseconds since the epoch. */
    readonly due: number;
}

/** Later paths and when they fall due. They survive restarts, and follow commit and rollback like records. */
export class PathQueue {
    private readonly table = new RoomTable(
        TABLE,
        'flow TEXT, path TEXT, record TEXT, due INTEGER, user TEXT, PRIMARY KEY (flow, path, record)'
    );

    constructor(private readonly store: RecordStore) {}

    /** Queues a path, or moves it when it waits already. */
    put({ flow, path, recordId, due, userId }: WaitingPath): void {
        this.query(`INSERT OR REPLACE INTO ${TABLE} VALUES (?, ?, ?, ?, ?)`, [flow, path, recordId, due, userId]);
    }

    remove(flow: string, path: string, recordId: string): void {
        this.query(`DELETE FROM ${TABLE} WHERE ${KEY}`, [flow, path, recordId]);
    }

    has(flow: string, path: string, recordId: string): boolean {
        return this.query(`SELECT 1 FROM ${TABLE} WHERE ${KEY}`, [flow, path, recordId]).length > 0;
    }

    /** What is due by an instant, oldest first. */
    due(now: number): WaitingPath[] {
        return this.query(`SELECT * FROM ${TABLE} WHERE due <= ? ORDER BY due, rowid`, [now]).map((row) => ({
            flow: String(row['flow']),
            path: String(row['path']),
            recordId: String(row['record']),
            userId: String(row['user']),
            due: Number(row['due'])
        }));
    }

    /** The next due time, or null when nothing waits. */
    next(): number | null {
        const [row] = this.query(`SELECT MIN(due) AS due FROM ${TABLE}`, []);
        return row['due'] === null ? null : Number(row['due']);
    }

    private query(sql: string, params: readonly (string | number)[]): ReturnType<RecordStore['query']> {
        return this.table.query(this.store, sql, params);
    }
}
