import { LimitExceededException, PlatformException, UnsupportedFeatureError } from '../../errors';
import {
    TriggerFailure,
    type TriggerInvocation,
    type TriggerOperation,
    type TriggerRunner,
    type TriggerTiming
} from '../../dml';
import type { ObjectModel } from '../../metadata';
import type { SObjectRecord } from '../../values';
import type { CompiledTrigger } from '../compiler/compileProject';
import type { ClassRegistry } from '../compiler/registry/classRegistry';
import { withinLimits } from '../runtime/entry';
import type { EventSubscriber, EventSubscription } from '../runtime/eventDelivery';
import { ApexThrowable, caughtException } from '../runtime/exceptions';
import { heap } from '../runtime/heap';
import { formatFrames, framesOf } from '../runtime/stackFrames';

/** Runs the project's triggers for the dml room and for delivered platform events. */
export class TriggerRuns implements TriggerRunner, EventSubscriber {
    private readonly byEvent = new Map<string, CompiledTrigger[]>();

    constructor(
        triggers: readonly CompiledTrigger[],
        private readonly registry: ClassRegistry
    ) {
        for (const trigger of triggers) {
            for (const event of trigger.events) {
                const key = `${trigger.object} ${event}`;
                this.byEvent.set(key, [...(this.byEvent.get(key) ?? []), trigger]);
            }
        }
    }

    has(object: ObjectModel, timing: TriggerTiming, operation: TriggerOperation): boolean {
        return this.byEvent.has(`${object.name} ${timing} ${operation}`);
    }

    run(invocation: TriggerInvocation): void {
        const { object, timing, operation } = invocation;
        for (const trigger of this.byEvent.get(`${object.name} ${timing} ${operation}`) ?? []) {
            invocation.starting?.(trigger.name);
            this.runOne(trigger, invocation);
        }
    }

    /** Platform events reach their `after insert` triggers. */
    subscriptions(object: ObjectModel): readonly EventSubscription[] {
        return (this.byEvent.get(`${object.name} after insert`) ?? []).map((trigger) => ({
            name: trigger.name,
            deliver: (events: SObjectRecord[]): void =>
                this.runOne(trigger, {
                    object,
                    timing: 'after',
                    operation: 'insert',
                    newRecords: events,
                    oldRecords: null
                })
        }));
    }

    private runOne(trigger: CompiledTrigger, invocation: TriggerInvocation): void {
        const { object, timing, operation, newRecords, oldRecords } = invocation;
        const state = { object: object.name, timing, operation, newRecords, oldRecords };
        this.registry.prelude.trigger.during(state, () => this.execute(trigger));
    }

    /** Trigger.new and Trigger.old are on the heap while the trigger runs. */
    private holding(body: () => void): void {
        const { prelude } = this.registry;
        const frame = prelude.enter(2);
        heap.stack[frame] = prelude.trigger.newList;
        heap.stack[frame + 1] = prelude.trigger.oldList;
        try {
            body();
        } finally {
            prelude.leave(frame);
        }
    }

    private execute(trigger: CompiledTrigger): void {
        const { c } = this.registry.handle(`trigger ${trigger.name}`);
        try {
            withinLimits(() => heap.invocation(() => this.holding(() => (c as unknown as { run$(): void }).run$())));
        } catch (error) {
            throw toFailure(trigger.name, error);
        }
    }
}

/** What Apex could have caught fails the records; everything else passes on unchanged. */
function toFailure(triggerName: string, error: unknown): unknown {
    if (error instanceof UnsupportedFeatureError || error instanceof LimitExceededException) {
        return error;
    }
    const exception = caughtException(error);
    if (!exception || !(error instanceof PlatformException)) {
        return error;
    }
    const stack = error instanceof ApexThrowable ? exception.stackTraceString : formatFrames(framesOf(error));
    return new TriggerFailure(triggerName, error, stack);
}
