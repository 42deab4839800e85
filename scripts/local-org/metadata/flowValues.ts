import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../values';
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

/** A field of a record that goes into a variable. */
export interface FlowOutputAssignment {
    readonly field: string;
    readonly target: string;
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
            dataType: dataType === null ? null : supported(element, 'formulaDataType', FLOW_DATA_TYPES),
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
        literal('timeValue', readTime) ??
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

function readTime(text: string): ApexTime {
    const [, hours, minutes, seconds, fraction] = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?Z?$/.exec(text) ?? [];
    if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
        throw new RangeError(`Invalid time: ${text}`);
    }
    const ms = Number((fraction ?? '').padEnd(3, '0'));
    return new ApexTime(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + ms);
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

export function readOutputAssignments(element: XmlElement): FlowOutputAssignment[] {
    return element.children('outputAssignments').map((output) => ({
        field: output.string('field'),
        target: output.string('assignToReference'),
        location: output.location
    }));
}

const LOOKUP_OPERATORS: ReadonlySet<FlowComparison> = new Set<FlowComparison>([
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
    'In',
    'NotIn'
]);

/** Filters of elements that look records up: what has changed is known of the triggering record only. */
export function readElementFilters(element: XmlElement): FlowRecordFilter[] {
    const filters = readFilters(element);
    const wrong = filters.find(({ operator }) => !LOOKUP_OPERATORS.has(operator));
    if (wrong) {
        throw new UnsupportedFeatureError('flow', `filter operator ${wrong.operator}`, wrong.location);
    }
    return filters;
}

function readOperator(element: XmlElement): FlowComparison {
    const operator = element.string('operator');
    const match = FLOW_COMPARISONS.find((word) => word === operator);
    if (match === undefined) {
        throw new UnsupportedFeatureError('flow', `operator ${operator}`, element.location);
    }
    return match;
}

/** A word of a platform enumeration of which only some are implemented; another one is refused by name. */
export function supported<T extends string>(
    element: XmlElement,
    name: string,
    allowed: readonly T[],
    whenMissing?: T
): T {
    const value = element.optionalString(name);
    if (value === null) {
        return element.oneOf(name, allowed, whenMissing);
    }
    const match = allowed.find((word) => word === value);
    if (match === undefined) {
        const location = element.child(name)?.location ?? element.location;
        throw new UnsupportedFeatureError('flow', `${name} ${value}`, location);
    }
    return match;
}
