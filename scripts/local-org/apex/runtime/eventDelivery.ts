import { TriggerFailure, undoPoint, withOwnDmlKinds } from '../../dml';
import { PlatformException } from '../../errors';
import type { ObjectModel } from '../../metadata/objectModel';
import { LimitUsage, SYNCHRONOUS_LIMITS } from '../../transaction';
import type { SObjectRecord } from '../../values';
import { heap } from './heap';
import type { Runtime } from './runtime';
import { automatedProcess } from './users';

/** One trigger or flow that listens to an event. */
export interface EventSubscription {
    readonly name: string;
    deliver(events: SObjectRecord[]): void;
}

/** Whoever listens to delivered events: Apex triggers, flows. */
export interface EventSubscriber {
    subscriptions(object: ObjectModel): readonly EventSubscription[];
}

/** A delivery that runs: what EventBus.TriggerContext tells and sets. */
export interface RunningDelivery {
    readonly events: readonly SObjectRecord[];
    /** How often the subscriber asked for these events again with EventBus.RetryableException. */
    readonly retries: number;
    readonly lastError: string | null;
    /** Replay id after which the trigger goes on; null where it set none. */
    checkpoint: string | null;
}

/** Events that one trigger gets together at most, and how often it may ask for them again. */
const MAX_BATCH = 2000;
const MAX_RETRIES = 9;
const RETRIES = 'apex.eventRetries';

/**
 * Hands delivered events to their subscribers, each on its own: a failing one loses its changes and nobody else's. A trigger
 * that throws EventBus.RetryableException gets its events again, one that set a checkpoint goes on after it.
 */
export class EventDelivery {
    private readonly subscribers: EventSubscriber[] = [];
    running: RunningDelivery | null = null;

    constructor(private readonly rt: Runtime) {}

    subscribe(subscriber: EventSubscriber): void {
        this.subscribers.push(subscriber);
    }

    deliver(model: ObjectModel, events: SObjectRecord[]): void {
        for (const subscription of this.subscribers.flatMap((one) => one.subscriptions(model))) {
            for (let at = 0; at < events.length; at += MAX_BATCH) {
                const batch = events.slice(at, at + MAX_BATCH);
                this.inOwnTransaction(() => this.run(subscription, batch, 0, null));
            }
        }
    }

    /** Deliveries of the running test that are to be made again. */
    takeRetries(): (() => void)[] {
        return this.retries().splice(0);
    }

    /** Runs code as the Automated Process user, with limits of its own: what it saves names nobody else. */
    asAutomatedProcess(body: () => void): void {
        const { transaction } = this.rt;
        const { limits, user } = transaction;
        transaction.user = automatedProcess(this.rt);
        transaction.limits = new LimitUsage(SYNCHRONOUS_LIMITS);
        try {
            heap.invocation(() => withOwnDmlKinds(transaction, body));
        } finally {
            transaction.limits = limits;
            transaction.user = user;
        }
    }

    private retries(): (() => void)[] {
        return this.rt.transaction.stateOf(RETRIES, () => []);
    }

    /** In a test everything happens in the one transaction of the test. */
    private inOwnTransaction(body: () => void): void {
        if (this.rt.transaction.isTest) {
            body();
        } else {
            this.rt.transaction.afterCommit.push(body);
        }
    }

    private again(
        subscription: EventSubscription,
        events: SObjectRecord[],
        retries: number,
        error: string | null
    ): void {
        const retry = (): void => this.run(subscription, events, retries, error);
        if (this.rt.transaction.isTest) {
            this.retries().push(retry);
        } else {
            this.rt.transaction.afterCommit.push(retry);
        }
    }

    private run(
        subscription: EventSubscription,
        events: SObjectRecord[],
        retries: number,
        lastError: string | null
    ): void {
        const { transaction, services } = this.rt;
        const running: RunningDelivery = { events, retries, lastError, checkpoint: null };
        const outer = this.running;
        const point = undoPoint(services.store, transaction);
        this.running = running;
        try {
            this.asAutomatedProcess(() => subscription.deliver(events));
            point.keep();
        } catch (error) {
            const thrown = error instanceof TriggerFailure ? error.exception : error;
            if (!(thrown instanceof PlatformException)) {
                point.keep();
                throw error;
            }
            if (running.checkpoint === null) {
                point.undo();
                this.afterFailure(subscription, running, thrown);
                return;
            }
            // Documented: changes made before a checkpointed trigger stops are committed.
            point.keep();
        } finally {
            this.running = outer;
        }
        this.goOn(subscription, running);
    }

    /** The events after the checkpoint, where the trigger set one. */
    private goOn(subscription: EventSubscription, { events, checkpoint }: RunningDelivery): void {
        const at = events.findIndex((event) => event.get('ReplayId') === checkpoint);
        if (checkpoint !== null && at + 1 < events.length) {
            this.again(subscription, events.slice(at + 1), 0, null);
        }
    }

    private afterFailure(subscription: EventSubscription, running: RunningDelivery, thrown: PlatformException): void {
        const isRetryable = thrown.typeName === 'EventBus.RetryableException';
        if (isRetryable && running.retries < MAX_RETRIES) {
            this.again(subscription, [...running.events], running.retries + 1, thrown.message);
            return;
        }
        if (this.rt.transaction.isTest) {
            throw thrown;
        }
        this.rt.debugLog.error(`${subscription.name}: ${thrown.typeName}: ${thrown.message}`);
    }
}
