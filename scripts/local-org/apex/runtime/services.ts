import type { OrgClock } from '../../clock';
import type { DmlError } from '../../errors';
import type { EmailTemplates, LeadConversionRequest, LeadConversionResult, Outbox, RecordFormula } from '../../dml';
import type { BindRole, SearchGroup } from '../../soql';
import type { ObjectModel } from '../../metadata/objectModel';
import type { OrgModel } from '../../metadata/model';
import type { SourceLocation } from '../../sourceLocation';
import type { TransactionHolder } from '../../transaction';
import type { FieldValue, SObjectRecord } from '../../values';

/** Whether object/field permissions and record sharing are enforced for one query or DML call. */
export interface Access {
    readonly fields: boolean;
    readonly sharing: boolean;
}

/** What the runtime needs of the record store. */
export interface StorePort {
    newId(objectName: string): string;
    /** Id of a setup component, by its key. */
    setupId(objectName: string, key: string): string;
    objectOfId(id: string): ObjectModel | null;
    to18(id: string): string;
    insert(objectName: string, values: Map<string, FieldValue>): void;
    update(objectName: string, id: string, values: Map<string, FieldValue>): void;
    read(
        objectName: string,
        ids: string[],
        options?: { readonly includeDeleted?: boolean }
    ): Map<string, SObjectRecord>;
    query(sql: string, params?: readonly string[]): Record<string, unknown>[];
    /** Changes whenever rows of one of the objects may have changed. */
    version(objectNames: readonly string[]): string;
    begin(): void;
    commit(): void;
    rollback(): void;
    readonly inTransaction: boolean;
    savepoint(): string;
    rollbackTo(name: string): void;
    release(name: string): void;
}

export interface SecurityPort {
    objectAccess(
        userId: string,
        object: string
    ): { read: boolean; create: boolean; edit: boolean; delete: boolean; viewAll: boolean; modifyAll: boolean };
    fieldAccess(userId: string, object: string, field: string): { read: boolean; edit: boolean };
    hasCustomPermission(userId: string, name: string): boolean;
    /** Record types of an object for a user, by developer name: what may be chosen, and the default (null: none). */
    recordTypes(userId: string, object: string): { available: ReadonlySet<string>; standard: string | null };
}

export interface PreparedQueryPort {
    readonly object: ObjectModel;
    readonly isCount: boolean;
    readonly isAggregate: boolean;
    readonly binds: readonly { readonly text: string; readonly offset: number }[];
    readonly bindRoles: readonly BindRole[];
    readonly accessMode: 'USER_MODE' | 'SYSTEM_MODE' | null;
}

export interface QueryPort {
    prepare(text: string, location: SourceLocation, apiVersion?: number): PreparedQueryPort;
    run(
        prepared: PreparedQueryPort,
        binds: (FieldValue | FieldValue[])[],
        access: Access
    ): { records: SObjectRecord[]; count: number | null };
    findRecords(
        object: ObjectModel,
        term: string,
        group: SearchGroup,
        userMode: boolean,
        location: SourceLocation
    ): string[];
    /** The records with these ids as the query selects them, whatever its conditions; in the order of the ids. */
    readAgain(
        prepared: PreparedQueryPort,
        ids: readonly string[],
        binds: (FieldValue | FieldValue[])[],
        access: Access
    ): SObjectRecord[];
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlRequest {
    readonly operation: DmlOperation;
    readonly records: SObjectRecord[];
    readonly allOrNone: boolean;
    readonly truncated?: ReadonlySet<SObjectRecord>;
    readonly access: Access;
    readonly externalIdField?: string;
}

export interface DmlRowResult {
    readonly id: string | null;
    readonly success: boolean;
    readonly created: boolean;
    readonly errors: readonly DmlError[];
}

/** A master record and the one or two records that are merged into it. */
export interface MergeRequest {
    readonly master: SObjectRecord;
    readonly duplicates: readonly SObjectRecord[];
    readonly allOrNone: boolean;
    readonly access: Access;
}

/** What one merged record became, with the ids of what belongs to the master now. */
export interface MergeRowResult extends DmlRowResult {
    readonly relatedIds: readonly string[];
}

export interface DmlPort {
    execute(request: DmlRequest): DmlRowResult[];
    merge(request: MergeRequest): MergeRowResult[];
    convertLeads(request: LeadConversionRequest): LeadConversionResult[];
    /** Deletes records in the recycle bin for good. */
    emptyRecycleBin(records: readonly SObjectRecord[]): DmlRowResult[];
    /** Fills in the default values of a new record. */
    setDefaults(record: SObjectRecord): void;
    /** A formula for records of an object; throws FormulaTextError. */
    compileFormula(objectName: string, source: string): RecordFormula;
    recalculateFormulas(records: readonly SObjectRecord[]): void;
    readonly templates: EmailTemplates;
}

/** Outcome of a submission or an approval action. */
export interface ApprovalOutcome {
    readonly success: boolean;
    readonly entityId: string | null;
    readonly instanceId: string | null;
    readonly instanceStatus: string | null;
    readonly newWorkitemIds: readonly string[];
    readonly actorIds: readonly string[];
    readonly errors: readonly DmlError[];
}

export interface ApprovalPort {
    submit(request: {
        objectId: string;
        submitterId: string | null;
        comments: string | null;
        processName: string | null;
        skipEntryCriteria: boolean;
        nextApproverIds: string[];
    }): ApprovalOutcome;
    act(request: {
        workitemId: string;
        action: 'Approve' | 'Reject' | 'Removed';
        comments: string | null;
        nextApproverIds: string[];
    }): ApprovalOutcome;
    isLocked(id: string): boolean;
    lock(ids: string[]): void;
    unlock(ids: string[]): void;
}

export interface FlowPort {
    /** Runs an active autolaunched flow with input variables by name; gives its output variables. */
    runAutolaunched(name: string, inputs: Record<string, unknown>): Record<string, unknown>;
}

/** The other rooms as Apex sees them; localOrg.ts wires the real ones. */
export interface ApexServices {
    readonly model: OrgModel;
    readonly store: StorePort;
    readonly security: SecurityPort;
    readonly soql: QueryPort;
    readonly dml: DmlPort;
    readonly transactions: TransactionHolder;
    readonly clock: OrgClock;
    readonly approvals: ApprovalPort;
    readonly flows: FlowPort;
    readonly outbox: Outbox;
}

/** What emitted code tells a contextual library row about the place it calls from; passed as the last argument. */
export interface CallContext {
    /** Name of the class or trigger that holds the call. */
    readonly className: string;
    /** Access mode in force where no AccessLevel is given: from the API version and the sharing keyword of the class. */
    readonly access: Access;
    /** Whether record sharing applies in system mode: the sharing keyword of the running class (inherited resolved). */
    readonly sharing: boolean;
    /** Value of a variable or dotted path visible at the call, for binds of dynamic SOQL; throws for unknown names. */
    readonly scope: (name: string) => unknown;
    readonly location: SourceLocation;
}
