import { UnsupportedFeatureError } from '../errors';
import { isCompound } from '../metadata/fieldAbilities';
import type { FieldModel, FieldType, ObjectModel } from '../metadata/objectModel';

/** How a field's values lie in SQLite. */
export type StorageType =
    /** Text compared without case through a folded shadow column; case-sensitive text has none. */
    | { readonly kind: 'text'; readonly caseSensitive: boolean }
    /** Text that no filter can use. */
    | { readonly kind: 'longText' }
    | { readonly kind: 'id' }
    /** Scaled to a whole number: 12.30 with scale 2 is 1230. 18 digits always fit into 64 bits. */
    /** `shownScale`: a value that needs no more places comes back with these. */
    | { readonly kind: 'decimal'; readonly scale: number; readonly shownScale?: number }
    | { readonly kind: 'integer' }
    | { readonly kind: 'boolean' }
    /** Days since 1970-01-01. */
    | { readonly kind: 'date' }
    /** Milliseconds since the epoch. */
    | { readonly kind: 'datetime' }
    /** Milliseconds since midnight. */
    | { readonly kind: 'time' }
    | { readonly kind: 'blob' };

type Objects = { readonly objects: ReadonlyMap<string, ObjectModel> };

const TEXT: StorageType = { kind: 'text', caseSensitive: false };
const LONG_TEXT: StorageType = { kind: 'longText' };
const ID: StorageType = { kind: 'id' };

function decimal(field: FieldModel): StorageType {
    if (field.scale === null) {
        throw new UnsupportedFeatureError('store', `number field ${field.name} without scale`, field.location);
    }
    return field.storedScale === undefined
        ? { kind: 'decimal', scale: field.scale }
        : { kind: 'decimal', scale: field.storedScale, shownScale: field.scale };
}

function text(field: FieldModel): StorageType {
    return field.caseSensitive ? { kind: 'text', caseSensitive: true } : TEXT;
}

const BY_FIELD_TYPE: Readonly<Record<Exclude<FieldType, 'Summary'>, (field: FieldModel) => StorageType>> = {
    Id: () => ID,
    Address: () => TEXT,
    AutoNumber: () => TEXT,
    Checkbox: () => ({ kind: 'boolean' }),
    Currency: decimal,
    Date: () => ({ kind: 'date' }),
    DateTime: () => ({ kind: 'datetime' }),
    Email: text,
    Html: () => LONG_TEXT,
    Integer: () => ({ kind: 'integer' }),
    LongTextArea: () => LONG_TEXT,
    Location: () => TEXT,
    Lookup: () => ID,
    MasterDetail: () => ID,
    MetadataRelationship: () => ID,
    MultiselectPicklist: () => TEXT,
    Number: decimal,
    Percent: decimal,
    Phone: text,
    Picklist: () => TEXT,
    Text: text,
    TextArea: text,
    Time: () => ({ kind: 'time' }),
    Url: text,
    Base64: () => ({ kind: 'blob' })
};

/** The storage of a roll-up: a count is a whole number, the rest is of the summarised field's type. */
function summaryStorage(field: FieldModel, model: Objects): StorageType {
    const summary = field.summary;
    if (!summary || summary.operation === 'count') {
        return { kind: 'decimal', scale: 0 };
    }
    const child = model.objects.get(summary.childObject.toLowerCase());
    const source = child?.fields.get((summary.summarizedField ?? '').toLowerCase());
    if (!source) {
        throw new UnsupportedFeatureError('store', `roll-up of an unknown field into ${field.name}`, field.location);
    }
    return storageTypeOf(source, model);
}

/** The storage type of a field; for a formula field, the type its values would have if they were stored. */
export function storageTypeOf(field: FieldModel, model: Objects): StorageType {
    return field.type === 'Summary' ? summaryStorage(field, model) : BY_FIELD_TYPE[field.type](field);
}

/** Written into the schema table; a change of it is a change of type. */
export function storageSignature(type: StorageType): string {
    switch (type.kind) {
        case 'decimal':
            return `decimal:${type.scale}`;
        case 'text':
            return type.caseSensitive ? 'text:caseSensitive' : 'text';
        default:
            return type.kind;
    }
}

/** Formula fields are computed when read, compound fields are put together from their parts; everything else is a column. */
export function isStored(field: FieldModel): boolean {
    return field.formula === null && !isCompound(field);
}
