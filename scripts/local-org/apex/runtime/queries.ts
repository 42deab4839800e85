import { PlatformException } from '../../errors';
import { QueryError } from '../../soql';
import type { SourceLocation } from '../../sourceLocation';
import { ApexDouble, ApexDecimal, SObjectRecord, type FieldValue } from '../../values';
import { sObjectType } from '../types';
import { ApexList, ApexSet } from './collections';
import { ApexEnumValue } from './objectModel';
import { printDouble } from './printing';
import type { Runtime } from './runtime';
import type { Access, CallContext, PreparedQueryPort } from './services';
import { throwSystem } from './throws';

function bindElement(value: unknown): FieldValue {
    if (value instanceof SObjectRecord) {
        return value.id;
    }
    if (value instanceof ApexDouble) {
        return ApexDecimal.of(printDouble(value.value));
    }
    if (value instanceof ApexEnumValue) {
        return value.name;
    }
    return value as FieldValue;
}

/** An Apex value as a bind of a query: collections become arrays, records their id. */
export function toBind(value: unknown): FieldValue | FieldValue[] {
    if (value instanceof ApexList) {
        return value.items.map(bindElement);
    }
    return value instanceof ApexSet ? [...value.values()].map(bindElement) : bindElement(value);
}

/** A query as it ran, so that its records can be read again. */
export interface QueryRun {
    readonly prepared: PreparedQueryPort;
    readonly text: string;
    readonly binds: (FieldValue | FieldValue[])[];
    readonly access: Access;
}

/** The ids of records that a query found; values are read when they are asked for, without counting against limits. */
export class FoundRecords {
    constructor(
        private readonly rt: Runtime,
        private readonly run: QueryRun,
        readonly ids: readonly string[]
    ) {}

    /** Those of the records from a position on that are still there. */
    read(from: number, count: number): SObjectRecord[] {
        const { prepared, binds, access } = this.run;
        return uncounted(this.rt, () =>
            this.rt.services.soql.readAgain(prepared, this.ids.slice(from, from + count), binds, access)
        );
    }
}

/** Runs a query whose limits the platform counts in another way. */
export function uncounted<T>(rt: Runtime, query: () => T): T {
    const { limits } = rt.transaction;
    const used = limits.mark();
    const result = query();
    limits.resetTo(used);
    return result;
}

/** Runs of the inline queries that gave a list. */
const runs = new WeakMap<ApexList, QueryRun>();

/** Remembers which inline query gave a list. */
export function rememberRun(list: ApexList, run: QueryRun): ApexList {
    runs.set(list, run);
    return list;
}

/** The inline query that gave a list; undefined for other lists. */
export function runOf(list: ApexList): QueryRun | undefined {
    return runs.get(list);
}

/** Records as the List a query gives. */
export function toRecordList(prepared: PreparedQueryPort, records: SObjectRecord[]): ApexList {
    const type = prepared.isAggregate ? 'AggregateResult' : records.length > 0 ? records[0].type : prepared.object.name;
    return new ApexList(sObjectType(type), records);
}

/** Prepares dynamic SOQL. What is wrong with the text is a QueryException, because Apex built it at run time. */
export function prepareDynamic(rt: Runtime, text: string, location: SourceLocation): PreparedQueryPort {
    try {
        return rt.services.soql.prepare(text, location);
    } catch (error) {
        if (error instanceof QueryError) {
            return throwSystem('QueryException', error.platformMessage);
        }
        throw error;
    }
}

/** Access of a query: WITH USER_MODE or SYSTEM_MODE in the text wins over what the call gives. */
export function queryAccess(prepared: PreparedQueryPort, given: Access, sharingOfClass: boolean): Access {
    if (prepared.accessMode === 'USER_MODE') {
        return { fields: true, sharing: true };
    }
    return prepared.accessMode === 'SYSTEM_MODE' ? { fields: false, sharing: sharingOfClass } : given;
}

/** Runs dynamic SOQL; `valueOf` gives the value of a bind by its text. */
export function runDynamic(
    rt: Runtime,
    text: string,
    context: CallContext,
    access: Access,
    valueOf: (name: string) => unknown
): { prepared: PreparedQueryPort; records: SObjectRecord[]; count: number | null; run: QueryRun } {
    const prepared = prepareDynamic(rt, text, context.location);
    const binds = prepared.binds.map((bind) => toBind(valueOf(bind.text.trim())));
    const run = { prepared, text, binds, access: queryAccess(prepared, access, context.sharing) };
    return { prepared, run, ...rt.services.soql.run(prepared, binds, run.access) };
}

/** Looks up binds of queryWithBinds, whose names ignore case. */
export function bindsOf(map: Iterable<readonly [unknown, unknown]>): (name: string) => unknown {
    const values = new Map<string, unknown>();
    for (const [name, value] of map) {
        values.set(String(name).toLowerCase(), value);
    }
    return (name) => {
        if (!values.has(name.toLowerCase())) {
            throw new PlatformException('System.QueryException', `Key '${name}' does not exist in the bindMap`);
        }
        return values.get(name.toLowerCase());
    };
}
