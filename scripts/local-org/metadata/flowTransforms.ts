import { UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { FlowNodeBase } from './flowNodes';
import {
    FLOW_DATA_TYPES,
    readConnector,
    readOperand,
    supported,
    type FlowDataType,
    type FlowOperand
} from './flowValues';
import type { XmlElement } from './xmlReader';

/** What a transform puts into its target, or into one field of it. */
export interface FlowTransformAction {
    readonly type: 'Map' | 'Count' | 'Sum';
    /** Field or attribute of the target; null for targets that are plain values. */
    readonly field: string | null;
    readonly value: FlowOperand | null;
    readonly location: SourceLocation;
}

/** A collection whose items a transform goes through, and the name its actions have for the current one. */
export interface FlowEachItem {
    readonly alias: string;
    readonly collection: string;
}

export interface FlowTransformNode extends FlowNodeBase {
    readonly kind: 'transform';
    readonly dataType: FlowDataType;
    readonly isCollection: boolean;
    readonly objectType: string | null;
    readonly apexClass: string | null;
    readonly scale: number | null;
    readonly actions: readonly FlowTransformAction[];
    /** The collections that actions name with `[$EachItem]`. */
    readonly sources: readonly FlowEachItem[];
    readonly next: string | null;
}

const EACH_ITEM = /([\w$.]+)\[\$EachItem\]/g;

/** Reads a Transform element. Joins, single items and actions inside of it are refused. */
export function readTransform(
    element: XmlElement,
    base: Omit<FlowNodeBase, 'targets'>
): Omit<FlowTransformNode, 'targets'> {
    element.ignore('storeOutputAutomatically', 'a transform always keeps its result');
    const sources = new Map<string, FlowEachItem>();
    const actions = element.children('transformValues').flatMap((value) => {
        ['transformValueDescription', 'transformValueLabel', 'transformValueName'].forEach((name) =>
            value.ignore(name, 'for readers of the flow')
        );
        return value.children('transformValueActions').map((action) => readAction(action, sources));
    });
    const dataType = supported(element, 'dataType', FLOW_DATA_TYPES);
    return {
        ...base,
        kind: 'transform',
        dataType,
        isCollection: element.boolean('isCollection', false),
        objectType: element.optionalString('objectType'),
        apexClass: element.optionalString('apexClass'),
        scale: element.optionalNumber('scale'),
        actions,
        sources: [...sources.values()],
        next: readConnector(element, 'connector')
    };
}

function readAction(element: XmlElement, sources: Map<string, FlowEachItem>): FlowTransformAction {
    const type = supported(element, 'transformType', ['Map', 'Count', 'Sum'] as const);
    element.ignore('name', 'for readers of the flow');
    const parameters = element.children('inputParameters').map((parameter) => {
        parameter.ignore('name', 'an aggregation has one parameter');
        return readOperand(parameter.child('value'));
    });
    const value = type === 'Map' ? readOperand(element.child('value')) : (parameters.at(0) ?? null);
    if (parameters.length > (type === 'Map' ? 0 : 1)) {
        throw new UnsupportedFeatureError('flow', `parameters of a transform of type ${type}`, element.location);
    }
    return {
        type,
        field: element.optionalString('outputFieldApiName'),
        value: value && withAliases(value, sources),
        location: element.location
    };
}

/** Puts names in place of `Collection[$EachItem]`. */
function withAliases(operand: FlowOperand, sources: Map<string, FlowEachItem>): FlowOperand {
    const renamed = (text: string): string => {
        const named = text.replace(EACH_ITEM, (_, collection: string) => {
            const alias = `${collection.replaceAll('.', '_')}__EachItem`;
            sources.set(alias, { alias, collection });
            return alias;
        });
        if (named.includes('[$EachItem]')) {
            throw new UnsupportedFeatureError(
                'flow',
                'collections within collections in a transform',
                operand.location
            );
        }
        return named;
    };
    switch (operand.kind) {
        case 'literal':
            return operand;
        case 'template':
            return { ...operand, text: renamed(operand.text) };
        case 'reference':
            return { ...operand, reference: renamed(operand.reference) };
        case 'formula':
            return { ...operand, expression: renamed(operand.expression) };
    }
}
