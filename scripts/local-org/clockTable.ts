import type { OrgClock } from './clock';
import type { RecordStore } from './store';

/** Keeps how far the org's clock was moved, so that a restart does not bring an org back from its future. */
export class ClockTable {
    constructor(
        private readonly store: RecordStore,
        private readonly clock: OrgClock
    ) {
        store.query('CREATE TABLE IF NOT EXISTS "org_clock" (id INTEGER PRIMARY KEY CHECK (id = 1), offset INTEGER)');
    }

    /** Sets the clock to where it was when the org closed. */
    restore(): void {
        const [row] = this.store.query('SELECT offset FROM "org_clock"');
        this.clock.setOffset(row ? Number(row['offset']) : 0);
    }

    /** Moves the clock by that many milliseconds relative to real time, and keeps that. */
    move(offsetMs: number): void {
        this.store.query('INSERT OR REPLACE INTO "org_clock" VALUES (1, ?)', [offsetMs]);
        this.clock.setOffset(offsetMs);
    }
}
