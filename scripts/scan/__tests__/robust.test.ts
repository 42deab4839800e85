import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, exitCode } from '../cli';
import { compileGlob } from '../files';
import { scan, type ScanResult } from '../scan';
import { checkout, NS, promptFlow, promptTemplate, removeCheckouts, XML } from './tempCheckout';

const APP = 'force-app/main/default';

function scanOf(...roots: string[]): ScanResult {
    return scan({ roots, today: '2026-01-01' });
}

function names(result: ScanResult): string[] {
    return result.components.map(({ type, name }) => `${type}:${name}`).sort();
}

function unread(result: ScanResult): string[] {
    return result.problems.filter(({ severity }) => severity === 'unread').map(({ file }) => file);
}

afterAll(removeCheckouts);

describe('trees', () => {
    test('several projects in one tree keep their names, namespaces and package directories apart', () => {
        const project = (name: string, namespace: string): string =>
            JSON.stringify({ name, namespace, packageDirectories: [{ path: 'src' }, { path: 'more' }] });
        const root = checkout(
            {
                'a/sfdx-project.json': project('first', 'one'),
                'a/src/prompts/Ask.genAiPromptTemplate-meta.xml': promptTemplate('Ask'),
                'a/more/flows/Use.flow-meta.xml': promptFlow('one__Ask'),
                'b/sfdx-project.json': project('second', 'two'),
                'b/src/genAiPromptTemplates/Ask.genAiPromptTemplate-meta.xml': promptTemplate('Ask', 'Other')
            },
            false
        );
        const result = scanOf(root);
        expect(
            result.components.map(({ id, namespace, packageDirectory }) => [id, namespace, packageDirectory])
        ).toEqual([
            ['first/Flow:Use', 'one', 'more'],
            ['first/GenAiPromptTemplate:Ask', 'one', 'src'],
            ['second/GenAiPromptTemplate:Ask', 'two', 'src']
        ]);
        expect(result.graph.edges).toMatchObject([{ from: 'first/Flow:Use', to: 'first/GenAiPromptTemplate:Ask' }]);
    });

    test('two components of one name in one project both count', () => {
        const root = checkout({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask'),
            'unpackaged/prompts/Ask.genAiPromptTemplate-meta.xml': promptTemplate('Ask', 'Other')
        });
        const result = scanOf(root);
        expect(new Set(result.components.map(({ id }) => id)).size).toBe(2);
        expect(result.features).toHaveLength(1);
    });

    test('metadata format: no -meta.xml, fields inside objects, versions inside bots, flow version in the name', () => {
        const root = checkout(
            {
                'package.xml': `${XML}<Package ${NS}/>`,
                'genAiPromptTemplates/Ask.genAiPromptTemplate': promptTemplate('Ask', '{!$Input:C.Secret__c}').replace(
                    '<content>',
                    '<inputs><apiName>C</apiName><definition>SOBJECT://Contact</definition><referenceName>Input:C</referenceName></inputs><content>'
                ),
                'objects/Contact.object': `${XML}<CustomObject ${NS}><fields><fullName>Secret__c</fullName><securityClassification>Restricted</securityClassification></fields></CustomObject>`,
                'bots/Help.bot': `${XML}<Bot ${NS}><botVersions><fullName>v2</fullName></botVersions><type>ExternalCopilot</type></Bot>`,
                'flows/Use-3.flow': promptFlow('Ask')
            },
            false
        );
        const result = scanOf(root);
        expect(names(result)).toEqual(['Bot:Help', 'BotVersion:Help.v2', 'Flow:Use', 'GenAiPromptTemplate:Ask']);
        expect(result.findings.map(({ rule }) => rule)).toContain('AIG-SENSITIVE-FIELD');
    });

    test('a folder deep inside a project is known by the folders above it', () => {
        const root = checkout({
            [`${APP}/lwc/chat/chat.js`]: "fetch('https://api.openai.com/v1');\n",
            [`${APP}/aiAuthoringBundles/Guide/Guide.agent`]: 'config:\n    developer_name: "Guide"\n',
            [`${APP}/bots/Help/v1.botVersion-meta.xml`]: `${XML}<BotVersion ${NS}><fullName>v1</fullName></BotVersion>`
        });
        expect(names(scanOf(join(root, APP, 'lwc/chat')))).toEqual(['LightningComponentBundle:chat']);
        expect(names(scanOf(join(root, APP, 'aiAuthoringBundles/Guide')))).toEqual(['AiAuthoringBundle:Guide']);
        expect(names(scanOf(join(root, APP, 'bots/Help')))).toEqual(['BotVersion:Help.v1']);
    });

    test('paths are shown from the base, also of a folder inside it', () => {
        const root = checkout({ [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask') });
        const shown = (base: string | null): string =>
            scan({ roots: [join(root, 'force-app')], today: '2026-01-01', base }).components[0].at.file;
        expect(shown(root)).toBe(`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`);
        expect(shown(join(root, 'elsewhere'))).toBe('main/default/prompts/Ask.genAiPromptTemplate-meta.xml');
        expect(shown(null)).toBe('main/default/prompts/Ask.genAiPromptTemplate-meta.xml');
    });

    test('folders of tools, templates and tests are left out and named', () => {
        const template = promptTemplate('X');
        const root = checkout({
            'node_modules/pack/genAiPromptTemplates/X.genAiPromptTemplate-meta.xml': template,
            '.sfdx/tools/68/StandardApexLibrary/ConnectApi/EinsteinLLM.cls': 'global class EinsteinLLM {}',
            '.vscode/extensions/X.genAiPromptTemplate-meta.xml': template,
            'skills/agents/aiAuthoringBundles/T/T.agent': 'config:\n    developer_name: "T"\n',
            '.agents/skills/T.agent': 'config:\n',
            [`${APP}/lwc/a/__tests__/a.test.js`]: "fetch('https://api.openai.com/v1');"
        });
        const result = scanOf(root);
        expect(result.components).toEqual([]);
        expect(result.summary.ignoredFolders).toEqual([
            '.agents',
            '.sfdx',
            '.vscode',
            `${APP}/lwc/a/__tests__`,
            'node_modules',
            'skills'
        ]);
        expect(exitCode(result, ['any'])).toBe(EXIT.fine);
    });

    test('a type is known by its suffix in a wrong folder; a generic suffix needs its folder', () => {
        const root = checkout({
            [`${APP}/whatever/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask'),
            'design/logo.ai': 'not metadata',
            'docs/Endpoint.md': 'https://api.openai.com/v1',
            [`${APP}/agents/X.agent-meta.xml`]: `${XML}<Agent ${NS}/>`,
            [`${APP}/agentTopics/X.agentTopic-meta.xml`]: `${XML}<AgentTopic ${NS}/>`
        });
        expect(names(scanOf(root))).toEqual(['GenAiPromptTemplate:Ask']);
    });

    test('loops of links end, links to nothing are told', () => {
        const root = checkout({ [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask') });
        symlinkSync(root, join(root, 'force-app', 'again'));
        symlinkSync('self', join(root, 'self'));
        symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
        const result = scanOf(root);
        expect(names(result)).toEqual(['GenAiPromptTemplate:Ask']);
        expect(result.problems.map(({ file, severity }) => [file, severity])).toEqual([
            ['broken', 'note'],
            ['self', 'note']
        ]);
    });

    test('include and exclude', () => {
        const root = checkout({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask'),
            [`${APP}/prompts/Other.genAiPromptTemplate-meta.xml`]: promptTemplate('Other'),
            'skills/T.genAiPromptTemplate-meta.xml': promptTemplate('T')
        });
        const found = (include: string | null, exclude: string | null): string[] =>
            names(
                scan({
                    roots: [root],
                    today: '2026-01-01',
                    include: include === null ? null : compileGlob(include),
                    exclude: exclude === null ? null : compileGlob(exclude)
                })
            );
        expect(found(null, 'Other.*')).toEqual(['GenAiPromptTemplate:Ask']);
        expect(found('**/Other.*', null)).toEqual(['GenAiPromptTemplate:Other']);
        expect(found(null, 'force-app/')).toEqual([]);
        expect(found('skills/**', null)).toEqual(['GenAiPromptTemplate:T']);
    });

    test('what .forceignore keeps out of deployments is only noted', () => {
        const root = checkout({
            '.forceignore': '**/flows/Draft*\n',
            [`${APP}/flows/Draft.flow-meta.xml`]: promptFlow('Gone')
        });
        const result = scanOf(root);
        expect(result.components).toMatchObject([{ deployed: false }]);
        expect(result.findings.every(({ severity }) => severity === 'note')).toBe(true);
    });
});

describe('files', () => {
    test('tags split over lines, other case, attributes and comments', () => {
        const root = checkout({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: `${XML}<!-- > < -->\n<GenAiPromptTemplate\n    xmlns="http://soap.sforce.com/2006/04/metadata"\n    a='>'\n>\n    <activeVersionIdentifier\n    >x_2</activeVersionIdentifier\n    >\n    <templateVersions\n    ><PrimaryModel\n>sfdc_ai__X</PrimaryModel\n><versionIdentifier>x_2</versionIdentifier></templateVersions>\n</GenAiPromptTemplate>`
        });
        expect(scanOf(root).components).toMatchObject([{ status: 'Active', version: '2', model: 'sfdc_ai__X' }]);
    });

    test.each([
        ['UTF-8 with mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(promptFlow('Ask'))]), 0],
        [
            'UTF-16 little endian',
            Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(promptFlow('Ask'), 'utf16le')]),
            1
        ],
        ['UTF-16 without a mark', Buffer.from(promptFlow('Ask'), 'utf16le'), 1],
        [
            'bytes that are no UTF-8',
            Buffer.from(promptFlow('Ask').replace('Flow</label>', 'Fl\u00e4w</label>'), 'latin1'),
            1
        ]
    ])('%s is read, and oddness is noted', (_what, bytes, notes) => {
        const root = checkout({ [`${APP}/flows/Use.flow-meta.xml`]: bytes });
        const result = scanOf(root);
        expect(names(result)).toEqual(['Flow:Use']);
        expect(result.problems).toHaveLength(notes);
        expect(exitCode(result, [])).toBe(EXIT.fine);
    });

    test.each([
        [
            'a prompt that ends in the middle',
            'prompts/Ask.genAiPromptTemplate-meta.xml',
            promptTemplate('Ask').slice(0, 200)
        ],
        ['a flow that ends before it uses AI', 'flows/Cut.flow-meta.xml', `${XML}<Flow ${NS}>\n    <label>Cut</la`],
        ['an empty flow', 'flows/Empty.flow-meta.xml', ''],
        [
            'a permission set that ends in the middle',
            'permissionsets/P.permissionset-meta.xml',
            `${XML}<PermissionSet ${NS}><lab`
        ],
        [
            'a field with crossed tags',
            'objects/A/fields/F__c.field-meta.xml',
            `${XML}<CustomField ${NS}><securityClassification>Internal</CustomField></securityClassification>`
        ],
        ['another root than the name says', 'bots/B.bot-meta.xml', `${XML}<Flow ${NS}></Flow>`],
        [
            'Apex that does not parse',
            'classes/A.cls',
            'public class A { void f() { ConnectApi.EinsteinLLM.generate( } }'
        ],
        ['XML without an element', 'settings/EinsteinAI.settings-meta.xml', 'text']
    ])('%s is reported and makes the exit code say so', (_what, path, text) => {
        const root = checkout({ [`${APP}/${path}`]: text });
        const result = scanOf(root);
        expect(unread(result)).toEqual([`${APP}/${path}`]);
        expect(exitCode(result, [])).toBe(EXIT.unread);
    });

    test('a broken prompt is still a component: its name says so', () => {
        const root = checkout({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptTemplate('Ask').slice(0, 250)
        });
        expect(scanOf(root).components).toMatchObject([{ name: 'Ask', incomplete: true }]);
    });

    test('a file of 100 MB is reported, not read', () => {
        const root = checkout({ [`${APP}/flows/Big.flow-meta.xml`]: promptFlow('Ask') });
        truncateSync(join(root, APP, 'flows/Big.flow-meta.xml'), 100 * 1024 * 1024);
        const result = scanOf(root);
        expect(unread(result)).toEqual([`${APP}/flows/Big.flow-meta.xml`]);
        expect(result.problems[0].reason).toContain('100 MB');
        expect(result.summary.bytesRead).toBe(0);
    });

    test('files and folders that may not be read are reported', () => {
        const root = checkout({ [`${APP}/flows/Use.flow-meta.xml`]: promptFlow('Ask') });
        const locked = join(root, APP, 'locked');
        mkdirSync(locked);
        chmodSync(locked, 0);
        chmodSync(join(root, APP, 'flows/Use.flow-meta.xml'), 0);
        const result = scanOf(root);
        chmodSync(locked, 0o700);
        // The superuser may read everything: then nothing is unread.
        expect(unread(result)).toEqual(
            process.getuid?.() === 0 ? [] : [`${APP}/flows/Use.flow-meta.xml`, `${APP}/locked`]
        );
    });

    test('a folder in the place of a file, a file in the place of the scanned folder', () => {
        const root = checkout({ 'sfdx-project.json': '{"packageDirectories": 7' });
        mkdirSync(join(root, 'X.flow-meta.xml'));
        expect(unread(scanOf(root))).toEqual(['sfdx-project.json']);
        writeFileSync(join(root, 'file'), '');
        expect(unread(scanOf(join(root, 'file')))).toHaveLength(1);
        expect(() => scanOf(join(root, 'gone'))).toThrow('There is no folder');
    });

    test('an archive among static resources is told', () => {
        const root = checkout({ [`${APP}/staticresources/lib.resource`]: Buffer.from('PK\u0003\u0004 and more') });
        expect(scanOf(root).problems).toMatchObject([{ severity: 'note', reason: expect.stringContaining('archive') }]);
    });
});

describe('scripts', () => {
    test('pages, resources and TypeScript count; comments, sentences and other hosts do not', () => {
        const root = checkout({
            [`${APP}/pages/Chat.page`]:
                '<apex:page>\n<!-- https://api.openai.com/v1 -->\n<script>\nfetch("https://api.openai.com/v1");\n</script></apex:page>',
            [`${APP}/staticresources/sdk.js`]: 'const u = "https://api.anthropic.com/v1";',
            [`${APP}/lwc/typed/typed.ts`]: 'const u = <string>`https://api.mistral.ai/${1}`;',
            [`${APP}/lwc/quiet/quiet.js`]:
                '// https://api.openai.com/v1\nconst s = "Read https://api.openai.com/v1 first";\nconst m = "https://maps.googleapis.com";'
        });
        const result = scanOf(root);
        expect(names(result)).toEqual(['ApexPage:Chat', 'LightningComponentBundle:typed', 'StaticResource:sdk']);
        expect(result.components[0].at).toMatchObject({ line: 4, column: 7 });
    });

    test('a key in a script is a finding, and is never printed', () => {
        const key = `sk-${'a1'.repeat(20)}`;
        const root = checkout({ [`${APP}/lwc/keyed/keyed.js`]: `const k = '${key}';\n` });
        const result = scanOf(root);
        expect(result.findings).toMatchObject([{ rule: 'AIG-SECRET', at: { line: 1, column: 11 } }]);
        expect(JSON.stringify(result)).not.toContain(key);
    });
});
