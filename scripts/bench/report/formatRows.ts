import { isMet, type BenchRow } from '../benchRow';

/** Stands behind a value that misses its target, in a table that has no room for words. */
const MISSED = '!';

/**
 * Takes the rows of one or more benches; gives their tables as text. Rows with a subject become one table a bench (one line a
 * subject, one column a measure), followed by each target of that table and whether all subjects meet it.
 */
export function formatRows(rows: readonly BenchRow[]): string {
    const single = rows.filter(({ subject }) => subject === undefined);
    const benches = groupBy(
        rows.filter(({ subject }) => subject !== undefined),
        ({ bench }) => bench
    );
    return [
        ...(single.length > 0 ? [formatList(single)] : []),
        ...[...benches].map(([bench, own]) => `${formatMatrix(bench, own)}\n\n${formatTargets(own)}`)
    ].join('\n\n');
}

/** One line a row, with what is asked of the value where something is. */
function formatList(rows: readonly BenchRow[]): string {
    const lines = rows.map((row) => {
        const { target } = row;
        const asked = target ? `  ${isMet(row) ? 'ok    ' : 'MISSED'} ${askedText(target)}` : '';
        return [row.bench, row.measure, valueText(row.value), `${row.unit.padEnd(8)}${asked}`];
    });
    return alignColumns(lines, [false, false, true, false]);
}

function formatMatrix(bench: string, rows: readonly BenchRow[]): string {
    const measures = [...groupBy(rows, measureText).keys()];
    const subjects = groupBy(rows, ({ subject }) => subject ?? '');
    const lines = [...subjects].map(([subject, own]) => {
        const byMeasure = new Map(own.map((row) => [measureText(row), row]));
        return [
            subject,
            ...measures.map((measure) => {
                const row = byMeasure.get(measure);
                return row ? `${valueText(row.value)}${isMet(row) === false ? MISSED : ' '}` : ' ';
            })
        ];
    });
    return alignColumns(
        [[bench, ...measures.map((measure) => `${measure} `)], ...lines],
        [false, ...measures.map(() => true)]
    );
}

/** One line a target: how many subjects meet it and which do not; met, the one that comes closest to missing it. */
function formatTargets(rows: readonly BenchRow[]): string {
    const lines = [
        ...groupBy(
            rows.filter(({ target }) => target),
            measureText
        )
    ].map(([measure, own]) => {
        const missed = own.filter((row) => isMet(row) === false);
        const named = (missed.length > 0 ? missed : [closestOf(own)]).map(
            (row) => `${row.subject} ${valueText(row.value)}`
        );
        return [
            missed.length > 0 ? 'MISSED' : 'ok',
            measure,
            own[0]?.target ? askedText(own[0].target) : '',
            `${own.length - missed.length} of ${own.length}`,
            `${missed.length > 0 ? 'missed by' : 'closest'}: ${named.join(', ')}`
        ];
    });
    return alignColumns(lines, [false, false, false, true, false]);
}

function closestOf(rows: readonly BenchRow[]): BenchRow {
    return rows.reduce((closest, row) => {
        const isCloser = row.target && 'most' in row.target ? row.value > closest.value : row.value < closest.value;
        return isCloser ? row : closest;
    });
}

function askedText(target: NonNullable<BenchRow['target']>): string {
    return 'most' in target ? `at most ${target.most}` : `at least ${target.least}`;
}

/** The unit stands behind the measure unless its words already name it ("server calls"). */
function measureText({ measure, unit }: BenchRow): string {
    return measure.includes(unit) ? measure : `${measure} (${unit})`;
}

function valueText(value: number): string {
    return value.toFixed(Math.abs(value) < 10 && !Number.isInteger(value) ? 2 : 0);
}

function alignColumns(lines: readonly (readonly string[])[], isNumber: readonly boolean[]): string {
    const widths = isNumber.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
    const aligned = (cell: string, at: number): string =>
        isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
    return lines.map((cells) => cells.map(aligned).join('  ').trimEnd()).join('\n');
}

/** Groups in the order in which their first row comes. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = keyOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
}
