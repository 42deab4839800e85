import { formatNumber, formatPercent } from 'c/aigFormatText';
import { LABELS } from './labels';

/** Figures of one group as the server sends them; rates are fractions. */
export interface GroupFigures {
    readonly name?: string | null;
    readonly finding?: string | null;
    readonly records?: number | null;
    readonly selected?: number | null;
    readonly rate?: number | null;
    readonly rateLow?: number | null;
    readonly rateHigh?: number | null;
    readonly impactRatio?: number | null;
    readonly zPValue?: number | null;
    readonly fisherPValue?: number | null;
    readonly truePositiveRate?: number | null;
    readonly falsePositiveRate?: number | null;
    readonly precision?: number | null;
}

/** A group as bars and table show it. */
export interface GroupRow {
    readonly key: string;
    readonly name: string;
    readonly finding: string;
    readonly counts: string;
    readonly rate: string;
    readonly interval: string;
    readonly ratio: string;
    readonly pValue: string;
    readonly truePositiveRate: string;
    readonly falsePositiveRate: string;
    readonly precision: string;
    readonly barStyle: string;
    readonly intervalStyle: string;
    readonly barClass: string;
}

const JUDGED: readonly string[] = ['Reference', 'Within Thresholds', 'Significant Within Thresholds'];

/** Takes a fraction; gives it as a percentage with one decimal, or the word for none. */
export function percent(value: number | null | undefined): string {
    return value === null || value === undefined ? LABELS.none : formatPercent(value);
}

function decimals(value: number | null | undefined, digits: number): string {
    return value === null || value === undefined ? LABELS.none : formatNumber(value, digits);
}

function pText(figures: GroupFigures): string {
    const p = figures.fisherPValue ?? figures.zPValue;
    return p !== null && p !== undefined && p < 0.0001 ? `< ${formatNumber(0.0001, 4)}` : decimals(p, 4);
}

function barClass(finding: string): string {
    if (finding === 'Breach') {
        return 'bar bar_breach';
    }
    if (finding === 'Alert Not Significant') {
        return 'bar bar_alert';
    }
    return JUDGED.includes(finding) ? 'bar' : 'bar bar_apart';
}

/** Takes the figures of a group and its place; gives what is shown. */
export function toRow(figures: GroupFigures, index: number): GroupRow {
    const low = figures.rateLow ?? 0;
    const high = figures.rateHigh ?? 0;
    const finding = figures.finding ?? '';
    return {
        key: `${index}`,
        name: figures.name ?? LABELS.unknown,
        finding,
        counts: `${formatNumber(figures.selected ?? 0)} / ${formatNumber(figures.records ?? 0)}`,
        rate: percent(figures.rate),
        interval: `${percent(figures.rateLow)} – ${percent(figures.rateHigh)}`,
        ratio: decimals(figures.impactRatio, 2),
        pValue: pText(figures),
        truePositiveRate: percent(figures.truePositiveRate),
        falsePositiveRate: percent(figures.falsePositiveRate),
        precision: percent(figures.precision),
        barStyle: `inline-size: ${((figures.rate ?? 0) * 100).toFixed(2)}%`,
        intervalStyle: `inset-inline-start: ${(low * 100).toFixed(2)}%; inline-size: ${((high - low) * 100).toFixed(2)}%`,
        barClass: barClass(finding)
    };
}
