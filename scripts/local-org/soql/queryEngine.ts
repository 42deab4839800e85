import { UnsupportedFeatureError } from '../errors';
import { lazily } from '../lazily';
import type { OrgModel } from '../metadata/model';
import { translatedModel } from '../metadata/translatedModel';
import { fieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { AUTOMATED_PROCESS_KEY, fillLazyRows, LAZY_OBJECTS, type RecordStore, storageTypeOf } from '../store';
import type { OrgTransaction, TransactionHolder } from '../transaction';
import type { SObjectRecord } from '../values';
import { enforceSecurityEnforced, enforceUserMode, type AccessRules } from './access';
import type { Bind } from './ast';
import { type BindRole, bindRolesOf } from './bindRoles';
import { defineDateFunctions } from './dateFunctions';
import { defineDistanceFunction } from './distanceFunction';
import { defineLabelFunction } from './labelFunction';
import { FormulaFunctions, type FormulaServices } from './formulaFunctions';
import { QueryError } from './queryError';
import type { ResolvedCondition, ResolvedQuery } from './resolvedQuery';
import { resolveQuery } from './resolveQuery';
import { runAggregates, runCount } from './runAggregates';
import { fillRecordAccess, RECORD_ACCESS, type RecordAccessRules } from './recordAccess';
import { runRecords, selectsLongText } from './runRecords';
import { findRecords } from './search/findRecords';
import { readSearchExpression } from './search/searchExpression';
import type { SearchGroup } from './search/searchedFields';
import type { RunContext, SqlText } from './selectSql';
import { selectedFieldsOf, type SelectedField } from './selectedFields';
import type { BindValue } from './sqlCondition';

/** What queries need of the security room: permissions, and which records a user sees. */
export interface QuerySecurity extends AccessRules, RecordAccessRules {
    objectAccess: RecordAccessRules['objectAccess'];
    recordVisibilitySql(userId: string, objectName: string, alias: string): SqlText | null;
    /** Share objects hold rows for owners and sharing rules when a query reads them. */
    refreshShareRows(objectName: string): void;
}

export interface QueryEngineOptions {
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly security: QuerySecurity;
    readonly transactions: TransactionHolder;
    readonly formula: FormulaServices;
}

/** A query that was parsed and whose names are known: ready to run any number of times. */
export interface PreparedQuery {
    readonly text: string;
    readonly object: ObjectModel;
    /** SELECT COUNT(): gives a number. */
    readonly isCount: boolean;
    /** Gives AggregateResult records. */
    readonly isAggregate: boolean;
    /** Aggregates without GROUP BY: exactly one row. */
    readonly isSingleAggregate: boolean;
    /** In order of appearance. */
    readonly binds: readonly Bind[];
    /** By the number of the bind. */
    readonly bindRoles: readonly BindRole[];
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | null;
    readonly isSecurityEnforced: boolean;
    readonly forUpdate: boolean;
    readonly allRows: boolean;
    /** What the records will hold, as a tree. */
    readonly selectedFields: readonly SelectedField[];
    readonly resolved: ResolvedQuery;
}

export interface QueryResult {
    readonly records: SObjectRecord[];
    /** Of SELECT COUNT(); null for other queries. */
    readonly count: number | null;
}

export interface QueryAccess {
    /** Object and field permissions of the running user apply. */
    readonly fields: boolean;
    /** Only records that the running user may see. */
    readonly sharing: boolean;
}

const FIRST_VERSION_WITHOUT_SECURITY_ENFORCED = 67;

/** Prepares and runs SOQL. */
export class QueryEngine {
    private readonly prepared = new Map<string, PreparedQuery>();
    private readonly formulas: FormulaFunctions;

    /** Use createQueryEngine. */
    constructor(private readonly options: QueryEngineOptions) {
        this.formulas = new FormulaFunctions(options.model, options.store, options.formula);
        defineDateFunctions(options.store);
        defineDistanceFunction(options.store);
        defineLabelFunction(options.store);
    }

    /**
     * Parses a query and looks up its names. `location` is where its text starts, `apiVersion` that of the class it stands in.
     * Throws QueryError (a SourceError) for wrong queries and UnsupportedFeatureError for what is not implemented.
     */
    prepare(
        text: string,
        location: SourceLocation,
        apiVersion: number = this.options.model.sourceApiVersion
    ): PreparedQuery {
        const known = this.prepared.get(text);
        if (known && !known.isSecurityEnforced) {
            return known;
        }
        // The grammar takes a while to load, and a start needs no query.
        const { parseQuery } = lazily<typeof import('./parseQuery')>(__dirname, './parseQuery');
        const { query, binds } = parseQuery(text, location);
        const isSecurityEnforced = query.accessMode === 'SECURITY_ENFORCED';
        if (isSecurityEnforced && apiVersion >= FIRST_VERSION_WITHOUT_SECURITY_ENFORCED) {
            throw new QueryError(
                'WITH SECURITY_ENFORCED is not available from API version 67.0: use WITH USER_MODE',
                location
            );
        }
        const resolved = resolveQuery(this.options.model, query);
        const isAggregate = resolved.kind === 'aggregate';
        const prepared: PreparedQuery = {
            text,
            object: resolved.object,
            isCount: resolved.kind === 'count',
            isAggregate,
            isSingleAggregate: isAggregate && resolved.groupBy.length === 0,
            binds,
            bindRoles: bindRolesOf(resolved),
            accessMode: query.accessMode === 'SECURITY_ENFORCED' ? null : query.accessMode,
            isSecurityEnforced,
            forUpdate: query.forUpdate,
            allRows: query.allRows,
            selectedFields: selectedFieldsOf(resolved),
            resolved
        };
        this.prepared.set(text, prepared);
        return prepared;
    }

    /**
     * Runs a prepared query for the running user. `binds` are the values of the bind expressions in order; a list is an array.
     * WITH USER_MODE and WITH SYSTEM_MODE win over `access`. Throws System.QueryException, and LimitExceededException.
     */
    run(prepared: PreparedQuery, binds: readonly BindValue[], access: QueryAccess): QueryResult {
        const { security, transactions } = this.options;
        const { resolved } = prepared;
        const transaction = transactions.current();
        const { user } = transaction;
        const isUserMode = prepared.accessMode === 'USER_MODE' || (prepared.accessMode === null && access.fields);
        // System mode ignores permissions; whether records are shared is still the class's `with sharing`.
        const sharing = prepared.accessMode === 'USER_MODE' || access.sharing;
        if (resolved.object.kind !== 'customMetadata' || selectsLongText(resolved)) {
            transaction.limits.consume('queries');
        }
        if (isUserMode) {
            enforceUserMode(security, user.userId, resolved);
        } else if (prepared.isSecurityEnforced) {
            enforceSecurityEnforced(security, user.userId, resolved);
        }
        this.fillLazyRows(resolved, binds, transaction.clock.now());
        const context = this.contextOf(transaction, binds, sharing);
        const began = performance.now();
        const result = this.formulas.during(transaction, (): QueryResult => {
            switch (resolved.kind) {
                case 'count':
                    return { records: [], count: runCount(context, transaction, resolved) };
                case 'aggregate':
                    return { records: runAggregates(context, transaction, resolved), count: null };
                case 'records':
                    return { records: runRecords(context, transaction, resolved), count: null };
            }
        });
        transaction.recordQuery({
            text: prepared.text,
            milliseconds: performance.now() - began,
            rows: result.count ?? result.records.length
        });
        return result;
    }

    /**
     * Ids of the records of an object that a SOSL search for `term` finds, whoever may see them. In user mode only fields that
     * the running user may read are searched. Throws System.SearchException for a malformed term.
     */
    findRecords(
        object: ObjectModel,
        term: string,
        group: SearchGroup,
        userMode: boolean,
        location: SourceLocation
    ): string[] {
        const { model, security, transactions } = this.options;
        const transaction = transactions.current();
        const { userId } = transaction.user;
        const search = {
            object,
            group,
            expression: readSearchExpression(term, location),
            location,
            isReadable: (owner: ObjectModel, field: string) =>
                !userMode || security.fieldAccess(userId, owner.name, field).read
        };
        return this.formulas.during(transaction, () =>
            findRecords(this.contextOf(transaction, [], false), model, search)
        );
    }

    private contextOf(transaction: OrgTransaction, binds: readonly BindValue[], sharing: boolean): RunContext {
        const { security, store, model } = this.options;
        const { user } = transaction;
        let aliases = 0;
        return {
            store,
            formulas: this.formulas,
            timeZone: user.timeZone,
            localModel: translatedModel(model, user.language),
            userId: user.userId,
            nextAlias: () => `t${aliases++}`,
            binds,
            calendar: { now: transaction.clock.now(), timeZone: user.timeZone, locale: user.locale },
            visibility: (objectName, alias) =>
                hiddenInTests(store, transaction, objectName, alias) ??
                (sharing ? security.recordVisibilitySql(user.userId, objectName, alias) : null)
        };
    }

    /**
     * Reads the records with these ids as a query of records selects them, whatever its conditions, order and limits: what
     * cursors and batch jobs do with the records that a query found before. Gives those still there, in the order of the ids.
     */
    readAgain(
        prepared: PreparedQuery,
        ids: readonly string[],
        binds: readonly BindValue[],
        access: QueryAccess
    ): SObjectRecord[] {
        const query = byIds(this.options.model, prepared, binds.length);
        const { records } = this.run(query, [...binds, [...ids]], access);
        const found = new Map(records.map((record) => [record.id, record]));
        return ids.flatMap((id) => found.get(id) ?? []);
    }

    private fillLazyRows(query: ResolvedQuery, binds: readonly BindValue[], nowMs: number): void {
        const { model, store, security } = this.options;
        for (const { name, derivedFrom } of objectsOf(query)) {
            if (name === RECORD_ACCESS && name !== query.object.name) {
                throw new UnsupportedFeatureError('soql', `${name} in a nested query`);
            }
            if (name === RECORD_ACCESS) {
                fillRecordAccess(store, security, query, binds);
            } else if (LAZY_OBJECTS.includes(name)) {
                fillLazyRows(store, model, name, nowMs);
            } else if (derivedFrom?.kind === 'share') {
                security.refreshShareRows(name);
            }
        }
    }
}

/** The query with a bind of ids as its only condition. */
function byIds(model: OrgModel, prepared: PreparedQuery, bind: number): PreparedQuery {
    const { resolved, object } = prepared;
    const id = fieldOf(object, 'Id');
    if (!id || resolved.kind !== 'records') {
        throw new Error(`${prepared.text} has no records to read again`);
    }
    const where: ResolvedCondition = {
        kind: 'compare',
        operand: { kind: 'field', steps: [], object, field: id, type: storageTypeOf(id, model) },
        operator: 'IN',
        value: { kind: 'bind', index: bind },
        at: object.location
    };
    return { ...prepared, resolved: { ...resolved, where, ownedOnly: false, orderBy: [], limit: null, offset: null } };
}

/** The objects a query reads, those of its nested queries included. */
function objectsOf(query: ResolvedQuery): ObjectModel[] {
    return [...query.objects, ...query.children.flatMap((child) => objectsOf(child.query))];
}

/**
 * Tests do not see the data of the org: of the standard price book they know the id alone, until they have changed it
 * (Apex Reference Guide, Test.getStandardPricebookId).
 */
function hiddenInTests(
    store: RecordStore,
    transaction: OrgTransaction,
    objectName: string,
    alias: string
): SqlText | null {
    return objectName === 'Pricebook2' && transaction.isTest
        ? {
              sql: `(${alias}."IsStandard" = 0 OR ${alias}."LastModifiedById" <> ?)`,
              params: [store.setupId('User', AUTOMATED_PROCESS_KEY)]
          }
        : null;
}

export function createQueryEngine(options: QueryEngineOptions): QueryEngine {
    return new QueryEngine(options);
}
