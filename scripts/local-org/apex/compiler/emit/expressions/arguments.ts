import { type ApexType } from '../../../types';
import type { Expression } from '../../ast/nodes';
import type { Position } from '../../ast/position';
import { reject } from '../../diagnostics';
import type { BoundRow } from '../../symbols/libraryMembers';
import { describeArguments } from '../../symbols/resolveMembers';
import { registryName } from '../../symbols/symbols';
import type { Program } from '../../symbols/program';
import { type Callable, chooseOverload } from '../../types/overloads';
import { accessJs, sharingJs } from '../access';
import type { Context } from '../context';
import { convertArgument } from '../convert';
import { type Value } from '../value';
import { emitExpression } from './index';
import { quote } from './literals';

export function emitArguments(nodes: readonly Expression[], context: Context): Value[] {
    return nodes.map((node) => emitExpression(node, context));
}

/** The candidate that fits the arguments best; a query fits a single record where no candidate takes its list. */
export function chooseFor<T extends Callable>(
    candidates: readonly T[],
    args: readonly Value[],
    program: Program
): T | undefined {
    const found = chooseOverload(candidates, typesOf(args), program);
    if (found || !args.some(({ query }) => query)) {
        return found;
    }
    const single = args.map(({ type, query }): ApexType => (query ? { kind: 'sobject', name: query.object } : type));
    return (
        chooseOverload(candidates, single, program) ??
        candidates.find((candidate) => chooseOverload([candidate], openTypes(candidate, args), program))
    );
}

/** A dynamic query gives a record of whatever object the parameter asks for. */
function openTypes({ parameters }: Callable, args: readonly Value[]): ApexType[] {
    return args.map(({ type, query }, index): ApexType => {
        const wanted = parameters.at(index);
        const isOpen = query?.object === 'SObject' && wanted?.kind === 'sobject';
        return isOpen ? wanted : query ? { kind: 'sobject', name: query.object } : type;
    });
}

/** Argument types for overload resolution. */
export function typesOf(values: readonly Value[]): ApexType[] {
    return values.map((value) => value.type);
}

export function convertArguments(
    values: readonly Value[],
    parameters: readonly ApexType[],
    at: Position,
    context: Context
): string[] {
    return values.map((value, index) => convertArgument(value, parameters[index], context, at).js);
}

/** Picks the row and emits the call; `receivers` come before the arguments (self, type arguments). */
export function emitLibraryCall(
    rows: readonly BoundRow[],
    receivers: readonly string[],
    args: readonly Value[],
    at: Position,
    context: Context
): { js: string; row: BoundRow } | undefined {
    const row = chooseFor(rows, args, context.program);
    if (!row) {
        return undefined;
    }
    const converted = convertArguments(args, row.parameters, at, context);
    const callContext = row.row.contextual ? [callContextJs(at, context)] : [];
    const all = ['rt', ...receivers, ...converted, ...callContext];
    return { js: `${context.module.library(row.row.key)}(${all.join(', ')})`, row };
}

/** What rows that depend on the place of the call are told: class, access, variables in scope, location. */
function callContextJs(at: Position, context: Context): string {
    const { file, line, column } = context.location(at);
    const variables = context.locals().map((local) => `${local.name.toLowerCase()}: () => ${local.js}`);
    const self = context.isStatic ? 'null' : 'this';
    const handle = context.module.classHandle(registryName(context.owner));
    const access = accessJs(context, null);
    return `$.callContext(${handle}, ${access}, ${sharingJs(context)}, { ${variables.join(', ')} }, ${self}, ${quote(file)}, ${line}, ${column})`;
}

export function methodMissing(name: string, args: readonly Value[], owner: string, at: Position): never {
    const signature = `${name}(${describeArguments(typesOf(args))})`;
    return reject(`Method does not exist or incorrect signature: void ${signature} from the type ${owner}`, at);
}
