import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../clock';
import type { CustomMetadataRecord, OrgModel, QueueModel } from '../../metadata/model';
import { ApexDecimal } from '../../values';
import { openStore, type RecordStore } from '../index';
import { businessObjects, identityObjects, modelOf } from './testModel';

const location = { file: 'test', line: 1, column: 1 };
const queue = (name: string): QueueModel => ({
    name,
    label: `${name} queue`,
    email: null,
    sendsEmailToMembers: false,
    objects: ['Thing__c'],
    members: { users: [], groups: [], roles: [], rolesAndSubordinates: [] },
    location
});
const setting = (developerName: string, limit: number): CustomMetadataRecord => ({
    developerName,
    label: developerName,
    isProtected: false,
    values: new Map([['Limit__c', ApexDecimal.of(limit)]]),
    location
});

describe('setup records', () => {
    let dir: string;
    beforeEach(() => {
        dir = mkdtempSync(join(tmpdir(), 'setup-'));
    });
    afterEach(() => rmSync(dir, { recursive: true, force: true }));

    const open = (parts: Partial<OrgModel>): RecordStore =>
        openStore({
            model: modelOf([...identityObjects(), ...businessObjects()], parts),
            file: join(dir, 'org.db'),
            clock: new OrgClock()
        });
    const settings = (store: RecordStore): unknown[] =>
        store.query('SELECT "Id", "DeveloperName", "Limit__c" FROM "Setting__mdt" ORDER BY "DeveloperName"');

    it('writes queues with what they hold, profiles and the platform user', () => {
        const store = open({ queues: new Map([['review', queue('Review')]]) });
        expect(
            store.query(
                `SELECT g."Name", g."DeveloperName", q."SobjectType" FROM "Group" g JOIN "QueueSobject" q ON q."QueueId" = g."Id" WHERE g."Type" = 'Queue'`
            )
        ).toEqual([{ Name: 'Review queue', DeveloperName: 'Review', SobjectType: 'Thing__c' }]);
        expect(store.query('SELECT "Name" FROM "Profile" ORDER BY 1')).toEqual([
            { Name: 'Contract Manager' },
            { Name: 'Marketing User' },
            { Name: 'Minimum Access - API Only Integrations' },
            { Name: 'Minimum Access - Salesforce' },
            { Name: 'Read Only' },
            { Name: 'Solution Manager' },
            { Name: 'Standard Platform User' },
            { Name: 'Standard User' },
            { Name: 'System Administrator' }
        ]);
        expect(
            store.query('SELECT u."UserType" FROM "Profile" p JOIN "User" u ON u."Id" = p."CreatedById"')
        ).toHaveLength(9);
        store.close();
    });

    it('keeps ids from start to start, follows changes and removes what is gone', () => {
        const records = (list: CustomMetadataRecord[]): Partial<OrgModel> => ({
            customMetadataRecords: new Map([['Setting__mdt', list]])
        });
        let store = open(records([setting('A', 1), setting('B', 2)]));
        const before = settings(store) as { Id: string; DeveloperName: string; Limit__c: number }[];
        store.close();
        store = open(records([setting('B', 3), setting('C', 4)]));
        expect(settings(store)).toEqual([
            { Id: before[1]?.Id, DeveloperName: 'B', Limit__c: 3 },
            { Id: expect.stringMatching(/^m00/) as string, DeveloperName: 'C', Limit__c: 4 }
        ]);
        store.close();
    });
});
