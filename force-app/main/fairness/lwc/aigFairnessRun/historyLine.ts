import { formatNumber } from 'c/aigFormatText';

/** One run of the history as the server sends it, oldest first. */
export interface HistoryPoint {
    readonly runId?: string | null;
    readonly completedAt?: string | null;
    readonly finding?: string | null;
    readonly worstImpactRatio?: number | null;
    readonly isBaseline?: boolean | null;
}

export interface ShownPoint {
    readonly id: string;
    readonly completedAt: string;
    readonly finding: string;
    readonly ratio: string;
    readonly isBaseline: boolean;
    readonly x: number;
    readonly y: number;
}

export interface HistoryLine {
    readonly points: readonly ShownPoint[];
    /** Points of an SVG polyline in a box of 100 by 40; a ratio of 1 lies at the top. */
    readonly path: string;
}

const WIDTH = 100;
const HEIGHT = 40;

/** Takes the runs of a monitor; gives the line of their worst impact ratios. Runs without a ratio leave no point on it. */
export function historyLine(history: readonly HistoryPoint[]): HistoryLine {
    const step = history.length > 1 ? WIDTH / (history.length - 1) : 0;
    const points = history.map((point, index) => ({
        id: point.runId ?? `${index}`,
        completedAt: point.completedAt ?? '',
        finding: point.finding ?? '',
        ratio:
            point.worstImpactRatio === null || point.worstImpactRatio === undefined
                ? ''
                : formatNumber(point.worstImpactRatio, 2),
        isBaseline: point.isBaseline === true,
        x: Math.round(index * step * 100) / 100,
        y: Math.round((1 - Math.min(1, Math.max(0, point.worstImpactRatio ?? 0))) * HEIGHT * 100) / 100
    }));
    const path = points
        .filter(({ ratio }) => ratio !== '')
        .map(({ x, y }) => `${x},${y}`)
        .join(' ');
    return { points, path };
}
