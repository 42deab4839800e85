import { SourceError, UnsupportedFeatureError } from '../errors';
import { makeField, type FieldOptions } from './fieldFactory';
import type { ValueSetModel } from './model';
import type { FieldModel, FieldType, LookupFilterModel, SummaryModel } from './objectModel';
import { readValueSet } from './valueSets';
import type { XmlElement } from './xmlReader';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

interface FieldContext {
    readonly element: XmlElement;
    readonly name: string;
    readonly objectName: string;
    readonly globalValueSets: ReadonlyMap<string, ValueSetModel>;
}

type TypeReader = (context: FieldContext, options: Mutable<FieldOptions>) => void;

const plain: TypeReader = () => undefined;

const withLength: TypeReader = ({ element }, options) => {
    options.length = element.number('length');
    element.ignore('visibleLines', 'height of the input box');
};

const numeric: TypeReader = ({ element }, options) => {
    options.precision = element.optionalNumber('precision') ?? 18;
    options.scale = element.optionalNumber('scale') ?? 0;
    if (options.precision > 18 || options.scale > options.precision) {
        throw new SourceError('precision must be at most 18 and scale at most precision', element.location);
    }
};

const picklist: TypeReader = ({ element, globalValueSets }, options) => {
    element.ignore('visibleLines', 'height of the input box');
    const valueSet = element.child('valueSet');
    if (!valueSet) {
        if (options.formula) {
            return;
        }
        throw new SourceError('a picklist field needs <valueSet>', element.location);
    }
    const { values, restricted, controllingField, globalName } = readValueSet(valueSet, globalValueSets);
    options.picklist = values;
    options.restrictedPicklist = restricted;
    if (globalName !== null) {
        options.valueSetName = globalName;
    }
    if (controllingField) {
        options.controllingField = controllingField;
    }
};

const lookup: TypeReader = ({ element, name }, options) => {
    options.referenceTo = [element.string('referenceTo')];
    options.relationshipName = name.endsWith('__c') ? `${name.slice(0, -3)}__r` : name.replace(/Id$/, '');
    options.childRelationshipName = element.optionalString('relationshipName');
    options.deleteConstraint = element.oneOf('deleteConstraint', ['SetNull', 'Restrict', 'Cascade'], 'SetNull');
    element.ignore('relationshipLabel', 'label of related lists comes from the child object');
    if (options.required && options.deleteConstraint === 'SetNull') {
        throw new SourceError('a required lookup needs <deleteConstraint> Restrict or Cascade', element.location);
    }
    const filter = element.child('lookupFilter');
    if (filter) {
        options.lookupFilter = readLookupFilter(filter);
    }
};

const masterDetail: TypeReader = (context, options) => {
    const { element, name } = context;
    options.referenceTo = [element.string('referenceTo')];
    options.relationshipName = `${name.slice(0, -3)}__r`;
    options.childRelationshipName = element.optionalString('relationshipName');
    options.deleteConstraint = 'Cascade';
    options.required = true;
    options.reparentable = element.boolean('reparentableMasterDetail', false);
    options.updateable = options.reparentable;
    options.writeRequiresMasterRead = element.boolean('writeRequiresMasterRead', false);
    element.ignore('relationshipLabel', 'label of related lists comes from the child object');
    if ((element.optionalNumber('relationshipOrder') ?? 0) > 1) {
        throw new UnsupportedFeatureError('metadata', 'a third master-detail level', element.location);
    }
    const filter = element.child('lookupFilter');
    if (filter) {
        options.lookupFilter = readLookupFilter(filter);
    }
};

const metadataRelationship: TypeReader = ({ element, name }, options) => {
    options.referenceTo = [element.string('referenceTo')];
    options.relationshipName = `${name.slice(0, -3)}__r`;
    options.childRelationshipName = element.optionalString('relationshipName');
    element.ignore('relationshipLabel', 'label of related lists comes from the child object');
    const controller = element.optionalString('metadataRelationshipControllingField')?.split('.').at(-1);
    if (controller !== undefined) {
        options.metadataController = controller;
    }
};

const autoNumber: TypeReader = ({ element }, options) => {
    options.displayFormat = element.optionalString('displayFormat') ?? '{0}';
    const start = element.optionalNumber('startingNumber');
    if (start !== null) {
        options.startingNumber = start;
    }
};

const summary: TypeReader = ({ element }, options) => {
    options.summary = readSummary(element);
    options.createable = false;
    options.updateable = false;
};

/** Every field type a field file may have; types that are not here are refused. */
const TYPE_READERS: Partial<Record<FieldType, TypeReader>> = {
    AutoNumber: autoNumber,
    Checkbox: plain,
    Currency: numeric,
    Date: plain,
    DateTime: plain,
    Email: plain,
    Html: withLength,
    LongTextArea: withLength,
    Lookup: lookup,
    MasterDetail: masterDetail,
    MetadataRelationship: metadataRelationship,
    MultiselectPicklist: picklist,
    Number: numeric,
    Percent: numeric,
    Phone: plain,
    Picklist: picklist,
    Summary: summary,
    Text: (context, options) => (options.formula ? undefined : withLength(context, options)),
    TextArea: plain,
    Time: plain,
    Url: plain
};

/** Field types of the platform that are not implemented (Metadata API Developer Guide, FieldType). */
const OTHER_TYPES: ReadonlySet<string> = new Set([
    'Address',
    'Array',
    'CustomDataType',
    'EncryptedText',
    'ExternalLookup',
    'File',
    'Hierarchy',
    'IndirectLookup',
    'Integer',
    'Location',
    'Long'
]);

/** Field types that field files may have. */
export function supportedFieldTypes(): string[] {
    return Object.keys(TYPE_READERS).sort();
}

const IGNORED: Readonly<Record<string, string>> = {
    trackFeedHistory: 'Chatter is not part of the local org',
    trackTrending: 'historical trend reports are not part of the local org',
    businessStatus: 'documentation only',
    businessOwnerGroup: 'documentation only',
    businessOwnerUser: 'documentation only',
    deprecated: 'matters between packages only',
    fieldManageability: 'matters for package upgrades only',
    isFilteringDisabled: 'matters for external objects only',
    isNameField: 'matters for external objects only',
    isSortingDisabled: 'matters for external objects only',
    isConvertLeadDisabled: 'lead conversion is not part of the local org'
};

/** Reads a field file of an object. A standard field's file changes what the catalog says about it. */
export function readField(
    element: XmlElement,
    objectName: string,
    fileName: string,
    catalogField: FieldModel | undefined,
    globalValueSets: ReadonlyMap<string, ValueSetModel>
): FieldModel {
    const name = element.string('fullName');
    if (name !== fileName) {
        throw new SourceError(`<fullName> ${name} differs from the file name ${fileName}`, element.location);
    }
    if (!name.endsWith('__c')) {
        return overrideStandardField(element, objectName, name, catalogField);
    }
    const context: FieldContext = { element, name, objectName, globalValueSets };
    const type = element.string('type') as FieldType;
    const readType = TYPE_READERS[type];
    if (!readType && !OTHER_TYPES.has(type)) {
        throw new SourceError(`there is no field type ${type}`, element.child('type')?.location ?? element.location);
    }
    if (!readType) {
        throw new UnsupportedFeatureError('metadata', `field type ${type}`, element.child('type')?.location ?? null);
    }
    const options: Mutable<FieldOptions> = { ...readCommon(element), location: element.location };
    const formula = element.child('formula');
    if (formula) {
        options.formulaLocation = formula.textLocation;
    }
    readType(context, options);
    checkDefaults(element, type, options);
    if (type !== 'Summary' && type !== 'AutoNumber' && options.formula) {
        options.createable = false;
        options.updateable = false;
    }
    return makeField(name, type, withoutUndefined(options));
}

/**
 * A geolocation field, and its latitude and longitude, which the org stores (Object Reference, Geolocation Custom Field): for
 * Site__c they are Site__Latitude__s and Site__Longitude__s.
 */
export function readGeolocation(element: XmlElement, name: string): FieldModel[] {
    const common = readCommon(element);
    const scale = element.optionalNumber('scale') ?? 0;
    element.ignore('displayLocationInDecimal', 'how the browser shows the location');
    const parts = ['Latitude', 'Longitude'].map((part) =>
        makeField(`${name.slice(0, -'__c'.length)}__${part}__s`, 'Number', {
            ...common,
            label: `${common.label ?? name} (${part})`,
            isCustom: true,
            precision: 18,
            scale,
            location: element.location
        })
    );
    return [
        makeField(name, 'Location', { ...common, isCustom: true, required: false, location: element.location }),
        ...parts
    ];
}

function readCommon(element: XmlElement): Mutable<FieldOptions> {
    for (const [name, reason] of Object.entries(IGNORED)) {
        element.ignore(name, reason);
    }
    element.supported('encryptionScheme', ['None'], 'None');
    return {
        label: element.string('label'),
        description: element.optionalString('description'),
        helpText: element.optionalString('inlineHelpText'),
        required: element.boolean('required', false),
        unique: element.boolean('unique', false),
        externalId: element.boolean('externalId', false),
        caseSensitive: element.boolean('caseSensitive', false),
        formula: element.optionalString('formula'),
        formulaTreatBlanksAsZero:
            element.oneOf('formulaTreatBlanksAs', ['BlankAsBlank', 'BlankAsZero'], 'BlankAsBlank') === 'BlankAsZero',
        defaultValue: element.optionalString('defaultValue'),
        trackHistory: element.boolean('trackHistory', false),
        securityClassification: element.optionalString('securityClassification'),
        complianceGroup: element.optionalString('complianceGroup')
    };
}

function checkDefaults(element: XmlElement, type: FieldType, options: FieldOptions): void {
    if (type === 'Checkbox' && !options.formula && options.defaultValue === null) {
        throw new SourceError('a checkbox field needs <defaultValue>', element.location);
    }
    if (options.formula && options.defaultValue) {
        throw new SourceError('a formula field cannot have <defaultValue>', element.location);
    }
    if (options.formula && options.required) {
        throw new SourceError('a formula field cannot be required', element.location);
    }
}

function withoutUndefined(options: FieldOptions): FieldOptions {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function overrideStandardField(
    element: XmlElement,
    objectName: string,
    name: string,
    catalogField: FieldModel | undefined
): FieldModel {
    if (!catalogField) {
        throw new UnsupportedFeatureError('metadata', `standard field ${objectName}.${name}`, element.location);
    }
    for (const [ignored, reason] of Object.entries(IGNORED)) {
        element.ignore(ignored, reason);
    }
    element.ignore('type', 'the type of a standard field is fixed');
    const filter = catalogField.referenceTo.length > 0 ? element.child('lookupFilter') : null;
    const lookupFilter = filter ? readLookupFilter(filter) : undefined;
    return {
        ...catalogField,
        ...(lookupFilter ? { lookupFilter } : {}),
        label: element.optionalString('label') ?? catalogField.label,
        description: element.optionalString('description'),
        helpText: element.optionalString('inlineHelpText'),
        required: element.boolean('required', catalogField.required),
        trackHistory: element.boolean('trackHistory', false),
        securityClassification: element.optionalString('securityClassification'),
        complianceGroup: element.optionalString('complianceGroup'),
        location: element.location
    };
}

function readSummary(element: XmlElement): SummaryModel {
    const [childObject, foreignKey] = splitReference(element, 'summaryForeignKey');
    const operation = element.oneOf('summaryOperation', ['count', 'sum', 'min', 'max']);
    const summarized = element.has('summarizedField') ? splitReference(element, 'summarizedField')[1] : null;
    if ((summarized === null) !== (operation === 'count')) {
        throw new SourceError('<summarizedField> goes with sum, min and max, not with count', element.location);
    }
    return {
        operation,
        childObject,
        foreignKey,
        summarizedField: summarized,
        filters: element.children('summaryFilterItems').map((filter) => ({
            field: splitReference(filter, 'field')[1],
            operation: filter.string('operation'),
            value: filter.optionalString('value') ?? ''
        }))
    };
}

/** Splits `Object__c.Field__c`. */
function splitReference(element: XmlElement, name: string): [string, string] {
    const text = element.string(name);
    const [object, field, ...rest] = text.split('.');
    if (!object || !field || rest.length > 0) {
        throw new SourceError(`<${name}> must be Object.Field, not ${text}`, element.location);
    }
    return [object, field];
}

function readLookupFilter(element: XmlElement): LookupFilterModel | undefined {
    element.ignore('infoMessage', 'shown beside the lookup only');
    const filter: LookupFilterModel = {
        booleanFilter: element.optionalString('booleanFilter'),
        errorMessage: element.optionalString('errorMessage'),
        isOptional: element.boolean('isOptional'),
        filters: element.children('filterItems').map((item) => ({
            field: item.string('field'),
            operation: item.string('operation'),
            value: item.optionalString('value'),
            valueField: item.optionalString('valueField')
        }))
    };
    return element.boolean('active') ? filter : undefined;
}
