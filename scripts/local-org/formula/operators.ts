import { ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../values';
import { isAssignable, typeLabel, type CompileServices, type Evaluator, type Expression } from './expression';
import { FormulaEvaluationError } from './evaluationError';
import type { OperationNode } from './parser';
import type { FormulaType } from './types';
import { numberOf, textOf, wholeOf } from './values';

const DAY_MS = 86_400_000;
const DAY = ApexDecimal.of(DAY_MS);
const DAY_SECONDS = ApexDecimal.of(86_400);
const COMPARABLE: readonly FormulaType[] = ['Text', 'Number', 'Date', 'DateTime', 'Time'];

type Typed = Pick<Expression, 'type' | 'evaluate'>;

/** Compiles an operator. Throws SourceError for operand types it does not take. */
export function compileOperation(node: OperationNode, services: CompileServices): Typed {
    const operands = node.operands.map((operand) => services.compile(operand));
    operands.forEach((operand) => refusePicklist(operand, node.operator, services));
    const [left, right] = operands;
    switch (node.operator) {
        case 'AND':
        case 'OR':
            return compileLogic(node.operator, operands, services);
        case 'NOT':
            return compileNot(left, services);
        case '=':
        case '<>':
            return compileEquality(node, left, right, services);
        case '<':
        case '>':
        case '<=':
        case '>=':
            return compileComparison(node, left, right, services);
        case '&':
            return compileConcatenation(node, left, right, services);
        case '+':
        case '-':
            return right ? compileSum(node, left, right, services) : compileSign(node, left, services);
        default:
            return compileProduct(node, left, right, services);
    }
}

function refusePicklist(operand: Expression, operator: string, services: CompileServices): void {
    if (operand.type === 'Picklist' || operand.type === 'MultiselectPicklist') {
        const name = operand.reference?.path.join('.') ?? 'The value';
        const message = `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`;
        services.fail(`${message} (operator ${operator})`, operand.node);
    }
}

function expect(operand: Expression, types: readonly FormulaType[], operator: string, services: CompileServices): void {
    if (!types.some((type) => isAssignable(operand.type, type))) {
        const expected = types.map(typeLabel).join(', ');
        const received = typeLabel(operand.type);
        const message = `Incorrect parameter type for operator '${operator}'. Expected ${expected}, received ${received}`;
        services.fail(message, operand.node);
    }
}

/** AND and OR, as operators and as functions: null counts as false and the result is never null. */
export function compileLogic(name: 'AND' | 'OR', operands: readonly Expression[], services: CompileServices): Typed {
    operands.forEach((operand) => expect(operand, ['Boolean'], name, services));
    const evaluators = operands.map((operand) => operand.evaluate);
    const evaluate: Evaluator =
        name === 'AND'
            ? (input) => evaluators.every((each) => each(input) === true)
            : (input) => evaluators.some((each) => each(input) === true);
    return { type: 'Boolean', evaluate };
}

/** NOT of null is null. */
export function compileNot(operand: Expression, services: CompileServices): Typed {
    expect(operand, ['Boolean'], 'NOT', services);
    const { evaluate } = operand;
    return {
        type: 'Boolean',
        evaluate: (input) => {
            const value = evaluate(input);
            return value === null ? null : value !== true;
        }
    };
}

function compileEquality(node: OperationNode, left: Expression, right: Expression, services: CompileServices): Typed {
    if (!isAssignable(left.type, right.type) && !isAssignable(right.type, left.type)) {
        expect(right, [left.type], node.operator, services);
    }
    const isText = left.type === 'Text' || right.type === 'Text';
    const isNegated = node.operator === '<>';
    return {
        type: 'Boolean',
        evaluate: (input) => {
            const equal = equalValues(left.evaluate(input), right.evaluate(input), isText);
            return equal === null ? null : equal !== isNegated;
        }
    };
}

/** Equality as formulas have it: empty text equals empty text, otherwise null on either side gives null. */
export function equalValues(left: FieldValue, right: FieldValue, isText: boolean): boolean | null {
    if (isText || typeof left === 'string' || typeof right === 'string') {
        return textOf(left) === textOf(right);
    }
    if (left === null || right === null) {
        return null;
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return left === right;
    }
    return compareValues(left, right) === 0;
}

function compileComparison(node: OperationNode, left: Expression, right: Expression, services: CompileServices): Typed {
    const { operator } = node;
    expect(left, COMPARABLE, operator, services);
    expect(right, left.type === 'Null' ? COMPARABLE : [left.type], operator, services);
    const test = COMPARISONS[operator];
    return {
        type: 'Boolean',
        evaluate: (input) => {
            const leftValue = left.evaluate(input);
            const rightValue = right.evaluate(input);
            return leftValue === null || rightValue === null ? null : test(compareValues(leftValue, rightValue));
        }
    };
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '>': (order) => order > 0,
    '<=': (order) => order <= 0,
    '>=': (order) => order >= 0
};

/** Orders two values of one type: text by code unit, numbers, dates and times by size. */
export function compareValues(left: NonNullable<FieldValue>, right: NonNullable<FieldValue>): number {
    if (typeof left === 'string' && typeof right === 'string') {
        return left < right ? -1 : left > right ? 1 : 0;
    }
    const [leftMoment, rightMoment] = [momentOf(left), momentOf(right)];
    if (leftMoment !== null && rightMoment !== null) {
        return leftMoment - rightMoment;
    }
    if (typeof left === 'string' || typeof right === 'string' || leftMoment !== null || rightMoment !== null) {
        throw new FormulaEvaluationError('Values of different types cannot be compared');
    }
    return (numberOf(left) as ApexDecimal).compare(numberOf(right) as ApexDecimal);
}

function momentOf(value: FieldValue): number | null {
    if (value instanceof ApexDate) {
        return value.epochDay * DAY_MS;
    }
    if (value instanceof ApexDatetime) {
        return value.epochMs;
    }
    return value instanceof ApexTime ? value.ms : null;
}

function compileConcatenation(
    node: OperationNode,
    left: Expression,
    right: Expression,
    services: CompileServices
): Typed {
    [left, right].forEach((operand) => expect(operand, ['Text'], node.operator, services));
    return { type: 'Text', evaluate: (input) => textOf(left.evaluate(input)) + textOf(right.evaluate(input)) };
}

function compileSign(node: OperationNode, operand: Expression, services: CompileServices): Typed {
    expect(operand, ['Number'], node.operator, services);
    const { evaluate } = operand;
    return {
        type: 'Number',
        evaluate: node.operator === '+' ? evaluate : (input) => numberOf(evaluate(input))?.negated() ?? null
    };
}

function compileProduct(node: OperationNode, left: Expression, right: Expression, services: CompileServices): Typed {
    [left, right].forEach((operand) => expect(operand, ['Number'], node.operator, services));
    const compute = PRODUCTS[node.operator];
    return {
        type: 'Number',
        evaluate: (input) => {
            const leftValue = numberOf(left.evaluate(input));
            const rightValue = numberOf(right.evaluate(input));
            return leftValue === null || rightValue === null ? null : compute(leftValue, rightValue);
        }
    };
}

const PRODUCTS: Readonly<Record<string, (left: ApexDecimal, right: ApexDecimal) => ApexDecimal>> = {
    '*': (left, right) => left.times(right),
    '/': divide,
    '^': power
};

/** Division; throws FormulaEvaluationError for a zero divisor. */
export function divide(left: ApexDecimal, right: ApexDecimal): ApexDecimal {
    if (right.isZero()) {
        throw new FormulaEvaluationError('Division by zero');
    }
    return left.dividedBy(right);
}

/** As on the platform, exponents must be whole numbers. */
function power(base: ApexDecimal, exponent: ApexDecimal): ApexDecimal {
    const whole = wholeOf(exponent);
    if (Math.log10(Math.abs(base.toNumber())) * whole > 64) {
        throw new FormulaEvaluationError('Out of range argument to POWER() function');
    }
    if (exponent.compare(ApexDecimal.of(whole)) === 0) {
        if (whole < 0 && base.isZero()) {
            throw new FormulaEvaluationError('Division by zero');
        }
        return base.pow(whole);
    }
    throw new FormulaEvaluationError('Out of range argument to POWER() function');
}

/** Which types + and - take, and what comes out. */
const SUMS: readonly (readonly [FormulaType, string, FormulaType, FormulaType])[] = [
    ['Number', '+', 'Number', 'Number'],
    ['Number', '-', 'Number', 'Number'],
    ['Number', '+', 'Date', 'Date'],
    ['Number', '+', 'DateTime', 'DateTime'],
    ['Date', '+', 'Number', 'Date'],
    ['Date', '-', 'Number', 'Date'],
    ['Date', '-', 'Date', 'Number'],
    ['DateTime', '+', 'Number', 'DateTime'],
    ['DateTime', '-', 'Number', 'DateTime'],
    ['DateTime', '-', 'DateTime', 'Number'],
    ['Time', '+', 'Number', 'Time'],
    ['Time', '-', 'Number', 'Time'],
    ['Time', '-', 'Time', 'Number'],
    ['Text', '+', 'Text', 'Text']
];

function compileSum(node: OperationNode, left: Expression, right: Expression, services: CompileServices): Typed {
    const { operator } = node;
    const rows = SUMS.filter(
        ([first, symbol, second]) =>
            symbol === operator && isAssignable(left.type, first) && isAssignable(right.type, second)
    );
    if (rows.length === 0) {
        const types = `${typeLabel(left.type)} ${operator} ${typeLabel(right.type)}`;
        services.fail(`Incorrect parameter type for operator '${operator}': ${types} cannot be computed`, node);
    }
    const types = new Set(rows.map(([, , , type]) => type));
    const isOpen = left.type === 'Unknown' || right.type === 'Unknown';
    const type = types.size === 1 ? rows[0][3] : isOpen ? 'Unknown' : left.type === 'Null' ? right.type : left.type;
    const sign = operator === '+' ? 1 : -1;
    return { type, evaluate: (input) => sumOf(left.evaluate(input), right.evaluate(input), sign) };
}

function sumOf(left: FieldValue, right: FieldValue, sign: 1 | -1): FieldValue {
    if (typeof left === 'string' || typeof right === 'string') {
        return textOf(left) + textOf(right);
    }
    if (left === null || right === null) {
        return null;
    }
    const [leftMoment, rightMoment] = [momentOf(left), momentOf(right)];
    if (leftMoment !== null && rightMoment !== null) {
        return difference(left, leftMoment, rightMoment);
    }
    if (leftMoment !== null) {
        return shift(left, numberOf(right) as ApexDecimal, sign);
    }
    if (rightMoment !== null) {
        return shift(right, numberOf(left) as ApexDecimal, 1);
    }
    const [first, second] = [numberOf(left) as ApexDecimal, numberOf(right) as ApexDecimal];
    return sign === 1 ? first.plus(second) : first.minus(second);
}

/** Days between dates or instants; milliseconds, within a day, between times. */
function difference(left: FieldValue, leftMoment: number, rightMoment: number): ApexDecimal {
    if (left instanceof ApexTime) {
        return ApexDecimal.of((leftMoment - rightMoment + DAY_MS) % DAY_MS);
    }
    return ApexDecimal.of(leftMoment - rightMoment).dividedBy(DAY);
}

/** Adds days to a date (whole ones) or instant (to the second), milliseconds to a time. */
function shift(value: FieldValue, amount: ApexDecimal, sign: 1 | -1): FieldValue {
    if (value instanceof ApexDate) {
        return new ApexDate(value.epochDay + sign * wholeOf(amount));
    }
    if (value instanceof ApexDatetime) {
        const seconds = amount.times(DAY_SECONDS).setScale(0, 'HALF_UP').toNumber();
        return new ApexDatetime(value.epochMs + sign * seconds * 1000);
    }
    const ms = (value as ApexTime).ms + sign * wholeOf(amount);
    return new ApexTime(((ms % DAY_MS) + DAY_MS) % DAY_MS);
}
