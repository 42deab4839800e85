import { withOwnDmlKinds } from '../../dml';
import { randomUUID } from 'node:crypto';
import type { DmlError } from '../../errors';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { ASYNCHRONOUS_LIMITS, LimitUsage } from '../../transaction';
import type { SObjectRecord } from '../../values';
import { ApexDatetime } from '../../values';
import { LibraryObject } from './libraryObject';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import type { DmlRowResult } from './services';
import { throwSystem } from './throws';
import { automatedProcess } from './users';

/** Runs Apex triggers (and whoever else subscribes) for delivered events. */
export interface EventSubscriber {
    deliver(object: ObjectModel, events: SObjectRecord[]): void;
}

/** EventBus.SuccessResult or FailureResult: what a publish callback learns. */
export class PublishReport extends LibraryObject {
    constructor(
        readonly $type: 'EventBus.SuccessResult' | 'EventBus.FailureResult',
        readonly uuids: readonly string[]
    ) {
        super();
    }
}

const IMMEDIATE = 'apex.immediateEvents';
const SYSTEM_FIELDS = new Set(['ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById', 'Id']);

/**
 * Platform events. PublishAfterCommit events are delivered when the transaction commits; PublishImmediately ones when it
 * ends, even by a rollback. In tests both wait for stopTest or deliver().
 */
export class ApexEventBus {
    private subscribers: EventSubscriber[] = [];
    private replayId = 0;
    private isFailing = false;

    constructor(private readonly rt: Runtime) {}

    subscribe(subscriber: EventSubscriber): void {
        this.subscribers.push(subscriber);
    }

    /**
     * EventBus.publish: one result a record. The callback hears of the outcome once the events are delivered. Throws
     * TypeException for a record that is no platform event.
     */
    publish(records: SObjectRecord[], callback: ApexObject | null = null): DmlRowResult[] {
        const results = records.map((record) => this.check(record));
        const valid = records.filter((_, at) => results[at].success);
        for (const type of new Set(valid.map((record) => record.type))) {
            this.accept(
                this.modelOf(type),
                valid.filter((record) => record.type === type),
                callback
            );
        }
        return results;
    }

    /** Delivers what waits in a test. */
    deliverInTest(): void {
        const waiting = this.immediate().splice(0);
        waiting.forEach((deliver) => deliver());
        this.rt.async.runPending((kind) => kind === 'Event');
    }

    /** What waits in a test is lost, as when the event bus fails: callbacks learn of it. */
    failInTest(): void {
        this.isFailing = true;
        try {
            this.deliverInTest();
        } finally {
            this.isFailing = false;
        }
    }

    private immediate(): (() => void)[] {
        return this.rt.transaction.stateOf(IMMEDIATE, () => []);
    }

    private modelOf(type: string): ObjectModel {
        const model = this.rt.services.model.objects.get(type.toLowerCase());
        return model?.kind === 'platformEvent'
            ? model
            : throwSystem('TypeException', `DML operation PUBLISH not allowed on ${type}`);
    }

    private check(record: SObjectRecord): DmlRowResult {
        const model = this.modelOf(record.type);
        const errors = [...model.fields.values()].flatMap((field) => fieldErrors(record, field));
        return {
            id: errors.length > 0 ? null : `e00${'0'.repeat(15)}`,
            success: errors.length === 0,
            created: errors.length === 0,
            errors
        };
    }

    /** Takes a snapshot of each event and queues its delivery. */
    private accept(model: ObjectModel, records: SObjectRecord[], callback: ApexObject | null): void {
        const { transaction } = this.rt;
        const events = records.map((record) => this.stamped(record));
        const deliver = (): void => {
            if (!this.isFailing) {
                this.asAutomatedProcess(() => this.subscribers.forEach((one) => one.deliver(model, events)));
            }
            this.report(callback, events);
        };
        if (model.publishBehavior !== 'PublishImmediately') {
            transaction.limits.consume('dmlStatements');
            this.rt.async.afterCommit(deliver);
            return;
        }
        transaction.limits.consume('publishImmediateDML');
        if (transaction.isTest) {
            this.immediate().push(deliver);
        } else {
            transaction.afterEnd.push(deliver);
        }
    }

    private stamped(record: SObjectRecord): SObjectRecord {
        const event = record.cloneFields();
        event.set('EventUuid', record.get('EventUuid') ?? randomUUID());
        event.set('ReplayId', String(++this.replayId));
        event.set('CreatedDate', new ApexDatetime(this.rt.services.clock.now()));
        event.set('CreatedById', this.rt.user.userId);
        record.set('EventUuid', event.get('EventUuid'));
        return event;
    }

    /** Calls the publish callback, where it listens to this outcome. */
    private report(callback: ApexObject | null, events: readonly SObjectRecord[]): void {
        const outcome = this.isFailing ? 'Failure' : 'Success';
        if (callback?.$info.isA(`EventBus.EventPublish${outcome}Callback`)) {
            const uuids = events.map((event) => String(event.get('EventUuid')));
            const result = new PublishReport(`EventBus.${outcome}Result`, uuids);
            this.asAutomatedProcess(() => this.rt.invokeVirtual(callback, `on${outcome}`, [result]));
        }
    }

    /** Runs code as the Automated Process user, with limits of its own: what it saves names nobody else. */
    private asAutomatedProcess(body: () => void): void {
        const { transaction } = this.rt;
        const { limits, user } = transaction;
        transaction.user = automatedProcess(this.rt);
        transaction.limits = new LimitUsage({ ...ASYNCHRONOUS_LIMITS, queueableJobs: 50 });
        try {
            withOwnDmlKinds(this.rt.transaction, body);
        } finally {
            transaction.limits = limits;
            transaction.user = user;
        }
    }
}

function fieldErrors(record: SObjectRecord, field: FieldModel): DmlError[] {
    if (SYSTEM_FIELDS.has(field.name)) {
        return [];
    }
    const value = record.get(field.name);
    const error = (statusCode: string, message: string): DmlError[] => [
        { index: 0, id: null, statusCode, message, fields: [field.name] }
    ];
    if (value === null && field.required && field.defaultValue === null) {
        return error('REQUIRED_FIELD_MISSING', `Required fields are missing: [${field.name}]`);
    }
    if (typeof value === 'string' && field.length !== null && value.length > field.length) {
        return error(
            'STRING_TOO_LONG',
            `${field.label}: data value too large: ${value.slice(0, 255)} (max length=${field.length})`
        );
    }
    return [];
}
