import { checkPages } from '../pages/pageModel';
import { TestOrg, type Reply } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('UI API', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const create = (fields: object): Promise<Reply> =>
        test.call('POST', `${UI}/records`, { apiName: 'Plan__c', fields });
    const created = async (fields: object): Promise<string> => String((await create(fields)).body.at('id'));
    const read = (id: string, query: string): Promise<Reply> => test.call('GET', `${UI}/records/${id}?${query}`);

    it('creates and reads records with display values', async () => {
        const parent = await created({ Name: 'Parent' });
        const reply = await create({
            Name: 'Child',
            Budget__c: 1234.5,
            Due__c: '2026-11-23',
            Tags__c: 'EU;US',
            Parent__c: parent
        });
        expect(reply.status).toBe(201);
        const id = String(reply.body.at('id'));
        const fields =
            'Plan__c.Name,Plan__c.Status__c,Plan__c.Budget__c,Plan__c.Due__c,Plan__c.Ready__c,Plan__c.Tags__c,Plan__c.Parent__r.Name';
        const record = await read(id, `fields=${fields}`);
        expect(record.body.at('fields', 'Status__c')).toEqual({ value: 'Draft', displayValue: 'In draft' });
        expect(record.body.at('fields', 'Budget__c')).toEqual({ value: 1234.5, displayValue: '1,234.50' });
        expect(record.body.at('fields', 'Due__c')).toEqual({ value: '2026-11-23', displayValue: '11/23/26' });
        expect(record.body.at('fields', 'Ready__c')).toEqual({ value: false, displayValue: null });
        expect(record.body.at('fields', 'Tags__c')).toEqual({
            value: 'EU;US',
            displayValue: 'European Union;United States'
        });
        expect(record.body.at('fields', 'Parent__r', 'displayValue')).toBe('Parent');
        expect(record.body.at('fields', 'Parent__r', 'value', 'fields', 'Name', 'value')).toBe('Parent');
        expect(record.body.at('fields', 'Parent__c', 'value')).toBe(parent);
    });

    it('refuses unknown fields, leaves out unknown optional ones', async () => {
        const id = await created({ Name: 'Fields' });
        const wrong = await read(id, 'fields=Plan__c.Nothing__c');
        expect([wrong.status, wrong.body.at(0, 'errorCode')]).toEqual([400, 'INVALID_FIELD']);
        const optional = await read(id, 'fields=Plan__c.Name&optionalFields=Plan__c.Nothing__c');
        expect([optional.status, Object.keys(optional.body.at('fields') as object)]).toEqual([200, ['Name']]);
    });

    it('puts every error at its field', async () => {
        const errorsOf = async (fields: object): Promise<unknown> => {
            const reply = await create(fields);
            expect(reply.status).toBe(400);
            const found = reply.body.at('output', 'fieldErrors') as Record<string, { errorCode: string }[]>;
            return Object.fromEntries(Object.entries(found).map(([name, errors]) => [name, errors[0].errorCode]));
        };
        expect(await errorsOf({ Name: 'A', Due__c: '2026-02-30' })).toEqual({
            Due__c: 'INVALID_TYPE_ON_FIELD_IN_RECORD'
        });
        expect(await errorsOf({ Name: 'A', Budget__c: 'many' })).toEqual({
            Budget__c: 'INVALID_TYPE_ON_FIELD_IN_RECORD'
        });
        expect(await errorsOf({ Name: 'A', Summary__c: 'x'.repeat(21) })).toEqual({ Summary__c: 'STRING_TOO_LONG' });
        expect(await errorsOf({ Name: 'A', Budget__c: -1 })).toEqual({
            Budget__c: 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
        });
        expect(await errorsOf({ Name: 'A', Status__c: 'Nowhere' })).toEqual({
            Status__c: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        });
    });

    it('gives errors without a field as page errors', async () => {
        const reply = await create({ Name: 'A', Nothing__c: 1 });
        expect(reply.body.at('output', 'errors', 0, 'errorCode')).toBe('INVALID_FIELD');
    });

    it('updates, and refuses a record that somebody else changed meanwhile', async () => {
        const id = await created({ Name: 'Race' });
        const before = String((await read(id, 'fields=Plan__c.Name')).body.at('lastModifiedDate'));
        const patch = (fields: object, since?: string): Promise<Reply> =>
            test.call(
                'PATCH',
                `${UI}/records/${id}`,
                { fields },
                { headers: since ? { 'if-unmodified-since': since } : {} }
            );
        test.org.clock.setOffset(5000);
        const first = await patch({ Name: 'First' }, before);
        expect([first.status, first.body.at('fields', 'Name', 'value')]).toEqual([200, 'First']);
        const second = await patch({ Name: 'Second' }, before);
        expect([second.status, second.body.at(0, 'errorCode')]).toEqual([412, 'ITEM_MODIFIED']);
        expect((await patch({ Name: 'Third' }, new Date(Date.parse(before)).toUTCString())).status).toBe(412);
        expect((await patch({ Name: 'Fourth' }, String(first.body.at('lastModifiedDate')))).status).toBe(200);
        expect((await patch({ Name: 'Fifth' }, 'yesterday')).status).toBe(400);
        test.org.clock.setOffset(0);
    });

    it('deletes, and does not find what is gone or never was', async () => {
        const id = await created({ Name: 'Gone' });
        expect((await test.call('DELETE', `${UI}/records/${id}`)).status).toBe(204);
        expect((await read(id, 'fields=Plan__c.Name')).status).toBe(404);
        expect((await read('xyz', 'fields=Plan__c.Name')).status).toBe(400);
        expect((await read('zzz000000000000AAA', 'fields=Plan__c.Name')).status).toBe(404);
    });

    it('keeps users out who have no access', async () => {
        const id = await created({ Name: 'Secret' });
        test.as(1);
        expect((await read(id, 'fields=Plan__c.Name')).status).not.toBe(200);
        expect((await create({ Name: 'Mine' })).status).toBe(400);
        expect((await test.call('GET', '/local/pages/list/Plan__c')).status).toBe(403);
        expect((await test.call('GET', '/local/pages/form/Plan__c/create')).status).toBe(403);
        expect((await test.call('DELETE', `${UI}/records/${id}`)).status).toBe(400);
    });

    it('describes objects and picklists', async () => {
        const info = await test.call('GET', `${UI}/object-info/Plan__c`);
        expect(info.body.at('labelPlural')).toBe('Plans');
        expect(info.body.at('fields', 'Budget__c')).toMatchObject({
            dataType: 'Double',
            scale: 2,
            inlineHelpText: 'In thousands',
            updateable: true
        });
        expect(info.body.at('fields', 'Name', 'required')).toBe(true);
        expect(info.body.at('fields', 'CreatedDate', 'updateable')).toBe(false);
        expect((await test.call('GET', `${UI}/object-info/Nothing__c`)).status).toBe(400);
        const values = await test.call('GET', `${UI}/object-info/Plan__c/picklist-values/012000000000000AAA/Status__c`);
        expect((values.body.at('values') as { value: string }[]).map(({ value }) => value)).toEqual([
            'Draft',
            'Active',
            'Done'
        ]);
        expect(values.body.at('defaultValue', 'value')).toBe('Draft');
    });

    it('filters, searches, sorts and pages list views', async () => {
        for (const [Name, Status__c, Budget__c] of [
            ['List A', 'Draft', 20],
            ['List B', 'Active', 30],
            ['List C', 'Done', 40],
            ['List D', 'Active', 5],
            ['50% List E', 'Active', 5],
            ['50 List F', 'Active', 5]
        ]) {
            await created({ Name, Status__c, Budget__c });
        }
        const names = async (query: string): Promise<unknown> => {
            const list = await test.call('GET', `${UI}/list-records/Plan__c/Open?searchTerm=List&${query}`);
            return (list.body.at('records') as { fields: { Name: { value: string } } }[]).map(
                ({ fields }) => fields.Name.value
            );
        };
        expect(await names('sortBy=Name')).toEqual(['50% List E', 'List A', 'List B']);
        expect(await names('sortBy=-Name')).toEqual(['List B', 'List A', '50% List E']);
        expect(await names('sortBy=Name&pageSize=2')).toEqual(['50% List E', 'List A']);
        expect(await names('sortBy=Name&pageSize=2&pageToken=2')).toEqual(['List B']);
        const page = await test.call('GET', `${UI}/list-records/Plan__c/Open?searchTerm=List&pageSize=2`);
        expect([page.body.at('totalCount'), page.body.at('nextPageToken')]).toEqual([3, '2']);
        expect((await test.call('GET', `${UI}/list-records/Plan__c/Open?sortBy=Name;DROP`)).status).toBe(400);
        expect((await test.call('GET', `${UI}/list-records/Plan__c/Open?pageSize=0`)).status).toBe(400);
        expect((await test.call('GET', `${UI}/list-records/Plan__c/Nothing`)).status).toBe(404);
    });

    it('takes the wildcards of a search literally', async () => {
        await created({ Name: '100% sure', Budget__c: 99 });
        const found = await test.call('GET', `${UI}/lookups/Plan__c?q=${encodeURIComponent('0% s')}`);
        expect((found.body.at('records') as { name: string }[]).map(({ name }) => name)).toEqual(['100% sure']);
        const none = await test.call('GET', `${UI}/lookups/Plan__c?q=${encodeURIComponent("' OR Name != '")}`);
        expect(none.body.at('records')).toEqual([]);
    });

    it('reads and counts related lists', async () => {
        const parent = await created({ Name: 'Owner plan' });
        await created({ Name: 'Sub 1', Parent__c: parent });
        await created({ Name: 'Sub 2', Parent__c: parent });
        const list = await test.call(
            'GET',
            `${UI}/related-list-records/${parent}/SubPlans__r?optionalFields=Plan__c.Status__c&sortBy=Name`
        );
        expect(list.body.at('totalCount')).toBe(2);
        expect(list.body.at('records', 1, 'fields', 'Name', 'value')).toBe('Sub 2');
        expect((await test.call('GET', `${UI}/related-list-count/${parent}/SubPlans__r`)).body.at('count')).toBe(2);
        expect((await test.call('GET', `${UI}/related-list-records/${parent}/Nothing__r`)).status).toBe(404);
    });

    it('builds the record page: highlights, actions, sections, related lists, visibility', async () => {
        const id = await created({ Name: 'Page', Status__c: 'Draft' });
        const page = await test.call('GET', `/local/pages/record/${id}`);
        expect(page.body.at('icon')).toBe('custom:custom25');
        expect((page.body.at('highlights') as { apiName: string }[]).map(({ apiName }) => apiName)).toEqual([
            'Status__c'
        ]);
        const actions = async (): Promise<string[]> =>
            ((await test.call('GET', `/local/pages/record/${id}`)).body.at('actions') as { name: string }[]).map(
                ({ name }) => name
            );
        expect(await actions()).toEqual(['Edit', 'Delete']);
        expect(page.body.at('sections', 0, 'columns', 0, 0)).toMatchObject({ apiName: 'Name', isRequired: true });
        expect(page.body.at('relatedLists', 0)).toMatchObject({
            relationship: 'SubPlans__r',
            lookupField: 'Parent__c',
            childLabel: 'Plan',
            canCreate: true
        });
        const regions = async (): Promise<string[]> =>
            ((await test.call('GET', `/local/pages/record/${id}`)).body.at('regions') as { name: string }[]).map(
                ({ name }) => name
            );
        expect(await regions()).toEqual(['header']);
        await test.call('PATCH', `${UI}/records/${id}`, { fields: { Status__c: 'Active' } });
        expect(await regions()).toEqual(['header', 'sidebar']);
        expect(await actions()).toEqual(['Edit']);
    });

    it('says in its place what a page names wrongly, and at the start of the org', async () => {
        const page = await test.call('GET', '/local/pages/tab/Broken');
        expect(page.body.at('regions', 0, 'nodes')).toEqual([
            {
                key: 'gone',
                kind: 'failure',
                message: expect.stringContaining('component gone does not exist') as string
            },
            { key: 'note', kind: 'richText', html: 'Fine.' }
        ]);
        const [line, ...others] = checkPages(test.org, test.org.personas()[0].userId);
        expect(line).toMatch(/Broken\.flexipage-meta\.xml:\d+:\d+: component gone does not exist$/);
        expect(others).toEqual([]);
    });

    // documented: User Interface API Developer Guide, "Picklist Values" and "Object Info": controllerValues, validFor, dependentFields
    it('describes a dependent picklist: its controlling field, and for which of its values each can be chosen', async () => {
        const info = await test.call('GET', `${UI}/object-info/Plan__c`);
        expect(info.body.at('dependentFields')).toEqual({ Status__c: { Reason__c: {} } });
        expect(info.body.at('fields', 'Reason__c')).toMatchObject({
            controllerName: 'Status__c',
            controllingFields: ['Status__c']
        });
        expect(info.body.at('fields', 'Status__c')).toMatchObject({ controllerName: null, controllingFields: [] });
        const path = `${UI}/object-info/Plan__c/picklist-values/012000000000000AAA`;
        const reasons = await test.call('GET', `${path}/Reason__c`);
        expect(reasons.body.at('controllerValues')).toEqual({ Draft: 0, Active: 1, Done: 2 });
        expect(reasons.body.at('values')).toMatchObject([
            { value: 'Waits', validFor: [0, 1] },
            { value: 'Cancelled', validFor: [2] }
        ]);
        const all = await test.call('GET', path);
        expect(all.body.at('picklistFieldValues', 'Status__c')).toMatchObject({
            controllerValues: {},
            values: [{ validFor: [] }, { validFor: [] }, { validFor: [] }]
        });
    });

    it('describes what a list view narrows', async () => {
        const list = await test.call('GET', '/local/pages/list/Plan__c?listView=Open');
        expect(list.body.at('filteredBy')).toEqual(['Status', 'Budget', 'Plan Name']);
    });

    it('leaves fields that cannot be set out of the form for a new record', async () => {
        const form = await test.call('GET', '/local/pages/form/Plan__c/create');
        const columns = form.body.at('sections', 0, 'columns') as { apiName: string }[][];
        expect(columns.map((column) => column.map(({ apiName }) => apiName))).toEqual([['Name', 'Status__c'], []]);
    });
});
