import { TestOrg, type Reply } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('lists of the shell', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
        for (const [Name, Status__c, Budget__c, Due__c, Tags__c] of ROWS) {
            await create({ Name, Status__c, Budget__c, Due__c, Tags__c });
        }
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const ROWS = [
        ['Alpha, first', 'Draft', 20, '2026-01-10', 'EU'],
        ['Beta', 'Active', 30, '2026-02-10', 'EU;US'],
        ['Gamma', 'Active', 40, null, null],
        ['Delta', 'Draft', 50, '2026-03-10', 'US']
    ] as const;
    const create = (fields: object): Promise<Reply> =>
        test.call('POST', `${UI}/records`, { apiName: 'Plan__c', fields });
    const list = (query: Record<string, string>, view = 'Open'): Promise<Reply> =>
        test.call(
            'GET',
            `${UI}/list-records/Plan__c/${view}?${new URLSearchParams({ sortBy: 'Budget__c', ...query }).toString()}`
        );
    const namesOf = (reply: Reply): unknown[] =>
        (reply.body.at('records') as { fields: { Name: { value: string } } }[]).map(({ fields }) => fields.Name.value);
    const filtered = (filters: object[], logic = ''): Promise<Reply> =>
        list({ filters: JSON.stringify({ filters, logic }) });
    const filter = (path: string, operation: string, value: string): object => ({ path, operation, value });

    it('offers a list view that is shared to some to those alone', async () => {
        const views = async (): Promise<unknown> => {
            const { body } = await test.call('GET', '/local/pages/list/Plan__c');
            return (body.at('listViews') as { name: string }[]).map(({ name }) => name);
        };
        expect(await views()).toEqual(['Open', '__Recent']);
        const hidden = await Promise.all([
            list({}, 'Team'),
            test.call('GET', '/local/pages/list/Plan__c?listView=Team')
        ]);
        expect(hidden.map(({ status }) => status)).toEqual([404, 404]);
        test.as(2);
        expect(await views()).toEqual(['Team', 'Open', '__Recent']);
        expect((await list({}, 'Team')).status).toBe(200);
    });

    it.each([
        ['a picklist with several values', [filter('Status__c', 'equals', 'Active,Done')], '', ['Beta', 'Gamma']],
        ['a number', [filter('Budget__c', 'greaterOrEqual', '40')], '', ['Gamma', 'Delta']],
        ['a text whose comma belongs to it', [filter('Name', 'equals', 'Alpha, first')], '', ['Alpha, first']],
        ['a text that is contained', [filter('Name', 'contains', 'et')], '', ['Beta']],
        ['no value', [filter('Due__c', 'equals', '')], '', ['Gamma']],
        ['a date', [filter('Due__c', 'lessThan', '2026-02-01')], '', ['Alpha, first']],
        ['values of a multi-select picklist', [filter('Tags__c', 'includes', 'US')], '', ['Beta', 'Delta']],
        ['the owner by name', [filter('Owner.Name', 'notEqual', 'Planning User')], '', []],
        [
            'two filters, both of which hold',
            [filter('Status__c', 'equals', 'Draft'), filter('Budget__c', 'lessThan', '30')],
            '',
            ['Alpha, first']
        ],
        [
            'a logic of three filters',
            [
                filter('Budget__c', 'lessThan', '45'),
                filter('Status__c', 'equals', 'Draft'),
                filter('Name', 'equals', 'Gamma')
            ],
            '1 AND (2 OR 3)',
            ['Alpha, first', 'Gamma']
        ],
        ['NOT', [filter('Status__c', 'equals', 'Draft')], 'NOT 1', ['Beta', 'Gamma']]
    ])('filters beside the saved view by %s', async (_, filters, logic, expected) => {
        const reply = await filtered(filters, logic);
        expect([reply.status, namesOf(reply)]).toEqual([200, expected]);
        expect(reply.body.at('totalCount')).toBe(expected.length);
    });

    it.each([
        ['a value that does not fit', [filter('Budget__c', 'equals', 'many')], '', /Filter 1 \(Budget\): not a number/],
        ['an unknown operation', [filter('Name', 'resembles', 'A')], '', /resembles/],
        ['an unknown field', [filter('Nothing__c', 'equals', 'A')], '', /Nothing__c/],
        [
            'a logic without one of the filters',
            [filter('Name', 'equals', 'A'), filter('Name', 'equals', 'B')],
            '1',
            /filter 2 is missing/
        ],
        ['a filter that is not there', [filter('Name', 'equals', 'A')], '1 AND 2', /no filter 2/],
        [
            'AND beside OR',
            [filter('Name', 'equals', 'A'), filter('Name', 'equals', 'B'), filter('Name', 'equals', 'C')],
            '1 AND 2 OR 3',
            /do not fit/
        ],
        [
            'an open parenthesis',
            [filter('Name', 'equals', 'A'), filter('Name', 'equals', 'B')],
            '(1 AND 2',
            /do not fit/
        ],
        ['words', [filter('Name', 'equals', 'A')], '1; DROP', /./]
    ])('refuses %s by name', async (_, filters, logic, message) => {
        const reply = await filtered(filters, logic);
        expect([reply.status, reply.body.at(0, 'errorCode')]).toEqual([400, 'INVALID_FILTER']);
        expect(reply.body.at(0, 'message')).toMatch(message);
    });

    it.each([
        'nonsense',
        '[]',
        '{"filters":[1]}',
        `{"filters":${JSON.stringify(Array(11).fill(filter('Name', 'equals', 'A')))}}`
    ])('refuses malformed filters: %.20s', async (filters) => {
        expect((await list({ filters })).status).toBe(400);
    });

    it('searches the name and the shown columns', async () => {
        expect(namesOf(await list({ searchTerm: 'amm' }))).toEqual(['Gamma']);
        expect(namesOf(await list({ searchTerm: 'acti' }))).toEqual(['Beta', 'Gamma']);
        expect(namesOf(await list({ searchTerm: '%' }))).toEqual([]);
    });

    it('shows other columns than those of the view', async () => {
        const columns = 'Name,Due__c,Owner.Name';
        const page = await test.call('GET', `/local/pages/list/Plan__c?listView=Open&columns=${columns}`);
        expect((page.body.at('columns') as { label: string }[]).map(({ label }) => label)).toEqual([
            'Plan Name',
            'Due',
            'Owner'
        ]);
        const reply = await list({ columns, searchTerm: 'Alpha' });
        expect(reply.body.at('records', 0, 'fields', 'Due__c', 'displayValue')).toBe('1/10/26');
        expect(reply.body.at('records', 0, 'fields', 'Owner', 'displayValue')).toBe('Planning User');
        expect((await list({ columns: Array(16).fill('Name').join(',') })).status).toBe(400);
    });

    it('says what can be shown and filtered by, in the words of the user', async () => {
        const { body } = await test.call('GET', '/local/pages/list-fields/Plan__c');
        const fields = body.at('fields') as { path: string; label: string; isSortable: boolean; options: unknown }[];
        expect(fields.find(({ path }) => path === 'Owner.Name')).toMatchObject({ label: 'Owner', isSortable: true });
        expect(fields.find(({ path }) => path === 'Tags__c')).toMatchObject({ isSortable: false, isFilterable: true });
        expect(fields.find(({ path }) => path === 'Status__c')?.options).toContainEqual({
            label: 'In draft',
            value: 'Draft'
        });
        expect(fields.map(({ path }) => path)).not.toContain('Id');
        expect((await list({ sortBy: 'Tags__c' })).body.at(0, 'errorCode')).toBe('INVALID_SORT');
    });

    it('remembers which records a user opened, the last one first', async () => {
        const recent = async (): Promise<unknown[]> => namesOf(await list({ sortBy: '' }, '__Recent'));
        expect(await recent()).toEqual([]);
        const records = (await list({})).body.at('records') as { id: string }[];
        for (const index of [0, 2, 0]) {
            await test.call('GET', `/local/pages/record/${records[index].id}`);
        }
        expect(await recent()).toEqual(['Alpha, first', 'Gamma']);
        test.as(2);
        expect(await recent()).toEqual([]);
        const page = await test.call('GET', '/local/pages/list/Plan__c');
        expect(page.body.at('listViews')).toContainEqual({ name: '__Recent', label: 'Recently Viewed' });
        expect(page.body.at('listView')).toBe('Team');
    });

    it('says which rows may be changed', async () => {
        const reply = await list({ searchTerm: 'Beta' });
        const ids = [reply.body.at('records', 0, 'id')];
        expect([reply.body.at('editable'), reply.body.at('deletable')]).toEqual([ids, ids]);
    });

    describe('changing owners', () => {
        const idOf = async (name: string): Promise<string> =>
            String((await list({ searchTerm: name })).body.at('records', 0, 'id'));
        const change = (recordIds: unknown, ownerId: unknown): Promise<Reply> =>
            test.call('POST', '/local/change-owner/Plan__c', { recordIds, ownerId });
        const queue = async (name: string, ownerOf = ''): Promise<string> => {
            const found = await test.call('GET', `${UI}/lookups/Group?q=${name}${ownerOf && `&ownerOf=${ownerOf}`}`);
            return String(found.body.at('records', 0, 'id'));
        };

        it('offers the queues that serve the object', async () => {
            const { body } = await test.call('GET', `${UI}/lookups/Group?ownerOf=Plan__c`);
            expect((body.at('records') as { name: string }[]).map(({ name }) => name)).toEqual(['Planners']);
            const others = await test.call('GET', `${UI}/lookups/Group?q=Plann&ownerOf=Lead`);
            expect(others.body.at('records')).toEqual([]);
        });

        it('gives several records to a queue at once', async () => {
            const ids = [await idOf('Alpha'), await idOf('Beta')];
            expect((await change(ids, await queue('Planners', 'Plan__c'))).body.at('failures')).toEqual([]);
            const reply = await list({ columns: 'Name,Owner.Name', searchTerm: 'Beta' });
            expect(reply.body.at('records', 0, 'fields', 'Owner', 'displayValue')).toBe('Planners');
        });

        it('says which record kept its owner, and why', async () => {
            const id = await idOf('Gamma');
            const reply = await change([id], await queue('Sellers'));
            expect(reply.body.at('failures')).toEqual([{ id, message: 'Queue not associated with this SObject type' }]);
        });

        it.each([
            ['no list', 'x'],
            ['nothing', []],
            ['no ids', ['x']],
            ['records of another object', ['005000000000001AAA']]
        ])('refuses %s', async (_, ids) => {
            expect((await change(ids, test.userId)).status).toBe(400);
        });

        it('refuses who may not edit the object', async () => {
            const id = await idOf('Gamma');
            test.as(1);
            expect((await change([id], test.userId)).status).toBe(400);
        });
    });
});
