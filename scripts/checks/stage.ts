/** What a stage of the checks found. A check that yields no count of its own counts as one. */
export interface StageResult {
    readonly passed: number;
    readonly failed: number;
    /** What to read when something failed, first failure first; printed as it is. */
    readonly report: string;
    /** Why the stage could not run; null when it ran. */
    readonly skippedBecause: string | null;
}

export interface Stage {
    /** Name for `npm test -- --only NAME`. */
    readonly name: string;
    readonly title: string;
    run(): Promise<StageResult>;
}
