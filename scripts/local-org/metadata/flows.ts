import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { FLOW_NODE_READERS, isFlowNodeTag, readFlowNode } from './flowNodeReaders';
import type { FlowNode } from './flowNodes';
import {
    isProcessType,
    processFormula,
    processStart,
    processVariables,
    readProcessType,
    type ProcessType,
    type ProcessVariables
} from './flowProcesses';
import { readFlowResource, type FlowResource, FLOW_RESOURCE_TAGS } from './flowResources';
import { readConnector, readElementFilters, readFilters, supported, type FlowRecordFilter } from './flowValues';
import type { XmlElement } from './xmlReader';

export type {
    FlowActionCallNode,
    FlowAssignmentItem,
    FlowAssignmentNode,
    FlowCollectionFilterNode,
    FlowCollectionSortNode,
    FlowCustomErrorNode,
    FlowDecisionNode,
    FlowFieldAssignment,
    FlowLoopNode,
    FlowNode,
    FlowParameter,
    FlowRecordCreateNode,
    FlowRecordDeleteNode,
    FlowRecordLookupNode,
    FlowRecordRollbackNode,
    FlowRecordUpdateNode,
    FlowScreenNode,
    FlowSubflowNode
} from './flowNodes';
export type { FlowScreenField } from './flowScreens';
export type { FlowTransformAction, FlowTransformNode } from './flowTransforms';
export type {
    FlowChoice,
    FlowConstant,
    FlowDynamicChoiceSet,
    FlowFormula,
    FlowResource,
    FlowTextTemplate,
    FlowVariable
} from './flowResources';
export type { FlowCondition, FlowDataType, FlowOperand, FlowOutputAssignment, FlowRecordFilter } from './flowValues';

/** Ways in which a flow starts. */
export const TRIGGER_TYPES = [
    'None',
    'RecordBeforeSave',
    'RecordAfterSave',
    'RecordBeforeDelete',
    'Scheduled',
    'PlatformEvent'
] as const;

const RECORD_TRIGGERS = ['Create', 'Update', 'CreateAndUpdate', 'Delete'] as const;
const STATUSES = ['Active', 'Draft', 'Obsolete', 'InvalidDraft', 'UnderReview'] as const;

/** Records that one run of a later path takes at most, unless the path says otherwise. */
const DEFAULT_BATCH_SIZE = 200;

/** A path of an after-save flow that runs later: after commit, or a time after an event or a date of the record. */
export interface FlowScheduledPath {
    readonly name: string;
    readonly label: string | null;
    readonly kind: 'AsyncAfterCommit' | 'Scheduled';
    readonly offsetNumber: number;
    readonly offsetUnit: 'Minutes' | 'Hours' | 'Days' | 'Weeks' | 'Months';
    readonly timeSource: 'RecordTriggerEvent' | 'RecordField';
    readonly recordField: string | null;
    /** Records that one run takes together. */
    readonly maxBatchSize: number;
    readonly next: string | null;
    readonly location: SourceLocation;
}

/** How and for which records a flow starts. */
export interface FlowStart {
    readonly triggerType: (typeof TRIGGER_TYPES)[number];
    readonly object: string | null;
    readonly recordTriggerType: (typeof RECORD_TRIGGERS)[number] | null;
    readonly filters: readonly FlowRecordFilter[];
    readonly filterLogic: string | null;
    readonly filterFormula: string | null;
    readonly doesRequireRecordChangedToMeetCriteria: boolean;
    readonly next: string | null;
    readonly scheduledPaths: readonly FlowScheduledPath[];
    readonly schedule: {
        readonly frequency: 'Once' | 'Daily' | 'Weekly';
        /** YYYY-MM-DD and hh:mm:ss, in the org's time zone. */
        readonly startDate: string;
        readonly startTime: string;
    } | null;
    readonly location: SourceLocation;
}

/** A flow definition (flow-meta.xml). */
export interface FlowModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly processType: 'AutoLaunchedFlow' | 'Flow' | ProcessType;
    /** Processes of the Process Builder: where they find what started them. */
    readonly process: ProcessVariables | null;
    readonly status: (typeof STATUSES)[number];
    readonly apiVersion: number | null;
    readonly runInMode: 'DefaultMode' | 'SystemModeWithSharing' | 'SystemModeWithoutSharing';
    readonly triggerOrder: number | null;
    readonly interviewLabel: string | null;
    readonly start: FlowStart;
    readonly nodes: ReadonlyMap<string, FlowNode>;
    readonly resources: ReadonlyMap<string, FlowResource>;
    /** What the flow asks for that the local org does not have: it is refused by that name when it is to run. */
    readonly refusal: { readonly room: string; readonly feature: string; readonly location: SourceLocation } | null;
    readonly location: SourceLocation;
}

/** Reads a flow. Throws SourceError for wrong content and UnsupportedFeatureError for elements the flow room lacks. */
export function readFlow(root: XmlElement, fullName: string): FlowModel {
    root.ignoreEverywhere('processMetadataValues', 'notes of the flow builder');
    root.ignore('environments', 'where the builder offers the flow');
    root.ignore('areMetricsLoggedToDataCloud', 'no Data Cloud locally');
    root.ignore('isTemplate', 'where the builder offers the flow');
    root.ignore('isOverridable', 'packaging only');
    root.ignore('migratedFromWorkflowRuleName', 'a note of the migration tool');
    const nodes = new Map<string, FlowNode>();
    const resources = new Map<string, FlowResource>();
    for (const tag of root.childNames()) {
        if (isFlowNodeTag(tag)) {
            root.children(tag).forEach((element) => addUnique(nodes, resources, readFlowNode(tag, element), element));
        } else if (FLOW_RESOURCE_TAGS.has(tag)) {
            for (const element of root.children(tag)) {
                const resource = readFlowResource(tag, element);
                refuseDuplicate(nodes, resources, resource.name, element);
                resources.set(resource.name, resource);
            }
        }
    }
    const processType = readProcessType(root);
    const start = isProcessType(processType) ? processStart(root, processType, () => bareStart(root)) : readStart(root);
    checkStart(start, root);
    const process = isProcessType(processType) ? processVariables(root, processType, start, resources) : null;
    if (process) {
        readFormulasOf(process, resources);
    }
    const model: FlowModel = {
        name: fullName,
        label: root.string('label'),
        description: root.optionalString('description'),
        processType,
        process,
        status: readStatus(root),
        apiVersion: root.optionalNumber('apiVersion'),
        runInMode: supported(
            root,
            'runInMode',
            ['DefaultMode', 'SystemModeWithSharing', 'SystemModeWithoutSharing'] as const,
            'DefaultMode'
        ),
        triggerOrder: root.optionalNumber('triggerOrder'),
        interviewLabel: root.optionalString('interviewLabel'),
        start,
        nodes,
        resources,
        refusal: null,
        location: root.location
    };
    assertTargetsExist(model);
    return model;
}

/** The platform takes the word for an active flow in any case. */
function readStatus(root: XmlElement): FlowModel['status'] {
    return /^active$/i.test(root.optionalString('status') ?? '')
        ? 'Active'
        : supported(root, 'status', STATUSES, 'Draft');
}

function addUnique(
    nodes: Map<string, FlowNode>,
    resources: ReadonlyMap<string, FlowResource>,
    node: FlowNode,
    element: XmlElement
): void {
    refuseDuplicate(nodes, resources, node.name, element);
    nodes.set(node.name, node);
}

function refuseDuplicate(
    nodes: ReadonlyMap<string, FlowNode>,
    resources: ReadonlyMap<string, FlowResource>,
    name: string,
    element: XmlElement
): void {
    if (nodes.has(name) || resources.has(name)) {
        throw new SourceError(`the flow has more than one element or resource named ${name}`, element.location);
    }
}

function readStart(root: XmlElement): FlowStart {
    const element = root.child('start');
    if (!element) {
        return bareStart(root);
    }
    ['locationX', 'locationY', 'label'].forEach((name) => element.ignore(name, 'position in the flow builder'));
    const triggerType = supported(element, 'triggerType', TRIGGER_TYPES, 'None');
    const recordTriggerType = element.optionalString('recordTriggerType');
    return {
        triggerType,
        object: element.optionalString('object'),
        recordTriggerType:
            recordTriggerType === null || recordTriggerType === 'None'
                ? null
                : supported(element, 'recordTriggerType', RECORD_TRIGGERS),
        filters: triggerType === 'Scheduled' ? readElementFilters(element) : readFilters(element),
        filterLogic: element.optionalString('filterLogic'),
        filterFormula: element.optionalString('filterFormula'),
        doesRequireRecordChangedToMeetCriteria: element.boolean('doesRequireRecordChangedToMeetCriteria', false),
        next: readConnector(element, 'connector') ?? root.optionalString('startElementReference'),
        scheduledPaths: element.children('scheduledPaths').map(readScheduledPath),
        schedule: readSchedule(element.child('schedule')),
        location: element.location
    };
}

function bareStart(root: XmlElement): FlowStart {
    return { ...EMPTY_START, next: root.string('startElementReference'), location: root.location };
}

function readFormulasOf(process: ProcessVariables, resources: Map<string, FlowResource>): void {
    for (const resource of resources.values()) {
        if (resource.kind === 'formula') {
            resources.set(resource.name, { ...resource, expression: processFormula(resource.expression, process) });
        }
    }
}

/** What only some ways of starting have, and which: given with another one it would have no effect. */
const WITH_TRIGGERS: Readonly<Record<string, readonly FlowStart['triggerType'][]>> = {
    recordTriggerType: ['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete'],
    filters: ['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete', 'Scheduled', 'PlatformEvent'],
    filterFormula: ['RecordBeforeSave', 'RecordAfterSave', 'RecordBeforeDelete', 'PlatformEvent'],
    doesRequireRecordChangedToMeetCriteria: ['RecordBeforeSave', 'RecordAfterSave'],
    scheduledPaths: ['RecordAfterSave'],
    schedule: ['Scheduled']
};

function checkStart(start: FlowStart, root: XmlElement): void {
    for (const [name, triggers] of Object.entries(WITH_TRIGGERS)) {
        const value = start[name as keyof FlowStart];
        const isGiven = Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
        if (isGiven && !triggers.includes(start.triggerType)) {
            throw new UnsupportedFeatureError(
                'flow',
                `<${name}> of a start with trigger type ${start.triggerType}`,
                start.location
            );
        }
    }
    const zone = root.child('timeZoneSidKey');
    if (zone && start.schedule) {
        throw new UnsupportedFeatureError('flow', 'schedule in a time zone of its own', zone.location);
    }
    root.ignore('timeZoneSidKey', 'concerns schedules only');
}

/** The start of a flow that nothing but a call starts. */
export const EMPTY_START: Omit<FlowStart, 'next' | 'location'> = {
    triggerType: 'None',
    object: null,
    recordTriggerType: null,
    filters: [],
    filterLogic: null,
    filterFormula: null,
    doesRequireRecordChangedToMeetCriteria: false,
    scheduledPaths: [],
    schedule: null
};

function readScheduledPath(element: XmlElement): FlowScheduledPath {
    const pathType = element.optionalString('pathType');
    if (pathType !== null && pathType !== 'AsyncAfterCommit') {
        throw new UnsupportedFeatureError('flow', `scheduled path of type ${pathType}`, element.location);
    }
    const isAsync = pathType === 'AsyncAfterCommit';
    return {
        name: element.optionalString('name') ?? (isAsync ? 'Run_Immediately_Async' : element.string('name')),
        label: element.optionalString('label'),
        kind: isAsync ? 'AsyncAfterCommit' : 'Scheduled',
        offsetNumber: element.optionalNumber('offsetNumber') ?? 0,
        offsetUnit: supported(
            element,
            'offsetUnit',
            ['Minutes', 'Hours', 'Days', 'Weeks', 'Months'] as const,
            'Minutes'
        ),
        timeSource: supported(
            element,
            'timeSource',
            ['RecordTriggerEvent', 'RecordField'] as const,
            isAsync ? 'RecordTriggerEvent' : undefined
        ),
        recordField: element.optionalString('recordField'),
        maxBatchSize: batchSize(element),
        next: readConnector(element, 'connector'),
        location: element.location
    };
}

function batchSize(element: XmlElement): number {
    const size = element.optionalNumber('maxBatchSize') ?? DEFAULT_BATCH_SIZE;
    if (!Number.isInteger(size) || size < 1 || size > DEFAULT_BATCH_SIZE) {
        throw new SourceError(`maxBatchSize must be from 1 to ${DEFAULT_BATCH_SIZE}`, element.location);
    }
    return size;
}

/** Gives null where there is no schedule. */
export function readSchedule(element: XmlElement | null): FlowStart['schedule'] {
    return (
        element && {
            frequency: supported(element, 'frequency', ['Once', 'Daily', 'Weekly'] as const),
            startDate: element.string('startDate'),
            startTime: element.string('startTime').replace(/(\.\d+)?Z?$/, '')
        }
    );
}

/** Connectors must lead to elements of the flow. */
function assertTargetsExist(model: FlowModel): void {
    const check = (target: string | null, location: SourceLocation): void => {
        if (target !== null && !model.nodes.has(target)) {
            throw new SourceError(`the flow has no element named ${target}`, location);
        }
    };
    check(model.start.next, model.start.location);
    model.start.scheduledPaths.forEach((path) => check(path.next, path.location));
    for (const node of model.nodes.values()) {
        node.targets.forEach((target) => check(target, node.location));
    }
}

/** Every flow element tag of the Metadata API with whether the reader accepts it. */
export function flowElementTags(): { readonly tag: string; readonly supported: boolean }[] {
    return Object.entries(FLOW_NODE_READERS).map(([tag, reader]) => ({ tag, supported: reader !== 'refused' }));
}
