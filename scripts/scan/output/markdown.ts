import type { ScanResult } from '../scan';
import { writeMermaid } from './mermaid';
import { countsByType, headline, place, type ReportWriter } from './report';

function escape(text: string): string {
    return text.replace(/[|\\`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(heading), line(heading.map(() => '---')), ...rows.map((row) => line(row.map(escape))), ''];
}

function findings(result: ScanResult): string[] {
    const rows = result.findings.map((finding) => [
        finding.severity,
        finding.rule,
        place(finding.at),
        finding.message,
        finding.whatToDo,
        finding.basis
    ]);
    return rows.length === 0
        ? []
        : ['## Findings', '', ...table(['Severity', 'Rule', 'Place', 'What', 'What to do', 'Basis'], rows)];
}

function exceptions(result: ScanResult): string[] {
    const rows = result.suppressed.map(({ finding, reason, expires }) => [
        finding.rule,
        place(finding.at),
        reason,
        expires
    ]);
    return rows.length === 0 ? [] : ['## Suppressed', '', ...table(['Rule', 'Place', 'Reason', 'Until'], rows)];
}

function problems(result: ScanResult): string[] {
    const rows = result.problems.map((problem) => [problem.severity, place(problem), problem.reason]);
    return rows.length === 0 ? [] : ['## Files with problems', '', ...table(['Kind', 'Place', 'Reason'], rows)];
}

/** For a pull request or a wiki: features, findings, and the graph as a Mermaid diagram. */
export const writeMarkdown: ReportWriter = (result) => {
    const features = result.features.map((feature) => [
        feature.type,
        feature.apiName,
        feature.version,
        feature.components
            .map((component) => component.type)
            .filter((type, at, all) => all.indexOf(type) === at)
            .join(', '),
        place(feature.at)
    ]);
    const lines = [
        '# AI in this source',
        '',
        headline(result),
        '',
        ...(features.length === 0
            ? []
            : ['## Features', '', ...table(['Type', 'Name', 'Version', 'Made of', 'Place'], features)]),
        ...(features.length === 0
            ? []
            : [
                  '## Components by type',
                  '',
                  ...table(
                      ['Type', 'Count'],
                      countsByType(result).map(([type, count]) => [type, String(count)])
                  )
              ]),
        ...findings(result),
        ...exceptions(result),
        ...problems(result),
        ...(result.graph.edges.length === 0
            ? []
            : ['## Who calls what', '', '```mermaid', writeMermaid(result.graph), '```', ''])
    ];
    return `${lines.join('\n').trimEnd()}\n`;
};
