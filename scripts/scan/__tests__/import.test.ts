import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../cli';
import { describePlan, importFeatures, type ImportPlan, type RegisterRow } from '../import';
import { ConnectedOrg, type OrgConnection } from '../import/connectedOrg';
import { joinLines } from '../import/featureDetails';
import { LocalTarget } from '../import/localTarget';
import { REGISTER_FIELDS, type FeatureRow, type RegisterTarget } from '../import/registerTarget';
import { scan, type ScanResult } from '../scan';
import { checkout, NS, promptFlow, promptTemplate, removeCheckouts, XML } from './tempCheckout';

const NOW = new Date('2026-11-25T12:00:00.000Z');
const LATER = new Date('2026-11-26T12:00:00.000Z');
const PROMPT = 'force-app/main/default/genAiPromptTemplates/Ask.genAiPromptTemplate-meta.xml';
const FLOW = 'force-app/main/default/flows/Use.flow-meta.xml';
const OPTIONS = { scope: 'sample', dryRun: false, now: NOW, filtered: false };

/** Keeps rows as an org would: by external key, without regard to case. */
class MemoryTarget implements RegisterTarget {
    readonly name = 'memory';
    readonly rows = new Map<string, Record<string, unknown>>();
    writes = 0;

    read(): Promise<RegisterRow[]> {
        const text = (value: unknown): string | null =>
            value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null;
        return Promise.resolve(
            [...this.rows.values()].map((row) =>
                Object.fromEntries(REGISTER_FIELDS.map((field) => [field, text(row[field])]))
            )
        );
    }

    upsert(rows: readonly FeatureRow[]): Promise<void> {
        this.writes++;
        for (const row of rows) {
            const key = row.External_Key__c.toLowerCase();
            this.rows.set(key, { ...this.rows.get(key), ...row });
        }
        return Promise.resolve();
    }

    close(): Promise<void> {
        return Promise.resolve();
    }
}

function scanOf(root: string): ScanResult {
    return scan({ roots: [root], today: '2026-01-01' });
}

/** A prompt that reads a restricted field, a flow that calls it, and a permission set that runs prompts. */
function sensitive(): Record<string, string> {
    const inputs =
        '<inputs><apiName>C</apiName><definition>SOBJECT://Contact</definition><referenceName>Input:C</referenceName></inputs>';
    return {
        [PROMPT]: promptTemplate('Ask', '{!$Input:C.Secret__c} {!$Input:C.Name}').replace(
            '<content>',
            `${inputs}<content>`
        ),
        [FLOW]: promptFlow('Ask'),
        'force-app/main/default/objects/Contact/fields/Secret__c.field-meta.xml': `${XML}<CustomField ${NS}><fullName>Secret__c</fullName><complianceGroup>GDPR</complianceGroup><securityClassification>Restricted</securityClassification></CustomField>`,
        'force-app/main/default/permissionsets/Writers.permissionset-meta.xml': `${XML}<PermissionSet ${NS}><userPermissions><enabled>true</enabled><name>ExecutePromptTemplates</name></userPermissions></PermissionSet>`
    };
}

afterAll(removeCheckouts);

describe('plan of an import', () => {
    test('new, unchanged, changed, vanished, found again; nothing is ever deleted', async () => {
        const target = new MemoryTarget();
        const root = checkout({ [PROMPT]: promptTemplate('Ask'), [FLOW]: promptFlow('Ask') });
        const summary = ({ added, changed, vanished, reappeared, unchanged }: ImportPlan): object => ({
            added: added.length,
            changed: changed.length,
            vanished,
            reappeared: reappeared.length,
            unchanged
        });
        const none = { added: 0, changed: 0, vanished: [], reappeared: 0, unchanged: 0 };
        expect(summary(await importFeatures(scanOf(root), target, OPTIONS))).toEqual({ ...none, added: 2 });
        expect(summary(await importFeatures(scanOf(root), target, OPTIONS))).toEqual({ ...none, unchanged: 2 });
        target.rows.set('prompt template:ask', { ...target.rows.get('prompt template:ask'), AI_Use_Case__c: 'a01' });

        writeFileSync(join(root, PROMPT), promptTemplate('Ask', 'Other'));
        const changed = await importFeatures(scanOf(root), target, OPTIONS);
        expect(summary(changed)).toEqual({ ...none, changed: 1, unchanged: 1 });
        expect(changed.needApproval.map(({ apiName }) => apiName)).toEqual(['Ask']);

        rmSync(join(root, FLOW));
        const gone = await importFeatures(scanOf(root), target, { ...OPTIONS, now: LATER });
        expect(summary(gone)).toEqual({ ...none, vanished: ['flow:use'], unchanged: 1 });
        expect(target.rows.get('flow:use')).toMatchObject({ Vanished_On__c: LATER, Last_Seen__c: NOW });
        expect(summary(await importFeatures(scanOf(root), target, OPTIONS))).toEqual({ ...none, unchanged: 1 });

        writeFileSync(join(root, FLOW), promptFlow('Ask'));
        const back = await importFeatures(scanOf(root), target, OPTIONS);
        expect(summary(back)).toEqual({ ...none, reappeared: 1, unchanged: 2 });
        expect(target.rows.get('flow:use')).toMatchObject({ Vanished_On__c: null });
        expect(target.rows.size).toBe(2);
    });

    test('a dry run writes nothing and says what it would do', async () => {
        const target = new MemoryTarget();
        const root = checkout({ [PROMPT]: promptTemplate('Ask') });
        const plan = await importFeatures(scanOf(root), target, { ...OPTIONS, dryRun: true });
        expect(target.writes).toBe(0);
        expect(describePlan(plan, true)).toContain('dry run: nothing was written');
        expect(describePlan(plan, true)).toContain('new: 1\n    Prompt Template Ask');
    });

    test('nothing vanishes where files were not read or left out, nor of another checkout', async () => {
        const target = new MemoryTarget();
        const root = checkout({ [PROMPT]: promptTemplate('Ask'), [FLOW]: promptFlow('Ask') });
        await importFeatures(scanOf(root), target, OPTIONS);
        rmSync(join(root, FLOW));
        const filtered = await importFeatures(scanOf(root), target, { ...OPTIONS, filtered: true });
        expect(filtered).toMatchObject({ vanished: [], gap: expect.stringContaining('--exclude') });
        const other = await importFeatures(scanOf(root), target, { ...OPTIONS, scope: 'other' });
        expect(other.vanished).toEqual([]);
        await importFeatures(scanOf(root), target, OPTIONS);
        target.rows.set('flow:use', { ...target.rows.get('flow:use'), Vanished_On__c: null });
        writeFileSync(join(root, 'force-app/main/default/flows/Broken.flow-meta.xml'), '<Flow>');
        const broken = await importFeatures(scanOf(root), target, OPTIONS);
        expect(broken).toMatchObject({ vanished: [], gap: '1 file could not be read' });
    });

    test('what people decided stays as it is', async () => {
        const target = new MemoryTarget();
        const root = checkout({ [PROMPT]: promptTemplate('Ask') });
        const decided = { Registration__c: 'Registered', AI_Use_Case__c: 'a01', Name: 'Answers', Source__c: 'Manual' };
        const key = { External_Key__c: 'Prompt Template:Ask', Feature_Type__c: 'Prompt Template', Api_Name__c: 'Ask' };
        target.rows.set('prompt template:ask', { ...key, ...decided });
        await importFeatures(scanOf(root), target, OPTIONS);
        expect(target.rows.get('prompt template:ask')).toMatchObject(decided);
    });

    test('a feature carries model, data, users, findings and where it is', async () => {
        const target = new MemoryTarget();
        await importFeatures(scanOf(checkout(sensitive())), target, OPTIONS);
        expect(target.rows.get('prompt template:ask')).toMatchObject({
            Location__c: `sample: ${PROMPT}:2`,
            Source__c: 'Source Scan',
            Model_Name__c: 'sfdc_ai__DefaultGPT41',
            Data_Used__c: 'reads Contact.Secret__c (Restricted, GDPR)\nreads Contact.Name',
            Usable_By__c: 'PermissionSet Writers (Execute prompt templates (use))',
            Components__c: `GenAiPromptTemplate Ask, Active at ${PROMPT}:2\nused by Flow Use`,
            Finding_Count__c: 1,
            Findings__c: expect.stringMatching(/^error \| AIG-SENSITIVE-FIELD \| .*:6:\d+ \| .*Contact\.Secret__c/)
        });
        expect(target.rows.get('flow:use')).toMatchObject({ Finding_Count__c: 1, Model_Name__c: null });
    });

    test('a text that is too long says how much is missing', () => {
        const text =
            joinLines(
                Array.from({ length: 100 }, () => 'x'.repeat(9)),
                200
            ) ?? '';
        expect(text.length).toBeLessThanOrEqual(200);
        expect(text).toMatch(/… 84 more lines in the report$/);
        expect(joinLines([])).toBeNull();
    });
});

describe('local org', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'aig-scan-org-'));
    const root = checkout(sensitive());

    afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

    test('takes the rows through its own triggers, marks what vanished, and judges registration by them', async () => {
        const target = LocalTarget.open({ dataDir });
        const known = (await target.read()).length;
        const dry = await importFeatures(scanOf(root), target, { ...OPTIONS, dryRun: true });
        expect(dry.added).toHaveLength(2);
        expect(await target.read()).toHaveLength(known);
        await importFeatures(scanOf(root), target, OPTIONS);
        const again = await importFeatures(scanOf(root), target, OPTIONS);
        expect(again).toMatchObject({ added: [], changed: [], unchanged: 2 });
        const find = async (name: string): Promise<RegisterRow | undefined> =>
            (await target.read()).find((row) => row.Api_Name__c === name);
        expect(await find('Ask')).toMatchObject({
            External_Key__c: 'Prompt Template:Ask',
            Registration__c: 'Unregistered',
            Vanished_On__c: null
        });
        rmSync(join(root, FLOW));
        expect(await importFeatures(scanOf(root), target, OPTIONS)).toMatchObject({ vanished: ['flow:use'] });
        expect((await find('Use'))?.Vanished_On__c).toBeTruthy();
        await target.close();

        let out = '';
        const args = [root, '--org', 'local', '--data', dataDir, '--fail-on', 'unregistered'];
        const code = await run(args, { out: (text) => (out += text), error: (text) => (out += text) });
        // In the register, but nobody answers for it yet.
        expect(code).toBe(1);
        expect(out).toContain('is in the register but answers to no use case');
    }, 300_000);
});

/** An org's REST API as far as the import calls it, to see what really goes over the wire. */
describe('connected org', () => {
    const requests: { method: string; url: string; body: unknown }[] = [];
    let answer: unknown;
    let server: Server;
    let org: ConnectedOrg;

    async function bodyOf(request: IncomingMessage): Promise<unknown> {
        let text = '';
        for await (const chunk of request) {
            text += String(chunk);
        }
        return text === '' ? null : JSON.parse(text);
    }

    beforeAll(async () => {
        server = createServer((request, response) => {
            void bodyOf(request).then((body) => {
                requests.push({ method: request.method ?? '', url: decodeURIComponent(request.url ?? ''), body });
                response.setHeader('content-type', 'application/json');
                response.end(JSON.stringify(answer));
            });
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as AddressInfo;
        const jsforce = createRequire(require.resolve('@salesforce/core'))('@jsforce/jsforce-node') as {
            Connection: new (options: object) => OrgConnection;
        };
        const instanceUrl = `http://127.0.0.1:${port}`;
        org = new ConnectedOrg('sandbox', new jsforce.Connection({ instanceUrl, accessToken: 'x', version: '68.0' }));
    });

    afterAll(() => new Promise((resolve) => server.close(resolve)));
    beforeEach(() => requests.splice(0));

    test('reads rows with their use case', async () => {
        const useCase = { Status__c: 'Approved', Changed_Since_Approval__c: true };
        const record = {
            Feature_Type__c: 'Flow',
            Api_Name__c: 'Use',
            Registration__c: 'Registered',
            AI_Use_Case__r: useCase
        };
        answer = { totalSize: 1, done: true, records: [record] };
        expect(await org.read()).toMatchObject([
            { Api_Name__c: 'Use', 'AI_Use_Case__r.Changed_Since_Approval__c': 'true', Vanished_On__c: null }
        ]);
        expect(requests[0].url).toContain('AI_Use_Case__r.Status__c');
    });

    test('upserts by external id, all or none, 200 at a time', async () => {
        const row = {
            External_Key__c: 'Flow:Use',
            Feature_Type__c: 'Flow',
            Api_Name__c: 'Use',
            Last_Seen__c: NOW,
            Finding_Count__c: 2
        };
        answer = Array.from({ length: 200 }, () => ({ id: 'a01', success: true, errors: [] }));
        await org.upsert(Array.from({ length: 250 }, () => row));
        expect(requests).toHaveLength(2);
        expect(requests[0]).toMatchObject({
            method: 'PATCH',
            url: expect.stringContaining('/composite/sobjects/AI_Feature__c/External_Key__c'),
            body: { allOrNone: true }
        });
        const { records } = requests[0].body as { records: Record<string, unknown>[] };
        expect(records).toHaveLength(200);
        expect(records[0]).toMatchObject({
            External_Key__c: 'Flow:Use',
            Last_Seen__c: NOW.toISOString(),
            Finding_Count__c: 2
        });
    });

    test('a refusal names the row and the reason', async () => {
        answer = [
            {
                success: false,
                errors: [{ statusCode: 'FIELD_INTEGRITY_EXCEPTION', message: 'no such field', fields: [] }]
            }
        ];
        const row = { External_Key__c: 'Flow:Use', Feature_Type__c: 'Flow', Api_Name__c: 'Use' };
        await expect(org.upsert([row])).rejects.toThrow('sandbox: Flow:Use was refused (no such field)');
    });
});
