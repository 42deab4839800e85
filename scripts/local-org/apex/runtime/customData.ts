import type { OrgModel } from '../../metadata/model';
import type { ObjectModel } from '../../metadata/objectModel';
import { SObjectRecord } from '../../values';
import { sObjectType, STRING } from '../types';
import { ApexMap } from './collections';
import type { Runtime } from './runtime';
import type { StorePort } from './services';
import { throwSystem } from './throws';

/** getAll() and getInstance() of custom metadata types cut texts to this length, as the platform documents. */
const METADATA_TEXT_LIMIT = 255;

function modelOf(model: OrgModel, objectName: string): ObjectModel {
    return (
        model.objects.get(objectName.toLowerCase()) ??
        throwSystem('SObjectException', `Invalid sobject type: ${objectName}`)
    );
}

interface KnownRecords {
    readonly version: string;
    readonly records: readonly SObjectRecord[];
}

/** What was read of each object, while no row of it changes: code asks for its configuration again and again. */
const known = new WeakMap<StorePort, Map<string, KnownRecords>>();

/** Every record of an object, without permissions: these methods are for code, not for users. Callers give copies away. */
function allRecords({ services: { store, model } }: Runtime, objectName: string): readonly SObjectRecord[] {
    const name = modelOf(model, objectName).name;
    const ofStore = known.get(store) ?? new Map<string, KnownRecords>();
    known.set(store, ofStore);
    const version = store.version([name]);
    const before = ofStore.get(name);
    if (before?.version === version) {
        return before.records;
    }
    const rows = store.query(`SELECT "Id" FROM "${name}" WHERE "IsDeleted" = 0 ORDER BY "Id"`);
    const ids = rows.map((row) => row.Id as string);
    const records = [...store.read(name, ids).values()];
    ofStore.set(name, { version, records });
    return records;
}

/** A copy of a record with its texts as getAll() and getInstance() give them. */
function withShortTexts(record: SObjectRecord): SObjectRecord {
    const copy = record.cloneFields();
    for (const [field, value] of record.entries()) {
        if (typeof value === 'string' && value.length > METADATA_TEXT_LIMIT) {
            copy.set(field, value.slice(0, METADATA_TEXT_LIMIT));
        }
    }
    return copy;
}

/** As a query gives it: its audit fields are left alone when it is saved again. */
function copyOf(record: SObjectRecord): SObjectRecord {
    const copy = record.cloneFields();
    copy.queried = true;
    return copy;
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
    return byKey(
        modelOf(rt.services.model, objectName).name,
        allRecords(rt, objectName).map(withShortTexts),
        'DeveloperName'
    );
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
    return byKey(modelOf(rt.services.model, objectName).name, allRecords(rt, objectName).map(copyOf), 'Name');
}

/** `X__c.getInstance(name)` of a list custom setting; null where there is none. */
export function listSettingInstance(rt: Runtime, objectName: string, name: string): SObjectRecord | null {
    const found = allRecords(rt, objectName).find(
        (record) => (record.get('Name') as string | null)?.toLowerCase() === name.toLowerCase()
    );
    return found ? copyOf(found) : null;
}

/** `X__c.getValues(owner)` of a hierarchy custom setting: the record of exactly that user, profile or organization, or null. */
export function hierarchyValues(rt: Runtime, objectName: string, ownerId: string | null): SObjectRecord | null {
    const found = allRecords(rt, objectName).find((record) => record.get('SetupOwnerId') === ownerId);
    return found ? copyOf(found) : null;
}

/** `X__c.getOrgDefaults()`: the organization's record; a new empty one where there is none. */
export function hierarchyOrgDefaults(rt: Runtime, objectName: string): SObjectRecord {
    return (
        hierarchyValues(rt, objectName, rt.organizationId()) ??
        new SObjectRecord(modelOf(rt.services.model, objectName).name)
    );
}

/** `X__c.getInstance([owner])`: values of the user, completed by those of the profile and of the organization. */
export function hierarchyInstance(rt: Runtime, objectName: string, ownerId: string | null): SObjectRecord {
    const id = ownerId ?? rt.user.userId;
    const isUser = rt.services.store.objectOfId(id)?.name === 'User';
    const profileId = isUser ? (rt.services.store.read('User', [id]).get(id)?.get('ProfileId') as string | null) : null;
    const levels = [id, profileId, rt.organizationId()].flatMap(
        (owner) => hierarchyValues(rt, objectName, owner) ?? []
    );
    const merged = levels[0]?.cloneFields() ?? new SObjectRecord(modelOf(rt.services.model, objectName).name);
    for (const level of levels.slice(1)) {
        for (const [field, value] of level.entries()) {
            if (merged.get(field) === null && field !== 'Id') {
                merged.set(field, value);
            }
        }
    }
    return merged;
}
