import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('what is edited in place', () => {
    let test: TestOrg;
    let id: string;
    beforeAll(async () => {
        test = await TestOrg.start();
        const created = await test.call('POST', `${UI}/records`, { apiName: 'Plan__c', fields: { Name: 'Mine' } });
        id = String(created.body.at('id'));
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const locking = (action: 'lock' | 'unlock'): void =>
        test.org.transact(test.userId, () => test.org.approvals[action]([id]));

    it('are the columns of fields that the user may set, not what belongs to others or has an action of its own', async () => {
        const columns = 'Name,Status__c,Parent__c,Owner.Name,CreatedBy.Name,CreatedDate,OwnerId,Parent__r.Name';
        const { body } = await test.call('GET', `/local/pages/list/Plan__c?columns=${columns}`);
        expect((body.at('columns') as { editField: string }[]).map(({ editField }) => editField)).toEqual([
            'Name',
            'Status__c',
            'Parent__c',
            null,
            null,
            null,
            null,
            null
        ]);
    });

    it('is the record of a user who may change it, until it is locked', async () => {
        const canEdit = async (): Promise<unknown> =>
            (await test.call('GET', `/local/pages/record/${id}`)).body.at('canEdit');
        const locked = async (): Promise<unknown> =>
            (await test.call('GET', `${UI}/list-records/Plan__c/__Recent`)).body.at('locked');
        expect([await canEdit(), await locked()]).toEqual([true, []]);
        locking('lock');
        expect([await canEdit(), await locked()]).toEqual([false, [id]]);
        const refused = await test.call('PATCH', `${UI}/records/${id}`, { fields: { Name: 'Other' } });
        expect(refused.status).toBe(400);
        locking('unlock');
        expect([await canEdit(), await locked()]).toEqual([true, []]);
    });
});
