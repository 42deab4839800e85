import { UnsupportedFeatureError } from '../errors';
import { objectOf } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { ApexDatetime, ApexDecimal, type FieldValue } from '../values';
import { FormulaEvaluationError } from './evaluationError';
import { isAssignable, typeLabel, type CompileServices, type Evaluator, type Expression } from './expression';
import { acceptedResults, formulaTypeOf, resultConverterOf } from './fieldTypes';
import { FUNCTIONS, UNSUPPORTED_FUNCTIONS } from './functions/index';
import { compileOperation } from './operators';
import { parseFormula, type CallNode, type FormulaNode, type LiteralNode } from './parser';
import { compileReference, type ReferenceScope } from './references';
import { dateInZone } from './timeZones';
import { FormulaText } from './tokenizer';
import type { CompiledFormula, FormulaSource, FormulaType } from './types';

/**
 * Compiles a formula: parses it, resolves every name, checks all types, and gives closures that evaluate it. Throws
 * SourceError at the place that is wrong, UnsupportedFeatureError for functions and globals this room does not have.
 */
export function compileFormula(request: FormulaSource): CompiledFormula {
    const field = request.field ?? fieldWithFormula(request);
    const location = field?.formula === request.source ? (field.formulaLocation ?? request.location) : request.location;
    const text = new FormulaText(request.source, location);
    const compiler = new FormulaCompiler(text, request, field);
    const node = parseFormula(text);
    const expression = compiler.compile(node);
    checkResult(expression, request, field, compiler);
    return {
        returnType: expression.type,
        references: compiler.references(),
        evaluate: finish(expression, request, field)
    };
}

/** Formula fields are often compiled by their text alone: the field says how blanks are treated and results rounded. */
function fieldWithFormula({ context, object, source }: FormulaSource): FieldModel | undefined {
    if (context !== 'formulaField' && context !== 'defaultValue') {
        return undefined;
    }
    const property = context === 'formulaField' ? 'formula' : 'defaultValue';
    const candidates = [...object.fields.values()].filter((field) => field[property] === source);
    return candidates.length === 1 ? candidates[0] : undefined;
}

class FormulaCompiler implements CompileServices {
    readonly context;
    private readonly paths = new Map<string, readonly string[]>();
    private readonly scope: ReferenceScope;

    constructor(
        private readonly text: FormulaText,
        request: FormulaSource,
        field: FieldModel | undefined
    ) {
        this.context = request.context;
        this.scope = {
            object: request.object,
            model: request.model,
            context: request.context,
            treatBlanksAsZero: request.context === 'formulaField' && (field?.formulaTreatBlanksAsZero ?? false),
            typeOf: request.typeOf,
            onReference: (path) => this.paths.set(path.join('.'), path)
        };
    }

    references(): readonly (readonly string[])[] {
        return [...this.paths.values()];
    }

    compile(node: FormulaNode): Expression {
        switch (node.kind) {
            case 'number':
            case 'string':
            case 'boolean':
            case 'null':
                return compileLiteral(node);
            case 'reference':
                return compileReference(node, this.scope, this);
            case 'operation':
                return { ...compileOperation(node, this), node, reference: null };
            case 'call':
                return { ...this.compileCall(node), node, reference: null };
        }
    }

    objectNamed(name: string): ObjectModel | undefined {
        return objectOf(this.scope.model, name);
    }

    typeOfField(field: FieldModel): FormulaType | null {
        return formulaTypeOf(field, this.scope.model);
    }

    fail(message: string, node: FormulaNode): never {
        throw this.text.error(message, node.offset);
    }

    unsupported(feature: string, node: FormulaNode): never {
        throw new UnsupportedFeatureError('formula', feature, this.text.locationAt(node.offset));
    }

    private compileCall(node: CallNode): Pick<Expression, 'type' | 'evaluate'> {
        const row = FUNCTIONS.get(node.name);
        if (row) {
            return row.compile(node, this);
        }
        if (UNSUPPORTED_FUNCTIONS.has(node.name)) {
            return this.unsupported(`function ${node.name}()`, node);
        }
        return this.fail(`Unknown function ${node.name}. Check spelling.`, node);
    }
}

function compileLiteral(node: LiteralNode): Expression {
    const types: Record<LiteralNode['kind'], FormulaType> = {
        number: 'Number',
        string: 'Text',
        boolean: 'Boolean',
        null: 'Null'
    };
    const value = literalValue(node);
    return { type: types[node.kind], evaluate: () => value, node, reference: null };
}

function literalValue(node: LiteralNode): FieldValue {
    switch (node.kind) {
        case 'number':
            return ApexDecimal.of(node.text);
        case 'string':
            return node.text;
        case 'boolean':
            return node.text === 'true';
        case 'null':
            return null;
    }
}

/** Conditions must be Boolean; field formulas and defaults must fit their field. */
function checkResult(
    expression: Expression,
    request: FormulaSource,
    field: FieldModel | undefined,
    services: CompileServices
): void {
    const { context, model } = request;
    if (context === 'flow') {
        return;
    }
    const isCondition = context === 'validationRule' || context === 'entryCriteria';
    const accepted = isCondition ? (['Boolean'] as const) : field ? acceptedResults(field, model) : null;
    const isDateOfNow = isDefaultDate(expression, request, field);
    const isCopied = expression.type === 'Picklist' || expression.type === 'MultiselectPicklist';
    if (context === 'formulaField' && isCopied) {
        const message = 'A picklist field must be turned to text with TEXT() or tested with ISPICKVAL() or CASE()';
        services.fail(message, expression.node);
    }
    if (accepted && !isDateOfNow && !accepted.some((type) => isAssignable(expression.type, type))) {
        const [result, expected] = [typeLabel(expression.type), accepted.map(typeLabel).join(' or ')];
        const message = `Formula result is data type (${result}), incompatible with expected data type (${expected})`;
        services.fail(message, expression.node);
    }
}

/** A date field may have NOW() as its default: it gets the day on which the user is (assumed; public projects deploy it). */
function isDefaultDate(expression: Expression, { context }: FormulaSource, field: FieldModel | undefined): boolean {
    return context === 'defaultValue' && field?.type === 'Date' && expression.type === 'DateTime';
}

/** A formula field that cannot be computed shows #Error! and reads as null; everywhere else the error stops the save. */
function finish(expression: Expression, request: FormulaSource, field: FieldModel | undefined): Evaluator {
    const { evaluate } = expression;
    const convert = field ? resultConverterOf(field) : (value: FieldValue) => (value === '' ? null : value);
    if (isDefaultDate(expression, request, field)) {
        return (input) => {
            const value = evaluate(input);
            return value instanceof ApexDatetime ? dateInZone(value.epochMs, input.timeZone) : null;
        };
    }
    if (request.context !== 'formulaField') {
        return (input) => convert(evaluate(input));
    }
    return (input) => {
        try {
            return convert(evaluate(input));
        } catch (error) {
            if (error instanceof FormulaEvaluationError) {
                return null;
            }
            throw error;
        }
    };
}
