import type { OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { RecordStore } from '../store';
import type { TransactionHolder } from '../transaction';
import type { SObjectRecord } from '../values';
import type { Automation } from './automation';
import type { DmlAccess, DmlRequest, SaveResult } from './dmlRequest';
import type { RecordFormulas } from './recordFormulas';
import type { RowError } from './results';

/** What saving needs to know about permissions; the security room gives it. */
export interface DmlSecurity {
    objectAccess(
        userId: string,
        objectName: string
    ): {
        readonly read: boolean;
        readonly create: boolean;
        readonly edit: boolean;
        readonly delete: boolean;
        readonly viewAll: boolean;
        readonly modifyAll: boolean;
    };
    fieldAccess(userId: string, objectName: string, field: string): { readonly read: boolean; readonly edit: boolean };
    canRead(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    canEdit(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    canDelete(userId: string, objectName: string, ids: readonly string[]): ReadonlySet<string>;
    /** Record types of an object for a user, by developer name: what may be chosen, and the default (null: none). */
    recordTypes(
        userId: string,
        objectName: string
    ): { readonly available: ReadonlySet<string>; readonly standard: string | null };
    /** Ids of the users in a queue, public group or role, by the id of its group. */
    usersInGroup(groupId: string): ReadonlySet<string>;
}

/** Collaborators of every step of a save. */
export interface DmlServices {
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly security: DmlSecurity;
    readonly transactions: TransactionHolder;
    readonly formulas: RecordFormulas;
    readonly automation: Automation;
    /** Saves records on behalf of a step (field updates, roll-ups), in system mode and without counting a statement. */
    readonly saveNested: (request: DmlRequest, options?: NestedSaveOptions) => SaveResult[];
}

export interface NestedSaveOptions {
    /** Custom validation rules do not run for field updates of workflow rules. */
    readonly skipValidationRules?: boolean;
    /** Workflow rules run once for each save, not again for the field updates they caused. */
    readonly skipWorkflow?: boolean;
    /** After-save flows run once, after all field updates. */
    readonly skipAfterSaveFlows?: boolean;
    /** Roll-ups of the parents come once, after all field updates and flows. */
    readonly skipRollUps?: boolean;
    /** Fields that only the platform writes: those of a lead's conversion. */
    readonly writesPlatformFields?: boolean;
    /** Fields that only the platform writes (roll-up summaries). */
    readonly writesSummaries?: boolean;
}

/** One record on its way through an insert or update. */
export interface SaveRow {
    /** Position in the request. */
    readonly index: number;
    /** The caller's record; gets its Id on insert and is otherwise left alone. */
    readonly input: SObjectRecord;
    /** The whole record as it will be saved: Trigger.new. */
    record: SObjectRecord;
    /** The whole record as stored: Trigger.old; null on insert. */
    prior: SObjectRecord | null;
    readonly errors: RowError[];
}

/** Up to 200 records of one object that are saved together. */
export interface SaveChunk {
    readonly object: ObjectModel;
    readonly operation: 'insert' | 'update';
    readonly rows: readonly SaveRow[];
    readonly access: DmlAccess;
    readonly bypassLocks: boolean;
    readonly truncated: ReadonlySet<SObjectRecord>;
    readonly options: NestedSaveOptions;
    readonly services: DmlServices;
}

/** One entry of the order of execution. */
export interface SaveStep {
    readonly name: string;
    run(chunk: SaveChunk): void;
}

/** Rows without an error so far. */
export function livingRows(chunk: SaveChunk): SaveRow[] {
    return chunk.rows.filter((row) => !hasFailed(row));
}

export function hasFailed(row: Pick<SaveRow, 'errors' | 'record'>): boolean {
    return row.errors.length > 0 || row.record.errors.length > 0;
}

/** Puts a platform error on a row. */
export function failRow(
    row: Pick<SaveRow, 'errors'>,
    statusCode: string,
    message: string,
    fields: readonly string[] = []
): void {
    row.errors.push({ statusCode, message, fields });
}

/** All errors of a row, those of addError() included. */
export function errorsOf(row: Pick<SaveRow, 'errors' | 'record'>): RowError[] {
    return [
        ...row.errors,
        ...row.record.errors.map((error) => ({
            statusCode: error.statusCode,
            message: error.message,
            fields: error.field === null ? [] : [error.field]
        }))
    ];
}
