import { SourceError } from '../errors';
import type { FlowModel } from '../metadata/flows';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { FlowRuntime } from './flowRuntime';
import { runOnRecords } from './laterRuns';
import { meetsEntryConditions } from './recordTriggers';

/** Flows that a platform event starts. Each flow gets all events of a delivery, in order of publishing. */
export class EventTriggers {
    private readonly byObject = new Map<string, FlowModel[]>();

    constructor(private readonly runtime: FlowRuntime) {
        for (const flow of runtime.services.model.flows.values()) {
            if (flow.status === 'Active' && flow.start.triggerType === 'PlatformEvent') {
                this.register(flow);
            }
        }
    }

    /** Runs the flows of an event. A fault nobody handled undoes that interview and is e-mailed; others go on. */
    deliver(object: ObjectModel, events: readonly SObjectRecord[]): void {
        for (const flow of this.byObject.get(object.name.toLowerCase()) ?? []) {
            const entered = events.filter((record) =>
                meetsEntryConditions(this.runtime, flow, {
                    object,
                    record,
                    prior: null,
                    isNew: true,
                    isBeforeSave: false
                })
            );
            runOnRecords(this.runtime, flow, object, entered, flow.start.next);
        }
    }

    private register(flow: FlowModel): void {
        const { object, location } = flow.start;
        const model = this.runtime.services.model.objects.get((object ?? '').toLowerCase());
        if (model?.kind !== 'platformEvent') {
            throw new SourceError(`${object ?? 'nothing'} is no platform event`, location);
        }
        const key = model.name.toLowerCase();
        this.byObject.set(key, [...(this.byObject.get(key) ?? []), flow]);
    }
}
