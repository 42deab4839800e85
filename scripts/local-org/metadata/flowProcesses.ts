import { SourceError, UnsupportedFeatureError } from '../errors';
import type { FlowStart } from './flows';
import type { FlowResource } from './flowResources';
import { supported } from './flowValues';
import type { XmlElement } from './xmlReader';

/** Kinds of processes of the Process Builder: started by saved records, by platform events, by other processes. */
export const PROCESS_TYPES = ['Workflow', 'CustomEvent', 'InvocableProcess'] as const;
export type ProcessType = (typeof PROCESS_TYPES)[number];

/** The variables in which a process finds what started it. */
export interface ProcessVariables {
    /** The record or event. */
    readonly current: string;
    /** The record before the save; null where the process has none. */
    readonly prior: string | null;
}

export function isProcessType(type: string): type is ProcessType {
    return PROCESS_TYPES.some((word) => word === type);
}

/** A note that the builder keeps about the process: a text or the name of a variable. */
export function processNote(root: XmlElement, name: string): string | null {
    const value = root
        .children('processMetadataValues')
        .find((each) => each.optionalString('name') === name)
        ?.child('value');
    return value?.optionalString('stringValue') ?? value?.optionalString('elementReference') ?? null;
}

/** What starts a process, which its notes tell instead of a start element. */
export function processStart(root: XmlElement, type: ProcessType, bare: () => FlowStart): FlowStart {
    const element = root.child('start');
    if (element) {
        throw new UnsupportedFeatureError('flow', `processType ${type} with a start element`, element.location);
    }
    const empty = bare();
    if (type === 'InvocableProcess') {
        return empty;
    }
    const object = processNote(root, type === 'Workflow' ? 'ObjectType' : 'EventType');
    if (object === null) {
        throw new SourceError('the process does not say what starts it', root.location);
    }
    if (type === 'CustomEvent') {
        return { ...empty, triggerType: 'PlatformEvent', object };
    }
    const trigger = processNote(root, 'TriggerType');
    if (trigger !== 'onCreateOnly' && trigger !== 'onAllChanges') {
        throw new UnsupportedFeatureError('flow', `process with trigger type ${trigger ?? 'none'}`, root.location);
    }
    return {
        ...empty,
        triggerType: 'RecordAfterSave',
        recordTriggerType: trigger === 'onCreateOnly' ? 'Create' : 'CreateAndUpdate',
        object
    };
}

/** The variables of a process, by the notes of the builder; those of events by their type. */
export function processVariables(
    root: XmlElement,
    type: ProcessType,
    start: FlowStart,
    resources: ReadonlyMap<string, FlowResource>
): ProcessVariables {
    const ofEvent = [...resources.values()].find(
        (one) => one.kind === 'variable' && one.isInput && one.objectType === start.object
    );
    const current = type === 'CustomEvent' ? (ofEvent?.name ?? null) : processNote(root, 'ObjectVariable');
    if (current === null || resources.get(current)?.kind !== 'variable') {
        throw new SourceError('the process has no variable for what starts it', root.location);
    }
    return { current, prior: processNote(root, 'OldObjectVariable') };
}

/**
 * Formulas of processes name the record by its variable, and ask ISCHANGED and PRIORVALUE of it: they are read as formulas of a
 * flow that the record starts.
 */
export function processFormula(expression: string, { current, prior }: ProcessVariables): string {
    const renamed = expression.replaceAll(`{!${current}.`, '{!$Record.');
    return prior === null ? renamed : renamed.replaceAll(`{!${prior}.`, '{!$Record__Prior.');
}

/** The type of a flow or process. */
export function readProcessType(root: XmlElement): 'AutoLaunchedFlow' | 'Flow' | ProcessType {
    return supported(root, 'processType', ['AutoLaunchedFlow', 'Flow', ...PROCESS_TYPES] as const, 'AutoLaunchedFlow');
}
