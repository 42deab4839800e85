import type { OrgClock } from '../clock';
import type { OutboxEmail, OutboxNotification } from '../dml';
import type { DmlError } from '../errors';
import type { FlowValue, ScreenState } from '../flow';
import type { ObjectModel, OrgModel, SharingTarget } from '../metadata';
import type { SourceLocation } from '../sourceLocation';
import type { UserContext } from '../transaction';
import type { FieldValue, SObjectRecord } from '../values';

/** Whether permissions on objects and fields, and record sharing, are enforced. */
export interface PortAccess {
    readonly fields: boolean;
    readonly sharing: boolean;
}

export interface PortSaveResult {
    readonly id: string | null;
    readonly success: boolean;
    readonly errors: readonly DmlError[];
}

export interface PortObjectAccess {
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
}

/** A user who can be switched to in the app bar. */
export interface Persona {
    readonly userId: string;
    readonly name: string;
    /** What the user does in the company, e.g. "Risk Reviewer". */
    readonly title: string | null;
}

/** An e-mail or a notification that was kept instead of sent. */
export interface PortOutboxEntry {
    readonly id: number;
    readonly at: number;
    readonly kind: 'email' | 'notification';
    readonly content: OutboxEmail | OutboxNotification;
    /** Who was running, and what; null for entries that an earlier version kept. */
    readonly origin: { readonly userId: string; readonly userName: string; readonly cause: string | null } | null;
}

/** A transaction of the debug log. */
export interface PortRequest {
    readonly id: number;
    readonly at: number;
    readonly userName: string;
    readonly label: string;
    readonly milliseconds: number;
    readonly error: string | null;
    readonly queryCount: number;
    readonly dmlCount: number;
    readonly lineCount: number;
}

export interface PortRequestDetails extends Omit<PortRequest, 'queryCount' | 'dmlCount' | 'lineCount'> {
    /** Apex frames of the error. */
    readonly stack: string | null;
    readonly dmlCalls: readonly {
        readonly text: string;
        readonly milliseconds: number;
        readonly rows: number;
        readonly failed: number;
    }[];
    readonly limits: readonly { readonly name: string; readonly used: number; readonly maximum: number }[];
    readonly queries: readonly { readonly text: string; readonly milliseconds: number; readonly rows: number }[];
    readonly lines: readonly { readonly level: string; readonly message: string }[];
}

/** Static @AuraEnabled methods, as the Apex engine describes them. */
export interface PortAuraMethod {
    readonly className: string;
    readonly methodName: string;
    readonly isCacheable: boolean;
}

/**
 * All that the HTTP server needs of an org. LocalOrg implements it; nothing here knows how. Calls that touch records run
 * inside `transact`, one HTTP request being one transaction.
 */
export interface OrgPort {
    readonly model: OrgModel;
    readonly clock: OrgClock;
    readonly apex: {
        callAura(className: string, methodName: string, params: Record<string, unknown>): unknown;
        describeAura(): readonly PortAuraMethod[];
    };
    readonly dml: {
        execute(request: {
            operation: 'insert' | 'update' | 'delete';
            records: SObjectRecord[];
            allOrNone: boolean;
            access: PortAccess;
        }): readonly PortSaveResult[];
    };
    readonly soql: {
        /** Runs SOQL with bind values in order of appearance. Throws SourceError for unknown names. */
        query(
            text: string,
            binds: readonly (FieldValue | FieldValue[])[],
            access: PortAccess,
            location: SourceLocation
        ): { readonly records: readonly SObjectRecord[]; readonly count: number | null };
        /** Ids of the records that a SOSL search finds in fields which the running user may read, whoever may see the records. */
        find(object: ObjectModel, term: string, location: SourceLocation): readonly string[];
    };
    readonly security: {
        objectAccess(userId: string, object: string): PortObjectAccess;
        fieldAccess(userId: string, object: string, field: string): { readonly read: boolean; readonly edit: boolean };
        hasCustomPermission(userId: string, name: string): boolean;
        canRunFlow(userId: string, flowName: string): boolean;
        groupsOfUser(userId: string): ReadonlySet<string>;
        /** Whether what is shared to the targets is for the user; without a target it is for everybody. */
        belongsTo(userId: string, targets: readonly SharingTarget[], location: SourceLocation): boolean;
        hasSystemPermission(userId: string, name: string): boolean;
        profileName(userId: string): string | null;
        canEdit(userId: string, object: string, ids: readonly string[]): ReadonlySet<string>;
        canDelete(userId: string, object: string, ids: readonly string[]): ReadonlySet<string>;
        /** Permission sets and profile decide which tabs of the package a user sees. */
        isTabVisible(userId: string, tab: string): boolean;
    };
    readonly flows: {
        startScreenFlow(name: string, inputs: Readonly<Record<string, FlowValue>>): ScreenState;
        submitScreen(guid: string, values: Readonly<Record<string, FlowValue>>): ScreenState;
        previewScreen(guid: string, values: Readonly<Record<string, FlowValue>>): ScreenState;
        backToScreen(guid: string): ScreenState;
    };
    /** What would have left the org. */
    readonly outbox: {
        /** The newest entries that hold the text; all for an empty one. */
        latest(limit: number, search?: string): readonly PortOutboxEntry[];
        notificationsFor(recipientIds: readonly string[], limit: number): readonly PortOutboxEntry[];
        lastRead(userId: string): number;
        markRead(userId: string, entry: number): void;
        /** Entries that the user has seen one by one. */
        readEntries(userId: string): ReadonlySet<number>;
        markOneRead(userId: string, entry: number): void;
    };
    /** Which records of an object each user opened last. */
    readonly recent: {
        note(userId: string, object: string, recordId: string): void;
        idsOf(userId: string, object: string): readonly string[];
    };
    /** The transactions that ran last. */
    readonly requests: {
        latest(): readonly PortRequest[];
        find(id: number): PortRequestDetails | null;
        clear(): void;
    };
    readonly approvals: {
        isLocked(recordId: string): boolean;
        /** Which of the records the user may not change because they are locked. */
        lockedFor(userId: string, recordIds: readonly string[]): ReadonlySet<string>;
    };
    /** The object whose key prefix the id starts with, or null. */
    objectOfId(id: string): string | null;
    userContext(userId: string): UserContext;
    /** Users of the sample data, in the order they are offered. The first one is used without a session. */
    personas(): readonly Persona[];
    /** Runs `body` as that user in a transaction of its own; commits, or rolls back when it throws. */
    transact<T>(userId: string, body: () => T, label?: string | null): T;
    /** Switches the language of a user. */
    setLanguage(userId: string, language: string): void;
    /** Moves the clock by milliseconds relative to real time, for restarts too, and runs what has become due: scheduled flow paths, scheduled Apex. */
    travel(offsetMs: number): void;
    /** Empties the database and loads the sample data again. */
    reset(): void;
}
