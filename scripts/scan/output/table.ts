import { countsByType, headline, place, type ReportWriter } from './report';

const GAP = '  ';

function columns(rows: readonly (readonly string[])[]): string[] {
    const widths = rows[0].map((_cell, at) => Math.max(...rows.map((row) => row[at].length)));
    return rows.map((row) =>
        row
            .map((cell, at) => cell.padEnd(widths[at]))
            .join(GAP)
            .trimEnd()
    );
}

/** For a terminal: features, findings, files that could not be read. */
export const writeTable: ReportWriter = (result) => {
    const lines = [headline(result), ''];
    if (result.features.length > 0) {
        const rows = result.features.map((feature) => [
            feature.type,
            feature.apiName,
            feature.version,
            place(feature.at)
        ]);
        lines.push(...columns([['TYPE', 'NAME', 'VERSION', 'PLACE'], ...rows]), '');
        const counts = countsByType(result).map(([type, count]) => `${type} ${count}`);
        lines.push(`Components: ${counts.join(', ')}`, '');
    }
    for (const finding of result.findings) {
        lines.push(`${finding.severity.toUpperCase()} ${finding.rule}  ${place(finding.at)}`);
        lines.push(`    ${finding.message}`, `    Do: ${finding.whatToDo}`, `    Basis: ${finding.basis}`, '');
    }
    for (const { finding, reason, expires } of result.suppressed) {
        lines.push(`suppressed ${finding.rule}  ${place(finding.at)}  until ${expires}: ${reason}`);
    }
    for (const problem of result.problems) {
        lines.push(`${problem.severity === 'unread' ? 'NOT READ' : 'note'}  ${place(problem)}: ${problem.reason}`);
    }
    return `${lines.join('\n').trimEnd()}\n`;
};
