import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { EXIT, readArguments, run, UsageError } from '../cli';
import { checkout, promptFlow, promptTemplate, removeCheckouts } from './tempCheckout';

const PROMPT = 'force-app/main/default/genAiPromptTemplates/Ask.genAiPromptTemplate-meta.xml';
const FLOW = 'force-app/main/default/flows/Use.flow-meta.xml';

interface Outcome {
    readonly code: number;
    readonly out: string;
    readonly error: string;
}

async function aigScan(...args: string[]): Promise<Outcome> {
    let [out, error] = ['', ''];
    const code = await run(args, { out: (text) => (out += text), error: (text) => (error += text) });
    return { code, out, error };
}

/** A checkout with one ungated flow. */
function ungated(): string {
    return checkout({ [PROMPT]: promptTemplate('Ask'), [FLOW]: promptFlow('Ask') });
}

/** Writes the register of a checkout that knows both features as they are, with changes. */
async function registerOf(
    root: string,
    change: (row: Record<string, string>) => Record<string, string>
): Promise<string> {
    const { out } = await aigScan(root, '--format', 'json');
    const { features } = JSON.parse(out) as { features: { type: string; apiName: string; version: string }[] };
    const rows = features.map(({ type, apiName, version }) =>
        change({ Feature_Type__c: type, Api_Name__c: apiName, Version__c: version, Registration__c: 'Registered' })
    );
    const file = join(root, 'register.json');
    writeFileSync(file, JSON.stringify(rows));
    return file;
}

afterAll(removeCheckouts);

describe('command line', () => {
    test.each([
        [[], 'Name at least one folder'],
        [['.', '--format', 'xml'], '--format is one of table, json, sarif, csv, markdown'],
        [['.', '--format'], '--format needs a value'],
        [['.', '--fail-on', 'everything'], '--fail-on is unregistered, ungated or any'],
        [['.', '--fail-on', 'unregistered'], 'needs a register'],
        [['.', '--register', 'a', '--org', 'b'], 'give one'],
        [['.', '--import'], '--import needs --org'],
        [['.', '--org', 'local', '--dry-run'], '--dry-run belongs to --import'],
        [['.', '--org', 'x', '--data', 'y'], '--data belongs to --org local'],
        [['.', '--quiet=yes'], 'Unknown option'],
        [['.', '-x'], 'Unknown option -x'],
        [['.', '--unknown'], 'Unknown option --unknown']
    ])('%j is refused', async (args, message) => {
        expect(() => readArguments(args)).toThrow(UsageError);
        const { code, error } = await aigScan(...args);
        expect(code).toBe(EXIT.failure);
        expect(error).toContain(message);
    });

    test('values may follow an equals sign, lists may be repeated or joined', () => {
        const read = readArguments([
            'a',
            'b',
            '--format=json',
            '--fail-on=any,ungated',
            '--exclude',
            'x',
            '--exclude=y'
        ]);
        expect(read).toMatchObject({
            roots: ['a', 'b'],
            format: 'json',
            failOn: ['any', 'ungated'],
            exclude: ['x', 'y']
        });
    });

    test('--help prints every option', async () => {
        const { code, out } = await aigScan('--help');
        expect(code).toBe(EXIT.fine);
        const options = [
            'format',
            'out',
            'register',
            'org',
            'import',
            'dry-run',
            'scope',
            'fail-on',
            'include',
            'exclude'
        ];
        expect(options.filter((option) => !out.includes(`--${option} `))).toEqual([]);
    });

    test('--detectors prints the tables and needs no folder', async () => {
        const { code, out } = await aigScan('--detectors');
        expect(code).toBe(EXIT.fine);
        expect(out).toContain('`AIG-UNGATED`');
        expect(out).toContain('GenAiPromptTemplate (.genAiPromptTemplate)');
    });

    test('a folder, register or suppressions file that is missing is a failure', async () => {
        expect(await aigScan('/no/such/folder')).toMatchObject({ code: EXIT.failure });
        expect(await aigScan(ungated(), '--register', '/no/register.json')).toMatchObject({ code: EXIT.failure });
        expect(await aigScan(ungated(), '--suppressions', '/no/file.json')).toMatchObject({ code: EXIT.failure });
    });

    test('--out writes the report and names it; --quiet prints nothing', async () => {
        const root = ungated();
        const file = join(root, 'reports/deep/report.md');
        const told = await aigScan(root, '--format', 'markdown', '--out', file);
        expect(told).toMatchObject({ code: EXIT.fine, out: '' });
        expect(told.error).toContain(file);
        expect(existsSync(file)).toBe(true);
        expect(await aigScan(root, '--quiet')).toEqual({ code: EXIT.fine, out: '', error: '' });
    });

    test('--fail-on names the findings that fail', async () => {
        const root = ungated();
        expect((await aigScan(root, '--quiet')).code).toBe(EXIT.fine);
        expect((await aigScan(root, '--quiet', '--fail-on', 'ungated')).code).toBe(EXIT.findings);
        expect((await aigScan(root, '--quiet', '--fail-on', 'any')).code).toBe(EXIT.findings);
        writeFileSync(join(root, 'force-app/main/default/flows/Broken.flow-meta.xml'), '<Flow>');
        expect((await aigScan(root, '--quiet', '--fail-on', 'any')).code).toBe(EXIT.findings | EXIT.unread);
    });
});

describe('register', () => {
    test('what the register knows unchanged is fine', async () => {
        const root = ungated();
        const file = await registerOf(root, (row) => row);
        expect((await aigScan(root, '--quiet', '--register', file, '--fail-on', 'unregistered')).code).toBe(EXIT.fine);
    });

    test.each<[string, (row: Record<string, string>) => Record<string, string>, string]>([
        ['unknown', (row) => ({ ...row, Api_Name__c: `${row.Api_Name__c}2` }), 'AIG-UNREGISTERED'],
        ['unregistered', (row) => ({ ...row, Registration__c: 'Unregistered' }), 'AIG-UNREGISTERED'],
        ['without a state', ({ Registration__c: _state, ...row }) => row, 'AIG-UNREGISTERED'],
        ['with another fingerprint', (row) => ({ ...row, Version__c: '1 #000000000000' }), 'AIG-CHANGED'],
        ['changed since approval', (row) => ({ ...row, changedSinceApproval: 'true' }), 'AIG-CHANGED'],
        ['of a suspended use case', (row) => ({ ...row, useCaseStatus: 'Suspended' }), 'AIG-NOT-APPROVED']
    ])('a feature %s is a finding', async (_what, change, rule) => {
        const root = ungated();
        const args = [root, '--register', await registerOf(root, change), '--fail-on', 'unregistered'];
        const { code, out } = await aigScan(...args, '--format', 'json');
        const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
        expect(findings.filter((finding) => finding.rule === rule)).toHaveLength(2);
        expect(code).toBe(EXIT.findings);
    });

    test('a changed prompt is found by its fingerprint, a change of layout is not', async () => {
        const root = ungated();
        const file = await registerOf(root, (row) => row);
        const args = [root, '--quiet', '--register', file, '--fail-on', 'unregistered'];
        writeFileSync(join(root, PROMPT), promptTemplate('Ask').replaceAll('\n    ', '\r\n\t'));
        expect((await aigScan(...args)).code).toBe(EXIT.fine);
        writeFileSync(join(root, PROMPT), promptTemplate('Ask', 'Another text'));
        expect((await aigScan(...args)).code).toBe(EXIT.findings);
    });

    test.each([
        ['register.json', 'no json', 'is no JSON'],
        ['register.json', '{"a": 1}', 'holds no list'],
        ['register.json', '[{"Api_Name__c": "X"}]', 'row 1 lacks'],
        ['register.json', '["X"]', 'row 1 is no object'],
        ['register.csv', 'Feature_Type__c,Api_Name__c\n"Flow,Use', 'is no CSV'],
        ['register.csv', 'Feature_Type__c,Api_Name__c\nFlow,Use,More', 'is no CSV'],
        ['register.csv', 'Type,Name\nFlow,Use', 'row 1 lacks']
    ])('%s with %j cannot be used', async (name, text, message) => {
        const root = ungated();
        writeFileSync(join(root, name), text);
        const { code, error } = await aigScan(root, '--register', join(root, name));
        expect(code).toBe(EXIT.failure);
        expect(error).toContain(message);
    });

    test('CSV and the nested JSON of `sf data query` are read', async () => {
        const root = ungated();
        const rows = ['Prompt Template,Ask,Registered', '"Flow","Use","Accepted Without Use Case"'];
        writeFileSync(
            join(root, 'r.csv'),
            `\uFEFFFeature_Type__c,Api_Name__c,Registration__c\r\n${rows.join('\r\n')}\r\n`
        );
        const record = (type: string, name: string): object => ({
            Feature_Type__c: type,
            Api_Name__c: name,
            Registration__c: 'Registered',
            AI_Use_Case__r: { Status__c: 'Approved', Changed_Since_Approval__c: false }
        });
        const nested = { status: 0, result: { records: [record('Prompt Template', 'Ask'), record('Flow', 'Use')] } };
        writeFileSync(join(root, 'r.json'), JSON.stringify(nested));
        for (const file of ['r.csv', 'r.json']) {
            const args = [root, '--quiet', '--register', join(root, file), '--fail-on', 'unregistered'];
            expect(await aigScan(...args)).toMatchObject({ code: EXIT.fine, error: '' });
        }
    });
});

describe('formats', () => {
    test('table, markdown and CSV name features, findings with a way to act, and files that were not read', async () => {
        const root = ungated();
        writeFileSync(join(root, 'force-app/main/default/flows/Broken.flow-meta.xml'), '<Flow>');
        const table = (await aigScan(root)).out;
        expect(table).toMatch(/Prompt Template\s+Ask/);
        expect(table).toContain('ERROR AIG-UNGATED');
        expect(table).toContain('Use.flow-meta.xml:3:5');
        expect(table).toContain('Do: Call AigGate.enforce');
        expect(table).toContain('Basis: AI Act Art. 26(2) and (5)');
        expect(table).toMatch(/NOT READ {2}.*Broken\.flow-meta\.xml/);
        expect(table).toContain('1 file could not be read: the result is incomplete.');
        expect(table).toContain('No register was given');
        const markdown = (await aigScan(root, '--format', 'markdown')).out;
        expect(markdown).toContain('```mermaid\nflowchart LR');
        expect(markdown).toMatch(/n\d+ -->\|calls\| n\d+/);
        expect(markdown).toContain('## Files with problems');
        const rows = parse<Record<string, string>>((await aigScan(root, '--format', 'csv')).out, { columns: true });
        expect(rows.map(({ Kind }) => Kind)).toEqual(['feature', 'feature', 'finding', 'unread']);
    });

    test('JSON holds the graph and the fingerprints', async () => {
        const { out } = await aigScan(ungated(), '--format', 'json');
        const report = JSON.parse(out) as { graph: unknown; features: unknown; format: number };
        expect(report).toMatchObject({
            format: 1,
            graph: {
                edges: [
                    { from: 'sample/Flow:Use', to: 'sample/GenAiPromptTemplate:Ask', kind: 'calls', via: 'element Ask' }
                ]
            },
            features: [
                { key: 'flow:use', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
                { key: 'prompt template:ask', components: ['sample/GenAiPromptTemplate:Ask'] }
            ]
        });
    });

    test('a cell that a spreadsheet would run is defused', async () => {
        const root = checkout({ 'force-app/prompts/=1+1.genAiPromptTemplate-meta.xml': promptTemplate('X') });
        expect((await aigScan(root, '--format', 'csv')).out).toContain(",'=1+1,");
    });
});

describe('suppressions', () => {
    const entry = {
        rule: 'AIG-UNGATED',
        component: 'Flow:Use',
        reason: 'Read only, until the gate is built',
        expires: '2999-12-31'
    };

    async function withSuppressions(content: unknown): Promise<{ rules: string[]; suppressed: number; code: number }> {
        const root = ungated();
        const text = typeof content === 'string' ? content : JSON.stringify({ suppressions: content });
        writeFileSync(join(root, 'aig-scan.suppressions.json'), text);
        const { code, out } = await aigScan(root, '--format', 'json', '--fail-on', 'any');
        const { findings, suppressed } = JSON.parse(out) as { findings: { rule: string }[]; suppressed: unknown[] };
        return { rules: findings.map(({ rule }) => rule), suppressed: suppressed.length, code };
    }

    test('an entry with rule, place, reason and expiry covers its finding', async () => {
        expect(await withSuppressions([entry])).toEqual({ rules: [], suppressed: 1, code: EXIT.fine });
        const byFile = { ...entry, component: undefined, file: '**/Use.flow-meta.xml' };
        expect(await withSuppressions([byFile])).toEqual({ rules: [], suppressed: 1, code: EXIT.fine });
    });

    test.each([
        ['without a reason', [{ ...entry, reason: undefined }]],
        ['with a reason that says nothing', [{ ...entry, reason: 'ok' }]],
        ['without an expiry', [{ ...entry, expires: undefined }]],
        ['with an expiry that is no day', [{ ...entry, expires: '2999-02-31' }]],
        ['past its expiry', [{ ...entry, expires: '2020-01-01' }]],
        ['without a place', [{ ...entry, component: undefined }]],
        ['of a rule that is not there', [{ ...entry, rule: 'AIG-NOTHING' }]],
        ['of the rule about suppressions', [{ ...entry, rule: 'AIG-SUPPRESSION' }]],
        ['that is no object', ['AIG-UNGATED']],
        ['in a file that is no JSON', '{'],
        ['in a file without a list', '{}']
    ])('an entry %s covers nothing and is a finding itself', async (_what, content) => {
        expect(await withSuppressions(content)).toEqual({
            rules: ['AIG-SUPPRESSION', 'AIG-UNGATED'],
            suppressed: 0,
            code: EXIT.findings
        });
    });

    test('an entry for something else covers nothing', async () => {
        expect((await withSuppressions([{ ...entry, component: 'Flow:Other' }])).rules).toEqual(['AIG-UNGATED']);
        expect((await withSuppressions([{ ...entry, rule: 'AIG-SECRET' }])).rules).toEqual(['AIG-UNGATED']);
    });
});

test('the command runs from another folder', () => {
    const root = ungated();
    const bin = join(__dirname, '../aig-scan.cjs');
    const out = execFileSync(process.execPath, [bin, '.', '--format', 'json'], { cwd: root, encoding: 'utf8' });
    expect((JSON.parse(out) as { features: unknown[] }).features).toHaveLength(2);
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});
