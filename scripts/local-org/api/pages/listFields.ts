import { fieldOf, isFilterable, isSortable, relationshipFieldOf, type ObjectModel } from '../../metadata';
import type { OrgPort } from '../orgPort';
import { labelOfLookup, listColumn, type ListColumn } from '../records/listColumns';
import { fieldInfo } from '../records/objectInfo';
import type { ListField } from './pageTypes';

/** Fields that no list of a user offers. */
const HIDDEN = new Set(['Id', 'IsDeleted', 'SystemModstamp']);

/** What the user may show as columns of a list and filter it by, in the order of the labels. Lookups stand for the name they lead to. */
export function listFields(org: OrgPort, userId: string, object: ObjectModel): ListField[] {
    return [...object.fields.values()]
        .filter(({ name }) => !HIDDEN.has(name))
        .filter(({ name }) => org.security.fieldAccess(userId, object.name, name).read)
        .flatMap((field) => {
            const isLookup = field.relationshipName !== null && field.referenceTo.length > 0;
            const target = field.referenceTo.length === 1 ? field.referenceTo[0] : 'Name';
            const nameField = org.model.objects.get(target.toLowerCase())?.nameField;
            if (isLookup && nameField === undefined) {
                return [];
            }
            const path = isLookup ? `${field.relationshipName ?? ''}.${nameField ?? ''}` : field.name;
            return [listField(org, userId, object, listColumn(org.model, object, path))];
        })
        .sort((a, b) => a.label.localeCompare(b.label));
}

function listField(org: OrgPort, userId: string, object: ObjectModel, { path, label, field }: ListColumn): ListField {
    const [first] = path.split('.');
    const isOwn = fieldOf(object, path) !== undefined;
    const { dataType } = isOwn ? fieldInfo(org, userId, object, field) : { dataType: 'String' };
    const lookup = relationshipFieldOf(object, first);
    return {
        path,
        label: lookup ? labelOfLookup({ label }) : label,
        dataType,
        options:
            field.picklist?.filter(({ isActive }) => isActive).map(({ label, value }) => ({ label, value })) ?? null,
        isSortable: isSortable(field),
        isFilterable: isFilterable(field)
    };
}
