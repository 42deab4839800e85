import { formatLocation } from '../../local-org/sourceLocation';
import type { Finding, Severity } from './finding';

/** What a run over one project gave. */
export interface VerifyResult {
    readonly project: string;
    readonly files: number;
    readonly components: number;
    /** Names that were resolved to something that exists. */
    readonly references: number;
    readonly formulas: number;
    readonly findings: readonly Finding[];
    /** Findings that the project's list of exceptions answers, each with its reason. */
    readonly excepted: readonly { readonly finding: Finding; readonly reason: string }[];
    readonly seconds: number;
}

/** One finding as a line (and a second one for what would be right). */
export function formatFinding(finding: Finding): string {
    const head = `${formatLocation(finding.location)}: ${finding.severity} ${finding.rule}: ${finding.message}`;
    return finding.expected ? `${head}\n    right: ${finding.expected}` : head;
}

/** How many findings there are of a severity. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
    return findings.filter((finding) => finding.severity === severity).length;
}

/** The report for a terminal: errors and house rules in full, warnings and unchecked names counted unless asked for. */
export function formatReport(result: VerifyResult, isVerbose: boolean): string {
    const { findings } = result;
    const shown = findings.filter(({ severity }) => isVerbose || severity === 'error' || severity === 'house');
    const counts = `${countOf(findings, 'error')} errors, ${countOf(findings, 'house')} house rules, ${countOf(findings, 'warning')} warnings`;
    return [
        ...shown.map(formatFinding),
        ...(shown.length > 0 ? [''] : []),
        `${result.files} files, ${result.components} components, ${result.references} references, ${result.formulas} formulas in ${result.seconds.toFixed(1)} s`,
        `${counts}, ${countOf(findings, 'unchecked')} names unchecked (standard or of another package), ${result.excepted.length} excepted with a reason`,
        ...(isVerbose ? [] : ['--all shows warnings and unchecked names, too'])
    ].join('\n');
}

/** The report for machines. */
export function toJson(result: VerifyResult): string {
    const flat = (finding: Finding): Record<string, unknown> => ({
        rule: finding.rule,
        severity: finding.severity,
        ...finding.location,
        message: finding.message,
        expected: finding.expected
    });
    return JSON.stringify(
        {
            ...result,
            findings: result.findings.map(flat),
            excepted: result.excepted.map(({ finding, reason }) => ({ ...flat(finding), reason }))
        },
        null,
        2
    );
}
