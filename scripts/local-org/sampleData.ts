import type { LocalOrg } from './localOrg';
import { fieldOf, objectOf } from './metadata';
import type { FieldModel } from './metadata';
import {
    readPersonas,
    readRecordTrees,
    readStory,
    resolveReferences,
    valueAt,
    type Json,
    type Persona,
    type StoryStep,
    type TreeRecord,
    type TreeValue
} from './sample';
import { ApexDate, ApexDatetime, ApexDecimal, SObjectRecord, type FieldValue } from './values';

const DAY_MS = 86_400_000;
const SAMPLE_TIME_ZONE = 'Europe/Lisbon';

/**
 * Fills an empty org: a user for each persona, CRM records, and then the story: calls of the package's own Apex, as a persona
 * would make them, so that sample use cases went through the same rules as real ones. With `isAsInstalled` the package itself
 * gets no record: users and records of standard objects only, as in an org where it was installed a minute ago.
 */
export function loadSample(org: LocalOrg, sampleDir: string, isAsInstalled = false): void {
    const personas = readPersonas(sampleDir);
    const story = readStory(sampleDir);
    org.clock.setOffset(-story.startDaysAgo * DAY_MS);
    const userIds = createUsers(org, personas);
    const admin = userIds.get('admin') ?? [...userIds.values()][0];
    const kept = new Map<string, Json>([...userIds].map(([key, id]) => [`user_${key}`, id]));
    const records = readRecordTrees(sampleDir).filter((tree) => !isAsInstalled || !tree.object.endsWith('__c'));
    createRecords(org, records, userIds.get('salesOps') ?? admin, kept);
    if (!isAsInstalled) {
        playStory(org, story.steps, userIds, kept);
    }
    org.clock.setOffset(0);
}

function createUsers(org: LocalOrg, personas: readonly Persona[]): Map<string, string> {
    const { store, clock } = org;
    const ids = new Map<string, string>();
    store.begin();
    try {
        personas.forEach((persona, position) => {
            const id = store.newId('User');
            ids.set(persona.key, id);
            // A second apart, so that the order of the personas is the order of creation.
            insertRow(org, 'User', userValues(org, persona, id, new ApexDatetime(clock.now() + position * 1000)));
            for (const name of persona.permissionSets) {
                insertRow(org, 'PermissionSetAssignment', {
                    Id: store.newId('PermissionSetAssignment'),
                    AssigneeId: id,
                    PermissionSetId: setupId(org, 'PermissionSet', name, 'Name'),
                    IsActive: true
                });
            }
            for (const name of persona.permissionSetGroups ?? []) {
                const groupId = setupId(org, 'PermissionSetGroup', name, 'DeveloperName');
                insertRow(org, 'PermissionSetAssignment', {
                    Id: store.newId('PermissionSetAssignment'),
                    AssigneeId: id,
                    PermissionSetId: setupId(org, 'PermissionSet', groupId, 'PermissionSetGroupId'),
                    PermissionSetGroupId: groupId,
                    IsActive: true
                });
            }
            for (const name of persona.queues) {
                insertRow(org, 'GroupMember', {
                    Id: store.newId('GroupMember'),
                    GroupId: setupId(org, 'Group', name, 'DeveloperName'),
                    UserOrGroupId: id
                });
            }
        });
        store.commit();
    } catch (error) {
        store.rollback();
        throw error;
    }
    return ids;
}

function userValues(
    org: LocalOrg,
    persona: Persona,
    id: string,
    now: ApexDatetime
): Readonly<Record<string, FieldValue>> {
    return {
        Id: id,
        Username: persona.username,
        FirstName: persona.firstName,
        LastName: persona.lastName,
        Title: `${persona.firstName} ${persona.lastName}`,
        Alias: persona.key.slice(0, 8),
        Email: persona.username,
        Department: persona.department ?? null,
        UserType: 'Standard',
        IsActive: true,
        ProfileId: setupId(org, 'Profile', persona.profile, 'Name'),
        TimeZoneSidKey: SAMPLE_TIME_ZONE,
        LocaleSidKey: persona.language ?? 'en_US',
        LanguageLocaleKey: persona.language ?? 'en_US',
        UserRoleId: persona.role === undefined ? null : setupId(org, 'UserRole', persona.role, 'DeveloperName'),
        EmailEncodingKey: 'UTF-8',
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    };
}

/** Writes a setup row as it is: users and assignments have no automation of the package. */
function insertRow(org: LocalOrg, objectName: string, values: Readonly<Record<string, FieldValue>>): void {
    const { columns } = org.store.tableOf(objectName);
    org.store.insert(objectName, new Map(Object.entries(values).filter(([field]) => columns.has(field))));
}

function setupId(org: LocalOrg, objectName: string, name: string, field: string): string {
    const table = org.store.tableOf(objectName);
    const rows = org.store.query(`SELECT "Id" FROM ${table.sqlName} WHERE "${field}" = ?`, [name]);
    if (rows.length !== 1) {
        throw new Error(`The sample data names ${objectName} ${name}, which this project does not have`);
    }
    return String(rows[0]['Id']);
}

function callStep(org: LocalOrg, step: StoryStep, params: Readonly<Record<string, unknown>>): Json {
    const [className, methodName] = (step.call ?? '').split('.');
    return org.apex.callAura(className, methodName, params) as Json;
}

/** With the rights of the persona, as the standard form saves. */
function createStep(org: LocalOrg, objectName: string, values: Readonly<Record<string, TreeValue>>): Json {
    const record = recordOf(org, objectName, `a new ${objectName}`, values);
    org.dml.execute({
        operation: 'insert',
        records: [record],
        allOrNone: true,
        access: { fields: true, sharing: true }
    });
    return { id: record.id };
}

/** A transaction for each record, so that the sample may grow beyond the limits of one. */
function createRecords(org: LocalOrg, trees: readonly TreeRecord[], userId: string, kept: Map<string, Json>): void {
    for (const { object: objectName, reference, values } of trees) {
        const record = recordOf(org, objectName, `Sample record ${reference}`, referencedIn(values, kept));
        org.transact(userId, () =>
            org.dml.execute({
                operation: 'insert',
                records: [record],
                allOrNone: true,
                access: { fields: false, sharing: false }
            })
        );
        kept.set(reference, record.id);
    }
}

function recordOf(
    org: LocalOrg,
    objectName: string,
    place: string,
    values: Readonly<Record<string, TreeValue>>
): SObjectRecord {
    const object = objectOf(org.model, objectName);
    if (!object) {
        throw new Error(`${place}: there is no object ${objectName}`);
    }
    const record = new SObjectRecord(object.name);
    for (const [name, value] of Object.entries(values)) {
        const field = fieldOf(object, name);
        if (!field) {
            throw new Error(`${place}: ${objectName} has no field ${name}`);
        }
        record.set(field.name, fieldValue(field, value));
    }
    return record;
}

function referencedIn(
    values: Readonly<Record<string, TreeValue>>,
    kept: ReadonlyMap<string, Json>
): Record<string, TreeValue> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, referenced(value, kept)]));
}

function referenced(value: TreeValue, kept: ReadonlyMap<string, Json>): TreeValue {
    if (typeof value !== 'string' || !value.startsWith('@')) {
        return value;
    }
    const id = kept.get(value.slice(1));
    if (typeof id !== 'string') {
        throw new Error(`Sample data refers to ${value}, which comes later or not at all`);
    }
    return id;
}

function fieldValue(field: FieldModel, value: TreeValue): FieldValue {
    if (value === null || typeof value === 'boolean') {
        return value;
    }
    switch (field.type) {
        case 'Currency':
        case 'Number':
        case 'Percent':
            return ApexDecimal.of(value);
        case 'Date':
            return ApexDate.fromIso(String(value));
        case 'DateTime':
            return ApexDatetime.fromIso(String(value));
        default:
            return value;
    }
}

/** Plays the calls in order; results that a later step needs are kept by name. Throws at the first step that fails. */
function playStory(
    org: LocalOrg,
    steps: readonly StoryStep[],
    userIds: ReadonlyMap<string, string>,
    kept: Map<string, Json>
): void {
    steps.forEach((step, position) => {
        org.clock.setOffset(org.clock.offset() + (step.afterDays ?? 0) * DAY_MS);
        const place = `story.json, step ${position + 1} (${step.call ?? step.create} as ${step.as})`;
        const userId = userIds.get(step.as);
        if (userId === undefined) {
            throw new Error(`${place}: there is no such persona`);
        }
        const result = playStep(org, userId, step, kept, place);
        for (const [name, path] of Object.entries(step.keep ?? {})) {
            kept.set(name, valueAt(result, path));
        }
    });
}

function playStep(
    org: LocalOrg,
    userId: string,
    step: StoryStep,
    kept: ReadonlyMap<string, Json>,
    place: string
): Json {
    const params = resolveReferences(step.params, kept) as Record<string, TreeValue>;
    const act =
        step.create === undefined
            ? () => callStep(org, step, params)
            : () => createStep(org, step.create ?? '', params);
    let result: Json;
    try {
        result = org.transact(userId, act);
    } catch (error) {
        const lastLine = org.debugLog.at(-1)?.message ?? 'nothing in the debug log';
        throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}\n${lastLine}`, {
            cause: error
        });
    }
    if (result !== null && typeof result === 'object' && !Array.isArray(result) && result['success'] === false) {
        throw new Error(`${place}: ${JSON.stringify(result)}`);
    }
    return result;
}
