import { fieldOf, type ObjectModel } from '../../metadata';
import type { FieldValue } from '../../values';
import type { OrgPort } from '../orgPort';
import { jsonValue } from './displayValue';
import { addFields, emptySelection } from './fieldSelection';
import { escapeLike } from './conditions';
import { queryRecords } from './recordRead';

const RESULTS = 10;

export interface LookupResult {
    readonly id: string;
    readonly name: string;
    /** A second line that tells records of one name apart. */
    readonly detail: string | null;
}

export interface LookupRequest {
    /** What the name contains; empty for any. */
    readonly text: string;
    /** Of groups, only the queues that may own records of this object; null for all. */
    readonly ownedObject: string | null;
}

/** Records whose name contains the text, for lookups and record pickers. */
export function searchLookup(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    { text: search, ownedObject }: LookupRequest
): LookupResult[] {
    const selection = emptySelection(object);
    const detailField = ['Title', 'Reference__c', 'Email', 'Industry', 'StageName', 'Status'].find((name) =>
        fieldOf(object, name)
    );
    addFields(org, userId, selection, [`${object.name}.${object.nameField}`], false);
    addFields(org, userId, selection, detailField ? [`${object.name}.${detailField}`] : [], true);
    const term = search.trim();
    const servesAsOwner = object.name === 'Group' && ownedObject !== null;
    const conditions = [
        ...(term === '' ? [] : [`${object.nameField} LIKE :term`]),
        ...(fieldOf(object, 'IsActive') ? ['IsActive = true'] : []),
        ...(servesAsOwner ? ['Id IN (SELECT QueueId FROM QueueSobject WHERE SobjectType = :owned)'] : [])
    ];
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')} ` : '';
    const binds = [...(term === '' ? [] : [`%${escapeLike(term)}%`]), ...(servesAsOwner ? [ownedObject] : [])];
    const records = queryRecords(org, selection, `${where}ORDER BY ${object.nameField} LIMIT ${RESULTS}`, binds);
    const text = (value: FieldValue): string => String(jsonValue(value) ?? '');
    return records.map((record) => ({
        id: text(record.get('Id')),
        name: text(record.get(object.nameField)),
        detail: detailField && selection.fields.has(detailField) ? text(record.get(detailField)) || null : null
    }));
}
