import { isFilterable, isGroupable, isSortable, valueTypeOf } from '../../metadata';
import type { FieldModel, FieldType } from '../../metadata/objectModel';
import { ApexList } from '../runtime/collections';
import type { SObjectFieldToken } from '../runtime/describeTokens';
import { displayTypeName, FieldDescribe, PicklistEntryDescribe, soapTypeName } from '../runtime/describes';
import { localField } from '../runtime/localTexts';
import type { Runtime } from '../runtime/runtime';
import { refuse } from '../runtime/throws';
import { libraryType } from '../types';
import { enumConstant } from './enums';
import { defineType, method } from './table';

defineType('Schema.SObjectField', {
    superType: 'Object',
    methods: [
        method('getDescribe(): Schema.DescribeFieldResult', (rt, self: SObjectFieldToken) => new FieldDescribe(self)),
        method(
            'getDescribe(Schema.FieldDescribeOptions): Schema.DescribeFieldResult',
            (rt, self: SObjectFieldToken) => new FieldDescribe(self)
        )
    ]
});

const access = (rt: Runtime, self: FieldDescribe): { read: boolean; edit: boolean } =>
    rt.services.security.fieldAccess(rt.user.userId, self.token.owner.model.name, self.field.name);

/** Whether a record that is created without the field gets a value all the same (Object Reference, Defaulted on create). */
function isDefaulted({ defaultValue, type, picklist, name }: FieldModel): boolean {
    const isKept = ['Id', 'OwnerId', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'].includes(
        name
    );
    return (
        isKept || defaultValue !== null || type === 'Checkbox' || picklist?.some(({ isDefault }) => isDefault) === true
    );
}

/** Standard fields that the local org computes are plain fields on the platform. */
const isCalculated = ({ field }: FieldDescribe): boolean =>
    (field.isCustom && field.formula !== null) || field.type === 'Summary';
const isWritable = (self: FieldDescribe): boolean => !isCalculated(self) && self.field.type !== 'AutoNumber';
const TEXT: readonly FieldType[] = [
    'Email',
    'Html',
    'LongTextArea',
    'Phone',
    'Picklist',
    'Text',
    'TextArea',
    'Url',
    'MultiselectPicklist',
    'AutoNumber'
];
const NUMERIC: readonly FieldType[] = ['Currency', 'Number', 'Percent', 'Summary'];

/** Characters of a text field; ids have 18, other types none. */
function length(self: FieldDescribe): number {
    if (['Id', 'Lookup', 'MasterDetail'].includes(self.field.type)) {
        return 18;
    }
    return TEXT.includes(self.field.type) ? (self.field.length ?? 255) : 0;
}

function picklistValues(rt: Runtime, self: FieldDescribe): ApexList {
    const { picklist, suggestions } = localField(rt, self.token);
    const entries = (picklist ?? suggestions ?? []).map((entry) => new PicklistEntryDescribe(entry));
    return new ApexList(libraryType('Schema.PicklistEntry'), entries);
}

function references(rt: Runtime, self: FieldDescribe): ApexList {
    return new ApexList(
        libraryType('Schema.SObjectType'),
        self.field.referenceTo.map((name) => rt.sObjectType(name))
    );
}

/** The default of a checkbox or picklist; no page says what the platform gives for other defaults. */
function defaultValue({ field }: FieldDescribe): boolean | string | null {
    if (field.type === 'Checkbox') {
        return field.defaultValue?.toLowerCase() === 'true';
    }
    // Observed for Task.Priority in ActionPlans.
    const chosen = field.picklist?.find(({ isDefault, isActive }) => isDefault && isActive);
    if (chosen) {
        return chosen.value;
    }
    return field.defaultValue === null ? null : refuse(`getDefaultValue() of ${field.name}`);
}

const isCascade = (self: FieldDescribe): boolean =>
    self.field.deleteConstraint === 'Cascade' || self.field.type === 'MasterDetail';
/** Objects without a name of their own show their id in its place. */
const isName = (self: FieldDescribe): boolean =>
    self.field.name !== 'Id' && self.token.owner.model.nameField === self.field.name;

defineType('Schema.DescribeFieldResult', {
    superType: 'Object',
    readable:
        'Accessible AutoNumber ByteLength Calculated CalculatedFormula CascadeDelete CaseSensitive Controller Createable Custom DefaultedOnCreate DefaultValueFormula DependentPicklist DeprecatedAndHidden Digits Encrypted ExternalId Filterable FormulaTreatNullNumberAsZero Groupable HtmlFormatted IdLookup InlineHelpText Label Length LocalName Name NameField NamePointing Nillable Permissionable PicklistValues Precision ReferenceTargetField ReferenceTo RelationshipName RestrictedDelete RestrictedPicklist Scale SoapType SObjectField Sortable Type Unique Updateable WriteRequiresMasterRead',
    methods: [
        method('getByteLength(): Integer', (rt, self: FieldDescribe) => length(self) * 3),
        method('getCalculatedFormula(): String', (rt, self: FieldDescribe) => self.field.formula),
        // A default that is no formula (picklist, checkbox) is described elsewhere.
        method('getDefaultValueFormula(): String', (rt, self: FieldDescribe) =>
            self.field.type === 'Checkbox' ? null : self.field.defaultValue
        ),
        method('getDefaultValue(): Object', (rt, self: FieldDescribe) => defaultValue(self)),
        method('getDigits(): Integer', (rt, self: FieldDescribe) => (self.field.type === 'Integer' ? 9 : 0)),
        method('getInlineHelpText(): String', (rt, self: FieldDescribe) => localField(rt, self.token).helpText),
        method('getLabel(): String', (rt, self: FieldDescribe) => localField(rt, self.token).label),
        method('getLength(): Integer', (rt, self: FieldDescribe) => length(self)),
        method('getLocalName(): String', (rt, self: FieldDescribe) => self.field.name),
        method('getName(): String', (rt, self: FieldDescribe) => self.field.name),
        method('getPicklistValues(): List<Schema.PicklistEntry>', (rt, self: FieldDescribe) =>
            picklistValues(rt, self)
        ),
        method('getPrecision(): Integer', (rt, self: FieldDescribe) =>
            NUMERIC.includes(self.field.type) ? (self.field.precision ?? 18) : 0
        ),
        method('getReferenceTo(): List<Schema.SObjectType>', (rt, self: FieldDescribe) => references(rt, self)),
        method('getRelationshipName(): String', (rt, self: FieldDescribe) => self.field.relationshipName),
        method('getScale(): Integer', (rt, self: FieldDescribe) => self.field.scale ?? 0),
        method('getSObjectField(): Schema.SObjectField', (rt, self: FieldDescribe) => self.token),
        method('getSObjectType(): Schema.SObjectType', (rt, self: FieldDescribe) => self.token.owner),
        method('getSoapType(): Schema.SOAPType', (rt, self: FieldDescribe) =>
            enumConstant('Schema.SOAPType', soapTypeName(valueTypeOf(self.field)))
        ),
        method('getType(): Schema.DisplayType', (rt, self: FieldDescribe) =>
            enumConstant('Schema.DisplayType', displayTypeName(self.field))
        ),
        method('getReferenceTargetField(): String', () => null),
        method('isCascadeDelete(): Boolean', (rt, self: FieldDescribe) => isCascade(self)),
        // Deprecation, encryption at rest and indirect lookups are features no field of the local org has.
        method('isDeprecatedAndHidden(): Boolean', () => false),
        method('isEncrypted(): Boolean', () => false),
        method(
            'isDependentPicklist(): Boolean',
            (rt, self: FieldDescribe) => self.field.controllingField !== undefined
        ),
        method('getController(): Schema.SObjectField', (rt, self: FieldDescribe) =>
            self.field.controllingField === undefined
                ? null
                : (self.token.owner.field(self.field.controllingField) ?? null)
        ),
        method(
            'isFormulaTreatNullNumberAsZero(): Boolean',
            (rt, self: FieldDescribe) => self.field.formula !== null && self.field.formulaTreatBlanksAsZero
        ),
        method('isNamePointing(): Boolean', (rt, self: FieldDescribe) => self.field.referenceTo.length > 1),
        method(
            'isRestrictedDelete(): Boolean',
            (rt, self: FieldDescribe) => self.field.deleteConstraint === 'Restrict'
        ),
        method(
            'isWriteRequiresMasterRead(): Boolean',
            (rt, self: FieldDescribe) => self.field.writeRequiresMasterRead === true
        ),
        method('isAccessible(): Boolean', (rt, self: FieldDescribe) => access(rt, self).read),
        method('isAutoNumber(): Boolean', (rt, self: FieldDescribe) => self.field.type === 'AutoNumber'),
        method('isCalculated(): Boolean', (rt, self: FieldDescribe) => isCalculated(self)),
        method('isCaseSensitive(): Boolean', (rt, self: FieldDescribe) => self.field.caseSensitive),
        method(
            'isCreateable(): Boolean',
            (rt, self: FieldDescribe) => isWritable(self) && self.field.createable && access(rt, self).edit
        ),
        method('isCustom(): Boolean', (rt, self: FieldDescribe) => self.field.isCustom),
        method('isDefaultedOnCreate(): Boolean', (rt, self: FieldDescribe) => isDefaulted(self.field)),
        method('isExternalId(): Boolean', (rt, self: FieldDescribe) => self.field.externalId),
        method('isFilterable(): Boolean', (rt, self: FieldDescribe) => isFilterable(self.field)),
        method('isGroupable(): Boolean', (rt, self: FieldDescribe) => isGroupable(self.field)),
        method('isHtmlFormatted(): Boolean', (rt, self: FieldDescribe) => self.field.type === 'Html'),
        method('isIdLookup(): Boolean', (rt, self: FieldDescribe) => self.field.type === 'Id' || self.field.externalId),
        method('isNameField(): Boolean', (rt, self: FieldDescribe) => isName(self)),
        method(
            'isNillable(): Boolean',
            (rt, self: FieldDescribe) =>
                !self.field.required && self.field.type !== 'Checkbox' && self.field.type !== 'Id'
        ),
        method(
            'isPermissionable(): Boolean',
            (rt, self: FieldDescribe) =>
                self.field.isCustom && !self.field.required && self.field.type !== 'MasterDetail'
        ),
        method('isRestrictedPicklist(): Boolean', (rt, self: FieldDescribe) => self.field.restrictedPicklist),
        method('isSortable(): Boolean', (rt, self: FieldDescribe) => isSortable(self.field)),
        method('isUnique(): Boolean', (rt, self: FieldDescribe) => self.field.unique),
        method(
            'isUpdateable(): Boolean',
            (rt, self: FieldDescribe) => isWritable(self) && self.field.updateable && access(rt, self).edit
        )
    ]
});

defineType('Schema.PicklistEntry', {
    superType: 'Object',
    readable: 'Active DefaultValue Label Value',
    methods: [
        method('getLabel(): String', (rt, self: PicklistEntryDescribe) => self.entry.label),
        method('getValue(): String', (rt, self: PicklistEntryDescribe) => self.entry.value),
        method('isActive(): Boolean', (rt, self: PicklistEntryDescribe) => self.entry.isActive),
        method('isDefaultValue(): Boolean', (rt, self: PicklistEntryDescribe) => self.entry.isDefault)
    ]
});
