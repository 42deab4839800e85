import { connect } from 'node:net';
import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';

describe('HTTP server', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    it('answers unknown routes, wrong methods and malformed bodies with JSON', async () => {
        const unknown = await test.call('GET', '/nowhere');
        expect([unknown.status, unknown.body.at(0, 'errorCode')]).toEqual([404, 'NOT_FOUND']);
        expect((await test.call('DELETE', '/local/session')).status).toBe(405);
        const malformed = await test.call('POST', `${UI}/records`, undefined, { raw: '{"apiName":' });
        expect([malformed.status, malformed.body.at(0, 'errorCode')]).toEqual([400, 'JSON_PARSER_ERROR']);
        expect((await test.call('POST', `${UI}/records`, undefined, { raw: '[1]' })).status).toBe(400);
    });

    it('refuses a body over 10 MB, declared or not', async () => {
        const large = Buffer.alloc(10 * 1024 * 1024 + 1, 0x20);
        expect((await test.call('POST', '/apex/PlanController/fail', undefined, { raw: large })).status).toBe(413);
        const status = await new Promise<string>((resolve) => {
            const socket = connect(test.server.port, '127.0.0.1');
            socket.on('data', (data) => resolve(data.toString('utf8').split('\r\n')[0]));
            socket.on('error', () => undefined);
            const host = `127.0.0.1:${test.server.port}`;
            socket.write(
                `POST /apex/PlanController/fail HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
            );
            const chunk = Buffer.alloc(1024 * 1024, 0x20);
            for (let index = 0; index < 11; index++) {
                socket.write(`${chunk.length.toString(16)}\r\n`);
                socket.write(chunk);
                socket.write('\r\n');
            }
        });
        expect(status).toContain('413');
    });

    it('takes a body of almost 10 MB', async () => {
        const raw = `{"message":"${'x'.repeat(10 * 1024 * 1024 - 100)}"}`;
        const reply = await test.call('POST', '/apex/PlanController/fail', undefined, { raw });
        expect([reply.status, String(reply.body.at('message')).length]).toEqual([500, 10 * 1024 * 1024 - 100]);
    });

    it('refuses foreign hosts and origins, and bodies that a form could send', async () => {
        const host = `127.0.0.1:${test.server.port}`;
        const get = (headers: Record<string, string>): Promise<number> =>
            test.call('GET', '/local/session', undefined, { headers }).then(({ status }) => status);
        expect(await get({ host: `attacker.example:${test.server.port}` })).toBe(403);
        expect(await get({ host, origin: 'https://attacker.example' })).toBe(403);
        expect(await get({ host, origin: `http://${host}` })).toBe(200);
        const post = (headers: Record<string, string>): Promise<number> =>
            test.call('POST', '/local/time', { offset: 0 }, { headers }).then(({ status }) => status);
        expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(403);
        expect(await post({ 'content-type': 'text/plain' })).toBe(415);
        expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    });

    it('switches users by cookie and ignores ids of nobody', async () => {
        const [planner, other] = test.org.personas();
        expect((await test.call('GET', '/local/session')).body.at('userName')).toBe('Planning User');
        const login = await test.call('POST', '/local/login-as', { userId: other.userId });
        expect(login.headers['set-cookie']).toEqual([
            expect.stringContaining(`localOrgUser=${other.userId}; Path=/; HttpOnly`)
        ]);
        expect((await test.call('POST', '/local/login-as', { userId: '005000000000000AAA' })).status).toBe(404);
        test.userId = 'nonsense';
        expect((await test.call('GET', '/local/session')).body.at('userId')).toBe(planner.userId);
    });

    it('shows only the tabs that a user may use', async () => {
        const names = async (): Promise<string[]> =>
            ((await test.call('GET', '/local/session')).body.at('tabs') as { name: string }[]).map(({ name }) => name);
        expect(await names()).toEqual(['standard-home', 'Plan__c']);
        test.as(1);
        expect(await names()).toEqual(['standard-home']);
    });

    it('moves the clock and says so in the session', async () => {
        const day = 86_400_000;
        expect((await test.call('POST', '/local/time', { offset: day })).status).toBe(200);
        const session = await test.call('GET', '/local/session');
        expect(session.body.at('clockOffset')).toBe(day);
        expect(Number(session.body.at('now'))).toBeGreaterThan(Date.now() + day - 60_000);
        expect((await test.call('POST', '/local/time', { offset: 'soon' })).status).toBe(400);
        expect((await test.call('POST', '/local/time', { to: 'tomorrow' })).status).toBe(400);
        await test.call('POST', '/local/time', { offset: 0 });
    });

    describe('Apex', () => {
        it('passes parameters by name and gives AuraEnabled members', async () => {
            const reply = await test.call('POST', '/apex/PlanController/getSummary', { size: 4, name: 'B' });
            expect([reply.status, reply.body.value]).toEqual([200, { result: { name: 'Plan B', size: 5 } }]);
        });

        it('gives handled exceptions as message, others with their type', async () => {
            const handled = await test.call('POST', '/apex/PlanController/fail', { message: 'No way' });
            expect([handled.status, handled.body.at('message')]).toEqual([500, 'No way']);
            expect(handled.body.at('exceptionType')).toBeUndefined();
            const other = await test.call('POST', '/apex/PlanController/breakDown', {});
            expect([other.status, other.body.at('exceptionType')]).toEqual([500, 'System.NullPointerException']);
        });

        it('knows AuraEnabled methods only', async () => {
            expect((await test.call('POST', '/apex/PlanController/hidden', {})).status).toBe(404);
            expect((await test.call('POST', '/apex/Nobody/nothing', {})).status).toBe(404);
        });

        it('refuses users without access to the class', async () => {
            test.as(1);
            const reply = await test.call('POST', '/apex/PlanController/getSummary', { name: 'B', size: 1 });
            expect(reply.status).toBe(500);
            expect(String(reply.body.at('message'))).toContain('PlanController');
        });

        it('rolls back what a failed call saved', async () => {
            const count = async (): Promise<unknown> =>
                (await test.call('GET', `${UI}/list-records/Plan__c/Open?searchTerm=late`)).body.at('totalCount');
            await test.call('POST', '/apex/PlanController/createThenFail', { name: '50% late' });
            expect(await count()).toBe(0);
            expect((await test.call('POST', '/apex/PlanController/createPlan', { name: '50% late' })).status).toBe(200);
            expect(await count()).toBe(1);
        });

        it('gives an uncaught DmlException with its page and field errors', async () => {
            const reply = await test.call('POST', '/apex/PlanController/createPlan', { name: 'x'.repeat(81) });
            expect(reply.status).toBe(500);
            expect(reply.body.at('fieldErrors', 'Name', 0, 'statusCode')).toBe('STRING_TOO_LONG');
        });
    });
});
