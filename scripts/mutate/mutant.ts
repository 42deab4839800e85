/** One small change of one class. */
export interface Mutant {
    readonly className: string;
    /** Counts from 1. */
    readonly line: number;
    readonly column: number;
    /** What kind of change: `operator`, `constant`, `condition` or `return`. */
    readonly kind: MutantKind;
    /** Text of the line as it is, and as it would be; trimmed. Together they name the mutant in lists, wherever the line moves. */
    readonly was: string;
    readonly becomes: string;
    /** The whole source with the change. */
    readonly source: string;
}

export type MutantKind = 'operator' | 'constant' | 'condition' | 'return';

/** How a mutant is written in reports. */
export function formatMutant({ className, line, kind, was, becomes }: Mutant): string {
    return `${className}.cls:${line}: ${kind}\n    - ${was}\n    + ${becomes}`;
}
