import { createHash } from 'node:crypto';
import type { Location, Log, Notification, Result } from 'sarif';
import { type Finding, RULES, type Severity } from '../judges';
import type { ScanProblem, SourcePosition } from '../model';
import type { ReportWriter } from './report';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', note: '2.0' };

function location(at: SourcePosition): Location {
    return {
        physicalLocation: {
            artifactLocation: { uri: uriOf(at.file), uriBaseId: '%SRCROOT%' },
            region: { startLine: at.line, startColumn: at.column }
        }
    };
}

/** A relative reference: `#` and `%` of file names must not be taken for a fragment or an escape. */
function uriOf(file: string): string {
    return file.split('/').map(encodeURIComponent).join('/');
}

function resultOf(finding: Finding, suppression: { readonly reason: string; readonly expires: string } | null): Result {
    return {
        ruleId: finding.rule,
        ruleIndex: RULES.findIndex((rule) => rule.id === finding.rule),
        level: finding.severity,
        message: { text: `${finding.message}. ${finding.whatToDo}` },
        locations: [location(finding.at)],
        partialFingerprints: { 'aigFinding/v1': createHash('sha256').update(finding.key).digest('hex').slice(0, 32) },
        ...(suppression === null
            ? {}
            : {
                  suppressions: [
                      { kind: 'external', justification: `${suppression.reason} (until ${suppression.expires})` }
                  ]
              })
    };
}

function notification(problem: ScanProblem): Notification {
    const at = { file: problem.file, line: problem.line ?? 1, column: problem.column ?? 1 };
    return {
        level: problem.severity === 'unread' ? 'error' : 'note',
        message: { text: `${problem.file}: ${problem.reason}` },
        locations: [location(at)]
    };
}

/** SARIF 2.1.0, as code scanning services take it. Files that could not be read are notifications of a failed run. */
export const writeSarif: ReportWriter = (result) => {
    const log: Log = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'aig-scan',
                        semanticVersion: '1.0.0',
                        rules: RULES.map((rule) => ({
                            id: rule.id,
                            name: rule.title,
                            shortDescription: { text: rule.title },
                            fullDescription: { text: `${rule.title}. Basis: ${rule.basis}` },
                            help: { text: `${rule.whatToDo} Basis: ${rule.basis}. ${rule.source}` },
                            helpUri: rule.source,
                            defaultConfiguration: { level: rule.severity },
                            properties: {
                                tags: ['ai-governance'],
                                'security-severity': SECURITY_SEVERITY[rule.severity]
                            }
                        }))
                    }
                },
                invocations: [
                    {
                        executionSuccessful: result.problems.every((problem) => problem.severity !== 'unread'),
                        toolExecutionNotifications: result.problems.map(notification)
                    }
                ],
                results: [
                    ...result.findings.map((finding) => resultOf(finding, null)),
                    ...result.suppressed.map((one) => resultOf(one.finding, one))
                ],
                columnKind: 'utf16CodeUnits'
            }
        ]
    };
    return `${JSON.stringify(log, null, 2)}\n`;
};
