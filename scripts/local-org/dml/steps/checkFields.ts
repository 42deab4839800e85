import type { FieldModel, FieldType } from '../../metadata/objectModel';
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
        const offers = offeredValues(chunk);
        for (const row of livingRows(chunk)) {
            checkRequired(chunk, row, fields);
            for (const field of fields) {
                const value = row.record.get(field.name);
                if (value !== null && !(row.prior && sameValue(value, row.prior.get(field.name)))) {
                    checkValue(row, field, cut(chunk, row, field, value), offers(row, field));
                }
            }
        }
    }
};

type Offers = (row: SaveRow, field: FieldModel) => ReadonlySet<string> | null;

/** Values that the record's type offers for a picklist; null where the record has no type or the type says nothing. */
function offeredValues(chunk: SaveChunk): Offers {
    const ids = livingRows(chunk).flatMap((row) => {
        const id = row.record.get('RecordTypeId');
        return typeof id === 'string' ? [id] : [];
    });
    if (ids.length === 0) {
        return () => null;
    }
    const names = chunk.services.store.read('RecordType', [...new Set(ids)]);
    return (row, field) => {
        const name = names.get(String(row.record.get('RecordTypeId')))?.get('DeveloperName');
        const offered = chunk.object.recordTypes.find((type) => type.name === name)?.picklistValues?.get(field.name);
        return offered ? new Set(offered.map((one) => one.value)) : null;
    };
}

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

/** Which types of fields take what fits of a text that is too long, where the call asks for it. */
const CUT: ReadonlySet<FieldType> = new Set([
    'Email',
    'Html',
    'LongTextArea',
    'MultiselectPicklist',
    'Phone',
    'Picklist',
    'Text',
    'TextArea'
]);

function cut(chunk: SaveChunk, row: SaveRow, field: FieldModel, value: FieldValue): FieldValue {
    const { length, type, name } = field;
    if (
        !chunk.truncated.has(row.input) ||
        length === null ||
        !CUT.has(type) ||
        typeof value !== 'string' ||
        value.length <= length
    ) {
        return value;
    }
    row.record.set(name, value.slice(0, length));
    return value.slice(0, length);
}

function checkValue(row: SaveRow, field: FieldModel, value: FieldValue, offered: ReadonlySet<string> | null): void {
    if (typeof value === 'string' && isTextField(field)) {
        checkText(row, field, value, offered);
    } else if (value instanceof ApexDecimal && field.precision !== null) {
        const integerDigits = value.abs().toBigInt().toString().length;
        if (integerDigits > field.precision - (field.scale ?? 0)) {
            const message = `${field.label}: value outside of valid range on numeric field: ${value.toString()}`;
            failRow(row, 'NUMBER_OUTSIDE_VALID_RANGE', message, [field.name]);
        }
    }
}

function checkText(row: SaveRow, field: FieldModel, value: string, offered: ReadonlySet<string> | null): void {
    if (field.length !== null && value.length > field.length) {
        const message = `${field.label}: data value too large: ${value} (max length=${field.length})`;
        failRow(row, 'STRING_TOO_LONG', message, [field.name]);
        return;
    }
    if (field.type === 'Email' && !isEmail(value)) {
        failRow(row, 'INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
    }
    if (field.picklist) {
        const known = knownValues(field, value);
        row.record.set(field.name, known.join(';'));
        if (field.restrictedPicklist) {
            checkPicklist(row, field, known, offered);
        }
    }
}

/** Values of a picklist do not differ by case: the one that is defined is kept (Salesforce Help, article 000386557). */
function knownValues(field: FieldModel, value: string): string[] {
    const chosen = field.type === 'MultiselectPicklist' ? value.split(';') : [value];
    return chosen.map(
        (one) =>
            field.picklist?.find((known) => known.value === one)?.value ??
            field.picklist?.find((known) => known.value.toLowerCase() === one.toLowerCase())?.value ??
            one
    );
}

function isEmail(text: string): boolean {
    return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(\.[^\s@<>"(),:;[\]\\.]+)+$/.test(text);
}

function checkPicklist(
    row: SaveRow,
    field: FieldModel,
    chosen: readonly string[],
    offered: ReadonlySet<string> | null
): void {
    const isKnown = (one: string): boolean =>
        field.picklist?.some((known) => known.value === one && known.isActive) === true;
    const bad = chosen.filter((one) => !isKnown(one) || (offered !== null && !offered.has(one)));
    if (bad.length > 0) {
        const message = `${field.label}: bad value for restricted picklist field: ${bad.join(';')}`;
        failRow(row, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
    }
}
