import type { SqliteDatabase } from './sqliteDatabase';

/**
 * Numbers that only go up: record ids and auto-numbers. They live in memory and are written with each commit, so a rollback
 * leaves a gap instead of handing out a number twice, as on the platform.
 */
export class Counters {
    private readonly values = new Map<string, number>();
    private readonly changed = new Set<string>();

    constructor(private readonly database: SqliteDatabase) {
        for (const row of database.all('SELECT name, value FROM "$counters"')) {
            this.values.set(row['name'] as string, row['value'] as number);
        }
    }

    /** The next number under a name, from 1. */
    next(name: string): number {
        const value = (this.values.get(name) ?? 0) + 1;
        this.values.set(name, value);
        this.changed.add(name);
        return value;
    }

    /** Makes sure that the next number is higher than `value`. */
    raise(name: string, value: number): void {
        if (value > (this.values.get(name) ?? 0)) {
            this.values.set(name, value);
            this.changed.add(name);
        }
    }

    /** Writes what changed; called inside the transaction that is about to commit. */
    flush(): void {
        for (const name of this.changed) {
            this.database.run(
                'INSERT INTO "$counters" VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
                [name, this.values.get(name) ?? 0]
            );
        }
    }

    /** Called once the commit went through. */
    markWritten(): void {
        this.changed.clear();
    }
}
