import { toCsvText } from 'c/aigCsv';
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

/** Takes the figures of groups; gives them as CSV (RFC 4180) with a heading line. */
export function toCsv(groups: readonly GroupFigures[]): string {
    return toCsvText([COLUMNS, ...groups.map((group) => COLUMNS.map((column) => group[column]))]);
}
