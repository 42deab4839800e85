import { SourceError } from '../errors';
import type { FieldModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../values';
import { isTextField } from './fieldValues';

/** The value that a literal of a metadata file stands for in a field. Throws SourceError when it does not fit the field. */
export function literalValue(field: FieldModel, literal: string | null, location: SourceLocation): FieldValue {
    if (literal === null || isTextField(field)) {
        return literal;
    }
    try {
        return parseLiteral(field, literal);
    } catch (error) {
        if (error instanceof RangeError) {
            throw new SourceError(`${literal} is no value for ${field.name}`, location);
        }
        throw error;
    }
}

function parseLiteral(field: FieldModel, literal: string): FieldValue {
    switch (field.type) {
        case 'Checkbox':
            if (!/^(0|1|true|false)$/i.test(literal)) {
                throw new RangeError(literal);
            }
            return literal === '1' || literal.toLowerCase() === 'true';
        case 'Number':
        case 'Currency':
        case 'Percent':
            return ApexDecimal.of(literal);
        case 'Integer':
            return Number(ApexDecimal.of(literal).toBigInt());
        case 'Date':
            return ApexDate.fromIso(literal);
        case 'DateTime':
            return ApexDatetime.fromIso(literal);
        default:
            return literal;
    }
}
