import { SourceError, UnsupportedFeatureError } from '../errors';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../values';
import { fieldOf, type CustomMetadataRecord } from './model';
import type { FieldModel, FieldType, ObjectModel } from './objectModel';
import type { XmlElement } from './xmlReader';

type Converter = (text: string, field: FieldModel) => FieldValue;

const asText: Converter = (text, field) => {
    if (field.length !== null && text.length > field.length) {
        throw new RangeError(`the text has ${text.length} characters, ${field.name} takes ${field.length}`);
    }
    return text;
};

const asDecimal: Converter = (text, field) => {
    const value = ApexDecimal.of(text).setScale(field.scale ?? 0);
    if (value.precision() - value.scale > (field.precision ?? 18) - (field.scale ?? 0)) {
        throw new RangeError(`${text} has too many digits for ${field.name}`);
    }
    return value;
};

const asPicklist: Converter = (text, field) => {
    for (const value of field.type === 'MultiselectPicklist' ? text.split(';') : [text]) {
        if (field.restrictedPicklist && !field.picklist?.some((entry) => entry.value === value)) {
            throw new RangeError(`${value} is not a value of the picklist ${field.name}`);
        }
    }
    return text;
};

const asBoolean: Converter = (text) => {
    if (text !== 'true' && text !== 'false') {
        throw new RangeError(`${text} is neither true nor false`);
    }
    return text === 'true';
};

interface ValueKind {
    /** xsi:type names that the Metadata API accepts for the field type. */
    readonly xsdTypes: readonly string[];
    readonly convert: Converter;
}

const NUMBER: ValueKind = { xsdTypes: ['double', 'int', 'long'], convert: asDecimal };
const TEXT: ValueKind = { xsdTypes: ['string'], convert: asText };
const PICKLIST: ValueKind = { xsdTypes: ['string'], convert: asPicklist };

/** Every field type a custom metadata type may have. */
const VALUE_KINDS: Partial<Record<FieldType, ValueKind>> = {
    Checkbox: { xsdTypes: ['boolean'], convert: asBoolean },
    Date: { xsdTypes: ['date'], convert: (text) => ApexDate.fromIso(text) },
    DateTime: { xsdTypes: ['dateTime'], convert: (text) => ApexDatetime.fromIso(text) },
    Email: TEXT,
    LongTextArea: TEXT,
    MetadataRelationship: TEXT,
    Number: NUMBER,
    Percent: NUMBER,
    Phone: TEXT,
    Picklist: PICKLIST,
    Text: TEXT,
    TextArea: TEXT,
    Url: TEXT
};

/** Reads one custom metadata record. Throws SourceError for unknown fields, wrong values and missing required ones. */
export function readCustomMetadataRecord(
    root: XmlElement,
    developerName: string,
    object: ObjectModel
): CustomMetadataRecord {
    root.ignore('description', 'documentation only');
    const values = new Map<string, FieldValue>();
    for (const element of root.children('values')) {
        const name = element.string('field');
        if (object.deferredFields?.has(name.toLowerCase())) {
            // Whoever names the field is refused.
            element.leaveAside();
            continue;
        }
        const field = fieldOf(object, name);
        if (!field?.isCustom) {
            throw new SourceError(`${object.name} has no field ${name}`, element.location);
        }
        const value = readValue(element.requiredChild('value'), field);
        if (values.has(field.name) && String(values.get(field.name)) !== String(value)) {
            throw new SourceError(`${field.name} is set twice`, element.location);
        }
        if (value !== null) {
            values.set(field.name, value);
        }
    }
    nameFieldsInFull(object, values);
    completeValues(root, object, values);
    const label = root.string('label');
    if (label.length > 40) {
        throw new SourceError(`the label has ${label.length} characters, at most 40 are allowed`, root.location);
    }
    return { developerName, label, isProtected: root.boolean('protected', false), values, location: root.location };
}

/**
 * The file of a record names a field without its object, which another value of the record names; the platform keeps which field
 * it is, as FieldDefinition.DurableId has it.
 */
function nameFieldsInFull(object: ObjectModel, values: Map<string, FieldValue>): void {
    for (const [name, value] of values) {
        const field = fieldOf(object, name);
        if (field?.referenceTo[0] === 'FieldDefinition' && field.metadataController !== undefined) {
            values.set(name, `${String(values.get(field.metadataController) ?? '')}.${String(value)}`);
        }
    }
}

function readValue(element: XmlElement, field: FieldModel): FieldValue {
    if (element.isNil()) {
        return null;
    }
    const kind = VALUE_KINDS[field.type];
    if (!kind) {
        const feature = `custom metadata field of type ${field.type}`;
        throw new UnsupportedFeatureError('metadata', feature, field.location);
    }
    const xsdType = (element.attribute('xsi:type') ?? '').replace(/^xsd:/, '');
    if (!kind.xsdTypes.includes(xsdType)) {
        const message = `${field.name} (${field.type}) needs xsi:type="xsd:${kind.xsdTypes[0]}", not "${xsdType}"`;
        throw new SourceError(message, element.location);
    }
    if (element.text === '') {
        return null;
    }
    try {
        return kind.convert(element.text, field);
    } catch (error) {
        if (error instanceof RangeError) {
            throw new SourceError(error.message, element.location);
        }
        throw error;
    }
}

function completeValues(root: XmlElement, object: ObjectModel, values: Map<string, FieldValue>): void {
    for (const field of object.fields.values()) {
        if (!field.isCustom || field.formula !== null || values.has(field.name)) {
            continue;
        }
        if (field.type === 'Checkbox') {
            values.set(field.name, false);
        } else if (field.required) {
            throw new SourceError(`the required field ${field.name} has no value`, root.location);
        }
    }
}
