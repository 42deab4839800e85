import type { ReportWriter } from './report';

export const JSON_FORMAT = 1;

/** Everything, for programs: features with fingerprints, components, graph, findings. */
export const writeJson: ReportWriter = (result) => {
    const report = {
        format: JSON_FORMAT,
        summary: {
            ...result.summary,
            features: result.features.length,
            components: result.components.length,
            findings: result.findings.length,
            unreadFiles: result.problems.filter((problem) => problem.severity === 'unread').length
        },
        features: result.features.map(({ components, ...feature }) => ({
            ...feature,
            components: components.map((component) => component.id)
        })),
        components: result.components,
        graph: result.graph,
        findings: result.findings,
        suppressed: result.suppressed,
        problems: result.problems
    };
    return `${JSON.stringify(report, null, 2)}\n`;
};
