import type { ObjectModel } from '../../metadata/objectModel';
import { SObjectRecord } from '../../values';
import { sObjectType, STRING } from '../types';
import { ApexMap } from './collections';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

/** getAll() and getInstance() of custom metadata types cut texts to this length, as the platform documents. */
const METADATA_TEXT_LIMIT = 255;

function modelOf(rt: Runtime, objectName: string): ObjectModel {
    return (
        rt.services.model.objects.get(objectName.toLowerCase()) ??
        throwSystem('SObjectException', `Invalid sobject type: ${objectName}`)
    );
}

/** Every record of an object, without permissions: these methods are for code, not for users. */
function allRecords(rt: Runtime, objectName: string): SObjectRecord[] {
    const rows = rt.services.store.query(
        `SELECT "Id" FROM "${modelOf(rt, objectName).name}" WHERE "IsDeleted" = 0 ORDER BY "Id"`
    );
    const ids = rows.map((row) => row.Id as string);
    return [...rt.services.store.read(objectName, ids).values()];
}

function withShortTexts(record: SObjectRecord): SObjectRecord {
    for (const [field, value] of [...record.entries()]) {
        if (typeof value === 'string' && value.length > METADATA_TEXT_LIMIT) {
            record.set(field, value.slice(0, METADATA_TEXT_LIMIT));
        }
    }
    return record;
}

function byKey(objectName: string, records: SObjectRecord[], key: string): ApexMap {
    return new ApexMap(
        STRING,
        sObjectType(objectName),
        records.map((record) => [record.get(key), record] as const)
    );
}

/** `X__mdt.getAll()`: records by DeveloperName. */
export function customMetadataAll(rt: Runtime, objectName: string): ApexMap {
    return byKey(modelOf(rt, objectName).name, allRecords(rt, objectName).map(withShortTexts), 'DeveloperName');
}

/** `X__mdt.getInstance(name)`: by developer name, qualified name or id; null where there is none. */
export function customMetadataInstance(rt: Runtime, objectName: string, name: string | null): SObjectRecord | null {
    const wanted = name?.toLowerCase();
    const found = allRecords(rt, objectName).find(
        (record) =>
            (record.get('DeveloperName') as string).toLowerCase() === wanted ||
            (record.get('QualifiedApiName') as string | null)?.toLowerCase() === wanted ||
            (name !== null && (record.id === name || record.id?.slice(0, 15) === name))
    );
    return found ? withShortTexts(found) : null;
}

/** `X__c.getAll()` of a list custom setting: records by Name. */
export function listSettingAll(rt: Runtime, objectName: string): ApexMap {
    return byKey(modelOf(rt, objectName).name, allRecords(rt, objectName), 'Name');
}

/** `X__c.getInstance(name)` of a list custom setting; null where there is none. */
export function listSettingInstance(rt: Runtime, objectName: string, name: string): SObjectRecord | null {
    return (
        allRecords(rt, objectName).find(
            (record) => (record.get('Name') as string | null)?.toLowerCase() === name.toLowerCase()
        ) ?? null
    );
}

/** `X__c.getValues(owner)` of a hierarchy custom setting: the record of exactly that user, profile or organization, or null. */
export function hierarchyValues(rt: Runtime, objectName: string, ownerId: string | null): SObjectRecord | null {
    return allRecords(rt, objectName).find((record) => record.get('SetupOwnerId') === ownerId) ?? null;
}

/** `X__c.getOrgDefaults()`: the organization's record; a new empty one where there is none. */
export function hierarchyOrgDefaults(rt: Runtime, objectName: string): SObjectRecord {
    return hierarchyValues(rt, objectName, rt.organizationId()) ?? new SObjectRecord(modelOf(rt, objectName).name);
}

/** `X__c.getInstance([owner])`: values of the user, completed by those of the profile and of the organization. */
export function hierarchyInstance(rt: Runtime, objectName: string, ownerId: string | null): SObjectRecord {
    const id = ownerId ?? rt.user.userId;
    const isUser = rt.services.store.objectOfId(id)?.name === 'User';
    const profileId = isUser ? (rt.services.store.read('User', [id]).get(id)?.get('ProfileId') as string | null) : null;
    const levels = [id, profileId, rt.organizationId()].flatMap(
        (owner) => hierarchyValues(rt, objectName, owner) ?? []
    );
    const merged = levels[0]?.cloneFields() ?? new SObjectRecord(modelOf(rt, objectName).name);
    for (const level of levels.slice(1)) {
        for (const [field, value] of level.entries()) {
            if (merged.get(field) === null && field !== 'Id') {
                merged.set(field, value);
            }
        }
    }
    return merged;
}
