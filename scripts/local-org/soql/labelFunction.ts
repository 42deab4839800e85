import type { RecordStore, SqlValue } from '../store';

/** SQL name of the function behind toLabel() of a multi-select picklist: (pairs of value and label as JSON, value). */
export const LABELS_FUNCTION = 'soql_labels';

/** The labels of the chosen values, in their order; a value that the picklist does not have is its own label. */
export function labelsOf(pairs: SqlValue, value: SqlValue): SqlValue {
    if (typeof value !== 'string') {
        return null;
    }
    const labels = new Map(JSON.parse(String(pairs)) as [string, string][]);
    return value
        .split(';')
        .map((one) => labels.get(one) ?? one)
        .join(';');
}

export function defineLabelFunction(store: RecordStore): void {
    store.defineFunction(LABELS_FUNCTION, 2, (pairs, value) => labelsOf(pairs ?? null, value ?? null), {
        deterministic: true
    });
}
