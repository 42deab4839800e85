import { SourceError } from '../errors';
import { readAudience } from './groups';
import type {
    CompactLayoutModel,
    FieldSetModel,
    ListViewModel,
    RecordTypeModel,
    SharingReasonModel,
    ValidationRuleModel
} from './objectModel';
import type { XmlElement } from './xmlReader';

/** Types whose files are joined into objects; objectAssembly.ts reads them. */
export const OBJECT_PART_SUFFIXES = [
    'object',
    'field',
    'validationRule',
    'recordType',
    'listView',
    'compactLayout',
    'fieldSet',
    'sharingReason'
] as const;

/** Reads a validation rule file of an object. */
export function readValidationRule(root: XmlElement, name: string): ValidationRuleModel {
    checkFullName(root, name);
    return {
        name,
        active: root.boolean('active'),
        description: root.optionalString('description'),
        errorConditionFormula: root.string('errorConditionFormula'),
        errorMessage: root.string('errorMessage'),
        errorDisplayField: root.optionalString('errorDisplayField'),
        location: root.requiredChild('errorConditionFormula').textLocation
    };
}

/** Reads a record type file of an object. */
export function readRecordType(root: XmlElement, name: string): RecordTypeModel {
    checkFullName(root, name);
    root.child('compactLayoutAssignment')?.refuse('compact layout of a record type');
    const picklistValues = new Map<string, { value: string; isDefault: boolean }[]>();
    for (const element of root.children('picklistValues')) {
        const values = element.children('values').map((value) => ({
            value: decodeURIComponent(value.string('fullName')),
            isDefault: value.boolean('default', false)
        }));
        picklistValues.set(element.string('picklist'), values);
    }
    return {
        name,
        label: root.string('label'),
        active: root.boolean('active'),
        description: root.optionalString('description'),
        picklistValues
    };
}

/** Whose records a list view may show. */
export const LIST_VIEW_SCOPES = ['Everything', 'Mine'] as const;

/** Reads a list view file of an object. */
export function readListView(root: XmlElement, name: string): ListViewModel {
    checkFullName(root, name);
    root.ignore('language', 'concerns translated filter values only');
    return {
        name,
        label: root.string('label'),
        location: root.location,
        columns: root.strings('columns'),
        filterScope: root.supported('filterScope', LIST_VIEW_SCOPES),
        booleanFilter: root.optionalString('booleanFilter'),
        filters: root.children('filters').map((filter) => ({
            field: filter.string('field'),
            operation: filter.string('operation'),
            value: filter.optionalString('value')
        })),
        sharedTo: readAudience(root.child('sharedTo'))
    };
}

/** Reads a compact layout file of an object. */
export function readCompactLayout(root: XmlElement, name: string): CompactLayoutModel {
    checkFullName(root, name);
    return { name, label: root.string('label'), fields: root.strings('fields') };
}

/** Reads a field set file of an object. */
export function readFieldSet(root: XmlElement, name: string): FieldSetModel {
    checkFullName(root, name);
    root.ignore('availableFields', 'offered in the field set editor only');
    return {
        name,
        label: root.string('label'),
        description: root.optionalString('description'),
        fields: root.children('displayedFields').map((field) => {
            field.ignore('isFieldManaged', 'matters for package upgrades only');
            return { field: field.string('field'), required: field.boolean('isRequired', false) };
        })
    };
}

/** Reads an Apex sharing reason of a custom object. */
export function readSharingReason(root: XmlElement, name: string): SharingReasonModel {
    checkFullName(root, name);
    return { name, label: root.string('label') };
}

function checkFullName(root: XmlElement, fileName: string): void {
    const name = root.string('fullName');
    if (name !== fileName) {
        throw new SourceError(`<fullName> ${name} differs from the file name ${fileName}`, root.location);
    }
}
