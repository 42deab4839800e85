import type { Finding } from '../judges';
import type { ScanResult } from '../scan';
import type { FailOn } from './readArguments';

export const EXIT = { fine: 0, findings: 1, failure: 2, unread: 4 } as const;

const RULES_OF: Readonly<Record<FailOn, (finding: Finding) => boolean>> = {
    unregistered: ({ rule }) => ['AIG-UNREGISTERED', 'AIG-CHANGED', 'AIG-NOT-APPROVED'].includes(rule),
    ungated: ({ rule }) => rule === 'AIG-UNGATED',
    any: () => true
};

/** 1 for findings that --fail-on names, 4 for files that could not be read, 5 for both. Notes never fail. */
export function exitCode(result: ScanResult, failOn: readonly FailOn[]): number {
    const fails = result.findings.some(
        (finding) => finding.severity !== 'note' && failOn.some((what) => RULES_OF[what](finding))
    );
    const hasGaps = result.problems.some((problem) => problem.severity === 'unread');
    return (fails ? EXIT.findings : EXIT.fine) | (hasGaps ? EXIT.unread : EXIT.fine);
}
