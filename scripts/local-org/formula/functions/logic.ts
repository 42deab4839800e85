import type { FieldValue } from '../../values';
import { commonType, isAssignable, typeLabel, type CompileServices, type Expression } from '../expression';
import { compileLogic, compileNot, equalValues } from '../operators';
import type { CallNode } from '../parser';
import type { FormulaType } from '../types';
import { isBlank, textOf } from '../values';
import { checkCount, checkType, type CompiledCall, type FunctionRow } from './table';

function compileAll(call: CallNode, services: CompileServices): Expression[] {
    return call.parameters.map((parameter) => services.compile(parameter));
}

/** The type that the branches share. Throws SourceError when they differ. */
function branchType(call: CallNode, branches: readonly Expression[], services: CompileServices): FormulaType {
    branches.forEach((branch) => {
        if (branch.type === 'MultiselectPicklist' || (branch.type === 'Picklist' && call.name !== 'PRIORVALUE')) {
            checkType(call, branch, 'Text', services);
        }
    });
    const type = commonType(branches.map((branch) => branch.type));
    if (type === null) {
        const odd = branches.find((branch) => !isAssignable(branch.type, branches[0].type)) ?? branches[0];
        const [expected, received] = [typeLabel(branches[0].type), typeLabel(odd.type)];
        const message = `Incorrect parameter type for function '${call.name}()'. Expected ${expected}, received ${received}`;
        return services.fail(message, odd.node);
    }
    return type;
}

function compileIf(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 3, 3, services);
    const [condition, then, otherwise] = compileAll(call, services);
    checkType(call, condition, 'Boolean', services);
    return {
        type: branchType(call, [then, otherwise], services),
        evaluate: (input) => (condition.evaluate(input) === true ? then.evaluate(input) : otherwise.evaluate(input))
    };
}

function compileCase(call: CallNode, services: CompileServices): CompiledCall {
    const count = call.parameters.length;
    if (count < 4 || count % 2 !== 0) {
        const message = `Incorrect number of parameters for function 'CASE()'. Expected ${Math.max(4, count + 1)}, received ${count}`;
        services.fail(message, call);
    }
    const parameters = compileAll(call, services);
    const [subject, ...rest] = parameters;
    const otherwise = rest[rest.length - 1];
    const values = rest.slice(0, -1).filter((_each, index) => index % 2 === 0);
    const results = rest.slice(0, -1).filter((_each, index) => index % 2 === 1);
    const isPicklist = subject.type === 'Picklist';
    const expected: FormulaType = isPicklist ? 'Text' : subject.type;
    if (subject.type === 'Boolean' || subject.type === 'MultiselectPicklist') {
        checkType(call, subject, ['Text', 'Number', 'Date', 'DateTime', 'Time'], services);
    }
    values.forEach((value) => {
        if (isPicklist && value.node.kind !== 'string' && value.type !== 'Null') {
            services.fail("The values of 'CASE()' on a picklist field must be text literals", value.node);
        }
        checkType(call, value, expected === 'Null' ? 'Any' : expected, services);
    });
    const isText = expected === 'Text';
    return {
        type: branchType(call, [...results, otherwise], services),
        evaluate: (input) => {
            const tested = subject.evaluate(input);
            const index = values.findIndex((value) => equalValues(tested, value.evaluate(input), isText) === true);
            return (index < 0 ? otherwise : results[index]).evaluate(input);
        }
    };
}

function compileIsBlank(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 1, 1, services);
    const [argument] = compileAll(call, services);
    return { type: 'Boolean', evaluate: (input) => isBlank(argument.evaluate(input)) };
}

/** ISNULL is false for text, which is never null. Blank numbers that count as zero are neither null nor blank. */
function compileIsNull(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 1, 1, services);
    const [argument] = compileAll(call, services);
    const isText = argument.type === 'Text';
    return { type: 'Boolean', evaluate: (input) => !isText && argument.evaluate(input) === null };
}

/** BLANKVALUE replaces empty text too; NULLVALUE leaves text as it is. */
function compileReplacement(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 2, 2, services);
    const [argument, replacement] = compileAll(call, services);
    const type = branchType(call, [argument, replacement], services);
    const keepsText = call.name === 'NULLVALUE' && argument.type === 'Text';
    return {
        type,
        evaluate: (input) => {
            const value = argument.evaluate(input);
            return isBlank(value) && !keepsText ? replacement.evaluate(input) : value;
        }
    };
}

function literalOf(call: CallNode, argument: Expression, services: CompileServices): string {
    if (argument.node.kind !== 'string') {
        services.fail(
            `Incorrect argument type for function '${call.name}()': the value must be a text literal`,
            argument.node
        );
    }
    return 'text' in argument.node ? argument.node.text : '';
}

function compileIsPickVal(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 2, 2, services);
    const [field, literal] = compileAll(call, services);
    checkType(call, field, 'Picklist', services);
    const wanted = literalOf(call, literal, services);
    return { type: 'Boolean', evaluate: (input) => textOf(field.evaluate(input)) === wanted };
}

function choices(value: FieldValue): string[] {
    return textOf(value)
        .split(';')
        .filter((choice) => choice !== '');
}

function compileIncludes(call: CallNode, services: CompileServices): CompiledCall {
    checkCount(call, 2, 2, services);
    const [field, literal] = compileAll(call, services);
    checkType(call, field, 'MultiselectPicklist', services);
    const wanted = literalOf(call, literal, services);
    return {
        type: 'Boolean',
        evaluate: (input) => {
            const chosen = choices(field.evaluate(input));
            return wanted === '' ? chosen.length === 0 : chosen.includes(wanted);
        }
    };
}

/** Conditions and blanks. */
export const LOGIC_FUNCTIONS: readonly FunctionRow[] = [
    {
        name: 'AND',
        signature: 'AND(boolean, ...)',
        returns: 'Boolean',
        compile: (call, services) => {
            checkCount(call, 1, Number.POSITIVE_INFINITY, services);
            return compileLogic('AND', compileAll(call, services), services);
        }
    },
    {
        name: 'OR',
        signature: 'OR(boolean, ...)',
        returns: 'Boolean',
        compile: (call, services) => {
            checkCount(call, 1, Number.POSITIVE_INFINITY, services);
            return compileLogic('OR', compileAll(call, services), services);
        }
    },
    {
        name: 'NOT',
        signature: 'NOT(boolean)',
        returns: 'Boolean',
        compile: (call, services) => {
            checkCount(call, 1, 1, services);
            return compileNot(compileAll(call, services)[0], services);
        }
    },
    { name: 'IF', signature: 'IF(boolean, any, any)', returns: 'type of its arguments', compile: compileIf },
    {
        name: 'CASE',
        signature: 'CASE(any, value, result, ..., otherwise)',
        returns: 'type of its arguments',
        compile: compileCase
    },
    { name: 'ISBLANK', signature: 'ISBLANK(any)', returns: 'Boolean', compile: compileIsBlank },
    { name: 'ISNULL', signature: 'ISNULL(any)', returns: 'Boolean', compile: compileIsNull },
    {
        name: 'BLANKVALUE',
        signature: 'BLANKVALUE(any, any)',
        returns: 'type of its arguments',
        compile: compileReplacement
    },
    {
        name: 'NULLVALUE',
        signature: 'NULLVALUE(any, any)',
        returns: 'type of its arguments',
        compile: compileReplacement
    },
    {
        name: 'ISPICKVAL',
        signature: 'ISPICKVAL(picklist, text literal)',
        returns: 'Boolean',
        compile: compileIsPickVal
    },
    {
        name: 'INCLUDES',
        signature: 'INCLUDES(multi-select picklist, text literal)',
        returns: 'Boolean',
        compile: compileIncludes
    },
    {
        name: 'PICKLISTCOUNT',
        signature: 'PICKLISTCOUNT(multi-select picklist)',
        returns: 'Number',
        compile: (call, services) => {
            checkCount(call, 1, 1, services);
            const [field] = compileAll(call, services);
            checkType(call, field, 'MultiselectPicklist', services);
            return { type: 'Number', evaluate: (input) => choices(field.evaluate(input)).length };
        }
    }
];
