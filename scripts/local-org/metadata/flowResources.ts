import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import {
    FLOW_DATA_TYPES,
    readElementFilters,
    readOutputAssignments,
    readOperand,
    supported,
    type FlowDataType,
    type FlowOperand,
    type FlowOutputAssignment,
    type FlowRecordFilter
} from './flowValues';
import type { XmlElement } from './xmlReader';

interface ResourceBase {
    readonly name: string;
    readonly description: string | null;
    readonly location: SourceLocation;
}

export interface FlowVariable extends ResourceBase {
    readonly kind: 'variable';
    readonly dataType: FlowDataType;
    readonly isCollection: boolean;
    readonly isInput: boolean;
    readonly isOutput: boolean;
    readonly objectType: string | null;
    /** Class of an Apex-defined variable, `Outer$Inner` for inner ones. */
    readonly apexClass: string | null;
    readonly scale: number | null;
    readonly value: FlowOperand | null;
}

export interface FlowConstant extends ResourceBase {
    readonly kind: 'constant';
    readonly dataType: FlowDataType;
    readonly value: FlowOperand | null;
}

export interface FlowFormula extends ResourceBase {
    readonly kind: 'formula';
    readonly dataType: FlowDataType;
    readonly expression: string;
    readonly scale: number | null;
}

export interface FlowTextTemplate extends ResourceBase {
    readonly kind: 'textTemplate';
    readonly text: string;
    readonly isPlainText: boolean;
}

export interface FlowChoice extends ResourceBase {
    readonly kind: 'choice';
    readonly text: string;
    readonly dataType: FlowDataType;
    readonly value: FlowOperand | null;
}

export interface FlowDynamicChoiceSet extends ResourceBase {
    readonly kind: 'dynamicChoiceSet';
    readonly dataType: FlowDataType;
    /** Records or picklist values. */
    readonly object: string | null;
    readonly displayField: string | null;
    readonly valueField: string | null;
    readonly filters: readonly FlowRecordFilter[];
    readonly filterLogic: string | null;
    readonly limit: number | null;
    readonly sortField: string | null;
    readonly sortOrder: 'Asc' | 'Desc';
    readonly picklistObject: string | null;
    readonly picklistField: string | null;
    readonly collectionReference: string | null;
    /** Fields of the chosen record that go into variables. */
    readonly outputAssignments: readonly FlowOutputAssignment[];
}

export type FlowResource =
    FlowVariable | FlowConstant | FlowFormula | FlowTextTemplate | FlowChoice | FlowDynamicChoiceSet;

type ResourceReader = (element: XmlElement, base: ResourceBase) => FlowResource;

const READERS: Readonly<Record<string, ResourceReader>> = {
    variables: readVariable,
    constants: (element, base) => ({
        ...base,
        kind: 'constant',
        dataType: supported(element, 'dataType', FLOW_DATA_TYPES),
        value: readOperand(element.child('value'))
    }),
    formulas: (element, base) => ({
        ...base,
        kind: 'formula',
        dataType: supported(element, 'dataType', FLOW_DATA_TYPES),
        expression: element.string('expression'),
        scale: element.optionalNumber('scale'),
        location: element.requiredChild('expression').textLocation
    }),
    textTemplates: (element, base) => ({
        ...base,
        kind: 'textTemplate',
        text: element.optionalString('text') ?? '',
        isPlainText: element.boolean('isViewedAsPlainText', false)
    }),
    choices: readChoice,
    dynamicChoiceSets: readChoiceSet
};

/** Tags of flow resources that are read. */
export const FLOW_RESOURCE_TAGS: ReadonlySet<string> = new Set(Object.keys(READERS));

/** Reads one resource of a flow. `tag` must be one of FLOW_RESOURCE_TAGS. */
export function readFlowResource(tag: string, element: XmlElement): FlowResource {
    return READERS[tag](element, {
        name: element.string('name'),
        description: element.optionalString('description'),
        location: element.location
    });
}

function readVariable(element: XmlElement, base: ResourceBase): FlowVariable {
    return {
        ...base,
        kind: 'variable',
        dataType: supported(element, 'dataType', FLOW_DATA_TYPES),
        isCollection: element.boolean('isCollection', false),
        isInput: element.boolean('isInput', false),
        isOutput: element.boolean('isOutput', false),
        objectType: element.optionalString('objectType'),
        apexClass: element.optionalString('apexClass'),
        scale: element.optionalNumber('scale'),
        value: readOperand(element.child('value'))
    };
}

function readChoice(element: XmlElement, base: ResourceBase): FlowChoice {
    for (const name of ['userInput', 'choiceIcon']) {
        const child = element.child(name);
        if (child) {
            throw new UnsupportedFeatureError('flow', `choice with <${name}>`, child.location);
        }
    }
    return {
        ...base,
        kind: 'choice',
        text: element.string('choiceText'),
        dataType: supported(element, 'dataType', FLOW_DATA_TYPES),
        value: readOperand(element.child('value'))
    };
}

function readChoiceSet(element: XmlElement, base: ResourceBase): FlowDynamicChoiceSet {
    return {
        ...base,
        kind: 'dynamicChoiceSet',
        dataType: supported(element, 'dataType', FLOW_DATA_TYPES),
        object: element.optionalString('object'),
        displayField: element.optionalString('displayField'),
        valueField: element.optionalString('valueField'),
        filters: readElementFilters(element),
        filterLogic: element.optionalString('filterLogic'),
        limit: element.optionalNumber('limit'),
        sortField: element.optionalString('sortField'),
        sortOrder: supported(element, 'sortOrder', ['Asc', 'Desc'] as const, 'Asc'),
        picklistObject: element.optionalString('picklistObject'),
        picklistField: element.optionalString('picklistField'),
        collectionReference: element.optionalString('collectionReference'),
        outputAssignments: readOutputAssignments(element)
    };
}
