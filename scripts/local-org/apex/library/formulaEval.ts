import { PlatformException } from '../../errors';
import { FormulaTextError, type RecordFormula } from '../../dml';
import { ApexDecimal, ApexDouble, type FieldValue, SObjectRecord } from '../../values';
import { ApexList, ApexSet } from '../runtime/collections';
import type { SObjectTypeToken } from '../runtime/describeTokens';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { refuse, throwSystem } from '../runtime/throws';
import { libraryType, STRING } from '../types';
import { defineEnum } from './enums';
import { defineType, method } from './table';

/** Formula types by the return type asked for. */
const RETURN_TYPES: Readonly<Record<string, string>> = {
    BOOLEAN: 'Boolean',
    DATE: 'Date',
    DATETIME: 'DateTime',
    DECIMAL: 'Number',
    DOUBLE: 'Number',
    ID: 'Text',
    INTEGER: 'Number',
    LONG: 'Number',
    STRING: 'Text',
    TIME: 'Time'
};

defineEnum('FormulaEval.FormulaReturnType', Object.keys(RETURN_TYPES));

/** Global variables a formula may name when its builder says so (Apex Reference Guide, FormulaGlobal Enum). */
const GLOBALS = ['LABEL', 'ORGANIZATION', 'PERMISSION', 'PROFILE', 'SETUP', 'SYSTEM', 'USER', 'USERROLE'];

defineEnum('FormulaEval.FormulaGlobal', GLOBALS);

/** The namespace itself. */
defineType('FormulaEval', {});

function invalid(message: string): never {
    throw new PlatformException('System.FormulaValidationException', message);
}

/** FormulaEval.FormulaBuilder. */
class FormulaBuilder extends LibraryObject {
    readonly $type = 'FormulaEval.FormulaBuilder';
    source: string | null = null;
    objectName: string | null = null;
    returnType: string | null = null;
    isTemplate = false;
    globals: readonly string[] = [];
}

/** What a builder says of the names in its formula. */
interface Named {
    readonly objectName: string;
    readonly globals: readonly string[];
}

/** FormulaEval.FormulaInstance: a text template is a row of texts and formulas, anything else one formula. */
class FormulaInstance extends LibraryObject {
    readonly $type = 'FormulaEval.FormulaInstance';

    constructor(
        readonly parts: readonly (string | RecordFormula)[],
        readonly returnType: string,
        readonly objectName: string
    ) {
        super();
    }

    get formulas(): RecordFormula[] {
        return this.parts.filter((part) => typeof part !== 'string');
    }
}

/** A formula may name the global variables that its builder lists. */
function checkGlobals(source: string, globals: readonly string[]): void {
    const text = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
    for (const [, name] of text.matchAll(/\$(\w+)/g)) {
        if (GLOBALS.includes(name.toUpperCase()) && !globals.includes(name.toUpperCase())) {
            invalid(`The global variable $${name} is not available: list it with withGlobalVariables()`);
        }
    }
}

function compile(rt: Runtime, { objectName, globals }: Named, source: string): RecordFormula {
    checkGlobals(source, globals);
    try {
        return rt.services.dml.compileFormula(objectName, source);
    } catch (error) {
        return error instanceof FormulaTextError ? invalid(error.message) : raise(error);
    }
}

function raise(error: unknown): never {
    throw error;
}

/** `Dear {!Name},` as texts and formulas in turn. */
function templateParts(rt: Runtime, builder: Named, source: string): (string | RecordFormula)[] {
    return source
        .split(/(\{![^}]*\})/)
        .filter((part) => part !== '')
        .map((part) => (part.startsWith('{!') ? compile(rt, builder, part.slice(2, -1)) : part));
}

function build(rt: Runtime, { source, objectName, returnType, isTemplate, globals }: FormulaBuilder): FormulaInstance {
    if (source === null || objectName === null || returnType === null) {
        return invalid('A formula needs withFormula(), withType() and withReturnType()');
    }
    if (isTemplate && returnType !== 'STRING') {
        return invalid('A template gives a text: withReturnType(FormulaEval.FormulaReturnType.STRING)');
    }
    if (isTemplate) {
        return new FormulaInstance(templateParts(rt, { objectName, globals }, source), returnType, objectName);
    }
    const formula = compile(rt, { objectName, globals }, source);
    if (formula.returnType !== RETURN_TYPES[returnType] && formula.returnType !== 'Null') {
        const [result, expected] = [formula.returnType, RETURN_TYPES[returnType]];
        invalid(`Formula result is data type (${result}), incompatible with expected data type (${expected}).`);
    }
    return new FormulaInstance([formula], returnType, objectName);
}

function asReturnType(value: FieldValue, returnType: string): unknown {
    if (!(value instanceof ApexDecimal)) {
        return value;
    }
    switch (returnType) {
        case 'INTEGER':
            return Number(value.toBigInt());
        case 'LONG':
            return value.toBigInt();
        case 'DOUBLE':
            return new ApexDouble(Number(value.toString()));
        default:
            return value;
    }
}

function evaluate(rt: Runtime, self: FormulaInstance, record: unknown): unknown {
    if (!(record instanceof SObjectRecord) || record.type !== self.objectName) {
        return throwSystem('IllegalArgumentException', `The formula takes a record of type ${self.objectName}`);
    }
    const values = self.parts.map((part) => (typeof part === 'string' ? part : part.evaluate(record)));
    const [only] = values;
    return typeof self.parts[0] === 'string' || values.length > 1
        ? values.map((value) => (value === null ? '' : rt.toStringValue(value))).join('')
        : asReturnType(only ?? null, self.returnType);
}

const BUILDER = 'FormulaEval.FormulaBuilder';

defineType(BUILDER, {
    superType: 'Object',
    methods: [
        method(`build(): FormulaEval.FormulaInstance`, (rt, self: FormulaBuilder) => build(rt, self)),
        method(`parseAsTemplate(Boolean): ${BUILDER}`, (rt, self: FormulaBuilder, isTemplate: boolean) => {
            self.isTemplate = isTemplate;
            return self;
        }),
        method(
            `withGlobalVariables(List<FormulaEval.FormulaGlobal>): ${BUILDER}`,
            (rt, self: FormulaBuilder, globals: ApexList) => {
                self.globals = (globals.items as ApexEnumValue[]).map(({ name }) => name);
                return self;
            }
        ),
        method(`withFormula(String): ${BUILDER}`, (rt, self: FormulaBuilder, source: string) => {
            self.source = source;
            return self;
        }),
        method(
            `withReturnType(FormulaEval.FormulaReturnType): ${BUILDER}`,
            (rt, self: FormulaBuilder, type: ApexEnumValue) => {
                self.returnType = type.name;
                return self;
            }
        ),
        method(`withType(Schema.SObjectType): ${BUILDER}`, (rt, self: FormulaBuilder, type: SObjectTypeToken) => {
            self.objectName = type.model.name;
            return self;
        }),
        method(`withType(Type): ${BUILDER}`, (rt, self: FormulaBuilder, type: { toString(): string }) => {
            const object = rt.services.model.objects.get(type.toString().toLowerCase());
            self.objectName = object?.name ?? refuse(`a formula on objects of the Apex class ${type.toString()}`);
            return self;
        })
    ]
});

defineType('FormulaEval.FormulaInstance', {
    superType: 'Object',
    methods: [
        method('evaluate(Object): Object', (rt, self: FormulaInstance, record: unknown) => evaluate(rt, self, record)),
        method('getReferencedFields(): Set<String>', (rt, self: FormulaInstance) => {
            const paths = self.formulas.flatMap(({ references }) => references);
            return new ApexSet(STRING, [...new Set(paths)].sort());
        })
    ]
});

/** FormulaRecalcResult: records whose formulas cannot be computed keep an empty field, as in the database. */
class RecalculationResult extends LibraryObject {
    readonly $type = 'FormulaRecalcResult';

    constructor(readonly record: SObjectRecord) {
        super();
    }
}

defineType('FormulaRecalcFieldError', {
    superType: 'Object',
    methods: [
        method('getFieldError(): String', () => refuse('an error of a recalculated formula')),
        method('getFieldName(): String', () => refuse('an error of a recalculated formula'))
    ]
});

defineType('FormulaRecalcResult', {
    superType: 'Object',
    methods: [
        method(
            'getErrors(): List<FormulaRecalcFieldError>',
            () => new ApexList(libraryType('FormulaRecalcFieldError'))
        ),
        method('getSObject(): SObject', (rt, self: RecalculationResult) => self.record),
        method('isSuccess(): Boolean', () => true)
    ]
});

defineType('Formula', {
    statics: [
        method(`builder(): ${BUILDER}`, () => new FormulaBuilder()),
        method('recalculateFormulas(List<SObject>): List<FormulaRecalcResult>', (rt, records: ApexList) => {
            const items = records.items as SObjectRecord[];
            rt.services.dml.recalculateFormulas(items);
            const results = items.map((record) => new RecalculationResult(record));
            return new ApexList(libraryType('FormulaRecalcResult'), results);
        })
    ]
});
