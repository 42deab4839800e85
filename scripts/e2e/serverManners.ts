import { request } from 'node:http';
import { expectThat, type Journey } from './journey';
import type { OrgProcess } from './orgProcess';

interface Answer {
    readonly status: number;
    readonly type: string;
    readonly body: string;
}

/** Bad requests get clean errors in JSON, and only this machine can talk to the org. */
export async function checkServer(journey: Journey, org: OrgProcess): Promise<void> {
    await journey.check('unknown routes, malformed JSON and large bodies get clean errors', async () => {
        const unknown = await send(org, 'GET', '/no/such/route');
        expectThat(unknown.status === 404 && isJson(unknown), `unknown route: ${unknown.status} ${unknown.type}`);
        const malformed = await send(org, 'POST', '/apex/AigGateController/check', '{"useCaseKey":');
        expectThat(
            malformed.status === 400 && isJson(malformed),
            `malformed JSON: ${malformed.status} ${malformed.body.slice(0, 200)}`
        );
        const large = await send(
            org,
            'POST',
            '/apex/AigGateController/check',
            `{"useCaseKey":"${'x'.repeat(11 * 1024 * 1024)}"}`
        );
        expectThat(large.status === 413 && isJson(large), `large body: ${large.status}`);
    });

    await journey.check('a foreign Host is refused', async () => {
        const foreign = await send(org, 'GET', '/local/session', undefined, 'evil.example');
        expectThat(foreign.status === 403, `foreign Host: ${foreign.status}`);
    });
}

function isJson(answer: Answer): boolean {
    JSON.parse(answer.body);
    return answer.type.includes('application/json');
}

function send(org: OrgProcess, method: string, path: string, body?: string, host?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
        const url = new URL(path, org.url);
        const headers = { 'content-type': 'application/json', ...(host ? { host } : {}) };
        const call = request(url, { method, headers }, (response) => {
            let text = '';
            response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    type: String(response.headers['content-type']),
                    body: text
                })
            );
        });
        call.on('error', reject);
        call.end(body);
    });
}
