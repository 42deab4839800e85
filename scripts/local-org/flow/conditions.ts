import { SourceError, UnsupportedFeatureError } from '../errors';
import type { FlowCondition, FlowRecordFilter } from '../metadata/flows';
import type { FlowComparison } from '../metadata/flowValues';
import type { SourceLocation } from '../sourceLocation';
import type { FieldValue } from '../values';
import { asFieldValue, compareValues, equalValues, isCollection, isRecord, type FlowValue } from './flowValue';
import { sameValue } from '../dml';

/** Joins the results of numbered conditions: `and`, `or`, or a text such as `1 AND (2 OR NOT 3)`. */
export function combine(
    logic: string | null,
    count: number,
    isTrue: (index: number) => boolean,
    location: SourceLocation
): boolean {
    const text = (logic ?? 'and').trim().toLowerCase();
    if (count === 0) {
        return text !== 'no_conditions_false';
    }
    const indexes = [...Array(count).keys()];
    if (text === 'and') {
        return indexes.every(isTrue);
    }
    if (text === 'or') {
        return indexes.some(isTrue);
    }
    return new LogicParser(text, count, isTrue, location).parse();
}

/** Recursive descent over custom condition logic; NOT binds tighter than AND, AND than OR. */
class LogicParser {
    private readonly tokens: string[];
    private position = 0;

    constructor(
        private readonly text: string,
        private readonly count: number,
        private readonly isTrue: (index: number) => boolean,
        private readonly location: SourceLocation
    ) {
        this.tokens = text.match(/\d+|and|or|not|[()]|\S/g) ?? [];
    }

    parse(): boolean {
        const value = this.disjunction();
        if (this.position < this.tokens.length) {
            throw this.error();
        }
        return value;
    }

    private disjunction(): boolean {
        let value = this.conjunction();
        while (this.take('or')) {
            const right = this.conjunction();
            value = value || right;
        }
        return value;
    }

    private conjunction(): boolean {
        let value = this.negation();
        while (this.take('and')) {
            const right = this.negation();
            value = value && right;
        }
        return value;
    }

    private negation(): boolean {
        if (this.take('not')) {
            return !this.negation();
        }
        if (this.take('(')) {
            const value = this.disjunction();
            if (!this.take(')')) {
                throw this.error();
            }
            return value;
        }
        const number = Number(this.tokens[this.position++]);
        if (!Number.isInteger(number) || number < 1 || number > this.count) {
            throw this.error();
        }
        return this.isTrue(number - 1);
    }

    private take(token: string): boolean {
        if (this.tokens[this.position] === token) {
            this.position++;
            return true;
        }
        return false;
    }

    private error(): SourceError {
        return new SourceError(`the condition logic "${this.text}" cannot be read`, this.location);
    }
}

/** What a condition compares, besides the two values. */
export interface ConditionState {
    /** Value before the save, for IsChanged; undefined where there is no earlier record. */
    readonly prior?: FieldValue;
    readonly isNew: boolean;
    /** Elements and outcomes that the interview came through, for WasVisited. */
    readonly wasVisited: (name: string) => boolean;
}

type Comparison = (left: FlowValue, right: FlowValue, location: SourceLocation) => boolean;

const COMPARISONS: Readonly<Record<Exclude<FlowComparison, 'IsChanged' | 'WasVisited'>, Comparison>> = {
    EqualTo: (left, right) => equals(left, right),
    NotEqualTo: (left, right) => !equals(left, right),
    GreaterThan: (left, right) => ordered(left, right, (order) => order > 0),
    LessThan: (left, right) => ordered(left, right, (order) => order < 0),
    GreaterThanOrEqualTo: (left, right) => ordered(left, right, (order) => order >= 0),
    LessThanOrEqualTo: (left, right) => ordered(left, right, (order) => order <= 0),
    StartsWith: (left, right) => textOf(left).startsWith(textOf(right)),
    EndsWith: (left, right) => textOf(left).endsWith(textOf(right)),
    Contains: (left, right) =>
        isCollection(left) ? left.some((item) => equals(item, right)) : textOf(left).includes(textOf(right)),
    IsNull: (left, right, location) => isNullValue(left) === expected(right, location),
    IsBlank: (left, right, location) => isBlankValue(left) === expected(right, location),
    IsEmpty: (left, right, location) =>
        (left === null || (isCollection(left) && left.length === 0)) === expected(right, location),
    In: (left, right, location) => members(right, location).some((item) => equals(left, item)),
    NotIn: (left, right, location) => !members(right, location).some((item) => equals(left, item)),
    WasSet: (left, right, location) => (left !== null) === expected(right, location),
    WasSelected: (left, right, location) =>
        (left === true || (left !== null && left !== false)) === expected(right, location)
};

/** Evaluates one condition or filter. */
export function holds(
    condition: Pick<FlowCondition | FlowRecordFilter, 'operator' | 'location'>,
    left: FlowValue,
    right: FlowValue,
    state: ConditionState & { readonly reference: string }
): boolean {
    const { operator, location } = condition;
    if (operator === 'IsChanged') {
        if (state.prior === undefined && !state.isNew) {
            throw new UnsupportedFeatureError('flow', `Is Changed on ${state.reference}`, location);
        }
        const changed = state.isNew ? false : !sameValue(asFieldValue(left, state.reference), state.prior ?? null);
        return changed === expected(right, location);
    }
    if (operator === 'WasVisited') {
        return state.wasVisited(state.reference) === expected(right, location);
    }
    return COMPARISONS[operator](left, right, location);
}

function equals(left: FlowValue, right: FlowValue): boolean {
    if (isRecord(left) || isRecord(right)) {
        return left === right;
    }
    if (isCollection(left) || isCollection(right)) {
        return (
            isCollection(left) &&
            isCollection(right) &&
            left.length === right.length &&
            left.every((item, index) => equals(item, right[index]))
        );
    }
    return equalValues(asFieldValue(left, 'A condition'), asFieldValue(right, 'A condition'));
}

function ordered(left: FlowValue, right: FlowValue, test: (order: number) => boolean): boolean {
    const order = compareValues(asFieldValue(left, 'A condition'), asFieldValue(right, 'A condition'));
    return order !== null && test(order);
}

/** Text comparisons ignore case. An empty operand is empty text. */
function textOf(value: FlowValue): string {
    const plain = asFieldValue(value, 'A condition');
    return plain === null ? '' : String(plain).toLowerCase();
}

/**
 * An empty text is not null, and Is Null tells whether Get Records found something (Salesforce Help, Global Constant Resource). A
 * collection that holds nothing counts as one that was never set.
 */
function isNullValue(value: FlowValue): boolean {
    return value === null || (isCollection(value) && value.length === 0);
}

function isBlankValue(value: FlowValue): boolean {
    return value === null || (typeof value === 'string' && value.trim() === '');
}

function expected(right: FlowValue, location: SourceLocation): boolean {
    if (typeof right === 'boolean') {
        return right;
    }
    throw new SourceError('the condition must be compared with true or false', location);
}

function members(right: FlowValue, location: SourceLocation): readonly FlowValue[] {
    if (right === null) {
        return [];
    }
    if (isCollection(right)) {
        return right;
    }
    throw new SourceError('In and Not In need a collection on the right', location);
}
