import { SourceError, UnsupportedFeatureError } from '../errors';
import { recursiveSaves, type DmlAccess, type RecordPair } from '../dml';
import { isOtherPlatformObject } from '../metadata';
import type { FlowModel } from '../metadata/flows';
import type { ObjectModel } from '../metadata/objectModel';
import type { SObjectRecord } from '../values';
import type { FlowRuntime } from './flowRuntime';
import type { Interview, TriggeringRecord } from './interview';
import { filterOf, recordMatches } from './recordQuery';
import type { ScheduledPaths } from './scheduledPaths';

type Operation = 'insert' | 'update' | 'delete';
type TriggerType = 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete';

const OPERATIONS: Readonly<Record<'Create' | 'Update' | 'CreateAndUpdate' | 'Delete', readonly Operation[]>> = {
    Create: ['insert'],
    Update: ['update'],
    CreateAndUpdate: ['insert', 'update'],
    Delete: ['delete']
};

const MODES: Readonly<Record<FlowModel['runInMode'], DmlAccess>> = {
    // Flows started by a record run in system mode without sharing unless they say otherwise.
    DefaultMode: { fields: false, sharing: false },
    SystemModeWithSharing: { fields: false, sharing: true },
    SystemModeWithoutSharing: { fields: false, sharing: false }
};

/** Access of flows that a record or a schedule starts. */
export function triggeredAccess(flow: FlowModel): DmlAccess {
    return MODES[flow.runInMode];
}

/** Runs record-triggered flows for the DML room. */
export class RecordTriggers {
    private readonly byKey = new Map<string, FlowModel[]>();

    constructor(
        private readonly runtime: FlowRuntime,
        private readonly paths: ScheduledPaths
    ) {
        for (const flow of runtime.services.model.flows.values()) {
            if (flow.status === 'Active') {
                this.register(flow);
            }
        }
        for (const flows of this.byKey.values()) {
            flows.sort((left, right) => orderOf(left) - orderOf(right) || left.name.localeCompare(right.name));
        }
    }

    hasFlows(object: ObjectModel, operation: Operation): boolean {
        return (['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete'] as const).some(
            (type) => this.flowsFor(object, type, operation).length > 0
        );
    }

    beforeSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        this.runAll(object, 'RecordBeforeSave', operation, pairs);
    }

    afterSave(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        this.runAll(object, 'RecordAfterSave', operation, pairs);
    }

    /** Records that their own flows saved again start none of these; their scheduled paths are moved or cancelled. */
    savedAgain(object: ObjectModel, operation: 'insert' | 'update', pairs: readonly RecordPair[]): void {
        for (const flow of this.flowsFor(object, 'RecordAfterSave', operation)) {
            const saved = pairs.map((pair) => ({
                trigger: triggerOf(object, 'RecordAfterSave', operation, pair),
                isEntered: false
            }));
            this.paths.update(flow, saved);
        }
    }

    beforeDelete(object: ObjectModel, records: readonly SObjectRecord[]): void {
        const pairs = records.map((record) => ({ record, prior: null }));
        this.runAll(object, 'RecordBeforeDelete', 'delete', pairs);
    }

    private register(flow: FlowModel): void {
        const { triggerType, object, recordTriggerType, location } = flow.start;
        if (triggerType === 'None' || triggerType === 'Scheduled' || triggerType === 'PlatformEvent') {
            return;
        }
        if (object === null || recordTriggerType === null) {
            throw new SourceError('a record-triggered flow needs an object and a trigger', location);
        }
        if (!this.runtime.services.model.objects.has(object.toLowerCase())) {
            if (!isOtherPlatformObject(object, this.runtime.services.model)) {
                throw new SourceError(`there is no object ${object}`, location);
            }
            // Nobody can save a record of it, so nothing would start the flow.
            this.runtime.refuse(flow, new UnsupportedFeatureError('flow', `object ${object}`, location));
            return;
        }
        for (const operation of OPERATIONS[recordTriggerType]) {
            const key = keyOf(object, triggerType, operation);
            this.byKey.set(key, [...(this.byKey.get(key) ?? []), flow]);
        }
    }

    private flowsFor(object: ObjectModel, type: TriggerType, operation: Operation): readonly FlowModel[] {
        return this.byKey.get(keyOf(object.name, type, operation)) ?? [];
    }

    private runAll(object: ObjectModel, type: TriggerType, operation: Operation, pairs: readonly RecordPair[]): void {
        for (const flow of this.flowsFor(object, type, operation)) {
            const living = pairs.filter((pair) => pair.record.errors.length === 0);
            if (living.length > 0) {
                this.runFlow(flow, object, type, operation, living);
            }
            if (type === 'RecordAfterSave') {
                this.refresh(object, pairs);
            }
        }
    }

    /** The next flow sees what this one saved in the records. */
    private refresh(object: ObjectModel, pairs: readonly RecordPair[]): void {
        const { store, transactions, formulas } = this.runtime.services;
        const byId = new Map(pairs.map(({ record }) => [record.id ?? '', record]));
        const ids = recursiveSaves(transactions.current()).takeSavedAgain([...byId.keys()]);
        if (ids.length === 0) {
            return;
        }
        const stored = store.read(object.name, ids);
        formulas.setFormulaFields(object, [...stored.values()]);
        for (const [id, record] of stored) {
            [...record.entries()].forEach(([field, value]) => byId.get(id)?.set(field, value));
        }
    }

    private runFlow(
        flow: FlowModel,
        object: ObjectModel,
        type: TriggerType,
        operation: Operation,
        pairs: readonly RecordPair[]
    ): void {
        const checked = pairs.map((pair) => {
            const trigger = triggerOf(object, type, operation, pair);
            return { pair: pair.record, trigger, isEntered: this.enters(flow, trigger) };
        });
        this.paths.update(flow, checked);
        const started = checked
            .filter(({ isEntered }) => isEntered)
            .map(({ pair, trigger }) => ({
                pair,
                interview: this.runtime.start(flow, { access: triggeredAccess(flow), trigger })
            }));
        this.runtime.run(started.map(({ interview }) => interview));
        for (const { pair, interview } of started) {
            report(flow, interview, pair);
        }
    }

    /** Entry conditions, and where asked for that the record did not meet them before. */
    private enters(flow: FlowModel, trigger: TriggeringRecord): boolean {
        const { doesRequireRecordChangedToMeetCriteria } = flow.start;
        if (!this.meets(flow, trigger)) {
            return false;
        }
        if (!doesRequireRecordChangedToMeetCriteria || trigger.prior === null) {
            return true;
        }
        return !this.meets(flow, { ...trigger, record: trigger.prior, prior: null });
    }

    private meets(flow: FlowModel, trigger: TriggeringRecord): boolean {
        return meetsEntryConditions(this.runtime, flow, trigger);
    }
}

function triggerOf(
    object: ObjectModel,
    type: TriggerType,
    operation: Operation,
    { record, prior }: RecordPair
): TriggeringRecord {
    return {
        object,
        // After-save flows and delete flows work on a copy: their $Record reaches the database through elements.
        record: type === 'RecordBeforeSave' ? record : record.cloneFields(),
        prior,
        isNew: operation === 'insert',
        isBeforeSave: type === 'RecordBeforeSave'
    };
}

/** True when the record meets the start conditions or the start formula of the flow. */
export function meetsEntryConditions(runtime: FlowRuntime, flow: FlowModel, trigger: TriggeringRecord): boolean {
    const { filterFormula, filters, filterLogic, location } = flow.start;
    const interview = runtime.start(flow, { access: triggeredAccess(flow), trigger });
    if (filterFormula !== null) {
        return runtime.resources.formula(interview, flow.start, filterFormula, location) === true;
    }
    const filter = filterOf(runtime, interview, trigger.object, filters, filterLogic);
    return recordMatches(filter, trigger.record, trigger, location);
}

/** Errors of the interview become errors of the record that is being saved. */
function report(flow: FlowModel, interview: Interview, record: SObjectRecord): void {
    const shown = interview.trigger?.record;
    if (shown && shown !== record) {
        record.errors.push(...shown.errors);
    }
    if (interview.failure !== null) {
        record.errors.push({
            statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER',
            message: unhandledFault(flow, interview.failure),
            field: null
        });
    }
}

/** The platform's text for a fault that no fault connector handled. */
export function unhandledFault(flow: FlowModel, fault: string): string {
    return `We can't save this record because the “${flow.label}” process failed. Give your Salesforce admin these details. ${fault}`;
}

function keyOf(object: string, type: TriggerType, operation: Operation): string {
    return `${object.toLowerCase()}:${type}:${operation}`;
}

/** Processes come before flows. Of these, order 1-1000 runs first, then those without, then 1001-2000. */
function orderOf(flow: FlowModel): number {
    return flow.process ? 0 : (flow.triggerOrder ?? 1000.5);
}
