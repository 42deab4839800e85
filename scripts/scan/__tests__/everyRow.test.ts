import {
    ADDRESS_TYPES,
    AI_PERMISSIONS,
    APEX_AI_TYPES,
    FLOW_AI_ACTIONS,
    FLOW_AI_PROCESS_TYPES,
    LLM_HOSTS,
    POSTURE_TOGGLES,
    SECRET_PATTERNS,
    SETTING_TOGGLES
} from '../detectors';
import { scan, type ScanResult } from '../scan';
import { checkout, NS, removeCheckouts, XML } from './tempCheckout';

const APP = 'force-app/main/default';
const METADATA_FOLDERS: Readonly<Record<string, string>> = { md: 'customMetadata' };

afterAll(removeCheckouts);

function scanOf(files: Readonly<Record<string, string>>): ScanResult {
    const inApp = Object.entries(files).map(([path, text]) => [`${APP}/${path}`, text] as const);
    const result = scan({ roots: [checkout(Object.fromEntries(inApp))], today: '2026-01-01' });
    expect(result.problems).toEqual([]);
    return result;
}

function componentsOf(files: Readonly<Record<string, string>>): string[] {
    return scanOf(files)
        .components.map(({ type, name }) => `${type}:${name}`)
        .sort();
}

function xml(type: string, body: string): string {
    return `${XML}<${type} ${NS}>${body}</${type}>\n`;
}

function flow(body: string): string {
    const start = '<start><connector><targetReference>Act</targetReference></connector></start>';
    return xml('Flow', `${body}<label>Flow</label>${start}<status>Active</status>`);
}

/** Every row of the tables beside that of metadata types, which the golden checkout covers: from the file to the component. */
describe('each row is found in a file, and the same file without it gives nothing', () => {
    function settings(value: string): Record<string, string> {
        const byFile = new Map<string, string>();
        for (const { setting, element } of SETTING_TOGGLES) {
            const file = `settings/${setting}.settings-meta.xml`;
            byFile.set(file, `${byFile.get(file) ?? ''}<${element}>${value}</${element}>`);
        }
        return Object.fromEntries([...byFile].map(([file, body]) => [file, xml('Settings', body)]));
    }

    test('settings that turn AI on', () => {
        const expected = SETTING_TOGGLES.map(({ setting, element }) => `Settings:${setting}.${element}`).sort();
        expect(componentsOf(settings('true'))).toEqual(expected);
        expect(componentsOf(settings('false'))).toEqual([]);
    });

    test.each(POSTURE_TOGGLES.map((toggle) => [toggle.title, toggle] as const))(
        '%s that is off',
        (_title, { setting, element, rule }) => {
            const rulesFor = (value: string): string[] =>
                scanOf({
                    [`settings/${setting}.settings-meta.xml`]: xml('Settings', `<${element}>${value}</${element}>`)
                })
                    .findings.map((finding) => finding.rule)
                    .filter((found) => found === rule);
            expect(rulesFor('false')).toEqual([rule]);
            expect(rulesFor('true')).toEqual([]);
        }
    );

    test.each(AI_PERMISSIONS.map(({ name, title }) => [name, title]))('permission %s', (name, title) => {
        const file = 'permissionsets/P.permissionset-meta.xml';
        const grant = (enabled: boolean): Record<string, string> => ({
            [file]: xml(
                'PermissionSet',
                `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`
            )
        });
        const [component] = scanOf(grant(true)).components;
        expect(component.facts.permissions).toEqual([expect.stringContaining(title)]);
        expect(componentsOf(grant(false))).toEqual([]);
    });

    test.each(FLOW_AI_ACTIONS.map((action) => [action.actionType, action.needsGate] as const))(
        'flow action %s',
        (actionType, needsGate) => {
            const withType = (type: string): Record<string, string> => ({
                'flows/F.flow-meta.xml': flow(
                    `<actionCalls><name>Act</name><actionName>T</actionName><actionType>${type}</actionType></actionCalls>`
                )
            });
            const { components, findings } = scanOf(withType(actionType));
            expect(components).toMatchObject([{ type: 'Flow', name: 'F' }]);
            expect(findings.some(({ rule }) => rule === 'AIG-UNGATED')).toBe(needsGate);
            expect(componentsOf(withType('emailSimple'))).toEqual([]);
        }
    );

    test.each(Object.keys(FLOW_AI_PROCESS_TYPES))('flow of type %s', (processType) => {
        const ofType = (type: string): Record<string, string> => ({
            'flows/F.flow-meta.xml': flow(`<processType>${type}</processType>`)
        });
        expect(componentsOf(ofType(processType))).toEqual(['Flow:F']);
        expect(componentsOf(ofType('AutoLaunchedFlow'))).toEqual([]);
    });

    test.each(ADDRESS_TYPES.flatMap((type) => type.addressTags.map((tag) => [type.metadataType, tag, type] as const)))(
        '%s with an address in <%s>',
        (metadataType, tag, { suffix }) => {
            const folder = METADATA_FOLDERS[suffix] ?? `${suffix}s`;
            const leadingTo = (url: string): Record<string, string> => ({
                [`${folder}/Llm.${suffix}-meta.xml`]: xml(metadataType, `<${tag}>${url}</${tag}>`)
            });
            expect(componentsOf(leadingTo('https://api.openai.com/v1'))).toEqual([`${metadataType}:Llm`]);
            expect(componentsOf(leadingTo('https://api.openai.com.example.org/v1'))).toEqual([]);
        }
    );

    test.each(APEX_AI_TYPES.flatMap(({ type, generating }) => generating.map((start) => [type, start])))(
        'Apex that calls %s.%s...',
        (type, start) => {
            const calling = (receiver: string): Record<string, string> => ({
                'classes/A.cls': `public class A { void a() { ${receiver}.${start}Something(null); } }`
            });
            expect(componentsOf(calling(type))).toEqual(['ApexClass:A']);
            expect(componentsOf(calling(`Other${type}`))).toEqual([]);
        }
    );

    test.each(LLM_HOSTS.map(({ host }) => host.replace(/\*/g, 'my-resource')))(
        'Apex and a script that name %s',
        (host) => {
            const naming = (url: string): Record<string, string> => ({
                'classes/A.cls': `public class A { String a = '${url}'; }`,
                'lwc/part/part.js': `export const URL = '${url}';\n`
            });
            const found = ['ApexClass:A', 'LightningComponentBundle:part'];
            expect(componentsOf(naming(`https://${host}/v1`))).toEqual(found);
            expect(componentsOf(naming(`https://docs-of-${host}.example.org`))).toEqual([]);
        }
    );
});

/** Made up here, and put together so that no key stands in this file. */
const KEYS: Readonly<Record<string, string>> = {
    'Anthropic key': ['sk', 'ant', 'a1'.repeat(12)].join('-'),
    'OpenAI key': ['sk', 'b2'.repeat(12)].join('-'),
    'Google API key': `AIza${'c3'.repeat(16)}`,
    'Hugging Face token': ['hf', 'd4'.repeat(12)].join('_'),
    'Groq key': ['gsk', 'e5'.repeat(12)].join('_'),
    'xAI key': ['xai', 'f6'.repeat(12)].join('-'),
    'AWS access key': `AKIA${'G7'.repeat(8)}`,
    'bearer token': `Bearer ${'h8'.repeat(12)}`
};

test.each(SECRET_PATTERNS.map(({ title }) => title))('a %s in Apex is a finding and is not printed', (title) => {
    const key = KEYS[title];
    const source = `public class A { String k = '${key}'; void a() { ConnectApi.EinsteinLLM.getPromptTemplates(); } }`;
    const result = scanOf({ 'classes/A.cls': source });
    const found = result.findings.filter(({ rule }) => rule === 'AIG-SECRET');
    expect(found).toMatchObject([{ at: { line: 1, column: source.indexOf(`'${key}`) + 1 } }]);
    expect(JSON.stringify(result.findings)).not.toContain(key);
});
