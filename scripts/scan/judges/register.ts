import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
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
    /** Status of the use case, empty where the register does not say. */
    readonly useCaseStatus: string;
    /** The org says that the use case is no longer what was approved. */
    readonly changedSinceApproval: boolean;
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
    const rows = extname(file).toLowerCase() === '.csv' ? rowsOfCsv(text, file) : rowsOfJson(text, file);
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
            useCase: valueOf(row, 'AI_Use_Case__c', 'useCase'),
            useCaseStatus: valueOf(row, 'AI_Use_Case__r.Status__c', 'useCaseStatus'),
            changedSinceApproval:
                valueOf(row, 'AI_Use_Case__r.Changed_Since_Approval__c', 'changedSinceApproval').toLowerCase() ===
                'true'
        });
    });
    return register;
}

/** A text under one of the names; a dot leads into a related record, as queries of an org nest them. */
function valueOf(row: Row, ...names: string[]): string {
    for (const name of names) {
        const value = fieldOf(row, name) ?? name.split('.').reduce<unknown>((from, step) => fieldOf(from, step), row);
        if (typeof value === 'string' || typeof value === 'boolean') {
            return String(value).trim();
        }
    }
    return '';
}

function fieldOf(from: unknown, name: string): unknown {
    const entries = typeof from === 'object' && from !== null ? Object.entries(from) : [];
    return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
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
    const fault = rows.findIndex((row) => typeof row !== 'object' || row === null);
    if (fault >= 0) {
        throw new RegisterError(`${file}: row ${fault + 1} is no object`);
    }
    return rows as Row[];
}

/** A list, or a list under result.records, records or features. */
function findRows(value: unknown): unknown[] | null {
    if (Array.isArray(value)) {
        return value as unknown[];
    }
    for (const name of ['result', 'records', 'features']) {
        if (typeof value === 'object' && value !== null && name in value) {
            return findRows((value as Record<string, unknown>)[name]);
        }
    }
    return null;
}

function rowsOfCsv(text: string, file: string): Row[] {
    try {
        const rows: unknown = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
        return rows as Row[];
    } catch (error) {
        throw new RegisterError(`${file} is no CSV: ${error instanceof Error ? error.message : String(error)}`);
    }
}
