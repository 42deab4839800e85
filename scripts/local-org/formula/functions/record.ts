import { fieldOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { CompileServices, Expression, FieldReference } from '../expression';
import type { CallNode } from '../parser';
import type { FormulaContext } from '../types';
import { textOf } from '../values';
import { checkCount, checkType, type CompiledCall, type FunctionRow } from './table';

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

/** The custom object and field behind `$ObjectType.City__c.Fields.Name`. */
function objectField(
    call: CallNode,
    at: number,
    services: CompileServices
): { object: ObjectModel; field: FieldModel } {
    const node = call.parameters[at];
    const [root, objectName, word, fieldName, ...rest] = node.kind === 'reference' ? node.path : [''];
    const object = services.objectNamed(objectName ?? '');
    const field = object && fieldOf(object, fieldName ?? '');
    const isWritten = root.toLowerCase() === '$objecttype' && word?.toLowerCase() === 'fields' && rest.length === 0;
    if (!isWritten || object?.kind !== 'custom' || !field) {
        return services.fail(`Parameter ${at + 1} of VLOOKUP must be a field of a custom object`, node);
    }
    return { object, field };
}

/** VLOOKUP: only in validation rules, and only by the name of a custom object's records. */
function compileLookup(call: CallNode, services: CompileServices): CompiledCall {
    if (services.context !== 'validationRule') {
        services.fail('Function VLOOKUP may not be used in this type of formula', call);
    }
    checkCount(call, 3, 3, services);
    const { object, field } = objectField(call, 0, services);
    const key = objectField(call, 1, services);
    if (key.object !== object || key.field.name !== object.nameField) {
        services.fail('VLOOKUP searches by the name of the records whose field it returns', call.parameters[1]);
    }
    const wanted = services.compile(call.parameters[2]);
    checkType(call, wanted, 'Text', services);
    const type = services.typeOfField(field);
    if (field.formula !== null) {
        return services.unsupported(`VLOOKUP of the formula field ${field.name}`, call.parameters[0]);
    }
    if (type === null || type === 'Picklist' || type === 'MultiselectPicklist') {
        return services.fail(`VLOOKUP cannot return ${object.name}.${field.name}`, call.parameters[0]);
    }
    return {
        type,
        evaluate: (input) => {
            const name = textOf(wanted.evaluate(input));
            if (!input.globals.recordNamed) {
                throw new Error('VLOOKUP needs a formula input with records');
            }
            return name === '' ? null : input.globals.recordNamed(object.name, field.name, name);
        }
    };
}

/** The record being saved, before and after, and others. */
export const RECORD_FUNCTIONS: readonly FunctionRow[] = [
    { name: 'ISNEW', signature: 'ISNEW()', returns: 'Boolean', compile: compileIsNew },
    { name: 'ISCHANGED', signature: 'ISCHANGED(field)', returns: 'Boolean', compile: compileIsChanged },
    {
        name: 'PRIORVALUE',
        signature: 'PRIORVALUE(field)',
        returns: 'type of its arguments',
        compile: compilePriorValue
    },
    {
        name: 'VLOOKUP',
        signature: 'VLOOKUP(field to return, name field, text)',
        returns: 'type of its arguments',
        compile: compileLookup
    }
];
