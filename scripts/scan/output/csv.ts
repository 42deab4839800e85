import { place, type ReportWriter } from './report';

/** A value that begins like a formula is quoted with an apostrophe, so that a spreadsheet shows it instead of running it. */
function cell(value: string): string {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row a feature and one a finding, with the field names of AI_Feature__c where they are the same. */
export const writeCsv: ReportWriter = (result) => {
    const heading = [
        'Kind',
        'Feature_Type__c',
        'Api_Name__c',
        'Version__c',
        'Location__c',
        'Rule',
        'Severity',
        'Message'
    ];
    const features = result.features.map((feature) => [
        'feature',
        feature.type,
        feature.apiName,
        feature.version,
        place(feature.at),
        '',
        '',
        ''
    ]);
    const findings = result.findings.map((finding) => [
        'finding',
        '',
        finding.component ?? '',
        '',
        place(finding.at),
        finding.rule,
        finding.severity,
        finding.message
    ]);
    const problems = result.problems.map((problem) => [
        problem.severity,
        '',
        '',
        '',
        place(problem),
        '',
        '',
        problem.reason
    ]);
    return [heading, ...features, ...findings, ...problems].map((row) => `${row.map(cell).join(',')}\n`).join('');
};
