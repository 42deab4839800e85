import { UnsupportedFeatureError } from '../../errors';
import {
    fieldOf,
    isSortable,
    objectOf,
    relationshipFieldOf,
    type FieldType,
    type ObjectModel,
    type RelatedListModel
} from '../../metadata';
import type { SourceLocation } from '../../sourceLocation';
import type { OrgPort } from '../orgPort';
import { keyFields } from '../records/keyFields';
import { labelOfLookup, listColumn, type ListColumn } from '../records/listColumns';
import { requireChildRelationship, type ChildRelationship } from '../records/listRecords';
import { columnsOf } from '../records/listView';
import { childRelationshipApiName, fieldInfo } from '../records/objectInfo';
import { layoutOf } from './forms';
import { objectIcon } from './objectIcon';
import type { ColumnModel, RelatedListNode } from './pageTypes';

/** Related lists of the object's layout that the user may see. */
export function relatedListsOf(org: OrgPort, userId: string, object: ObjectModel): RelatedListNode[] {
    const layout = layoutOf(org, userId, object.name);
    return (layout?.relatedLists ?? []).flatMap((list) => {
        const relationship = relationshipOf(org, list.relatedList, layout?.location ?? object.location);
        return relatedListNode(org, userId, relationship, list, 6);
    });
}

/** `AI_Incident__c.AI_Use_Case__c`: the child and its lookup. */
function relationshipOf(org: OrgPort, name: string, location: SourceLocation): ChildRelationship {
    const [childName, fieldName] = name.split('.');
    const child = objectOf(org.model, childName);
    const lookup = child && fieldName ? fieldOf(child, fieldName) : undefined;
    if (!child || !lookup) {
        throw new UnsupportedFeatureError('api', `related list ${name}`, location);
    }
    return { child, lookup };
}

/** One related list named by its child relationship; columns come from the layout where it shows there. */
export function relatedListByName(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    relationshipName: string,
    rows: number
): RelatedListNode | null {
    const relationship = requireChildRelationship(org, object, relationshipName);
    const wanted = `${relationship.child.name}.${relationship.lookup.name}`;
    const list = layoutOf(org, userId, object.name)?.relatedLists.find(({ relatedList }) => relatedList === wanted);
    return relatedListNode(org, userId, relationship, list ?? null, rows)[0] ?? null;
}

/** Gives nothing when the user may not read the child. */
function relatedListNode(
    org: OrgPort,
    userId: string,
    { child, lookup }: ChildRelationship,
    list: RelatedListModel | null,
    rows: number
): RelatedListNode[] {
    const access = org.security.objectAccess(userId, child.name);
    if (!access.read) {
        return [];
    }
    const names = ['NAME', ...(list?.fields ?? defaultColumns(child, lookup.name)).filter((name) => name !== 'NAME')];
    const sort = list?.sortField ? listColumn(org.model, child, list.sortField).path : null;
    return [
        {
            key: `${child.name}.${lookup.name}`,
            label: child.pluralLabel,
            icon: objectIcon(org.model, child.name),
            childObject: child.name,
            childLabel: child.label,
            relationship: childRelationshipApiName(lookup),
            lookupField: lookup.name,
            columns: columnModels(org, userId, child, columnsOf(org, userId, child, names)),
            sortBy: sort && `${list?.isSortedDescending ? '-' : ''}${sort}`,
            rows,
            canCreate: access.create
        }
    ];
}

function defaultColumns(child: ObjectModel, lookupName: string): string[] {
    const names = keyFields(child);
    return (names.length > 0 ? names : ['CreatedDate']).filter((name) => name !== lookupName).slice(0, 4);
}

/** Types that are too big to be edited in a cell. */
const NOT_IN_LISTS: ReadonlySet<FieldType> = new Set(['Address', 'Base64', 'Html', 'LongTextArea']);

/** Columns with what a table cell needs to know. Lookups show the name of the record they lead to. */
export function columnModels(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    columns: readonly ListColumn[]
): ColumnModel[] {
    return columns.map(({ path, label, field }) => {
        const [first, second] = path.split('.');
        const lookup = second !== undefined ? relationshipFieldOf(object, first) : fieldOf(object, first);
        const isLookup = lookup !== undefined && lookup.relationshipName !== null && lookup.referenceTo.length > 0;
        const { dataType, updateable } = fieldInfo(org, userId, object, field);
        const isOwn = second === undefined && updateable && !NOT_IN_LISTS.has(field.type) && field.name !== 'OwnerId';
        return {
            path:
                isLookup && second === undefined
                    ? lookupNamePath(org, lookup.relationshipName ?? '', lookup.referenceTo)
                    : path,
            label: isLookup ? labelOfLookup({ label }) : label,
            dataType: isLookup ? 'String' : dataType,
            linkField: isLookup ? lookup.name : null,
            isName: path === object.nameField,
            isSortable: isSortable(field),
            editField: isOwn ? field.name : null
        };
    });
}

function lookupNamePath(org: OrgPort, relationshipName: string, referenceTo: readonly string[]): string {
    const target = objectOf(org.model, referenceTo.length === 1 ? referenceTo[0] : 'Name');
    return `${relationshipName}.${target?.nameField ?? 'Name'}`;
}
