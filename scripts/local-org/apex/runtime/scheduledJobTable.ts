import { RoomTable } from '../../store';
import type { UserContext } from '../../transaction';
import type { Runtime } from './runtime';

const TABLE = '"$apex_scheduled_jobs"';

/** A job of System.schedule or System.scheduleBatch as it waits in the database. */
export interface WaitingJob {
    /** Id of its CronTrigger. */
    readonly id: string;
    readonly name: string;
    readonly expression: string;
    /** Who scheduled it, with the time zone its expression counts in. */
    readonly user: UserContext;
    /** Milliseconds since the epoch. */
    readonly due: number;
    /** What writeJobState() gave. */
    readonly state: string;
    /** Records a chunk of a batch job that starts then; null for Schedulable classes. */
    readonly batchScope: number | null;
}

/** Scheduled jobs and when they fall due. They survive restarts, and follow commit and rollback like records. */
export class ScheduledJobTable {
    private readonly table = new RoomTable(
        TABLE,
        'id TEXT PRIMARY KEY, name TEXT, expression TEXT, user TEXT, due INTEGER, state TEXT'
    );

    constructor(private readonly rt: Runtime) {}

    add({ id, name, expression, user, due, state, batchScope }: WaitingJob): void {
        const values = [id, name, expression, JSON.stringify(user), String(due), written(state, batchScope)];
        this.query(`INSERT INTO ${TABLE} VALUES (?, ?, ?, ?, CAST(? AS INTEGER), ?)`, values);
    }

    setDue(id: string, due: number): void {
        this.query(`UPDATE ${TABLE} SET due = CAST(? AS INTEGER) WHERE id = ?`, [String(due), id]);
    }

    /** True when there was one. */
    remove(id: string): boolean {
        return this.query(`DELETE FROM ${TABLE} WHERE id = ? RETURNING id`, [id]).length > 0;
    }

    hasName(name: string): boolean {
        return this.query(`SELECT 1 FROM ${TABLE} WHERE name = ?`, [name]).length > 0;
    }

    get(id: string): WaitingJob | undefined {
        return this.query(`SELECT * FROM ${TABLE} WHERE id = ?`, [id]).map(jobOf).at(0);
    }

    count(): number {
        return Number(this.query(`SELECT COUNT(*) AS jobs FROM ${TABLE}`, [])[0].jobs);
    }

    /** What is due by an instant, oldest first. */
    due(now: number): WaitingJob[] {
        return this.query(`SELECT * FROM ${TABLE} WHERE due <= CAST(? AS INTEGER) ORDER BY due, rowid`, [
            String(now)
        ]).map(jobOf);
    }

    /** The next due time, or null when nothing waits. */
    next(): number | null {
        const [row] = this.query(`SELECT MIN(due) AS due FROM ${TABLE}`, []);
        return row.due === null ? null : Number(row.due);
    }

    private query(sql: string, params: readonly string[]): Record<string, unknown>[] {
        return this.table.query(this.rt.services.store, sql, params);
    }
}

function jobOf(row: Record<string, unknown>): WaitingJob {
    return {
        id: String(row.id),
        name: String(row.name),
        expression: String(row.expression),
        user: JSON.parse(String(row.user)) as UserContext,
        due: Number(row.due),
        ...read(String(row.state))
    };
}

const BATCH = /^batch (\d+) /;

/** The state of a batch job is kept with the records of its chunks before it. */
function written(state: string, batchScope: number | null): string {
    return batchScope === null ? state : `batch ${batchScope} ${state}`;
}

function read(text: string): Pick<WaitingJob, 'state' | 'batchScope'> {
    const [prefix, scope] = BATCH.exec(text) ?? [''];
    return { state: text.slice(prefix.length), batchScope: scope === undefined ? null : Number(scope) };
}
