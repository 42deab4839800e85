import type { SourceLocation } from '../../local-org/sourceLocation';

/**
 * error: would not deploy, or would not work after it did. house: deploys, but breaks a rule of the project. warning: works,
 * but is unusual. unchecked: names something that neither the project nor the catalog holds, so nothing is known about it.
 */
export type Severity = 'error' | 'house' | 'warning' | 'unchecked';

/** One thing the verifier has to say about one place. */
export interface Finding {
    /** e.g. `reference/field`. */
    readonly rule: string;
    readonly severity: Severity;
    readonly location: SourceLocation;
    /** What is wrong. */
    readonly message: string;
    /** What would be right; '' where the message says it all. */
    readonly expected: string;
}

/** Takes findings while a project is checked. */
export class FindingList {
    private readonly found: Finding[] = [];
    private readonly seen = new Set<string>();

    /** Adds a finding once: two checks that meet the same fault at the same place say it once. */
    add(severity: Severity, rule: string, location: SourceLocation, message: string, expected = ''): void {
        const key = [rule, location.file, location.line, location.column, message].join('|');
        if (!this.seen.has(key)) {
            this.seen.add(key);
            this.found.push({ rule, severity, location, message, expected });
        }
    }

    error(rule: string, location: SourceLocation, message: string, expected = ''): void {
        this.add('error', rule, location, message, expected);
    }

    house(rule: string, location: SourceLocation, message: string, expected = ''): void {
        this.add('house', rule, location, message, expected);
    }

    warning(rule: string, location: SourceLocation, message: string, expected = ''): void {
        this.add('warning', rule, location, message, expected);
    }

    unchecked(rule: string, location: SourceLocation, message: string): void {
        this.add('unchecked', rule, location, message);
    }

    /** All findings, by file, line and column. */
    sorted(): Finding[] {
        return [...this.found].sort(
            (left, right) =>
                compareText(left.location.file, right.location.file) ||
                left.location.line - right.location.line ||
                left.location.column - right.location.column ||
                compareText(left.rule, right.rule)
        );
    }
}

function compareText(left: string, right: string): number {
    return left < right ? -1 : left > right ? 1 : 0;
}
