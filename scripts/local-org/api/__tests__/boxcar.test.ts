import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('Boxcar: several actions in one request', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const send = (actions: unknown): ReturnType<TestOrg['call']> => test.call('POST', '/local/boxcar', { actions });

    it('answers each action as if it came alone, also when one fails', async () => {
        const reply = await send([
            {
                method: 'POST',
                url: '/apex/PlanController/getSummary',
                body: { name: 'A', size: 1 }
            },
            { method: 'POST', url: '/apex/PlanController/fail', body: { message: 'No.' } },
            { method: 'GET', url: `${UI}/object-info/Plan__c` },
            { method: 'GET', url: `${UI}/object-info/Nothing__c` }
        ]);
        expect(reply.status).toBe(200);
        expect(reply.body.at('answers', 0, 'body', 'result', 'name')).toBe('Plan A');
        expect(reply.body.at('answers', 1, 'status')).toBe(500);
        expect(reply.body.at('answers', 1, 'body', 'message')).toBe('No.');
        expect(reply.body.at('answers', 2, 'body', 'apiName')).toBe('Plan__c');
        expect(reply.body.at('answers', 3, 'status')).toBe(400);
    });

    it('gives each action its own transaction', async () => {
        const reply = await send([
            { method: 'POST', url: '/apex/PlanController/createThenFail', body: { name: 'Lost' } },
            { method: 'POST', url: '/apex/PlanController/createPlan', body: { name: 'Kept' } }
        ]);
        const kept = String(reply.body.at('answers', 1, 'body', 'result'));
        const read = await test.call('GET', `${UI}/records/${kept}?fields=Plan__c.Name`);
        expect(read.body.at('fields', 'Name', 'value')).toBe('Kept');
        const list = await test.call('GET', `${UI}/lookups/Plan__c?q=Lost`);
        expect(list.body.at('records')).toEqual([]);
    });

    it.each([
        ['no list', 'x'],
        ['an empty list', []],
        ['too many', Array.from({ length: 101 }, () => ({ method: 'GET', url: `${UI}/object-info/Plan__c` }))],
        ['a route of the local org', [{ method: 'POST', url: '/local/reset' }]],
        ['a write of the UI API', [{ method: 'POST', url: `${UI}/records`, body: {} }]],
        ['another host', [{ method: 'GET', url: `http://127.0.0.2${UI}/object-info/Plan__c` }]],
        ['a body that is a list', [{ method: 'POST', url: '/apex/PlanController/fail', body: [] }]],
        ['nothing at all', [null]]
    ])('refuses %s', async (_, actions) => {
        const reply = await send(actions);
        expect([reply.status, reply.body.at(0, 'errorCode')]).toEqual([400, 'INVALID_PARAMETER']);
    });
});
