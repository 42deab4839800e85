/** What a run of the bench was asked for, beside which benches. */
export interface BenchOptions {
    /** Names of the pages the bench `pages` opens; null for all. */
    readonly pages: readonly string[] | null;
}

/** One figure of the bench. Counts and ratios say more than seconds, which depend on the machine. */
export interface BenchRow {
    readonly bench: string;
    /** Which one of several like things was measured, e.g. the name of a page: its figures share one line of the table. */
    readonly subject?: string;
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
