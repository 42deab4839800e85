import type { PlatformException } from '../errors';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';

export type TriggerTiming = 'before' | 'after';
export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

export interface TriggerInvocation {
    readonly object: ObjectModel;
    readonly timing: TriggerTiming;
    readonly operation: TriggerOperation;
    /** Trigger.new; null for delete. */
    readonly newRecords: SObjectRecord[] | null;
    /** Trigger.old; null for insert and undelete. */
    readonly oldRecords: SObjectRecord[] | null;
    /** Told the name of each trigger that begins. */
    readonly starting?: (triggerName: string) => void;
}

/** Runs Apex triggers. Rows that a trigger refuses carry their errors in `record.errors`. */
export interface TriggerRunner {
    has(object: ObjectModel, timing: TriggerTiming, operation: TriggerOperation): boolean;
    /** Runs every trigger of that event in turn. Throws TriggerFailure for an exception that a trigger did not catch. */
    run(invocation: TriggerInvocation): void;
}

/** An Apex exception left a trigger. All records of the batch fail with the platform's text for it. */
export class TriggerFailure extends Error {
    constructor(
        /** e.g. `AigUseCaseTrigger`. */
        readonly triggerName: string,
        readonly exception: PlatformException,
        /** e.g. `Class.AigUseCases.check: line 12, column 1`; empty when unknown. */
        readonly stackTrace: string
    ) {
        super(`${triggerName}: ${exception.message}`);
        this.name = 'TriggerFailure';
    }
}

/** A record about to be saved or just saved, beside what is or was stored. */
export interface RecordPair {
    readonly record: SObjectRecord;
    /** Null when the record is being created. */
    readonly prior: SObjectRecord | null;
}

/** Runs record-triggered flows. Errors go to `record.errors`. */
export interface FlowRunner {
    hasFlows(object: ObjectModel, operation: 'insert' | 'update' | 'delete'): boolean;
    /** Before-save flows; they change the records in place. */
    beforeSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void;
    afterSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void;
    /** Records that are saved by their own flows: a recursive save starts no flows again. */
    savedAgain(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void;
    beforeDelete(object: ObjectModel, records: readonly SObjectRecord[]): void;
}

/** Records locked by an approval or by Approval.lock. */
export interface RecordLocks {
    /** The ids among `ids` that the user may not change. */
    lockedFor(userId: string, ids: readonly string[]): ReadonlySet<string>;
}

/** An approval request whose actor has changed. */
export interface PassedOnRequest {
    readonly workitemId: string;
}

/** Approval requests that are passed on to another user or queue. */
export interface RequestReassignments {
    /** The requests among `workitemIds` that the user may not pass on. */
    refusedFor(userId: string, workitemIds: readonly string[]): ReadonlySet<string>;
    note(passedOn: readonly PassedOnRequest[]): void;
}

/** Publishes platform events; implemented by the Apex runtime. */
export interface EventBus {
    publish(eventObject: ObjectModel, records: readonly SObjectRecord[]): void;
}

/** An email that would leave the org. */
export interface OutboxEmail {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly subject: string;
    readonly textBody: string | null;
    readonly htmlBody: string | null;
    readonly targetObjectId: string | null;
    readonly whatId: string | null;
    /** Where the sender set them: the name beside the address, and where answers go. */
    readonly senderName?: string | null;
    readonly replyTo?: string | null;
    /** Names of files, and ids of records that hold one. */
    readonly attachments?: readonly string[];
}

/** A custom notification: bell and, on the platform, mobile push. */
export interface OutboxNotification {
    readonly typeId: string;
    readonly title: string;
    readonly body: string;
    readonly targetId: string | null;
    readonly targetPageRef: string | null;
    readonly recipientIds: readonly string[];
}

/** Where emails and custom notifications end up in the local org; nothing leaves the machine. */
export interface Outbox {
    sendEmail(email: OutboxEmail): void;
    sendNotification(notification: OutboxNotification): void;
}

/** What runs around a save. Wired by localOrg.ts; each part may be set after the engine was built. */
export interface Automation {
    triggers: TriggerRunner;
    flows: FlowRunner;
    locks: RecordLocks;
    reassignments: RequestReassignments;
    outbox: Outbox;
}
