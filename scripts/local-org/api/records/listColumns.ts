import { UnsupportedFeatureError } from '../../errors';
import { fieldOf, relationshipFieldOf, type FieldModel, type ObjectModel, type OrgModel } from '../../metadata';

/** A column of a list: how to read it, sort by it, and what to show. */
export interface ListColumn {
    /** Path below the record, e.g. Status__c or Owner.Name. */
    readonly path: string;
    readonly label: string;
    readonly field: FieldModel;
}

/** Names that list views and related lists use for standard fields. */
const STANDARD_COLUMNS: Readonly<Record<string, string>> = {
    ACCOUNT_NAME: 'Account.Name',
    CREATEDBY_USER: 'CreatedBy.Name',
    CREATED_DATE: 'CreatedDate',
    LAST_UPDATE: 'LastModifiedDate',
    OWNER_NAME: 'Owner.Name',
    'OWNER.ALIAS': 'Owner.Name',
    'CORE.USERS.ALIAS': 'Owner.Name',
    'CORE.USERS.FULL_NAME': 'Owner.Name',
    RECORDTYPE: 'RecordType.Name',
    UPDATEDBY_USER: 'LastModifiedBy.Name'
};

/** Turns a column name of a list view or related list into a field. Throws UnsupportedFeatureError for unknown names. */
export function listColumn(model: OrgModel, object: ObjectModel, name: string): ListColumn {
    const path = columnPath(object, name);
    const [first, second] = path.split('.');
    if (second === undefined) {
        const field = fieldOf(object, first);
        if (field) {
            return { path: field.name, label: field.label, field };
        }
    } else {
        const lookup = relationshipFieldOf(object, first);
        const target =
            lookup &&
            model.objects.get((lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name').toLowerCase());
        const field = target && fieldOf(target, second);
        if (lookup && field) {
            return { path: `${lookup.relationshipName ?? first}.${field.name}`, label: labelOfLookup(lookup), field };
        }
    }
    throw new UnsupportedFeatureError('api', `list column ${name} of ${object.name}`, object.location);
}

function columnPath(object: ObjectModel, name: string): string {
    const [relationship, ...steps] = name.split('.');
    if (steps.length === 1 && !(name.toUpperCase() in STANDARD_COLUMNS) && relationshipFieldOf(object, relationship)) {
        return name;
    }
    const upper = name.toUpperCase();
    if (upper === 'NAME' || upper === 'FULL_NAME' || upper.endsWith('.NAME')) {
        return upper === 'ACCOUNT.NAME' && object.name !== 'Account' ? 'Account.Name' : object.nameField;
    }
    const standard = STANDARD_COLUMNS[upper];
    if (standard) {
        return standard;
    }
    const withoutObject = name.replace(new RegExp(`^${object.name}\\.`, 'i'), '');
    if (fieldOf(object, withoutObject)) {
        return withoutObject;
    }
    /* OPPORTUNITY.STAGE_NAME is StageName: standard columns write field names in upper case with underscores. */
    return withoutObject.replace(/^[A-Z]+\./, '').replaceAll('_', '');
}

/** The column of a lookup's name is headed by the lookup: "Owner", not "Owner ID". */
export function labelOfLookup(lookup: Pick<FieldModel, 'label'>): string {
    return lookup.label.replace(/ ID$/, '');
}
