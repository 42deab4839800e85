import type { FlowDataType } from '../metadata/flows';
import type { FieldValue } from '../values';
import { asFieldValue, coerce } from './flowValue';

const FIELD_DATA_TYPES: Readonly<Record<string, FlowDataType>> = {
    Checkbox: 'Boolean',
    Date: 'Date',
    DateTime: 'DateTime',
    Time: 'Time',
    Number: 'Number',
    Currency: 'Number',
    Percent: 'Number'
};

/** Field assignments convert as variables do, e.g. text to a number. */
export function fieldValueFor(fieldType: string, value: FieldValue): FieldValue {
    const dataType = FIELD_DATA_TYPES[fieldType] ?? (fieldType === 'Integer' ? 'Number' : 'String');
    const converted = asFieldValue(coerce(value, dataType, null), 'A field value');
    return converted === '' ? null : converted;
}
