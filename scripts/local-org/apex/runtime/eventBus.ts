import { randomUUID } from 'node:crypto';
import type { DmlError } from '../../errors';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { SObjectRecord } from '../../values';
import { ApexDatetime } from '../../values';
import { EventDelivery, type EventSubscriber, type RunningDelivery } from './eventDelivery';
import { LibraryObject } from './libraryObject';
import type { ApexObject } from './objectModel';
import type { Runtime } from './runtime';
import type { DmlRowResult } from './services';
import { throwSystem } from './throws';

/** EventBus.SuccessResult or FailureResult: what a publish callback learns. */
export class PublishReport extends LibraryObject {
    constructor(
        readonly $type: 'EventBus.SuccessResult' | 'EventBus.FailureResult',
        readonly uuids: readonly string[]
    ) {
        super();
    }
}

/** Events of one publish call that wait for their delivery. */
interface Publication {
    readonly model: ObjectModel;
    readonly events: SObjectRecord[];
    readonly callback: ApexObject | null;
}

/** What was published in a transaction and not delivered yet. */
interface Waiting {
    readonly immediate: Publication[];
    readonly afterCommit: Publication[];
}

const WAITING = 'apex.waitingEvents';
const TEST_REPLAY_ID = 'apex.testReplayId';
const SYSTEM_FIELDS = new Set(['ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById', 'Id']);

/**
 * Platform events. PublishAfterCommit events are delivered when the transaction commits; PublishImmediately ones when it
 * ends, even by a rollback. In tests both wait for stopTest or deliver(), which deliver what was published before: events
 * that subscribers publish meanwhile wait for the next deliver(). stopTest also delivers what the jobs published that it ran.
 */
export class ApexEventBus {
    private readonly delivery: EventDelivery;
    private replayId = 0;

    constructor(private readonly rt: Runtime) {
        this.delivery = new EventDelivery(rt);
    }

    subscribe(subscriber: EventSubscriber): void {
        this.delivery.subscribe(subscriber);
    }

    /** The event trigger that runs, for EventBus.TriggerContext; null outside one. */
    get running(): RunningDelivery | null {
        return this.delivery.running;
    }

    /**
     * EventBus.publish: one result a record. The callback hears of the outcome once the events are delivered. Throws
     * TypeException for a record that is no platform event, or one that only the platform publishes.
     */
    publish(records: SObjectRecord[], callback: ApexObject | null = null): DmlRowResult[] {
        const results = records.map((record) => this.check(record));
        const valid = records.filter((_, at) => results[at].success);
        for (const type of new Set(valid.map((record) => record.type))) {
            const model = this.modelOf(type);
            const isImmediate = model.publishBehavior === 'PublishImmediately';
            this.rt.transaction.limits.consume(isImmediate ? 'publishImmediateDML' : 'dmlStatements');
            this.accept(
                model,
                valid.filter((record) => record.type === type),
                callback
            );
        }
        return results;
    }

    /** An event of the platform itself, such as BatchApexErrorEvent: counts for nobody. */
    publishOfPlatform(event: SObjectRecord): void {
        const model = this.rt.services.model.objects.get(event.type.toLowerCase());
        if (model) {
            this.accept(model, [event], null);
        }
    }

    /** Test.getEventBus().deliver(): delivers what waits in a test, and what is to be delivered again. */
    deliverInTest(): void {
        const again = this.delivery.takeRetries();
        this.deliverOnceInTest();
        again.forEach((retry) => retry());
    }

    /** Test.stopTest(): delivers what waits in a test; what is to be delivered again waits for deliver(). */
    deliverOnceInTest(): void {
        const { immediate, afterCommit } = this.waiting();
        this.deliver([...immediate.splice(0), ...afterCommit.splice(0)]);
    }

    /**
     * Test.stopTest(), after the jobs: delivers what they published (observed: Nebula Logger). Events of the platform itself, such
     * as BatchApexErrorEvent, wait for deliver() (Platform Events Developer Guide, Test Batch Apex Error Events).
     */
    deliverOwnInTest(): void {
        const { immediate, afterCommit } = this.waiting();
        for (const list of [immediate, afterCommit]) {
            const own = list.filter(({ model }) => model.name.endsWith('__e'));
            list.splice(0, list.length, ...list.filter((one) => !own.includes(one)));
            this.deliver(own);
        }
    }

    /** What waits in a test is lost, as when the event bus fails: callbacks learn of it. */
    failInTest(): void {
        const { immediate, afterCommit } = this.waiting();
        [...immediate.splice(0), ...afterCommit.splice(0)].forEach((one) => this.report(one, 'Failure'));
    }

    private waiting(): Waiting {
        const { transaction } = this.rt;
        return transaction.stateOf(WAITING, () => {
            const waiting: Waiting = { immediate: [], afterCommit: [] };
            transaction.addWaitingWork({
                count: () => waiting.afterCommit.length,
                dropAfter: (count) => void waiting.afterCommit.splice(count)
            });
            return waiting;
        });
    }

    private modelOf(type: string): ObjectModel {
        const model = this.rt.services.model.objects.get(type.toLowerCase());
        return model?.kind === 'platformEvent' && model.name.endsWith('__e')
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
        const waiting = this.waiting();
        const isImmediate = model.publishBehavior === 'PublishImmediately';
        const list = isImmediate ? waiting.immediate : waiting.afterCommit;
        list.push({ model, events: records.map((record) => this.stamped(record)), callback });
        if (!transaction.isTest) {
            // The first of these takes everything that the transaction published; the others find nothing.
            transaction[isImmediate ? 'afterEnd' : 'afterCommit'].push(() => this.deliver(list.splice(0)));
        }
    }

    /** Events of one type reach a subscriber together, also when they come from several calls. */
    private deliver(publications: readonly Publication[]): void {
        const models = new Set(publications.map(({ model }) => model));
        for (const model of models) {
            const events = publications.filter((one) => one.model === model).flatMap((one) => one.events);
            this.delivery.deliver(model, events);
        }
        publications.forEach((one) => this.report(one, 'Success'));
    }

    private stamped(record: SObjectRecord): SObjectRecord {
        const event = record.cloneFields();
        event.set('EventUuid', record.get('EventUuid') ?? randomUUID());
        event.set('ReplayId', String(this.nextReplayId()));
        event.set('CreatedDate', new ApexDatetime(this.rt.services.clock.now()));
        event.set('CreatedById', this.rt.user.userId);
        record.set('EventUuid', event.get('EventUuid'));
        return event;
    }

    /** A test has an event bus of its own, which counts from 1. */
    private nextReplayId(): number {
        const { transaction } = this.rt;
        if (!transaction.isTest) {
            return ++this.replayId;
        }
        const counter = transaction.stateOf(TEST_REPLAY_ID, () => ({ last: 0 }));
        return ++counter.last;
    }

    /** Calls the publish callback, where it listens to this outcome. */
    private report({ callback, events }: Publication, outcome: 'Success' | 'Failure'): void {
        if (callback?.$info.isA(`EventBus.EventPublish${outcome}Callback`)) {
            const uuids = events.map((event) => String(event.get('EventUuid')));
            const result = new PublishReport(`EventBus.${outcome}Result`, uuids);
            this.delivery.asAutomatedProcess(() => this.rt.invokeVirtual(callback, `on${outcome}`, [result]));
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
