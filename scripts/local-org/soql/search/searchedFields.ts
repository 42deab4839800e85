import { fieldOf } from '../../metadata/model';
import type { FieldModel, FieldType, ObjectModel } from '../../metadata/objectModel';

/** IN NAME FIELDS and so on. */
export type SearchGroup = 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';

/** Objects of the catalog that the Object Reference gives the call search(). */
const SEARCHABLE = [
    'Account',
    'Asset',
    'Campaign',
    'Case',
    'Contact',
    'Contract',
    'Event',
    'Lead',
    'Note',
    'Opportunity',
    'Order',
    'Product2',
    'Task',
    'User'
];

/** Types that a search reads: numbers, dates, checkboxes and picklists are not searched (SOQL and SOSL Reference, About SOSL). */
const TEXT_TYPES: readonly FieldType[] = [
    'AutoNumber',
    'Email',
    'Html',
    'LongTextArea',
    'Phone',
    'Text',
    'TextArea',
    'Url'
];

/** What IN NAME FIELDS searches beside the name (SOQL and SOSL Reference, IN SearchGroup). */
const NAME_FIELDS: Readonly<Record<string, readonly string[]>> = {
    Account: ['Website', 'Site'],
    Asset: ['SerialNumber'],
    Case: ['SuppliedName', 'SuppliedCompany', 'Subject'],
    Contact: ['AssistantName', 'Account.Name'],
    Event: ['Subject'],
    Lead: ['Company'],
    Note: ['Title'],
    Task: ['Subject'],
    User: ['CommunityNickname']
};

/** Of these objects all fields are searched, whatever IN says (the same page). */
const ALWAYS_ALL = ['Product2'];

/** True for objects whose records a search finds. Custom objects say so themselves. */
export function isSearchable(object: ObjectModel): boolean {
    return object.kind === 'custom' ? object.enableSearch === true : SEARCHABLE.includes(object.name);
}

function isTextField(object: ObjectModel, field: FieldModel): boolean {
    return TEXT_TYPES.includes(field.type) && (field.formula === null || field.name === object.nameField);
}

/** Paths of the fields that a group of an object consists of. */
export function searchedFields(object: ObjectModel, group: SearchGroup): string[][] {
    const fields = [...object.fields.values()].filter((field) => isTextField(object, field));
    const names = [object.nameField, ...(NAME_FIELDS[object.name] ?? [])]
        .map((path) => path.split('.'))
        .filter(([first, ...rest]) => rest.length > 0 || fieldOf(object, first) !== undefined);
    switch (ALWAYS_ALL.includes(object.name) ? 'ALL' : group) {
        case 'EMAIL':
            return fields.filter(({ type }) => type === 'Email').map(({ name }) => [name]);
        case 'PHONE':
            return fields.filter(({ type }) => type === 'Phone').map(({ name }) => [name]);
        case 'NAME':
            return names;
        default:
            return [...fields.map(({ name }) => [name]), ...names.filter((path) => path.length > 1)];
    }
}
