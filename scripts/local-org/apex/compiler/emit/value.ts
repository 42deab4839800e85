import type { ApexType } from '../../types';

/** The result of an inline query before it is known what it is assigned to. */
export interface QueryShape {
    /** Object queried; `SObject` for dynamic queries. */
    readonly object: string;
}

/** An emitted expression with its static type. */
export interface Value {
    /** JavaScript expression, safe to place anywhere (parenthesised where needed). */
    readonly js: string;
    readonly type: ApexType;
    /** True when the value cannot be null: no check is emitted before it is used. */
    readonly nonNull: boolean;
    /** JavaScript test of a `?.` further left: the whole chain is null when it holds. */
    readonly guard?: string;
    /** Set for query results, which convert to a single record on demand. */
    readonly query?: QueryShape;
    /** The value of an integer literal, so that conversions fold into constants. */
    readonly literal?: number;
    /** For a text that `+` makes: the parts without what counts it, so that a longer chain counts once. */
    readonly concatenation?: string;
    /** True for a parent record reached by a relationship: reading on through null gives null. */
    readonly isParent?: boolean;
    /** True for the records of a child relationship, which convert to a single record on demand. */
    readonly isChildren?: boolean;
}

/** What a name or dotted name can stand for while it is resolved. */
export type Operand =
    | { readonly k: 'value'; readonly value: Value }
    | { readonly k: 'type'; readonly type: ApexType }
    /** Lower-case namespace or pseudo type: system, schema, label, page, trigger, sobjecttype. */
    | { readonly k: 'namespace'; readonly name: string }
    /** `Schema.SObjectType.Account.fields` gives describes, `Account.fields` tokens. */
    | { readonly k: 'fieldSet'; readonly object: string; readonly isToken: boolean }
    /** A dotted name of the platform that the local org does not have. */
    | { readonly k: 'platform'; readonly name: string }
    | { readonly k: 'super' };

export function value(js: string, type: ApexType, nonNull = false): Value {
    return { js, type, nonNull };
}

export function valueOperand(result: Value): Operand {
    return { k: 'value', value: result };
}

/** The same value after the chain it ends has been closed: a `?.` to the left makes it null. */
export function closeChain(result: Value): Value {
    if (result.guard === undefined) {
        return result;
    }
    const { guard, ...rest } = result;
    return { ...rest, js: `(${guard} ? null : ${result.js})`, nonNull: false };
}

/** The JavaScript of a receiver: null checked unless it cannot be null. */
export function receiver(target: Value): string {
    return target.nonNull ? target.js : `$.n(${target.js})`;
}
