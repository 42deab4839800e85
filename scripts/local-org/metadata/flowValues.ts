import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../values';
import type { XmlElement } from './xmlReader';

export const FLOW_DATA_TYPES = [
    'Currency',
    'Date',
    'Number',
    'String',
    'Boolean',
    'SObject',
    'DateTime',
    'Time',
    'Picklist',
    'Multipicklist',
    'Apex'
] as const;

export type FlowDataType = (typeof FLOW_DATA_TYPES)[number];

/** A value given in a flow: a literal, text with `{!...}` in it, a reference to a resource, or a formula. */
export type FlowOperand =
    | { readonly kind: 'literal'; readonly value: FieldValue; readonly location: SourceLocation }
    | { readonly kind: 'template'; readonly text: string; readonly location: SourceLocation }
    | { readonly kind: 'reference'; readonly reference: string; readonly location: SourceLocation }
    | {
          readonly kind: 'formula';
          readonly expression: string;
          readonly dataType: FlowDataType | null;
          readonly location: SourceLocation;
      };

/** Comparison operators that the flow room implements. */
export const FLOW_COMPARISONS = [
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqualTo',
    'LessThanOrEqualTo',
    'StartsWith',
    'EndsWith',
    'Contains',
    'IsNull',
    'IsBlank',
    'IsEmpty',
    'IsChanged',
    'In',
    'NotIn',
    'WasSet',
    'WasSelected',
    'WasVisited'
] as const;

export type FlowComparison = (typeof FLOW_COMPARISONS)[number];

export interface FlowCondition {
    readonly left: string;
    readonly operator: FlowComparison;
    readonly right: FlowOperand | null;
    readonly location: SourceLocation;
}

export interface FlowRecordFilter {
    readonly field: string;
    readonly operator: FlowComparison;
    readonly value: FlowOperand | null;
    readonly location: SourceLocation;
}

/** Reads a FlowElementReferenceOrValue; null when the element is missing or holds an empty value. */
export function readOperand(element: XmlElement | null): FlowOperand | null {
    if (!element) {
        return null;
    }
    const location = element.location;
    const formula = element.optionalString('formulaExpression');
    if (formula !== null) {
        const dataType = element.optionalString('formulaDataType');
        return {
            kind: 'formula',
            expression: formula,
            dataType: dataType === null ? null : element.oneOf('formulaDataType', FLOW_DATA_TYPES),
            location: element.requiredChild('formulaExpression').textLocation
        };
    }
    const reference = element.optionalString('elementReference');
    if (reference !== null) {
        return { kind: 'reference', reference, location };
    }
    return readLiteral(element, location);
}

function readLiteral(element: XmlElement, location: SourceLocation): FlowOperand | null {
    const text = element.optionalString('stringValue');
    if (text !== null) {
        return text.includes('{!') ? { kind: 'template', text, location } : { kind: 'literal', value: text, location };
    }
    if (element.has('booleanValue')) {
        return { kind: 'literal', value: element.boolean('booleanValue'), location };
    }
    const literal = (name: string, parse: (value: string) => FieldValue): FlowOperand | null => {
        const value = element.optionalString(name);
        if (value === null) {
            return null;
        }
        try {
            return { kind: 'literal', value: parse(value), location };
        } catch (error) {
            if (error instanceof RangeError) {
                throw new SourceError(error.message, location);
            }
            throw error;
        }
    };
    const found =
        literal('numberValue', (value) => ApexDecimal.of(value)) ??
        literal('dateValue', (value) => ApexDate.fromIso(value.slice(0, 10))) ??
        literal('dateTimeValue', (value) => ApexDatetime.fromIso(value));
    if (found) {
        return found;
    }
    const other = element.childNames().find((name) => name !== 'stringValue' && name !== 'elementReference');
    if (other !== undefined) {
        throw new UnsupportedFeatureError('flow', `value of kind ${other}`, location);
    }
    return null;
}

/** The target of a connector child, or null. */
export function readConnector(element: XmlElement, name: string): string | null {
    const connector = element.child(name);
    if (!connector) {
        return null;
    }
    connector.ignore('isGoTo', 'how the builder draws the line');
    return connector.string('targetReference');
}

export function readConditions(element: XmlElement | null): FlowCondition[] {
    return (element?.children('conditions') ?? []).map((condition) => ({
        left: condition.string('leftValueReference'),
        operator: readOperator(condition),
        right: readOperand(condition.child('rightValue')),
        location: condition.location
    }));
}

export function readFilters(element: XmlElement): FlowRecordFilter[] {
    return element.children('filters').map((filter) => ({
        field: filter.string('field'),
        operator: readOperator(filter),
        value: readOperand(filter.child('value')),
        location: filter.location
    }));
}

function readOperator(element: XmlElement): FlowComparison {
    const operator = element.string('operator');
    const match = FLOW_COMPARISONS.find((word) => word === operator);
    if (match === undefined) {
        throw new UnsupportedFeatureError('flow', `operator ${operator}`, element.location);
    }
    return match;
}
