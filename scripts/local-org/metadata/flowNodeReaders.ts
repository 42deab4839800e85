import { UnsupportedFeatureError } from '../errors';
import {
    ACTION_TYPES,
    ASSIGNMENT_OPERATORS,
    type FlowActionCallNode,
    type FlowNode,
    type FlowNodeBase,
    type FlowParameter
} from './flowNodes';
import {
    readRecordCreate,
    readRecordDelete,
    readRecordLookup,
    readRecordRollback,
    readRecordUpdate
} from './flowRecordReaders';
import { readScreenField } from './flowScreens';
import { readTransform } from './flowTransforms';
import { readConditions, readConnector, readOperand, supported } from './flowValues';
import type { XmlElement } from './xmlReader';

type WithoutTargets<T> = T extends FlowNode ? Omit<T, 'targets'> : never;
type BareNode = WithoutTargets<FlowNode>;
type Base = Omit<FlowNodeBase, 'targets'>;
type NodeReader = (element: XmlElement, base: Base) => BareNode;

/** Every element tag that the Metadata API knows in a flow, with its reader, or `refused` when it is not implemented. */
export const FLOW_NODE_READERS = {
    actionCalls: readActionCall,
    apexPluginCalls: 'refused',
    assignments: readAssignment,
    collectionProcessors: readCollectionProcessor,
    customErrors: readCustomError,
    decisions: readDecision,
    experiments: 'refused',
    loops: readLoop,
    orchestratedStages: 'refused',
    recordCreates: readRecordCreate,
    recordDeletes: readRecordDelete,
    recordLookups: readRecordLookup,
    recordRollbacks: readRecordRollback,
    recordUpdates: readRecordUpdate,
    screens: readScreen,
    steps: 'refused',
    subflows: readSubflow,
    transforms: readTransform,
    waits: 'refused'
} as const satisfies Record<string, NodeReader | 'refused'>;

type FlowNodeTag = keyof typeof FLOW_NODE_READERS;

export function isFlowNodeTag(tag: string): tag is FlowNodeTag {
    return Object.hasOwn(FLOW_NODE_READERS, tag);
}

/** Reads one element of a flow. Throws UnsupportedFeatureError for the refused ones. */
export function readFlowNode(tag: FlowNodeTag, element: XmlElement): FlowNode {
    const reader: NodeReader | 'refused' = FLOW_NODE_READERS[tag];
    if (reader === 'refused') {
        throw new UnsupportedFeatureError('flow', `element <${tag}>`, element.location);
    }
    ['locationX', 'locationY', 'group'].forEach((name) => element.ignore(name, 'layout of the flow builder'));
    const node = reader(element, {
        name: element.string('name'),
        label: element.optionalString('label'),
        description: element.optionalString('description'),
        location: element.location
    });
    return { ...node, targets: targetsOf(node) };
}

function targetsOf(node: BareNode): string[] {
    const targets: (string | null)[] = [];
    if ('next' in node) {
        targets.push(node.next);
    }
    if ('fault' in node) {
        targets.push(node.fault);
    }
    if (node.kind === 'decision') {
        targets.push(node.defaultNext, ...node.rules.map((rule) => rule.next));
    }
    if (node.kind === 'loop') {
        targets.push(node.eachNext, node.afterNext);
    }
    return targets.filter((target) => target !== null);
}

function readAssignment(element: XmlElement, base: Base): BareNode {
    return {
        ...base,
        kind: 'assignment',
        items: element.children('assignmentItems').map((item) => {
            const operator = item.string('operator');
            const match = ASSIGNMENT_OPERATORS.find((word) => word === operator);
            if (match === undefined) {
                throw new UnsupportedFeatureError('flow', `assignment operator ${operator}`, item.location);
            }
            return {
                target: item.string('assignToReference'),
                operator: match,
                value: readOperand(item.child('value')),
                location: item.location
            };
        }),
        next: readConnector(element, 'connector')
    };
}

function readDecision(element: XmlElement, base: Base): BareNode {
    element.ignore('defaultConnectorLabel', 'label of a line in the flow builder');
    return {
        ...base,
        kind: 'decision',
        rules: element.children('rules').map((rule) => {
            rule.ignore('description', 'for readers of the flow');
            return {
                name: rule.string('name'),
                label: rule.string('label'),
                logic: rule.string('conditionLogic'),
                conditions: readConditions(rule),
                requiresChange: rule.boolean('doesRequireRecordChangedToMeetCriteria', false),
                next: readConnector(rule, 'connector'),
                location: rule.location
            };
        }),
        defaultNext: readConnector(element, 'defaultConnector')
    };
}

function readLoop(element: XmlElement, base: Base): BareNode {
    return {
        ...base,
        kind: 'loop',
        collection: element.string('collectionReference'),
        variable: element.optionalString('assignNextValueToReference'),
        order: supported(element, 'iterationOrder', ['Asc', 'Desc'] as const, 'Asc'),
        eachNext: readConnector(element, 'nextValueConnector'),
        afterNext: readConnector(element, 'noMoreValuesConnector')
    };
}

function readParameters(element: XmlElement, name: string): FlowParameter[] {
    return element.children(name).map((parameter) => ({
        name: parameter.string('name'),
        value: readOperand(parameter.child('value')),
        location: parameter.location
    }));
}

function readOutputs(element: XmlElement, name: string): FlowActionCallNode['outputs'] {
    return element.children(name).map((parameter) => ({
        name: parameter.string('name'),
        target: parameter.string('assignToReference'),
        location: parameter.location
    }));
}

function readActionCall(element: XmlElement, base: Base): BareNode {
    const actionType = element.string('actionType');
    if (actionType === 'flow') {
        return readFlowAction(element, base);
    }
    const match = ACTION_TYPES.find((word) => word === actionType);
    if (match === undefined) {
        throw new UnsupportedFeatureError('flow', `action of type ${actionType}`, element.location);
    }
    element.ignore('nameSegment', 'name of the action in the builder');
    if ((element.optionalNumber('offset') ?? 0) !== 0) {
        throw new UnsupportedFeatureError('flow', 'action that waits', element.location);
    }
    element.ignore('versionString', 'version of a core action in the builder');
    element.ignore('versionSegment', 'version of the action in the builder');
    if (match === 'apex') {
        element.ignore('dataTypeMappings', 'values bring their object with them');
    }
    supported(element, 'flowTransactionModel', ['Automatic', 'CurrentTransaction'] as const, 'Automatic');
    return {
        ...base,
        kind: 'actionCall',
        actionType: match,
        actionName: element.string('actionName'),
        inputs: readParameters(element, 'inputParameters'),
        outputs: readOutputs(element, 'outputParameters'),
        storeAutomatically: element.boolean('storeOutputAutomatically', false),
        next: readConnector(element, 'connector'),
        fault: readConnector(element, 'faultConnector')
    };
}

/** An action that launches a flow, as processes have it. */
function readFlowAction(element: XmlElement, base: Base): BareNode {
    element.ignore('nameSegment', 'name of the action in the builder');
    element.ignore('versionSegment', 'version of the action in the builder');
    supported(element, 'flowTransactionModel', ['Automatic', 'CurrentTransaction'] as const, 'Automatic');
    return {
        ...base,
        kind: 'subflow',
        flowName: element.string('actionName'),
        inputs: readParameters(element, 'inputParameters'),
        outputs: readOutputs(element, 'outputParameters'),
        storeAutomatically: element.boolean('storeOutputAutomatically', false),
        next: readConnector(element, 'connector'),
        fault: readConnector(element, 'faultConnector')
    };
}

function readSubflow(element: XmlElement, base: Base): BareNode {
    return {
        ...base,
        kind: 'subflow',
        flowName: element.string('flowName'),
        inputs: readParameters(element, 'inputAssignments'),
        outputs: readOutputs(element, 'outputAssignments'),
        storeAutomatically: element.boolean('storeOutputAutomatically', false),
        next: readConnector(element, 'connector'),
        fault: null
    };
}

function readCollectionProcessor(element: XmlElement, base: Base): BareNode {
    const type = element.string('collectionProcessorType');
    // The builder repeats the type here.
    supported(element, 'elementSubtype', [type], type);
    const collection = element.string('collectionReference');
    const next = readConnector(element, 'connector');
    if (type === 'SortCollectionProcessor') {
        return {
            ...base,
            kind: 'collectionSort',
            collection,
            limit: element.optionalNumber('limit'),
            options: element.children('sortOptions').map((option) => ({
                field: option.optionalString('sortField'),
                order: supported(option, 'sortOrder', ['Asc', 'Desc'] as const),
                nullsFirst: option.boolean('doesPutEmptyStringAndNullFirst')
            })),
            next
        };
    }
    if (type === 'FilterCollectionProcessor') {
        return {
            ...base,
            kind: 'collectionFilter',
            collection,
            variable: element.string('assignNextValueToReference'),
            logic: element.optionalString('conditionLogic') ?? 'and',
            conditions: readConditions(element),
            formula: element.optionalString('formula'),
            next
        };
    }
    throw new UnsupportedFeatureError('flow', `collection processor ${type}`, element.location);
}

function readCustomError(element: XmlElement, base: Base): BareNode {
    return {
        ...base,
        kind: 'customError',
        messages: element.children('customErrorMessages').map((message) => {
            const isFieldError = message.boolean('isFieldError');
            return {
                text: message.string('errorMessage'),
                field: isFieldError ? message.string('fieldSelection') : null
            };
        }),
        next: readConnector(element, 'connector')
    };
}

function readScreen(element: XmlElement, base: Base): BareNode {
    element.ignore('allowPause', 'users pause flows only where an org allows it; the local org does not');
    element.ignore('pausedText', 'users pause flows only where an org allows it; the local org does not');
    element.ignore('pauseButtonLabel', 'users pause flows only where an org allows it; the local org does not');
    element.ignore('styleSettings', 'layout only');
    element.ignore('isAsyncLoadingScreen', 'nothing loads later locally');
    element.ignore('loadingMessage', 'nothing loads later locally');
    return {
        ...base,
        kind: 'screen',
        fields: element.children('fields').map(readScreenField),
        allowBack: element.boolean('allowBack', true),
        allowFinish: element.boolean('allowFinish', true),
        nextOrFinishLabel: element.optionalString('nextOrFinishButtonLabel'),
        backLabel: element.optionalString('backButtonLabel'),
        helpText: element.optionalString('helpText'),
        showFooter: element.boolean('showFooter', true),
        showHeader: element.boolean('showHeader', true),
        next: readConnector(element, 'connector')
    };
}
