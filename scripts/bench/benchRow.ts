/** One line of the bench's table. Counts and ratios say more than seconds, which depend on the machine. */
export interface BenchRow {
    readonly bench: string;
    readonly measure: string;
    readonly value: number;
    /** e.g. ms, tests, queries, times. */
    readonly unit: string;
    /** What the value should be, where there is something to hold it against. */
    readonly target?: { readonly most: number } | { readonly least: number };
}

/** Whether a value is what it should be; null where nothing is asked of it. */
export function isMet({ value, target }: BenchRow): boolean | null {
    if (!target) {
        return null;
    }
    return 'most' in target ? value <= target.most : value >= target.least;
}
