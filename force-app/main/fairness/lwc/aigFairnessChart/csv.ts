import type { GroupFigures } from './groupRows';

const COLUMNS: readonly (keyof GroupFigures)[] = [
    'name',
    'finding',
    'records',
    'selected',
    'rate',
    'rateLow',
    'rateHigh',
    'impactRatio',
    'zPValue',
    'fisherPValue',
    'truePositiveRate',
    'falsePositiveRate',
    'precision'
];

/** Quotes a cell; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV Injection). */
function cell(value: string | number | null | undefined): string {
    if (value === null || value === undefined) {
        return '';
    }
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Takes the figures of groups; gives them as CSV (RFC 4180) with a heading line. */
export function toCsv(groups: readonly GroupFigures[]): string {
    const lines = groups.map((group) => COLUMNS.map((column) => cell(group[column])).join(','));
    return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}
