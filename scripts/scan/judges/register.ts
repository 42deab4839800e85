import { extname } from 'node:path';
import { featureKey } from '../links';

/** What the register knows of one feature. */
export interface RegisterEntry {
    readonly key: string;
    readonly type: string;
    readonly apiName: string;
    readonly registration: string;
    readonly version: string;
    readonly location: string;
    readonly source: string;
    readonly useCase: string;
}

export type Register = ReadonlyMap<string, RegisterEntry>;

/** A register file that cannot be used. */
export class RegisterError extends Error {}

type Row = Readonly<Record<string, unknown>>;

/** Says whether an entry answers for its feature. */
export function isRegistered(entry: RegisterEntry | undefined): boolean {
    return entry !== undefined && /^(?:registered|accepted without use case)$/i.test(entry.registration);
}

/**
 * Reads a register: JSON (a list of AI_Feature__c rows, or what `sf data query --json` prints) or CSV with the field names as
 * headings. Throws RegisterError.
 */
export function parseRegister(text: string, file: string): Register {
    const rows = extname(file).toLowerCase() === '.csv' ? parseCsv(text) : rowsOfJson(text, file);
    return registerOf(rows, file);
}

/** Builds a register from rows of AI_Feature__c. Throws RegisterError for a row without type or name. */
export function registerOf(rows: readonly Row[], file: string): Register {
    const register = new Map<string, RegisterEntry>();
    rows.forEach((row, index) => {
        const type = valueOf(row, 'Feature_Type__c', 'type');
        const apiName = valueOf(row, 'Api_Name__c', 'apiName');
        if (type === '' || apiName === '') {
            throw new RegisterError(`${file}: row ${index + 1} lacks Feature_Type__c or Api_Name__c`);
        }
        const key = featureKey(type, apiName);
        register.set(key, {
            key,
            type,
            apiName,
            registration: valueOf(row, 'Registration__c', 'registration') || 'Unregistered',
            version: valueOf(row, 'Version__c', 'version'),
            location: valueOf(row, 'Location__c', 'location'),
            source: valueOf(row, 'Source__c', 'source'),
            useCase: valueOf(row, 'AI_Use_Case__c', 'useCase')
        });
    });
    return register;
}

function valueOf(row: Row, ...names: string[]): string {
    for (const [key, value] of Object.entries(row)) {
        if (names.some((name) => name.toLowerCase() === key.toLowerCase()) && typeof value === 'string') {
            return value.trim();
        }
    }
    return '';
}

function rowsOfJson(text: string, file: string): Row[] {
    let parsed: unknown;
    try {
        parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        throw new RegisterError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    const rows = findRows(parsed);
    if (!rows) {
        throw new RegisterError(`${file} holds no list of AI features`);
    }
    return rows;
}

/** A list, or a list under result.records, records or features. */
function findRows(value: unknown): Row[] | null {
    if (Array.isArray(value)) {
        return value.filter((row): row is Row => typeof row === 'object' && row !== null);
    }
    for (const name of ['result', 'records', 'features']) {
        if (typeof value === 'object' && value !== null && name in value) {
            return findRows((value as Record<string, unknown>)[name]);
        }
    }
    return null;
}

/** Rows of a CSV text with quoted values. */
function parseCsv(text: string): Row[] {
    const lines = csvLines(text.replace(/^\uFEFF/, ''));
    const [heading, ...rest] = lines;
    return rest
        .filter((cells) => cells.some((cell) => cell !== ''))
        .map((cells) => Object.fromEntries(heading.map((name, at) => [name.trim(), cells[at] ?? ''])));
}

function csvLines(text: string): string[][] {
    const lines: string[][] = [];
    let cells: string[] = [];
    for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
        cells.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
        if (match[3] !== ',') {
            lines.push(cells);
            cells = [];
            if (match[3] === '') {
                break;
            }
        }
    }
    return lines.length > 0 ? lines : [[]];
}
