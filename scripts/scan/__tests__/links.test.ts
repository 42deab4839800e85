import { writeMermaid } from '../output';
import { scan, type ScanResult } from '../scan';
import { checkout, NS, promptFlow, promptTemplate, removeCheckouts, XML } from './tempCheckout';

const APP = 'force-app/main/default';

function scanOf(files: Readonly<Record<string, string>>): ScanResult {
    return scan({ roots: [checkout(files)], today: '2026-01-01' });
}

function links(result: ScanResult): string[] {
    const short = (id: string): string => id.slice(id.indexOf('/') + 1);
    return result.graph.edges.map(({ from, kind, to }) => `${short(from)} ${kind} ${short(to)}`).sort();
}

function rules(result: ScanResult, rule: string): string[] {
    return result.findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

function field(name: string, more: string): string {
    return `${XML}<CustomField ${NS}><fullName>${name}</fullName>${more}</CustomField>`;
}

/** A prompt template with one input of an object. */
function promptOf(object: string, content: string): string {
    const input = `<inputs><apiName>R</apiName><definition>SOBJECT://${object}</definition><referenceName>Input:R</referenceName></inputs>`;
    return promptTemplate('Ask', content).replace('<content>', `${input}<content>`);
}

afterAll(removeCheckouts);

describe('fields', () => {
    const secret = field('Tax_Id__c', '<complianceGroup>PII;GDPR</complianceGroup>');

    test.each([
        ['of the input', 'Contact', '{!$Input:R.Tax_Id__c}'],
        ['through a standard lookup', 'Case', '{!$Input:R.Contact.Tax_Id__c}'],
        ['through a custom lookup', 'Visit__c', '{!$Input:R.Guest__r.Tax_Id__c}'],
        ['through two lookups', 'Visit__c', '{!$Input:R.Case__r.Contact.Tax_Id__c}'],
        ['of a snapshot of the whole record', 'Contact', '{!$RecordSnapshot:R.Snapshot}']
    ])('a marked field %s is a finding', (_what, object, content) => {
        const result = scanOf({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptOf(object, content),
            [`${APP}/objects/Contact/fields/Tax_Id__c.field-meta.xml`]: secret,
            [`${APP}/objects/Visit__c/fields/Guest__c.field-meta.xml`]: field(
                'Guest__c',
                '<referenceTo>Contact</referenceTo>'
            ),
            [`${APP}/objects/Visit__c/fields/Case__c.field-meta.xml`]: field(
                'Case__c',
                '<referenceTo>Case</referenceTo>'
            )
        });
        expect(rules(result, 'AIG-SENSITIVE-FIELD')).toEqual([
            'GenAiPromptTemplate Ask reads Contact.Tax_Id__c, marked PII, GDPR'
        ]);
    });

    test.each([
        ['Internal', null],
        ['Public', null],
        ['Confidential', 'warning'],
        ['Restricted', 'error'],
        ['MissionCritical', 'error']
    ])('a field classified %s gives %s', (classification, severity) => {
        const result = scanOf({
            [`${APP}/prompts/Ask.genAiPromptTemplate-meta.xml`]: promptOf('Contact', '{!$Input:R.F__c}'),
            [`${APP}/objects/Contact/fields/F__c.field-meta.xml`]: field(
                'F__c',
                `<securityClassification>${classification}</securityClassification>`
            )
        });
        expect(result.findings.map((finding) => finding.severity)).toEqual(severity === null ? [] : [severity]);
    });
});

describe('callers and targets', () => {
    test('classes that call, create or extend a class with AI, components that import it, sets that open it', () => {
        const result = scanOf({
            [`${APP}/classes/Llm.cls`]:
                'public virtual class Llm { public static void ask() { new aiplatform.ModelsAPI().createGenerations(null); } }',
            [`${APP}/classes/Calls.cls`]: 'public class Calls { void run() { Llm.ask(); } }',
            [`${APP}/classes/Creates.cls`]: 'public class Creates { Object o = new Llm(); }',
            [`${APP}/classes/Child.cls`]: 'public class Child extends Llm { }',
            [`${APP}/classes/Mentions.cls`]: "public class Mentions { /* Llm.ask() */ String s = 'Llm.ask()'; }",
            [`${APP}/lwc/ask/ask.js`]: "import run from '@salesforce/apex/Llm.ask';\n",
            [`${APP}/permissionsets/P.permissionset-meta.xml`]: `${XML}<PermissionSet ${NS}><classAccesses><apexClass>Llm</apexClass><enabled>true</enabled></classAccesses><classAccesses><apexClass>Other</apexClass><enabled>true</enabled></classAccesses></PermissionSet>`
        });
        expect(links(result)).toEqual([
            'ApexClass:Calls calls ApexClass:Llm',
            'ApexClass:Child calls ApexClass:Llm',
            'ApexClass:Creates calls ApexClass:Llm',
            'LightningComponentBundle:ask calls ApexClass:Llm',
            'PermissionSet:P grants ApexClass:Llm'
        ]);
    });

    test('a method, a member or a word in a comment that is named like a class with AI is no call of it', () => {
        const result = scanOf({
            [`${APP}/classes/Ask.cls`]:
                'public class Ask { public void go() { ConnectApi.EinsteinLLM.generateMessages(null); } }',
            [`${APP}/classes/Method.cls`]: 'public class Method { void ask() { this.ask(); ask(); } }',
            [`${APP}/classes/Comment.cls`]: "public class Comment { String a = 'new Ask()'; /* Ask.go() */ }",
            [`${APP}/classes/Caller.cls`]: 'public class Caller { void a() { NEW\n Ask().go(); } }',
            [`${APP}/classes/Child.cls`]: 'public class Child EXTENDS Ask { }'
        });
        const calls = links(result).filter((link) => link.endsWith('calls ApexClass:Ask'));
        expect(calls).toEqual(['ApexClass:Caller calls ApexClass:Ask', 'ApexClass:Child calls ApexClass:Ask']);
    });

    test('prompts and targets of actions that are called and not in source are findings; those of packages are not', () => {
        const action = (name: string, type: string, target: string): string =>
            `${XML}<GenAiFunction ${NS}><invocationTarget>${target}</invocationTarget><invocationTargetType>${type}</invocationTargetType><masterLabel>${name}</masterLabel></GenAiFunction>`;
        const result = scanOf({
            [`${APP}/flows/Use.flow-meta.xml`]: promptFlow('Gone'),
            [`${APP}/flows/Standard.flow-meta.xml`]: promptFlow('einstein_gpt__summary'),
            [`${APP}/genAiFunctions/A/A.genAiFunction-meta.xml`]: action('A', 'flow', 'Gone_Flow'),
            [`${APP}/genAiFunctions/B/B.genAiFunction-meta.xml`]: action('B', 'apex', 'pack__Service'),
            [`${APP}/genAiFunctions/C/C.genAiFunction-meta.xml`]: action('C', 'standardInvocableAction', 'x')
        });
        expect(rules(result, 'AIG-TARGET-MISSING')).toEqual([
            'Flow Use calls GenAiPromptTemplate Gone, which is not in source',
            'GenAiFunction A calls Flow Gone_Flow, which is not in source'
        ]);
        expect(result.graph.nodes.filter(({ kind }) => kind === 'missing')).toHaveLength(2);
    });

    test('a diagram survives any name', () => {
        const name = 'A"]; click n0 "javascript:x" %%{init}%% <b>';
        const node = { id: 'x/Flow:1', type: 'Flow', name, kind: 'component' } as const;
        const at = { file: 'f', line: 1, column: 1 };
        const text = writeMermaid({
            nodes: [node, { ...node, id: 'Field:A.B', type: 'Field', name: 'A.B', kind: 'data' }],
            edges: [{ from: node.id, to: 'Field:A.B', kind: 'reads', at }]
        });
        expect(text.split('\n')).toHaveLength(4);
        expect(text.split('\n')[1]).toMatch(/^ {4}n0\["[^"[\]<>;]*(?:#\d+;[^"[\]<>;]*)*"\]$/);
        expect(text).toContain('n1[("Object: A")]');
    });
});
