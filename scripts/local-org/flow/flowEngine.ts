import { PlatformException, UnsupportedFeatureError } from '../errors';
import type { DmlAccess, FlowRunner, RecordPair } from '../dml';
import {
    DEFERRABLE,
    deferredRefusal,
    refusalError,
    refuseSavesOf,
    type DeferredRefusal
} from '../metadata/deferredRefusals';
import { flowElementTags, type FlowModel } from '../metadata/flows';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import { outputsOf } from './elements/subflow';
import { checkFlow } from './flowChecks';
import { FlowRuntime } from './flowRuntime';
import type { FlowServices } from './flowServices';
import type { FlowValue } from './flowValue';
import { EventTriggers } from './eventTriggers';
import type { DueBatch, DueRun } from './laterRuns';
import { RecordTriggers } from './recordTriggers';
import { ScheduledFlows } from './scheduledFlows';
import { ScheduledPaths } from './scheduledPaths';
import { ScreenFlows, type ScreenState } from './screens';

/** Executes flows: those that records start, scheduled ones, autolaunched ones and screen flows. */
export class FlowEngine implements FlowRunner {
    private readonly runtime: FlowRuntime;
    private readonly triggers: RecordTriggers;
    private readonly events: EventTriggers;
    private readonly paths: ScheduledPaths;
    private readonly scheduled: ScheduledFlows;
    private readonly screens: ScreenFlows;

    /** Checks all active flows; throws SourceError for what is wrong. What is not implemented is refused when it is to run. */
    constructor(services: FlowServices) {
        this.runtime = new FlowRuntime(services);
        this.paths = new ScheduledPaths(this.runtime);
        this.scheduled = new ScheduledFlows(this.runtime);
        this.triggers = new RecordTriggers(this.runtime, this.paths);
        this.events = new EventTriggers(this.runtime);
        this.screens = new ScreenFlows(this.runtime);
        for (const flow of services.model.flows.values()) {
            if (flow.status === 'Active' && flow.refusal === null) {
                this.check(flow);
            }
        }
    }

    /** Active flows that cannot run here, beside those that could not be read. */
    deferred(): DeferredRefusal[] {
        return [...this.runtime.refusedFlows()].map(([{ name, location }, error]) => ({
            type: 'flow',
            name,
            room: error.room,
            feature: error.feature,
            location: error.location ?? location,
            refuses: DEFERRABLE['flow']
        }));
    }

    private check(flow: FlowModel): void {
        try {
            checkFlow(this.runtime, flow);
        } catch (error) {
            if (!(error instanceof UnsupportedFeatureError)) {
                throw error;
            }
            this.runtime.refuse(flow, error);
        }
    }

    hasFlows(object: ObjectModel, operation: 'insert' | 'update' | 'delete'): boolean {
        return this.triggers.hasFlows(object, operation);
    }

    beforeSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        this.triggers.beforeSave(object, operation, pairs);
    }

    afterSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        this.triggers.afterSave(object, operation, pairs);
    }

    savedAgain(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        this.triggers.savedAgain(object, operation, pairs);
    }

    beforeDelete(object: ObjectModel, records: readonly SObjectRecord[]): void {
        this.triggers.beforeDelete(object, records);
    }

    /**
     * Runs an active autolaunched flow with input variables by name; gives its output variables. `access` is that of the
     * caller, for flows that do not name a mode of their own. Throws System.FlowException for a fault that nobody handled.
     */
    runAutolaunched(
        name: string,
        inputs: Readonly<Record<string, unknown>>,
        access: DmlAccess = { fields: true, sharing: true }
    ): Record<string, unknown> {
        const flow = this.runtime.services.model.flows.get(name.toLowerCase());
        const left = deferredRefusal(this.runtime.services.model, 'flow', name);
        if (left) {
            throw refusalError(left);
        }
        if (!flow || flow.status !== 'Active' || flow.processType !== 'AutoLaunchedFlow') {
            // Observed: Nebula Logger catches this type.
            throw new PlatformException('System.TypeException', `There is no active autolaunched flow ${name}.`);
        }
        const interview = this.runtime.start(flow, {
            access:
                flow.runInMode === 'DefaultMode'
                    ? access
                    : { fields: false, sharing: flow.runInMode === 'SystemModeWithSharing' },
            inputs: new Map(Object.entries(inputs).map(([key, value]) => [key, (value ?? null) as FlowValue]))
        });
        this.runtime.run([interview]);
        if (interview.failure !== null) {
            throw new PlatformException(
                'System.FlowException',
                `An unhandled fault has occurred in this flow: ${interview.failure}`
            );
        }
        return Object.fromEntries(outputsOf(interview));
    }

    /** Runs the flows that delivered platform events start. */
    deliver(object: ObjectModel, events: readonly SObjectRecord[]): void {
        refuseSavesOf(this.runtime.services.model, object.name);
        this.events.deliver(object, events);
    }

    /** Scheduled paths and scheduled flows that are due by `now`; each batch should run in a transaction of its own. */
    dueBatches(now: number): DueBatch[] {
        return [...this.paths.dueBatches(now), ...this.scheduled.dueBatches(now)];
    }

    /** Runs a batch inside the current transaction. */
    runBatch(batch: DueBatch, now: number): DueRun[] {
        return batch.kind === 'path' ? this.paths.runBatch(batch) : this.scheduled.runBatch(batch, now);
    }

    /** Gives up a batch that cannot run, so that it is not tried again and again. */
    dropBatch(batch: DueBatch, now: number): void {
        if (batch.kind === 'path') {
            this.paths.drop(batch);
        } else {
            this.scheduled.drop(batch, now);
        }
    }

    /** Runs everything that is due by `now` inside the current transaction. */
    runDue(now: number): DueRun[] {
        return this.dueBatches(now).flatMap((batch) => this.runBatch(batch, now));
    }

    /** When the next scheduled path or flow falls due, in milliseconds since the epoch; null when nothing is scheduled. */
    nextDue(): number | null {
        const times = [this.paths.nextDue(), this.scheduled.nextDue()].filter((time) => time !== null);
        return times.length === 0 ? null : Math.min(...times);
    }

    /** Starts a screen flow and gives its first screen. */
    startScreenFlow(name: string, inputs: Readonly<Record<string, FlowValue>>): ScreenState {
        return this.screens.start(name, inputs);
    }

    /** Takes what was entered on the current screen and goes on to the next. */
    submitScreen(guid: string, values: Readonly<Record<string, FlowValue>>): ScreenState {
        return this.screens.submit(guid, values);
    }

    /** The current screen as it looks with these values. */
    previewScreen(guid: string, values: Readonly<Record<string, FlowValue>>): ScreenState {
        return this.screens.preview(guid, values);
    }

    /** Goes back to the screen before. */
    backToScreen(guid: string): ScreenState {
        return this.screens.back(guid);
    }
}

/** Flow elements of the Metadata API with whether they are implemented. */
export function supportedFlowElements(): { readonly name: string; readonly isSupported: boolean }[] {
    return flowElementTags().map(({ tag, supported }) => ({ name: tag, isSupported: supported }));
}

/** Builds the engine. */
export function createFlowEngine(services: FlowServices): FlowEngine {
    return new FlowEngine(services);
}
