import type { FieldValue } from '../../values';
import { isAssignable, typeLabel, type CompileServices, type Evaluator, type Expression } from '../expression';
import type { CallNode } from '../parser';
import type { FormulaInput, FormulaType } from '../types';

/** What a compiled call gives. */
export type CompiledCall = Pick<Expression, 'type' | 'evaluate'>;

/** One function of the formula language. */
export interface FunctionRow {
    readonly name: string;
    /** As the documentation writes it, e.g. LEFT(text, number). */
    readonly signature: string;
    readonly returns: FormulaType | 'type of its arguments';
    compile(call: CallNode, services: CompileServices): CompiledCall;
}

/** A parameter: a type, or several that are allowed. A trailing `?` in the signature makes it optional. */
export type ParameterSpec = FormulaType | 'Any' | readonly FormulaType[];

interface SimpleOptions {
    /** How many of the parameters may be left out, from the end. */
    readonly optional?: number;
    /** The last parameter may be repeated. */
    readonly repeats?: boolean;
}

/** A function that gets the values of all its arguments. */
export function simple(
    name: string,
    parameters: readonly ParameterSpec[],
    returns: FormulaType,
    implementation: (values: FieldValue[], input: FormulaInput) => FieldValue,
    options: SimpleOptions = {}
): FunctionRow {
    const least = parameters.length - (options.optional ?? 0);
    const most = options.repeats ? Number.POSITIVE_INFINITY : parameters.length;
    return {
        name,
        signature: `${name}(${parameters.map(describeParameter).join(', ')}${options.repeats ? ', ...' : ''})`,
        returns,
        compile: (call, services) => {
            checkCount(call, least, most, services);
            const evaluators = call.parameters.map((parameter, index): Evaluator => {
                const argument = services.compile(parameter);
                checkType(call, argument, parameters[Math.min(index, parameters.length - 1)], services);
                return argument.evaluate;
            });
            return {
                type: returns,
                evaluate: (input) =>
                    implementation(
                        evaluators.map((evaluate) => evaluate(input)),
                        input
                    )
            };
        }
    };
}

/** Throws SourceError unless the call has between `least` and `most` arguments. */
export function checkCount(call: CallNode, least: number, most: number, services: CompileServices): void {
    const count = call.parameters.length;
    if (count < least || count > most) {
        const expected = least === most || count < least ? least : most;
        const message = `Incorrect number of parameters for function '${call.name}()'. Expected ${expected}, received ${count}`;
        services.fail(message, call);
    }
}

/** Throws SourceError unless the argument has one of the types. */
export function checkType(call: CallNode, argument: Expression, spec: ParameterSpec, services: CompileServices): void {
    if (spec === 'Any') {
        return;
    }
    const types = typeof spec === 'string' ? [spec] : spec;
    if (types.some((type) => isAssignable(argument.type, type))) {
        return;
    }
    if (argument.type === 'Picklist' || argument.type === 'MultiselectPicklist') {
        const name = argument.reference?.path.join('.') ?? 'The value';
        const message = `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`;
        services.fail(`${message} (function ${call.name})`, argument.node);
    }
    const expected = types.map(typeLabel).join(', ');
    const received = typeLabel(argument.type);
    const message = `Incorrect parameter type for function '${call.name}()'. Expected ${expected}, received ${received}`;
    services.fail(message, argument.node);
}

function describeParameter(spec: ParameterSpec): string {
    if (spec === 'Any') {
        return 'any';
    }
    return (typeof spec === 'string' ? [spec] : spec).map((type) => typeLabel(type).toLowerCase()).join('|');
}
