/** Records that a page was sent, and how many of them it shows. */
export interface RowCount {
    readonly loaded: number;
    readonly shown: number;
}

type Row = Readonly<Record<string, unknown>>;

/** A 15- or 18-character record id: a key prefix of three characters, then the instance and the number. */
const RECORD_ID = /^[A-Za-z0-9]{3}[A-Za-z0-9]{12}(?:[A-Z0-5]{3})?$/;
/** Answers wrap a record's id in a key like these: id, Id, recordId, useCaseId. */
const ID_KEY = /^id$|Id$/;
/** Shorter texts stand on a page by chance. */
const LEAST_TEXT = 4;

/**
 * Takes the answers of the server (parsed JSON) and the page as it stands (its HTML with entities decoded). Counts the
 * records in every list of the answers, and those of them that the page shows: their id is in a link or an attribute, or a
 * text that no other record of the list has is on the page.
 */
export function countRows(answers: readonly unknown[], html: string): RowCount {
    const lists = answers.flatMap((answer) => listsIn(answer));
    const counts = lists.map((rows) => ({ loaded: rows.length, shown: shownOf(rows, html) }));
    return counts.reduce((sum, one) => ({ loaded: sum.loaded + one.loaded, shown: sum.shown + one.shown }), {
        loaded: 0,
        shown: 0
    });
}

/** Every array of records in a value, the ones inside of records as well. */
function listsIn(value: unknown): Row[][] {
    if (Array.isArray(value)) {
        const rows = value.filter(isRecordRow);
        return [...(rows.length > 0 ? [rows] : []), ...value.flatMap((item) => listsIn(item))];
    }
    return isObject(value) ? Object.values(value).flatMap((item) => listsIn(item)) : [];
}

function shownOf(rows: readonly Row[], html: string): number {
    const owners = new Map<string, number>();
    const texts = rows.map((row) => [...new Set(textsOf(row))]);
    texts.flat().forEach((text) => owners.set(text, (owners.get(text) ?? 0) + 1));
    return texts.filter((own) => own.some((text) => owners.get(text) === 1 && html.includes(text))).length;
}

/** The texts of a row that are its own: also those one level down, where the UI API keeps the values of fields. */
function textsOf(row: Row): string[] {
    const nested = Object.values(row).filter(isObject);
    const fields = nested.flatMap((one) => Object.values(one)).filter(isObject);
    return [row, ...nested, ...fields]
        .flatMap((one) => Object.values(one))
        .filter((value): value is string => typeof value === 'string' && value.trim().length >= LEAST_TEXT);
}

function isRecordRow(value: unknown): value is Row {
    return (
        isObject(value) &&
        Object.keys(value).some((key) => ID_KEY.test(key) && RECORD_ID.test(String(value[key] ?? '')))
    );
}

function isObject(value: unknown): value is Row {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
