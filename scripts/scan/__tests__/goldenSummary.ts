import type { ScanResult } from '../scan';

/** What the golden file holds of a result: everything but texts that change with wording. */
export interface GoldenSummary {
    readonly components: readonly string[];
    readonly links: readonly string[];
    readonly findings: readonly string[];
    readonly problems: readonly string[];
}

function shortId(id: string): string {
    return id.slice(id.indexOf('/') + 1);
}

/** Writes a result as sorted lines that a person can check. */
export function summaryOf(result: ScanResult): GoldenSummary {
    return {
        components: result.components
            .map(({ type, name, role, status, version, model, at }) => {
                const more = [status, version, model].filter((value) => value !== undefined).join(' ');
                return `${role} ${type}:${name}${more === '' ? '' : ` [${more}]`} line ${at.line}`;
            })
            .sort(),
        links: result.graph.edges.map(({ from, kind, to }) => `${shortId(from)} ${kind} ${shortId(to)}`).sort(),
        findings: result.findings
            .map(({ rule, severity, at, component, path }) => {
                const file = at.file.slice(at.file.lastIndexOf('/') + 1);
                const way = path.length === 0 ? '' : ` (${path.join(' > ')})`;
                return `${rule} ${severity} ${file}:${at.line}:${at.column} ${component ?? '-'}${way}`;
            })
            .sort(),
        problems: result.problems.map(({ file, severity }) => `${severity} ${file}`).sort()
    };
}
