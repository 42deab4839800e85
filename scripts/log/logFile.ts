import type { LogRow } from './canonicalRow';

/** An exported chain: of one use case, or of the organization (useCase null). */
export interface LogFile {
    readonly format: 1;
    readonly useCase: string | null;
    readonly count: number;
    readonly headHash: string;
    readonly rows: readonly LogRow[];
}

/** The file is no export of a decision log; `row` is the sequence the fault stands at, null for the file as a whole. */
export class LogFileError extends Error {
    constructor(
        message: string,
        readonly row: number | null
    ) {
        super(message);
    }
}

type Check = (value: unknown) => boolean;

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9A-Za-z]{18}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const matches =
    (pattern: RegExp): Check =>
    (value) =>
        typeof value === 'string' && pattern.test(value);
const orNull =
    (check: Check): Check =>
    (value) =>
        value === null || check(value);
const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isMoment: Check = (value) => matches(MOMENT)(value) && !Number.isNaN(Date.parse(value as string));

const FILE_FIELDS: Readonly<Record<keyof LogFile, Check>> = {
    format: (value) => value === 1,
    useCase: orNull(matches(ID)),
    count: isWhole,
    headHash: matches(HASH),
    rows: Array.isArray
};
const ROW_FIELDS: Readonly<Record<keyof LogRow, Check>> = {
    sequence: isWhole,
    event: isText,
    actor: orNull(matches(ID)),
    at: isMoment,
    detail: isText,
    format: (value) => value === 1,
    useCase: orNull(matches(ID)),
    previousHash: matches(HASH),
    hash: matches(HASH)
};

/** Every field there is, and none besides: a field no hash covers would look proven and be free to change. */
function checkFields(value: unknown, fields: Readonly<Record<string, Check>>, row: number | null): void {
    const place = row === null ? 'the file' : `row ${row}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new LogFileError(`${place} is not a JSON object`, row);
    }
    const found = new Map(Object.entries(value));
    for (const [name, check] of Object.entries(fields)) {
        if (!found.has(name)) {
            throw new LogFileError(`${place} lacks the field ${name}`, row);
        }
        if (!check(found.get(name))) {
            throw new LogFileError(`${place} has no valid ${name}: ${JSON.stringify(found.get(name))}`, row);
        }
    }
    const extra = [...found.keys()].find((name) => !(name in fields));
    if (extra !== undefined) {
        throw new LogFileError(`${place} has an unknown field ${extra}`, row);
    }
}

/** Takes the text of an export; returns it checked field by field. Throws LogFileError. */
export function readLogFile(text: string): LogFile {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new LogFileError(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`, null);
    }
    checkFields(value, FILE_FIELDS, null);
    const file = value as LogFile;
    file.rows.forEach((row, index) => checkFields(row, ROW_FIELDS, index + 1));
    return file;
}
