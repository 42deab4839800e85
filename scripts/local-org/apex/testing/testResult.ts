/**
 * How a test method ended: `unsupported` is a gap of the local org that it names, `fail` everything else that is no pass: an
 * assertion, an uncaught Apex exception, source that does not compile, a defect of the local org; the message tells which.
 */
export type TestOutcome = 'pass' | 'fail' | 'unsupported';

export interface TestMethodResult {
    readonly className: string;
    readonly methodName: string;
    readonly outcome: TestOutcome;
    /** `System.AssertException: Assertion Failed: ...`; null for a pass. */
    readonly message: string | null;
    /** Apex frames, innermost first; null where there are none. */
    readonly stack: string | null;
    /** Last lines of System.debug, as `LEVEL|text`; only for methods that did not pass. */
    readonly debug: readonly string[];
    readonly milliseconds: number;
    /** What the method used, by limit name. */
    readonly limits: Readonly<Record<string, number>>;
}

export interface ClassCoverage {
    readonly name: string;
    readonly file: string;
    readonly coveredLines: number;
    readonly totalLines: number;
    /** Lines that hold statements and did not run. */
    readonly uncovered: readonly number[];
}

export interface TestRun {
    readonly methods: readonly TestMethodResult[];
    readonly milliseconds: number;
    readonly coverage: readonly ClassCoverage[];
}

/** How many methods ended in each way. */
export function countOutcomes(run: Pick<TestRun, 'methods'>): Readonly<Record<TestOutcome, number>> {
    const counts = { pass: 0, fail: 0, unsupported: 0 };
    for (const method of run.methods) {
        counts[method.outcome]++;
    }
    return counts;
}
