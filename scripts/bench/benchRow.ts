/** One line of the bench's table. Counts and ratios say more than seconds, which depend on the machine. */
export interface BenchRow {
    readonly bench: string;
    readonly measure: string;
    readonly value: number;
    /** e.g. ms, tests, queries, times. */
    readonly unit: string;
}
