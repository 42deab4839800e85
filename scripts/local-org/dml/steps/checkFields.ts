import type { FieldModel } from '../../metadata/objectModel';
import { isStored } from '../../store';
import { ApexDecimal, type FieldValue } from '../../values';
import { isTextField } from '../fieldValues';
import { sameValue } from '../recordFormulas';
import { failRow, livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

/** System validation of the record as it will be saved: required fields, lengths, ranges, formats, restricted picklists. */
export const checkFields: SaveStep = {
    name: 'system validation',
    run(chunk) {
        const fields = [...chunk.object.fields.values()].filter(isStored);
        for (const row of livingRows(chunk)) {
            checkRequired(chunk, row, fields);
            for (const field of fields) {
                const value = row.record.get(field.name);
                if (value !== null && !(row.prior && sameValue(value, row.prior.get(field.name)))) {
                    checkValue(row, field, value);
                }
            }
        }
    }
};

function checkRequired(chunk: SaveChunk, row: SaveRow, fields: readonly FieldModel[]): void {
    const missing = fields
        .filter((field) => isRequired(chunk, field) && row.record.get(field.name) === null)
        .map((field) => field.name);
    if (missing.includes('OwnerId')) {
        failRow(row, 'INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId']);
    }
    const others = missing.filter((name) => name !== 'OwnerId');
    if (others.length > 0) {
        failRow(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${others.join(', ')}]`, others);
    }
}

/** The platform itself fills system fields, and the name of a custom object whose name was left empty. */
function isRequired(chunk: SaveChunk, field: FieldModel): boolean {
    if (field.type === 'Id' || field.type === 'AutoNumber' || field.type === 'Summary' || !field.createable) {
        return false;
    }
    if (field.name === 'OwnerId') {
        return true;
    }
    if (field.name === chunk.object.nameField && chunk.object.kind !== 'standard') {
        return false;
    }
    return field.required || field.type === 'MasterDetail';
}

function checkValue(row: SaveRow, field: FieldModel, value: FieldValue): void {
    if (typeof value === 'string' && isTextField(field)) {
        checkText(row, field, value);
    } else if (value instanceof ApexDecimal && field.precision !== null) {
        const integerDigits = value.abs().toBigInt().toString().length;
        if (integerDigits > field.precision - (field.scale ?? 0)) {
            const message = `${field.label}: value outside of valid range on numeric field: ${value.toString()}`;
            failRow(row, 'NUMBER_OUTSIDE_VALID_RANGE', message, [field.name]);
        }
    }
}

function checkText(row: SaveRow, field: FieldModel, value: string): void {
    if (field.length !== null && value.length > field.length) {
        const message = `${field.label}: data value too large: ${value} (max length=${field.length})`;
        failRow(row, 'STRING_TOO_LONG', message, [field.name]);
        return;
    }
    if (field.type === 'Email' && !isEmail(value)) {
        failRow(row, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
    }
    if (field.type === 'Url' && /\s/.test(value)) {
        failRow(row, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: invalid URL: ${value}`, [field.name]);
    }
    if (field.restrictedPicklist && field.picklist) {
        checkPicklist(row, field, value);
    }
}

function isEmail(text: string): boolean {
    return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/.test(text);
}

function checkPicklist(row: SaveRow, field: FieldModel, value: string): void {
    const chosen = field.type === 'MultiselectPicklist' ? value.split(';') : [value];
    const bad = chosen.filter((one) => !field.picklist?.some((known) => known.value === one && known.isActive));
    if (bad.length > 0) {
        const message = `${field.label}: bad value for restricted picklist field: ${bad.join(';')}`;
        failRow(row, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
    }
}
