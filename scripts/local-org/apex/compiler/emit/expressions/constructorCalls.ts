import { libraryType, STRING, VOID, type ApexType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { followUp, reject } from '../../diagnostics';
import type { Program } from '../../symbols/program';
import { isAccessible, isExceptionClass } from '../../symbols/members';
import { describeArguments } from '../../symbols/resolveMembers';
import type { ClassSymbol, ConstructorSymbol } from '../../symbols/symbols';
import { chooseOverload } from '../../types/overloads';
import type { Context } from '../context';
import { value, type Value } from '../value';
import { chooseFor, convertArguments, emitArguments, typesOf } from './arguments';

type CallNode = Extract<Expression, { e: 'call' }>;

const EXCEPTION = libraryType('Exception');

/** The four constructors every exception class has: parameters and the JavaScript of (message, cause). */
const EXCEPTION_CONSTRUCTORS: readonly {
    parameters: readonly ApexType[];
    pass: (args: readonly string[]) => string;
}[] = [
    { parameters: [], pass: () => 'null, null' },
    { parameters: [STRING], pass: ([message]) => `${message}, null` },
    { parameters: [EXCEPTION], pass: ([cause]) => `null, ${cause}` },
    { parameters: [STRING, EXCEPTION], pass: ([message, cause]) => `${message}, ${cause}` }
];

/** `this(...)` and `super(...)` at the head of a constructor. */
export function emitConstructorCall(node: CallNode, context: Context): Value {
    if (!context.constructorCallAllowed) {
        reject(`Call to '${node.name}()' must be the first statement in a constructor method`, node.at);
    }
    context.constructorCallAllowed = false;
    context.inConstructorCall = true;
    const args = emitArguments(node.args, context);
    context.inConstructorCall = false;
    return value(node.name === 'this' ? thisCall(node, args, context) : superCall(node, args, context), VOID);
}

function thisCall(node: CallNode, args: readonly Value[], context: Context): string {
    const { owner } = context;
    return (
        constructorJs('this', owner, args, node.at, context) ??
        builtInCall(owner, args, node.at, context) ??
        missing(owner, args, node.at)
    );
}

function superCall(node: CallNode, args: readonly Value[], context: Context): string {
    const { superSymbol } = context.owner;
    if (superSymbol) {
        return (
            constructorJs('super', superSymbol, args, node.at, context) ??
            builtInCall(superSymbol, args, node.at, context) ??
            missing(superSymbol, args, node.at)
        );
    }
    if (isExceptionClass(context.owner, context.program)) {
        return exceptionJs('this.$construct', args, node.at, context) ?? missing(context.owner, args, node.at);
    }
    followUp(context.program.faultAbove(context.owner));
    return args.length > 0 ? missing(context.owner, args, node.at) : 'undefined';
}

/** One of the four constructors every exception class has, called from a constructor. */
function builtInCall(symbol: ClassSymbol, args: readonly Value[], at: Position, context: Context): string | undefined {
    return isExceptionClass(symbol, context.program) ? exceptionJs('this.$construct', args, at, context) : undefined;
}

/** `target.c$Foo$...(args)`, or undefined when no constructor fits. */
export function constructorJs(
    target: string,
    symbol: ClassSymbol,
    args: readonly Value[],
    at: Position,
    context: Context
): string | undefined {
    const candidates = symbol.constructors.map((constructor) => ({
        constructor,
        parameters: constructor.parameters.map(({ type }) => type)
    }));
    const found = chooseFor(candidates, args, context.program);
    if (!found || isShadowed(found.constructor, symbol, context.program)) {
        return undefined;
    }
    if (!isAccessible(found.constructor, context.owner)) {
        reject(`Constructor not visible: ${symbol.name}`, at);
    }
    return `${target}.${found.constructor.jsName}(${convertArguments(args, found.parameters, at, context).join(', ')})`;
}

/** The implicit constructor of an exception class is the library's, which sets message and cause. */
function isShadowed(constructor: ConstructorSymbol, symbol: ClassSymbol, program: Program): boolean {
    return constructor.member === null && isExceptionClass(symbol, program);
}

/** `target(message, cause)` for one of the four constructors, or undefined when none fits. */
export function exceptionJs(
    target: string,
    args: readonly Value[],
    at: Position,
    context: Context
): string | undefined {
    const found = chooseOverload(EXCEPTION_CONSTRUCTORS, typesOf(args), context.program);
    return found && `${target}(${found.pass(convertArguments(args, found.parameters, at, context))})`;
}

function missing(symbol: ClassSymbol, args: readonly Value[], at: Position): never {
    return constructorMissing(symbol.name, args, at);
}

export function constructorMissing(name: string, args: readonly Value[], at: Position): never {
    return reject(`Constructor not defined: [${name}].<Constructor>(${describeArguments(typesOf(args))})`, at);
}
