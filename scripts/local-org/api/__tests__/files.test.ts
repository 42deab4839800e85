import { TestOrg } from './support/testOrg';

const UI = '/services/data/v68.0/ui-api';
const DOWNLOAD = '/sfc/servlet.shepherd';

describe('downloads of files', () => {
    let test: TestOrg;
    beforeAll(async () => {
        test = await TestOrg.start();
    });
    afterAll(() => test.stop());
    beforeEach(() => test.as(0));

    const upload = async (name: string, content: string): Promise<{ version: string; document: string }> => {
        const fields = { PathOnClient: name, VersionData: Buffer.from(content).toString('base64') };
        const created = await test.call('POST', `${UI}/records`, { apiName: 'ContentVersion', fields });
        const version = String(created.body.at('id'));
        const read = await test.call('GET', `${UI}/records/${version}?fields=ContentVersion.ContentDocumentId`);
        return { version, document: String(read.body.at('fields', 'ContentDocumentId', 'value')) };
    };
    const raw = (path: string): Promise<Response> =>
        fetch(`http://127.0.0.1:${test.server.port}${path}`, { headers: { cookie: `localOrgUser=${test.userId}` } });

    it('gives the bytes as an attachment that can do nothing in the browser', async () => {
        const html = '<!DOCTYPE html><script>alert("ö")</script>';
        const { version, document } = await upload('Dossiê 1.html', html);
        for (const path of [`version/download/${version}`, `document/download/${document}`]) {
            const response = await raw(`${DOWNLOAD}/${path}`);
            expect(response.status).toBe(200);
            expect(await response.text()).toBe(html);
            expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
            expect(response.headers.get('content-disposition')).toBe(
                `attachment; filename="Dossi__1.html"; filename*=UTF-8''Dossi%C3%AA%201.html`
            );
            expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
            expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        }
    });

    it('gives JSON as JSON and an unknown kind as bytes', async () => {
        const json = await raw(`${DOWNLOAD}/version/download/${(await upload('pack.json', '{}')).version}`);
        expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
        const other = await raw(`${DOWNLOAD}/version/download/${(await upload('notes', 'x')).version}`);
        expect(other.headers.get('content-type')).toBe('application/octet-stream');
    });

    it('knows no file of another user, nor one that does not exist', async () => {
        const { version, document } = await upload('secret.txt', 'secret');
        test.as(1);
        for (const path of [
            `version/download/${version}`,
            `document/download/${document}`,
            'version/download/068000000000000AAA'
        ]) {
            expect((await raw(`${DOWNLOAD}/${path}`)).status).toBe(404);
        }
        expect((await raw(`${DOWNLOAD}/version/download/nonsense`)).status).toBe(400);
    });
});
