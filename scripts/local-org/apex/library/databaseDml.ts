import { SObjectRecord } from '../../values';
import { ApexList } from '../runtime/collections';
import type { SObjectFieldToken } from '../runtime/describeTokens';
import { executeDml } from '../runtime/dmlCalls';
import type { Runtime } from '../runtime/runtime';
import type { Access, CallContext, DmlOperation } from '../runtime/services';
import { throwNullReference, throwSystem } from '../runtime/throws';
import { libraryType } from '../types';
import type { AccessLevelValue } from './accessLevel';
import { DatabaseResult, MergeResult } from './databaseResults';
import { DmlOptions } from './dmlOptions';
import { contextualMethod, method } from './table';

const RESULT_TYPES: Readonly<Record<DmlOperation, string>> = {
    insert: 'Database.SaveResult',
    update: 'Database.SaveResult',
    upsert: 'Database.UpsertResult',
    delete: 'Database.DeleteResult',
    undelete: 'Database.UndeleteResult'
};

interface Call {
    readonly operation: DmlOperation;
    readonly target: unknown;
    readonly allOrNone: boolean;
    readonly truncates?: boolean;
    readonly access: Access;
    readonly externalIdField?: string;
}

/** Records a Database.* call acts on; an Id stands for the record it names. */
function recordsOf(rt: Runtime, target: unknown): SObjectRecord[] {
    const items = target instanceof ApexList ? target.items : [target];
    return items.map((item) => {
        if (item instanceof SObjectRecord) {
            return item;
        }
        if (typeof item !== 'string') {
            return throwNullReference();
        }
        const object = rt.services.store.objectOfId(item);
        return new SObjectRecord(object?.name ?? throwSystem('StringException', `Invalid id: ${item}`)).set('Id', item);
    });
}

/** Runs the call; one result for a single record, a List for a List. */
function execute(rt: Runtime, call: Call): unknown {
    const records = recordsOf(rt, call.target);
    const type = RESULT_TYPES[call.operation];
    const rows = executeDml(rt, {
        operation: call.operation,
        records,
        allOrNone: call.allOrNone,
        ...(call.truncates === true ? { truncated: new Set(records) } : {}),
        access: call.access,
        ...(call.externalIdField === undefined ? {} : { externalIdField: call.externalIdField })
    });
    const results = rows.map((row) => DatabaseResult.from(type, row));
    return call.target instanceof ApexList ? new ApexList(libraryType(type), results) : results[0];
}

/** What an argument says about the call: a Boolean for all-or-none (default true), or DMLOptions. */
function modeOf(value: unknown): Pick<Call, 'allOrNone' | 'truncates'> {
    return value instanceof DmlOptions
        ? { allOrNone: value.allOrNone ?? true, truncates: value.truncates }
        : { allOrNone: value !== false };
}

type Row = ReturnType<typeof contextualMethod>;

/** Overloads that all operations share: plain, with Boolean, with AccessLevel, with both, and with DMLOptions where allowed. */
function overloads(operation: DmlOperation, targetType: string, resultType: string, withOptions: boolean): Row[] {
    const signature = (...more: string[]): string => `${operation}(${[targetType, ...more].join(', ')}): ${resultType}`;
    const modes = ['Boolean', ...(withOptions ? ['Database.DMLOptions'] : [])];
    return [
        contextualMethod(signature(), (rt, target: unknown, context: CallContext) =>
            execute(rt, { operation, target, allOrNone: true, access: context.access })
        ),
        contextualMethod(
            signature('AccessLevel'),
            (rt, target: unknown, level: AccessLevelValue, context: CallContext) =>
                execute(rt, { operation, target, allOrNone: true, access: level.access(context) })
        ),
        ...modes.flatMap((mode) => [
            contextualMethod(signature(mode), (rt, target: unknown, all: unknown, context: CallContext) =>
                execute(rt, { operation, target, ...modeOf(all), access: context.access })
            ),
            contextualMethod(
                signature(mode, 'AccessLevel'),
                (rt, target: unknown, all: unknown, level: AccessLevelValue, context: CallContext) =>
                    execute(rt, { operation, target, ...modeOf(all), access: level.access(context) })
            )
        ])
    ];
}

/** upsert with the field that identifies records. */
function upsertByField(targetType: string, resultType: string): Row[] {
    const signature = (...more: string[]): string =>
        `upsert(${[targetType, 'Schema.SObjectField', ...more].join(', ')}): ${resultType}`;
    const call = (target: unknown, field: SObjectFieldToken, allOrNone: boolean, access: Access): Call => ({
        operation: 'upsert',
        target,
        allOrNone,
        access,
        externalIdField: field.model.name
    });
    return [
        contextualMethod(signature(), (rt, target: unknown, field: SObjectFieldToken, context: CallContext) =>
            execute(rt, call(target, field, true, context.access))
        ),
        contextualMethod(
            signature('Boolean'),
            (rt, target: unknown, field: SObjectFieldToken, all: boolean, context: CallContext) =>
                execute(rt, call(target, field, all, context.access))
        ),
        contextualMethod(
            signature('AccessLevel'),
            (rt, target: unknown, field: SObjectFieldToken, level: AccessLevelValue, context: CallContext) =>
                execute(rt, call(target, field, true, level.access(context)))
        ),
        contextualMethod(
            signature('Boolean', 'AccessLevel'),
            (
                rt,
                target: unknown,
                field: SObjectFieldToken,
                all: boolean,
                level: AccessLevelValue,
                context: CallContext
            ) => execute(rt, call(target, field, all, level.access(context)))
        )
    ];
}

function forOperation(operation: DmlOperation): Row[] {
    const result = RESULT_TYPES[operation];
    const withOptions = operation === 'insert' || operation === 'update';
    const rows = [
        ...overloads(operation, 'SObject', result, withOptions),
        ...overloads(operation, 'List<SObject>', `List<${result}>`, withOptions)
    ];
    if (operation === 'upsert') {
        rows.push(...upsertByField('SObject', result), ...upsertByField('List<SObject>', `List<${result}>`));
    }
    if (operation === 'delete' || operation === 'undelete') {
        rows.push(
            ...overloads(operation, 'Id', result, false),
            ...overloads(operation, 'List<Id>', `List<${result}>`, false)
        );
    }
    return rows;
}

/** Runs a merge; one result for a single record, a List for a List. */
function merge(rt: Runtime, master: SObjectRecord, target: unknown, allOrNone: boolean, access: Access): unknown {
    const duplicates = recordsOf(rt, target);
    const results = rt.services.dml
        .merge({ master, duplicates, allOrNone, access })
        .map((row) => new MergeResult(master.id, row));
    return target instanceof ApexList ? new ApexList(libraryType('Database.MergeResult'), results) : results[0];
}

function mergeRows(targetType: string, resultType: string): Row[] {
    const signature = (...more: string[]): string =>
        `merge(${['SObject', targetType, ...more].join(', ')}): ${resultType}`;
    return [
        contextualMethod(signature(), (rt, master: SObjectRecord, target: unknown, context: CallContext) =>
            merge(rt, master, target, true, context.access)
        ),
        contextualMethod(
            signature('Boolean'),
            (rt, master: SObjectRecord, target: unknown, all: boolean, context: CallContext) =>
                merge(rt, master, target, all, context.access)
        ),
        contextualMethod(
            signature('AccessLevel'),
            (rt, master: SObjectRecord, target: unknown, level: AccessLevelValue, context: CallContext) =>
                merge(rt, master, target, true, level.access(context))
        ),
        contextualMethod(
            signature('Boolean', 'AccessLevel'),
            (rt, master: SObjectRecord, target: unknown, all: boolean, level: AccessLevelValue, context: CallContext) =>
                merge(rt, master, target, all, level.access(context))
        )
    ];
}

/** Database.emptyRecycleBin: one result for a single record, a List for a List. */
function emptyRecycleBin(rt: Runtime, target: unknown): unknown {
    const type = 'Database.EmptyRecycleBinResult';
    const rows = rt.services.dml.emptyRecycleBin(recordsOf(rt, target));
    const results = rows.map((row) => DatabaseResult.from(type, row));
    return target instanceof ApexList ? new ApexList(libraryType(type), results) : results[0];
}

/** Static rows of Database that change records. */
export const databaseDmlRows: readonly Row[] = [
    ...(['insert', 'update', 'upsert', 'delete', 'undelete'] as const).flatMap(forOperation),
    ...mergeRows('SObject', 'Database.MergeResult'),
    ...mergeRows('Id', 'Database.MergeResult'),
    ...mergeRows('List<SObject>', 'List<Database.MergeResult>'),
    ...mergeRows('List<Id>', 'List<Database.MergeResult>'),
    method('emptyRecycleBin(SObject): Database.EmptyRecycleBinResult', (rt, target: unknown) =>
        emptyRecycleBin(rt, target)
    ),
    method('emptyRecycleBin(List<SObject>): List<Database.EmptyRecycleBinResult>', (rt, target: unknown) =>
        emptyRecycleBin(rt, target)
    ),
    method('emptyRecycleBin(List<Id>): List<Database.EmptyRecycleBinResult>', (rt, target: unknown) =>
        emptyRecycleBin(rt, target)
    )
];
