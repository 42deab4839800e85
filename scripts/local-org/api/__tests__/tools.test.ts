import { TestOrg, type Reply } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('reports, texts and tools of the shell', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const create = (fields: object): Promise<Reply> =>
        test.call('POST', `${UI}/records`, { apiName: 'Plan__c', fields });

    it('run a summary report with groups, subtotals, filters and rows as the user sees them', async () => {
        const parent = await create({ Name: 'Report A', Status__c: 'Draft', Budget__c: 10 });
        await create({ Name: 'Report B', Status__c: 'Active', Budget__c: 2.5, Parent__c: parent.body.at('id') });
        await create({ Name: 'Report C', Status__c: 'Active', Budget__c: 4 });
        await create({ Name: 'Other', Status__c: 'Done', Budget__c: 100 });
        const reply = await test.call('GET', '/local/report?name=Plans%2FBy_Status');
        expect(reply.status).toBe(200);
        expect(reply.body.at('groupingLabels')).toEqual(['Status']);
        expect(reply.body.at('groups')).toEqual([
            { labels: ['In draft'], count: 1, summaries: ['10.00'], amount: 10 },
            { labels: ['Active'], count: 2, summaries: ['6.50'], amount: 6.5 }
        ]);
        expect([reply.body.at('total'), reply.body.at('grandTotals')]).toEqual([3, ['16.50']]);
        expect(reply.body.at('columns')).toMatchObject([
            { path: 'Name', isName: true },
            { path: 'Budget__c' },
            { path: 'Parent__r.Name', linkField: 'Parent__c' }
        ]);
        expect(reply.body.at('records', 1, 'fields', 'Parent__r', 'displayValue')).toBe('Report A');
        test.as(1);
        expect((await test.call('GET', '/local/report?name=Plans%2FBy_Status')).status).toBe(403);
        expect((await test.call('GET', '/local/report?name=Plans%2FNone')).status).toBe(404);
    });

    // documented: Salesforce Help, "Custom Report Types": with an inner join, rows are the related records. Weeks from Sunday to
    // Saturday: assumed for the English locales.
    it('run a report over related records, grouped by week', async () => {
        const parent = await create({ Name: 'Mother', Status__c: 'Done' });
        const child = (name: string, due: string): Promise<Reply> =>
            create({ Name: name, Status__c: 'Done', Budget__c: 1.5, Due__c: due, Parent__c: parent.body.at('id') });
        await child('Sunday', '2026-11-22');
        await child('Saturday', '2026-11-28');
        await child('Next', '2026-11-29');
        const { body } = await test.call('GET', '/local/report?name=Plans%2FBy_Week');
        const groups = body.at('groups') as { labels: string[] }[];
        expect(groups.filter(({ labels }) => labels[0] !== '-')).toEqual([
            { labels: ['11/22/26 - 11/28/26'], count: 2, summaries: ['3.00'], amount: 3 },
            { labels: ['11/29/26 - 12/5/26'], count: 1, summaries: ['1.50'], amount: 1.5 }
        ]);
        expect(body.at('columns')).toMatchObject([
            { path: 'Parent__r.Name', label: 'Plan: Plan Name', linkField: 'Parent__c' },
            { path: 'Name', isName: true },
            { path: 'Budget__c' },
            { path: 'Parent__r.Parent__r.Name', label: 'Plan: Parent' }
        ]);
        expect(body.at('records', 1, 'fields', 'Parent__r', 'displayValue')).toBeTruthy();
    });

    it('run a dashboard: a figure and bars, each from its report', async () => {
        const reply = await test.call('GET', '/local/dashboard?name=Plans%2FOverview');
        expect(reply.status).toBe(200);
        expect(reply.body.at('components')).toMatchObject([
            { kind: 'metric', heading: 'All plans', value: '3', measure: 'Record Count' },
            {
                kind: 'bars',
                heading: 'Budget',
                measure: 'Sum of Budget',
                rows: [
                    { label: 'In draft', value: '10.00', share: 100 },
                    { label: 'Active', value: '6.50', share: 65 }
                ]
            }
        ]);
    });

    // documented: Salesforce Help, "Translation Workbench": users see labels, help texts, picklist values and messages of
    // validation rules in their language; what is not translated stays in the default language.
    it('show texts in the language of the user, and only of that user', async () => {
        const session = await test.call('GET', '/local/session');
        expect(session.body.at('languages')).toEqual([
            { code: 'en_US', label: 'American English' },
            { code: 'pt_PT', label: 'português europeu' }
        ]);
        expect((await test.call('POST', '/local/language', { language: 'xx' })).status).toBe(400);
        expect((await test.call('POST', '/local/language', { language: 'pt_PT' })).status).toBe(200);
        const info = await test.call('GET', `${UI}/object-info/Plan__c`);
        expect([info.body.at('label'), info.body.at('labelPlural')]).toEqual(['Plano', 'Planos']);
        expect(info.body.at('fields', 'Status__c')).toMatchObject({ label: 'Estado', inlineHelpText: 'Onde está' });
        expect(info.body.at('fields', 'Name', 'label')).toBe('Nome do plano');
        const values = await test.call('GET', `${UI}/object-info/Plan__c/picklist-values/012000000000000AAA/Status__c`);
        expect(values.body.at('values')).toMatchObject([
            { label: 'Em rascunho' },
            { label: 'Active' },
            { label: 'Done' }
        ]);
        const form = await test.call('GET', '/local/pages/form/Plan__c/edit');
        expect(form.body.at('sections', 0, 'label')).toBe('Principal');
        const refused = await create({ Name: 'Negative', Budget__c: -1 });
        expect(refused.body.at('output', 'fieldErrors', 'Budget__c', 0, 'message')).toBe(
            'O orçamento não pode ser negativo.'
        );
        const own = await test.call('GET', '/local/session');
        expect([own.body.at('appName'), own.body.at('tabs', 1, 'label')]).toEqual(['Planeamento', 'Planos']);
        expect(own.body.at('utilityItems', 0, 'label')).toBe('Mudar o nome');
        const flow = await test.call('POST', '/local/flows/Rename_Plan/start', {});
        expect(flow.body.at('flowLabel')).toBe('Mudar o nome do plano');
        test.as(2);
        expect((await test.call('GET', `${UI}/object-info/Plan__c`)).body.at('label')).toBe('Plan');
        test.as(0);
        await test.call('POST', '/local/language', { language: 'en_US' });
    });

    it('keep a log of requests with limits and queries, failed ones too', async () => {
        await test.call('POST', '/apex/PlanController/createPlan', { name: '50% logged' });
        await test.call('POST', '/apex/PlanController/fail', { message: 'No way' });
        const { body } = await test.call('GET', '/local/debug-log');
        expect(body.at('requests', 0)).toMatchObject({ label: 'POST /apex/PlanController/fail', error: 'No way' });
        expect(body.at('requests', 1)).toMatchObject({ label: 'POST /apex/PlanController/createPlan', error: null });
        const details = await test.call('GET', `/local/debug-log/${String(body.at('requests', 1, 'id'))}`);
        expect(details.body.at('limits')).toContainEqual({ name: 'dmlStatements', used: 1, maximum: 150 });
        await test.call('GET', `${UI}/list-records/Plan__c/Open`);
        const list = await test.call('GET', '/local/debug-log');
        const queried = await test.call('GET', `/local/debug-log/${String(list.body.at('requests', 0, 'id'))}`);
        expect(String(queried.body.at('queries', 0, 'text'))).toContain('FROM Plan__c');
        expect((await test.call('GET', '/local/debug-log/0')).status).toBe(404);
        const saved = await test.call('GET', `/local/debug-log/${String(body.at('requests', 1, 'id'))}`);
        expect(saved.body.at('dmlCalls')).toMatchObject([{ text: 'insert Plan__c', rows: 1, failed: 0 }]);
        expect(body.at('requests', 1, 'dmlCount')).toBe(1);
        await test.call('POST', '/apex/PlanController/breakDown', {});
        const failed = await test.call('GET', '/local/debug-log');
        const broken = await test.call('GET', `/local/debug-log/${String(failed.body.at('requests', 0, 'id'))}`);
        expect(broken.body.at('stack')).toMatch(/Class\.PlanController\.breakDown: line 13/);
        expect((await test.call('DELETE', '/local/debug-log')).status).toBe(204);
        expect((await test.call('GET', '/local/debug-log')).body.at('requests')).toEqual([]);
    });

    it('show notifications to their recipients until they are read, and everything sent in the outbox', async () => {
        const [planner, other] = test.org.personas();
        const plan = String((await create({ Name: 'Noticed' })).body.at('id'));
        test.org.transact(planner.userId, () => {
            test.org.outbox.sendNotification({
                typeId: '0ML000000000001AAA',
                title: 'Look here',
                body: 'A plan was made',
                targetId: plan,
                targetPageRef: null,
                recipientIds: [planner.userId]
            });
        });
        const mine = await test.call('GET', '/local/notifications');
        expect(mine.body.at('unread')).toBe(1);
        expect(mine.body.at('notifications', 0)).toMatchObject({
            title: 'Look here',
            url: `/lightning/r/Plan__c/${plan}/view`,
            isUnread: true
        });
        const id = mine.body.at('notifications', 0, 'id');
        expect((await test.call('POST', '/local/notifications/read', { id: 0 })).status).toBe(404);
        expect((await test.call('POST', '/local/notifications/read', { id })).body.at('unread')).toBe(0);
        expect((await test.call('POST', '/local/notifications/read', {})).body.at('unread')).toBe(0);
        test.userId = other.userId;
        expect((await test.call('GET', '/local/notifications')).body.at('notifications')).toEqual([]);
        const outbox = await test.call('GET', '/local/outbox');
        expect(outbox.body.at('entries', 0, 'content', 'title')).toBe('Look here');
        expect(outbox.body.at('entries', 0)).toMatchObject({
            recipients: [planner.name],
            sender: planner.name,
            related: { url: `/lightning/r/Plan__c/${plan}/view`, label: 'Plan: Noticed' },
            origin: { userName: planner.name, cause: 'Background work' }
        });
    });

    it('keep of an e-mail who sent it, where answers go and what it is about, and find it by a text', async () => {
        const [planner] = test.org.personas();
        const plan = String((await create({ Name: 'Mailed' })).body.at('id'));
        const send = (subject: string, more: object): void =>
            test.org.transact(
                planner.userId,
                () => {
                    test.org.outbox.sendEmail({
                        to: ['someone@example.com'],
                        cc: [],
                        bcc: [],
                        subject,
                        textBody: 'A "quoted" text',
                        htmlBody: null,
                        targetObjectId: null,
                        whatId: plan,
                        ...more
                    });
                },
                'POST /apex/PlanController/mail'
            );
        send('Plan is late', { senderName: 'Plan Office', replyTo: 'office@example.com' });
        send('Plan is done', {});
        const find = async (q: string): Promise<unknown[]> => {
            const { body } = await test.call('GET', `/local/outbox?q=${encodeURIComponent(q)}`);
            return body.at('entries') as unknown[];
        };
        expect(await find('IS LATE')).toMatchObject([
            {
                sender: 'Plan Office <planner@example.com>',
                content: { replyTo: 'office@example.com' },
                related: { label: 'Plan: Mailed' },
                origin: { cause: 'POST /apex/PlanController/mail' }
            }
        ]);
        expect(await find('a "quoted" text')).toHaveLength(2);
        expect(await find('nowhere')).toEqual([]);
        await test.call('DELETE', `${UI}/records/${plan}`);
        expect(await find('is done')).toMatchObject([
            { sender: `${planner.name} <planner@example.com>`, related: null }
        ]);
    });

    it('say what the org is made of, and what has no effect', async () => {
        const { body } = await test.call('GET', '/local/about');
        expect(body.at('counts')).toContainEqual({ label: 'Apex classes', count: 1 });
        expect(body.at('counts')).toContainEqual({ label: 'Validation rules', count: 1 });
        const types = body.at('withoutEffect') as { name: string; reason: string }[];
        expect(types.length).toBeGreaterThan(0);
        expect(types.every(({ reason }) => reason !== '')).toBe(true);
    });

    it('offer what the user may create, and the utility bar', async () => {
        const session = await test.call('GET', '/local/session');
        const names = (): unknown => (session.body.at('globalActions') as { name: string }[]).map(({ name }) => name);
        expect(names()).toEqual(['Plan__c', 'Quick_Plan']);
        expect(session.body.at('utilityItems')).toEqual([
            {
                key: 'renameUtility',
                label: 'Rename',
                icon: 'utility:edit',
                node: { key: 'renameUtility', kind: 'flow', flowName: 'Rename_Plan', inputs: [] }
            }
        ]);
        test.as(1);
        expect((await test.call('GET', '/local/session')).body.at('globalActions')).toEqual([]);
    });
});
