/**
 * What a synchronous piece of work gave, how long it took, and the processor time of this process meanwhile, which other work
 * on the machine changes less.
 */
export function timed<T>(body: () => T): { value: T; ms: number; cpuMs: number } {
    const start = performance.now();
    const used = process.cpuUsage();
    const value = body();
    const { user, system } = process.cpuUsage(used);
    return { value, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

/** The middle one of some figures. Throws RangeError for none. */
export function median(figures: readonly number[]): number {
    const sorted = [...figures].sort((left, right) => left - right);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    if (middle === undefined) {
        throw new RangeError('No figures');
    }
    return middle;
}
