import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('screen flows over HTTP', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    it('run step by step on the server, with plain messages for rich validation texts', async () => {
        const created = await test.call('POST', `${UI}/records`, { apiName: 'Plan__c', fields: { Name: 'Before' } });
        const recordId = String(created.body.at('id'));
        const inputVariables = [{ name: 'recordId', type: 'String', value: recordId }];
        const first = await test.call('POST', '/local/flows/Rename_Plan/start', { inputVariables });
        expect([first.status, first.body.at('status'), first.body.at('screen', 'nextLabel')]).toEqual([
            200,
            'waiting',
            'Next'
        ]);
        expect(first.body.at('screen', 'fields', 0)).toMatchObject({
            name: 'NewName',
            text: 'New name',
            isRequired: true,
            value: null
        });
        const guid = String(first.body.at('guid'));
        const next = (values: object): ReturnType<TestOrg['call']> =>
            test.call('POST', `/local/flow-interviews/${guid}/next`, { values });
        expect((await next({ NewName: 'ab' })).body.at('errors')).toEqual({ NewName: 'Too & short' });
        expect((await next({ NewName: 'After' })).body.at('status')).toBe('finished');
        const record = await test.call('GET', `${UI}/records/${recordId}?fields=Plan__c.Name`);
        expect(record.body.at('fields', 'Name', 'value')).toBe('After');
        expect((await next({ NewName: 'Again' })).status).toBe(400);
    });

    it('refuse unknown flows, inputs and interviews, and interviews of others', async () => {
        expect((await test.call('POST', '/local/flows/Nothing/start', {})).status).toBe(404);
        const wrong = { inputVariables: [{ name: 'other', type: 'String', value: 'x' }] };
        const refused = await test.call('POST', '/local/flows/Rename_Plan/start', wrong);
        expect([refused.status, String(refused.body.at(0, 'message'))]).toEqual([
            400,
            'The flow Rename_Plan has no input variable other.'
        ]);
        const first = await test.call('POST', '/local/flows/Rename_Plan/start', {});
        test.as(1);
        const guid = String(first.body.at('guid'));
        const foreign = await test.call('POST', `/local/flow-interviews/${guid}/next`, { values: {} });
        expect([foreign.status, String(foreign.body.at(0, 'message'))]).toEqual([
            400,
            'This flow interview is over. Start the flow again.'
        ]);
        expect((await test.call('POST', `/local/flow-interviews/${guid}/next`, {})).status).toBe(400);
    });

    it('stand on pages and behind quick actions', async () => {
        const page = await test.call('GET', '/local/pages/tab/Tools');
        expect(page.body.at('regions', 0, 'nodes', 0)).toEqual({
            key: 'rename',
            kind: 'flow',
            flowName: 'Rename_Plan',
            inputs: []
        });
    });
});
