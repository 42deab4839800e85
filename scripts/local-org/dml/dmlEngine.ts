import { EmailTemplates } from './emailTemplates';
import { PlatformException, type DmlError } from '../errors';
import { objectOf, type OrgModel } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import { isStored, type RecordStore } from '../store';
import type { TransactionHolder } from '../transaction';
import { SObjectRecord } from '../values';
import type { Automation } from './automation';
import { defaultValueOf } from './steps/applyDefaults';
import { fillExternalParents } from './externalParents';
import { DELETE_ORDER, relatedIds, UNDELETE_ORDER, type DeleteChunk, type DeleteRow } from './deletion';
import type { DmlOperation, DmlRequest, SaveResult } from './dmlRequest';
import { convertLeads, type LeadConversionRequest, type LeadConversionResult } from './leadConversion';
import { checkMerge, type MergeOutcome, type MergeRequest } from './merge';
import { refuseMixedDml } from './mixedDml';
import type { RecordFormulas } from './recordFormulas';
import { compileRecordFormula, type RecordFormula } from './recordFormula';
import { CHUNK_SIZE, partsOf, refuseDuplicateIds, type InputRow, type RequestPart } from './requestParts';
import { emptyBin } from './recycleBin';
import { dmlException, type RowError } from './results';
import { refuseTriggerRecords } from './runningTriggers';
import {
    errorsOf,
    hasFailed,
    type DmlSecurity,
    type DmlServices,
    type NestedSaveOptions,
    type SaveChunk,
    type SaveRow
} from './saveContext';
import { SAVE_ORDER } from './saveOrder';
import { undoPoint, type UndoPoint } from './undoPoint';
import { splitUpsert } from './upsert';

const MAX_ATTEMPTS = 3;

export interface DmlOptions {
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly security: DmlSecurity;
    readonly transactions: TransactionHolder;
    readonly formulas: RecordFormulas;
    /** Triggers, flows, locks and outbox; may be completed after the engine was built, before it is used. */
    readonly automation: Automation;
}

/** Outcome of one row inside a call. */
interface RowOutcome {
    id: string | null;
    created: boolean;
    errors: readonly RowError[];
}

/** Executes DML with the platform's order of execution. */
export class DmlEngine {
    readonly services: DmlServices;

    constructor(options: DmlOptions) {
        this.services = { ...options, saveNested: (request, nested) => this.executeNested(request, nested) };
    }

    /**
     * Executes one DML call. Throws System.DmlException when `allOrNone` and a record fails; then nothing of the call remains.
     * Otherwise failed records carry their errors in the result, the others are saved. Counts one statement and its rows.
     */
    execute(request: DmlRequest): SaveResult[] {
        if (request.records.length === 0) {
            return [];
        }
        refuseTriggerRecords(this.services, request.records);
        refuseMixedDml(this.services, request);
        const { limits } = this.services.transactions.current();
        limits.consume('dmlStatements');
        limits.consume('dmlRows', request.records.length);
        return this.recorded(request, () => this.run(request, {}));
    }

    /** Notes the call for the debug log, whether it throws or not. */
    private recorded({ operation, records }: DmlRequest, body: () => SaveResult[]): SaveResult[] {
        const began = performance.now();
        let failed = records.length;
        try {
            const results = body();
            failed = results.filter(({ success }) => !success).length;
            return results;
        } finally {
            this.services.transactions.current().recordDml({
                text: `${operation} ${records[0].type}`,
                milliseconds: performance.now() - began,
                rows: records.length,
                failed
            });
        }
    }

    /**
     * Merges one or two records into a master record: they are deleted with their triggers, their children go over to the master
     * without triggers, then the master is updated. Counts one statement.
     */
    merge(request: MergeRequest): MergeOutcome[] {
        checkMerge(request);
        const { master, duplicates, allOrNone, access } = request;
        const deletion: DmlRequest = {
            operation: 'delete',
            records: duplicates,
            allOrNone,
            access,
            mergeInto: master.id ?? ''
        };
        refuseMixedDml(this.services, deletion);
        const { limits } = this.services.transactions.current();
        limits.consume('dmlStatements');
        limits.consume('dmlRows', duplicates.length + 1);
        const undo = this.undoPoint();
        try {
            const related = duplicates.map(({ type, id }) => relatedIds(this.services, type, id ?? ''));
            const deleted = this.run(deletion, {});
            const [updated] = this.run({ operation: 'update', records: [master], allOrNone, access }, {});
            if (!updated.success) {
                undo.undo();
                return duplicates.map(({ id }) => ({ ...updated, id, relatedIds: [] }));
            }
            undo.keep();
            return deleted.map((result, index) => ({ ...result, relatedIds: result.success ? related[index] : [] }));
        } catch (error) {
            undo.undo();
            throw error;
        }
    }

    /** Converts leads into accounts, contacts and opportunities. Counts one statement. */
    convertLeads(request: LeadConversionRequest): LeadConversionResult[] {
        const { limits } = this.services.transactions.current();
        limits.consume('dmlStatements');
        limits.consume('dmlRows', request.conversions.length);
        return convertLeads(this.services, request);
    }

    /** Deletes records for good that lie in the recycle bin. Counts one statement. */
    emptyRecycleBin(records: readonly SObjectRecord[]): SaveResult[] {
        const { limits } = this.services.transactions.current();
        limits.consume('dmlStatements');
        limits.consume('dmlRows', records.length);
        return records.map((record, index) => emptyBin(this.services, record, index));
    }

    /** A save caused by the platform itself: not counted, and with parts of the order of execution left out. */
    executeNested(request: DmlRequest, options: NestedSaveOptions = {}): SaveResult[] {
        return request.records.length === 0 ? [] : this.run(request, options);
    }

    /** Fills in what a new record of the object gets where nothing is given. Must run inside a transaction. */
    setDefaults(record: SObjectRecord): void {
        const object = objectOf(this.services.model, record.type);
        for (const field of object?.fields.values() ?? []) {
            const value =
                object && isStored(field) && field.createable
                    ? defaultValueOf(this.services, object, record, field)
                    : null;
            if (value !== null && !record.has(field.name)) {
                record.set(field.name, value);
            }
        }
    }

    /** A formula for records of an object. Throws FormulaTextError when its text is wrong. */
    compileFormula(objectName: string, source: string): RecordFormula {
        return compileRecordFormula(this.services, objectName, source);
    }

    /** E-mail templates of the org. */
    get templates(): EmailTemplates {
        return new EmailTemplates(this.services);
    }

    /** Computes the formula fields of records in memory. */
    recalculateFormulas(records: readonly SObjectRecord[]): void {
        for (const name of new Set(records.map(({ type }) => type))) {
            const object = objectOf(this.services.model, name);
            if (object) {
                this.services.formulas.setFormulaFields(
                    object,
                    records.filter(({ type }) => type === name)
                );
            }
        }
    }

    private run(request: DmlRequest, options: NestedSaveOptions): SaveResult[] {
        const undo = this.undoPoint();
        try {
            const outcomes: RowOutcome[] = request.records.map((record) => ({
                id: record.id,
                created: false,
                errors: []
            }));
            for (const part of partsOf(this.services, request)) {
                this.runPart(request, part, options, outcomes);
            }
            const failures = dmlErrors(request, outcomes);
            if (request.allOrNone && failures.length > 0) {
                throw dmlException(request.operation, failures);
            }
            assignIds(request, outcomes);
            undo.keep();
            return outcomes.map((outcome, index) => ({
                id: outcome.id,
                success: outcome.errors.length === 0,
                created: outcome.created,
                errors: outcome.errors.map((error) => ({ ...error, index, id: outcome.id }))
            }));
        } catch (error) {
            undo.undo();
            throw error;
        }
    }

    private undoPoint(): UndoPoint {
        return undoPoint(this.services.store, this.services.transactions.current());
    }

    private runPart(request: DmlRequest, part: RequestPart, options: NestedSaveOptions, outcomes: RowOutcome[]): void {
        const filled = fillExternalParents(this.services, part.object, part.rows);
        filled.failures.forEach(({ index, error }) => (outcomes[index].errors = [error]));
        if (request.operation !== 'upsert') {
            this.runChunks(request, part.object, request.operation, filled.rows, options, outcomes);
            return;
        }
        const { inserts, updates, failures } = splitUpsert(
            this.services,
            part.object,
            filled.rows,
            request.externalIdField
        );
        failures.forEach(({ index, error }) => (outcomes[index].errors = [error]));
        this.runChunks(request, part.object, 'insert', inserts, options, outcomes);
        this.runChunks(request, part.object, 'update', updates, options, outcomes);
    }

    private runChunks(
        request: DmlRequest,
        object: ObjectModel,
        operation: Exclude<DmlOperation, 'upsert'>,
        rows: readonly InputRow[],
        options: NestedSaveOptions,
        outcomes: RowOutcome[]
    ): void {
        if (operation === 'update') {
            refuseDuplicateIds(rows);
        }
        for (let start = 0; start < rows.length; start += CHUNK_SIZE) {
            const chunk = rows.slice(start, start + CHUNK_SIZE);
            this.runWithRetries(request, chunk, outcomes, (attempt) =>
                operation === 'insert' || operation === 'update'
                    ? this.save(request, object, operation, attempt, options)
                    : this.moveToOrFromBin(request, object, operation, attempt)
            );
            if (request.allOrNone && rows.some((row) => outcomes[row.index].errors.length > 0)) {
                return;
            }
        }
    }

    /** Partial success: what failed is undone together with the rest, and the rest is tried again without it. */
    private runWithRetries(
        request: DmlRequest,
        rows: readonly InputRow[],
        outcomes: RowOutcome[],
        attemptRows: (rows: readonly InputRow[]) => Map<number, RowOutcome>
    ): void {
        const { limits } = this.services.transactions.current();
        const before = limits.mark();
        let remaining = rows;
        for (let attempt = 1; remaining.length > 0; attempt++) {
            const undo = this.undoPoint();
            const results = attemptRows(remaining);
            const failed = remaining.filter((row) => (results.get(row.index)?.errors.length ?? 0) > 0);
            for (const row of failed.length > 0 && !request.allOrNone ? failed : remaining) {
                outcomes[row.index] = results.get(row.index) ?? outcomes[row.index];
            }
            if (failed.length === 0 || request.allOrNone) {
                undo.keep();
                return;
            }
            undo.undo();
            limits.resetTo(before);
            if (attempt === MAX_ATTEMPTS) {
                throw new PlatformException(
                    'System.DmlException',
                    'Too many batch retries in the presence of Apex triggers and partial failures.',
                    dmlErrors(request, outcomes)
                );
            }
            remaining = remaining.filter((row) => !failed.includes(row));
        }
    }

    private save(
        request: DmlRequest,
        object: ObjectModel,
        operation: 'insert' | 'update',
        rows: readonly InputRow[],
        options: NestedSaveOptions
    ): Map<number, RowOutcome> {
        const saveRows: SaveRow[] = rows.map(({ index, input }) => ({
            index,
            input,
            record: new SObjectRecord(object.name),
            prior: null,
            errors: []
        }));
        const chunk: SaveChunk = {
            object,
            operation,
            rows: saveRows,
            access: request.access,
            bypassLocks: request.bypassLocks ?? false,
            truncated: request.truncated ?? new Set(),
            options,
            services: this.services
        };
        for (const step of SAVE_ORDER) {
            if (saveRows.every(hasFailed)) {
                break;
            }
            step.run(chunk);
        }
        return outcomesOf(saveRows, operation === 'insert');
    }

    private moveToOrFromBin(
        request: DmlRequest,
        object: ObjectModel,
        operation: 'delete' | 'undelete',
        rows: readonly InputRow[]
    ): Map<number, RowOutcome> {
        const deleteRows: DeleteRow[] = rows.map(({ index, input }) => ({
            index,
            input,
            record: new SObjectRecord(object.name),
            errors: []
        }));
        const chunk: DeleteChunk = {
            object,
            rows: deleteRows,
            access: request.access,
            bypassLocks: request.bypassLocks ?? false,
            mergeInto: request.mergeInto ?? null,
            services: this.services
        };
        for (const step of operation === 'delete' ? DELETE_ORDER : UNDELETE_ORDER) {
            if (deleteRows.every(hasFailed)) {
                break;
            }
            step.run(chunk);
        }
        return outcomesOf(deleteRows, false);
    }
}

function outcomesOf(rows: readonly (SaveRow | DeleteRow)[], created: boolean): Map<number, RowOutcome> {
    return new Map(
        rows.map((row) => {
            const errors = errorsOf(row);
            const id = created ? (errors.length > 0 ? null : row.record.id) : row.input.id;
            return [row.index, { id, created: created && errors.length === 0, errors }];
        })
    );
}

function dmlErrors(request: DmlRequest, outcomes: readonly RowOutcome[]): DmlError[] {
    // A record that was to be inserted has no id yet, unless the caller gave it one.
    return outcomes.flatMap(({ id, errors }, index) => {
        const known = request.operation === 'insert' ? (request.records[index]?.id ?? null) : id;
        return errors.map((error) => ({ ...error, index, id: known, object: request.records[index]?.type }));
    });
}

/** Inserted records get their ids only when the whole call succeeded. */
function assignIds(request: DmlRequest, outcomes: readonly RowOutcome[]): void {
    request.records.forEach((record, index) => {
        if (outcomes[index].errors.length === 0 && outcomes[index].id !== null && record.id === null) {
            record.set('Id', outcomes[index].id);
        }
    });
}

/** Builds the engine. */
export function createDml(options: DmlOptions): DmlEngine {
    return new DmlEngine(options);
}
