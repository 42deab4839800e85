import { fieldOf, objectOf, type OrgModel } from '../metadata/model';
import type { FieldModel, FieldType } from '../metadata/objectModel';
import { ApexDecimal, type FieldValue } from '../values';
import type { FormulaContext, FormulaType } from './types';
import { numberOf } from './values';

const TYPES: Partial<Record<FieldType, FormulaType>> = {
    Id: 'Text',
    AutoNumber: 'Text',
    Checkbox: 'Boolean',
    Currency: 'Number',
    Date: 'Date',
    DateTime: 'DateTime',
    Email: 'Text',
    Html: 'Text',
    Integer: 'Number',
    LongTextArea: 'Text',
    Lookup: 'Text',
    MasterDetail: 'Text',
    MetadataRelationship: 'Text',
    MultiselectPicklist: 'MultiselectPicklist',
    Number: 'Number',
    Percent: 'Number',
    Phone: 'Text',
    Picklist: 'Picklist',
    Text: 'Text',
    TextArea: 'Text',
    Time: 'Time',
    Url: 'Text'
};

const HUNDRED = ApexDecimal.of(100);

/** The formula type of a field, or null for fields formulas cannot read (files). */
export function formulaTypeOf(field: FieldModel, model: OrgModel): FormulaType | null {
    if (field.summary) {
        const child = objectOf(model, field.summary.childObject);
        const summarized = field.summary.summarizedField;
        const source = summarized !== null && child ? fieldOf(child, summarized) : undefined;
        return source ? formulaTypeOf(source, model) : 'Number';
    }
    return TYPES[field.type] ?? null;
}

/**
 * How a stored value becomes a formula value. Percents are fractions and ids have 15 characters on the platform, except in
 * flows, which see values as they are stored.
 */
export function normalizerOf(
    field: FieldModel,
    type: FormulaType,
    context: FormulaContext
): (value: FieldValue) => FieldValue {
    if (type === 'Boolean') {
        return (value) => value === true;
    }
    if (context !== 'flow' && (field.type === 'Id' || field.type === 'Lookup' || field.type === 'MasterDetail')) {
        return (value) => (typeof value === 'string' ? value.slice(0, 15) : null);
    }
    if (type === 'Number') {
        const isPercent = field.type === 'Percent' && context !== 'flow';
        return isPercent ? (value) => numberOf(value)?.dividedBy(HUNDRED) ?? null : numberOf;
    }
    return (value) => value;
}

/** How a result becomes a value of the field: rounded to its scale, fractions as percents, empty text as null. */
export function resultConverterOf(field: FieldModel): (value: FieldValue) => FieldValue {
    switch (field.type) {
        case 'Number':
        case 'Currency':
        case 'Percent': {
            const scale = field.scale ?? 0;
            const isPercent = field.type === 'Percent';
            return (value) => {
                const number = numberOf(value);
                return (isPercent ? number?.times(HUNDRED) : number)?.setScale(scale, 'HALF_UP') ?? null;
            };
        }
        case 'Integer':
            return (value) => numberOf(value)?.setScale(0, 'HALF_UP').toNumber() ?? null;
        case 'Checkbox':
            return (value) => value === true;
        default:
            return (value) => (value === '' ? null : value);
    }
}

/** Formula result types that a field of a type may hold. */
export function acceptedResults(field: FieldModel, model: OrgModel): readonly FormulaType[] {
    const type = formulaTypeOf(field, model);
    if (type === 'Picklist' || type === 'MultiselectPicklist') {
        return ['Text', 'Picklist', 'MultiselectPicklist'];
    }
    return type === null ? [] : [type];
}
