import type { CompileServices, Expression, FieldReference } from '../expression';
import type { CallNode } from '../parser';
import type { FormulaContext } from '../types';
import { checkCount, type CompiledCall, type FunctionRow } from './table';

/** Contexts in which a formula runs while a record is being saved. */
const SAVE_CONTEXTS: readonly FormulaContext[] = ['validationRule', 'entryCriteria', 'fieldUpdate', 'flow'];

function checkContext(call: CallNode, services: CompileServices): void {
    if (!SAVE_CONTEXTS.includes(services.context)) {
        services.fail(`Function ${call.name} may not be used in this type of formula`, call);
    }
}

function fieldArgument(call: CallNode, services: CompileServices): Expression & { readonly reference: FieldReference } {
    checkContext(call, services);
    checkCount(call, 1, 1, services);
    const argument = services.compile(call.parameters[0]);
    const { reference } = argument;
    const isOwnField = reference && (services.context === 'flow' || reference.path.length === 1);
    if (!reference || !isOwnField) {
        services.fail(`Function ${call.name} takes a field of the record itself`, argument.node);
    }
    return { ...argument, reference };
}

function compileIsNew(call: CallNode, services: CompileServices): CompiledCall {
    checkContext(call, services);
    checkCount(call, 0, 0, services);
    return { type: 'Boolean', evaluate: (input) => input.isNew };
}

function compileIsChanged(call: CallNode, services: CompileServices): CompiledCall {
    const { reference } = fieldArgument(call, services);
    const field = reference.path.at(-1) ?? '';
    return {
        type: 'Boolean',
        evaluate: (input) => {
            if (!input.isChanged) {
                throw new Error('ISCHANGED needs a formula input with isChanged');
            }
            return !input.isNew && input.isChanged(field);
        }
    };
}

function compilePriorValue(call: CallNode, services: CompileServices): CompiledCall {
    const { type, reference, evaluate } = fieldArgument(call, services);
    return {
        type,
        // Documented: for a record being created, PRIORVALUE gives the current value rather than null.
        evaluate: (input) => {
            if (input.isNew) {
                return evaluate(input);
            }
            if (!input.prior) {
                throw new Error('PRIORVALUE needs a formula input with prior');
            }
            return reference.normalize(input.prior(reference.path));
        }
    };
}

/** The record being saved, before and after. */
export const RECORD_FUNCTIONS: readonly FunctionRow[] = [
    { name: 'ISNEW', signature: 'ISNEW()', returns: 'Boolean', compile: compileIsNew },
    { name: 'ISCHANGED', signature: 'ISCHANGED(field)', returns: 'Boolean', compile: compileIsChanged },
    { name: 'PRIORVALUE', signature: 'PRIORVALUE(field)', returns: 'type of its arguments', compile: compilePriorValue }
];
