import type { DmlEngine, Outbox, RecordFormulas } from '../dml';
import type { FormulaInput } from '../formula';
import type { OrgModel } from '../metadata/model';
import type { QueryEngine } from '../soql';
import type { RecordStore } from '../store';
import type { TransactionHolder } from '../transaction';

/** Calls @InvocableMethod methods; implemented by the Apex room. */
export interface InvocableRunner {
    /**
     * Calls the invocable method of a class once for all inputs. Values are field values, records, Apex objects and arrays of
     * these. Gives one map of outputs for each input; a method that returns no class with invocable variables answers under
     * `output`.
     */
    run(className: string, inputs: Record<string, unknown>[]): Record<string, unknown>[];
}

/** Apex classes as types of flow variables; implemented by the Apex room. */
export interface ApexTypes {
    /** True when the class exists and a flow can make an instance of it. */
    has(className: string): boolean;
    create(className: string): object;
    /** An attribute as a flow holds it; undefined where the class has none of that name that flows may see. */
    read(object: object, attribute: string): unknown;
    /** False where the class has no such attribute. */
    write(object: object, attribute: string, value: unknown): boolean;
    copy(object: object): object;
    /** An object of the class of an attribute, kept in it: what a flow that assigns inside of it needs. */
    createWithin(object: object, attribute: string): object | null;
}

/** Submits records for approval; implemented by the approval room. */
export interface ApprovalSubmitter {
    submit(request: {
        objectId: string;
        submitterId: string | null;
        comments: string | null;
        processName: string | null;
        skipEntryCriteria: boolean;
        nextApproverIds: string[];
    }): {
        readonly success: boolean;
        readonly entityId: string | null;
        readonly instanceId: string | null;
        readonly instanceStatus: string | null;
        readonly newWorkitemIds: readonly string[];
        readonly actorIds: readonly string[];
        readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
    };
}

/** Work for later; implemented by the Apex room, so that it waits for Test.stopTest in Apex tests. */
export interface LaterWork {
    /** Runs when the transaction commits, in a transaction of its own. */
    afterCommit(run: () => void): void;
}

/** Collaborators of the flow room. */
export interface FlowServices {
    readonly model: OrgModel;
    readonly store: RecordStore;
    readonly soql: QueryEngine;
    readonly dml: DmlEngine;
    readonly formulas: RecordFormulas;
    readonly transactions: TransactionHolder;
    readonly globals: () => FormulaInput['globals'];
    readonly invocables: InvocableRunner;
    readonly apexTypes: ApexTypes;
    readonly approvals: ApprovalSubmitter;
    readonly outbox: Outbox;
    readonly later: LaterWork;
}
