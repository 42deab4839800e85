/** What a synchronous piece of work gave and how long it took. */
export function timed<T>(body: () => T): { value: T; ms: number } {
    const start = performance.now();
    const value = body();
    return { value, ms: performance.now() - start };
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
