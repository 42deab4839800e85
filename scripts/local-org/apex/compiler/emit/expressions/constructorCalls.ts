import { libraryType, STRING, VOID, type ApexType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import type { Program } from '../../symbols/program';
import { isAccessible, isExceptionClass } from '../../symbols/members';
import { describeArguments } from '../../symbols/resolveMembers';
import { type ClassSymbol, type ConstructorSymbol, identifierOf } from '../../symbols/symbols';
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
        return exceptionJs('this.$setException', args, node.at, context) ?? missing(context.owner, args, node.at);
    }
    return args.length > 0 ? missing(context.owner, args, node.at) : 'undefined';
}

/** One of the four constructors every exception class has, called from a constructor: it also runs the initialisers. */
function builtInCall(symbol: ClassSymbol, args: readonly Value[], at: Position, context: Context): string | undefined {
    if (!isExceptionClass(symbol, context.program)) {
        return undefined;
    }
    const call = exceptionJs('this.$setException', args, at, context);
    return call && `(${[call, ...initializersOf(symbol)].join(', ')})`;
}

/** Calls of the field initialisers of a class and its superclasses, topmost first. */
export function initializersOf(symbol: ClassSymbol): string[] {
    const above = symbol.superSymbol ? initializersOf(symbol.superSymbol) : [];
    return [...above, `this.${initializerName(symbol)}()`];
}

/** JavaScript method that runs the field initialisers of one class. */
export function initializerName(symbol: ClassSymbol): string {
    return `i$${identifierOf(symbol.name)}`;
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
