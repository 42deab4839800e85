import type { FlowActionCallNode } from '../../metadata/flows';
import { FlowFault } from '../flowFault';
import { asFieldValue, isCollection, type FlowValue } from '../flowValue';

export type Inputs = ReadonlyMap<string, FlowValue>;
export type Outputs = Record<string, unknown>;

/** A text input; null where it is missing. */
export function text(inputs: Inputs, name: string): string | null {
    const value = asFieldValue(inputs.get(name) ?? null, name);
    return value === null ? null : String(value);
}

/** A text input; a fault where it is missing. */
export function requiredText(node: FlowActionCallNode, inputs: Inputs, name: string): string {
    const value = text(inputs, name);
    if (value === null || value === '') {
        throw new FlowFault(`Missing required input parameter: ${name}.`);
    }
    return value;
}

/** The items of a collection input. */
export function texts(inputs: Inputs, name: string): string[] {
    const value = inputs.get(name) ?? null;
    const items = value === null ? [] : isCollection(value) ? value : [value];
    return items.map((item) => String(asFieldValue(item, name)));
}
