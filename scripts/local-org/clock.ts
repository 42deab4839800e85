/** The org's only source of time. Time travel shifts it; tests freeze it. */
export class OrgClock {
    private offsetMs = 0;
    private frozenAtMs: number | null = null;

    /** Milliseconds since the epoch, in org time. */
    now(): number {
        return this.frozenAtMs ?? Date.now() + this.offsetMs;
    }

    /** Moves the clock by a positive or negative number of milliseconds relative to real time. */
    setOffset(offsetMs: number): void {
        this.offsetMs = offsetMs;
    }

    offset(): number {
        return this.offsetMs;
    }

    /** Stops the clock at an instant; null lets it run again. */
    freeze(atMs: number | null): void {
        this.frozenAtMs = atMs;
    }
}
