import { SourceError, UnsupportedFeatureError } from '../errors';
import { fieldOf, objectOf, type CriteriaItem, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../values';
import { compileBooleanFilter } from './booleanFilter';
import { lookupFilterPath, recordTypeIn } from './lookupFilterPaths';
import { compileFormula } from './compileFormula';
import { parseDateValue } from './dateRanges';
import { formulaTypeOf } from './fieldTypes';
import { compareValues } from './operators';
import { dateInZone } from './timeZones';
import type { FormulaInput, FormulaType } from './types';
import { isBlank, numberOf, textOf } from './values';

/** Criteria as metadata has them: filter rows joined by logic, or a formula. */
export interface CriteriaSource {
    readonly items: readonly CriteriaItem[];
    /** e.g. `1 AND (2 OR 3)`; null joins all rows with AND. */
    readonly booleanFilter: string | null;
    readonly formula: string | null;
    readonly object: ObjectModel;
    readonly model: OrgModel;
    readonly location: SourceLocation;
    /** Lookup field whose filter this is: rows name fields of its target, of the record (`$Source`) and of the user. */
    readonly lookup?: FieldModel;
}

export interface CompiledCriteria {
    /** Field paths that the criteria read from the record. */
    readonly references: readonly (readonly string[])[];
    matches(input: FormulaInput): boolean;
}

/** Compiles criteria. Without rows and formula everything matches. Throws SourceError for unknown fields and operations. */
export function compileCriteria(source: CriteriaSource): CompiledCriteria {
    const { items, formula, object, model, location } = source;
    if (formula !== null) {
        if (items.length > 0) {
            throw new SourceError('criteria are either filters or a formula, not both', location);
        }
        const compiled = compileFormula({ source: formula, object, model, location, context: 'entryCriteria' });
        return { references: compiled.references, matches: (input) => compiled.evaluate(input) === true };
    }
    const rows = items.map((item) => compileItem(item, source));
    const references = rows.flatMap((row) => row.references);
    if (source.booleanFilter === null) {
        return { references, matches: (input) => rows.every((row) => row.matches(input)) };
    }
    const logic = compileBooleanFilter(source.booleanFilter, rows.length, location);
    return { references, matches: (input) => logic((condition) => rows[condition - 1].matches(input)) };
}

/** The operations of filter rows, as the Metadata API spells them. */
const OPERATIONS = [
    'equals',
    'notEqual',
    'lessThan',
    'greaterThan',
    'lessOrEqual',
    'greaterOrEqual',
    'contains',
    'notContain',
    'startsWith',
    'includes',
    'excludes'
] as const;

type Operation = (typeof OPERATIONS)[number];

/** The filter operations this room computes. */
export function supportedCriteriaOperations(): readonly string[] {
    return OPERATIONS;
}

interface Operand {
    readonly type: FormulaType;
    readonly field: FieldModel;
    readonly references: readonly (readonly string[])[];
    read(input: FormulaInput): FieldValue;
}

function compileItem(item: CriteriaItem, source: CriteriaSource): CompiledCriteria {
    const operation = OPERATIONS.find((each) => each === item.operation);
    if (!operation) {
        throw new UnsupportedFeatureError('formula', `filter operation ${item.operation}`, source.location);
    }
    const left = operandOf(item.field, source);
    if (item.valueField) {
        const right = operandOf(item.valueField, source);
        return {
            references: [...left.references, ...right.references],
            matches: (input) => compareWithField(operation, left.read(input), right.read(input), source)
        };
    }
    const test = compileTest(operation, left, item.value ?? null, source);
    return { references: left.references, matches: (input) => test(left.read(input), input) };
}

/** Names that list views use for standard fields. */
const LIST_VIEW_NAMES: Readonly<Record<string, string>> = {
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    LAST_ACTIVITY: 'LastActivityDate'
};

/** A row's field: `Field`, `Object.Field` of the record's own object, or a field of the running user. */
function operandOf(name: string, source: CriteriaSource): Operand {
    const { object, model, location } = source;
    const [first, second] = name.split('.');
    if (source.lookup && first !== '$User') {
        return lookupOperand(name, source.lookup, source);
    }
    const isUser = second !== undefined && /^\$?User$/.test(first) && (first === '$User' || object.name !== 'User');
    if (second !== undefined && !isUser && first !== object.name) {
        throw new UnsupportedFeatureError('formula', `filter on ${name}`, location);
    }
    const fieldName = second ?? first;
    const owner = isUser ? objectOf(model, 'User') : object;
    const canonical = fieldName === 'NAME' ? object.nameField : (LIST_VIEW_NAMES[fieldName] ?? fieldName);
    const field = owner && fieldOf(owner, canonical);
    const type = field ? formulaTypeOf(field, model) : null;
    if (!field || type === null) {
        throw new SourceError(`${owner?.name ?? object.name} has no field ${fieldName}`, location);
    }
    if (isUser) {
        return { type, field, references: [], read: (input) => input.globals.userField(field.name) };
    }
    const path = [field.name];
    return { type, field, references: [path], read: (input) => input.value(path) };
}

function lookupOperand(name: string, lookup: FieldModel, source: CriteriaSource): Operand {
    const [first, second] = name.split('.');
    if (first === '$Profile' || first === '$UserRole') {
        return ofRunningUser(first, second, source);
    }
    const { path, field } = lookupFilterPath(name, lookup, source);
    const type = formulaTypeOf(field, source.model);
    if (type === null) {
        throw new UnsupportedFeatureError('formula', `lookup filter on ${name}`, source.location);
    }
    return { type, field, references: [path], read: (input) => input.value(path) };
}

function ofRunningUser(global: '$Profile' | '$UserRole', name: string, source: CriteriaSource): Operand {
    const { model, location } = source;
    const object = objectOf(model, global.slice(1));
    const field = object && fieldOf(object, name);
    const type = field ? formulaTypeOf(field, model) : null;
    if (!field || type === null) {
        throw new SourceError(`${global} has no field ${name}`, location);
    }
    const read = ({ globals }: FormulaInput): FieldValue | undefined =>
        global === '$Profile' ? globals.profileField?.(field.name) : globals.roleField?.(field.name);
    return { type, field, references: [], read: (input) => read(input) ?? null };
}

type Test = (value: FieldValue, input: FormulaInput) => boolean;

/** Operations that deny another one. */
const NEGATIONS: Partial<Record<Operation, Operation>> = {
    notEqual: 'equals',
    notContain: 'contains',
    excludes: 'includes'
};

function compileTest(operation: Operation, operand: Operand, value: string | null, source: CriteriaSource): Test {
    const denied = NEGATIONS[operation];
    if (denied) {
        const inner = compileTest(denied, operand, value, source);
        return (tested, input) => !inner(tested, input);
    }
    if (value === null) {
        return compileBlankTest(operation, operand.type);
    }
    const tests = splitValues(value).map((single) => compileSingle(operation, operand, single, source));
    return (tested, input) => tests.some((test) => test(tested, input));
}

/** Without a value: `equals` asks for a blank field; an unchecked box counts as blank. */
function compileBlankTest(operation: Operation, type: FormulaType): Test {
    if (operation === 'equals' || operation === 'includes') {
        return (value) => isBlank(value) || (type === 'Boolean' && value === false);
    }
    return () => operation === 'contains' || operation === 'startsWith';
}

/** Values are separated by commas; quotes keep commas that belong to a value. */
function splitValues(value: string): string[] {
    const parts = value.match(/"[^"]*"|[^,]+/g) ?? [];
    return parts.map((part) => part.trim().replace(/^"(.*)"$/, '$1')).filter((part) => part !== '');
}

function compileSingle(operation: Operation, operand: Operand, value: string, source: CriteriaSource): Test {
    const { type } = operand;
    switch (type) {
        case 'Number':
            return compileNumberTest(operation, value, source);
        case 'Boolean':
            return compileBooleanTest(operation, value, source);
        case 'Date':
        case 'DateTime':
            return compileDateTest(operation, value, source);
        case 'Text':
        case 'Picklist':
        case 'MultiselectPicklist':
            return compileTextTest(operation, type, operand.field, value, source);
        default:
            throw new UnsupportedFeatureError('formula', `filter on a field of type ${type}`, source.location);
    }
}

function refuse(operation: Operation, type: string, source: CriteriaSource): never {
    throw new SourceError(`operation ${operation} does not go with a field of type ${type}`, source.location);
}

/** True when an order (-1, 0, 1) satisfies a comparing operation. */
function satisfies(operation: Operation, order: number): boolean {
    switch (operation) {
        case 'equals':
            return order === 0;
        case 'lessThan':
            return order < 0;
        case 'greaterThan':
            return order > 0;
        case 'lessOrEqual':
            return order <= 0;
        case 'greaterOrEqual':
            return order >= 0;
        default:
            return false;
    }
}

const COMPARING: readonly Operation[] = ['equals', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];

function compileNumberTest(operation: Operation, value: string, source: CriteriaSource): Test {
    if (!COMPARING.includes(operation)) {
        refuse(operation, 'Number', source);
    }
    if (!/^-?\d+(\.\d+)?$/.test(value)) {
        throw new SourceError(`${value} is not a number`, source.location);
    }
    const wanted = ApexDecimal.of(value);
    return (tested) => {
        const number = numberOf(tested);
        return number !== null && satisfies(operation, number.compare(wanted));
    };
}

function compileBooleanTest(operation: Operation, value: string, source: CriteriaSource): Test {
    const wanted = { '1': true, true: true, '0': false, false: false }[value.toLowerCase()];
    if (operation !== 'equals') {
        refuse(operation, 'Checkbox', source);
    }
    if (wanted === undefined) {
        throw new SourceError(`${value} is neither true nor false`, source.location);
    }
    return (tested) => (tested === true) === wanted;
}

/** A date value is a range of days: `lessThan` means before it, `greaterThan` after it. */
function compileDateTest(operation: Operation, value: string, source: CriteriaSource): Test {
    if (!COMPARING.includes(operation)) {
        refuse(operation, 'Date', source);
    }
    const rangeAt = parseDateValue(value);
    if (!rangeAt) {
        throw new UnsupportedFeatureError('formula', `date value ${value} in a filter`, source.location);
    }
    return (tested, input) => {
        const date = tested instanceof ApexDatetime ? dateInZone(tested.epochMs, input.timeZone) : tested;
        if (!(date instanceof ApexDate)) {
            return false;
        }
        const { start, end } = rangeAt(dateInZone(input.now, input.timeZone));
        const order = date.epochDay < start.epochDay ? -1 : date.epochDay >= end.epochDay ? 1 : 0;
        return satisfies(operation, order);
    };
}

/**
 * Text is compared without regard to case, but in lookup filters (Salesforce Help, Considerations for Lookup Filters). Ids may
 * be given with 15 or 18 characters.
 */
function compileTextTest(
    operation: Operation,
    type: FormulaType,
    field: FieldModel,
    value: string,
    source: CriteriaSource
): Test {
    if (source.lookup && field.name === 'RecordTypeId') {
        return recordTypeTest(operation, value, source);
    }
    const isId = field.referenceTo.length > 0 || field.type === 'Id';
    const normalize = (text: string): string => (isId ? text.slice(0, 15) : source.lookup ? text : text.toLowerCase());
    const wanted = normalize(value);
    if (type === 'MultiselectPicklist' && (operation === 'includes' || operation === 'equals')) {
        const choices = wanted.split(';');
        return operation === 'includes'
            ? (tested) => choices.some((choice) => normalize(textOf(tested)).split(';').includes(choice))
            : (tested) => normalize(textOf(tested)) === wanted;
    }
    switch (operation) {
        case 'contains':
            return (tested) => normalize(textOf(tested)).includes(wanted);
        case 'startsWith':
            return (tested) => normalize(textOf(tested)).startsWith(wanted);
        case 'includes':
            return refuse(operation, type, source);
        default:
            return (tested) => {
                const text = normalize(textOf(tested));
                return !isBlank(tested) && satisfies(operation, text < wanted ? -1 : text > wanted ? 1 : 0);
            };
    }
}

function compareWithField(operation: Operation, left: FieldValue, right: FieldValue, source: CriteriaSource): boolean {
    const denied = NEGATIONS[operation];
    if (denied) {
        return !compareWithField(denied, left, right, source);
    }
    if (!COMPARING.includes(operation)) {
        throw new UnsupportedFeatureError('formula', `filter operation ${operation} with a field`, source.location);
    }
    if (isBlank(left) || isBlank(right)) {
        return operation === 'equals' && isBlank(left) && isBlank(right);
    }
    if (typeof left === 'boolean' || typeof right === 'boolean') {
        return operation === 'equals' && left === right;
    }
    const hasCase = source.lookup !== undefined;
    return satisfies(operation, compareValues(comparable(left, hasCase), comparable(right, hasCase)));
}

function comparable(value: FieldValue, hasCase: boolean): NonNullable<FieldValue> {
    return typeof value === 'string' && !hasCase ? value.toLowerCase() : (value ?? '');
}

/** A row on RecordTypeId names the record type; the path leads to its developer name. */
function recordTypeTest(operation: Operation, value: string, source: CriteriaSource): Test {
    if (operation !== 'equals') {
        return refuse(operation, 'RecordTypeId', source);
    }
    const wanted = recordTypeIn(value, source);
    return (tested) => tested === wanted;
}
