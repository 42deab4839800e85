import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
    AI_ONLY_SETTINGS,
    AI_PERMISSIONS,
    HOST_HINT,
    LLM_HOSTS,
    llmHostOfUrl,
    METADATA_DETECTORS,
    POSTURE_TOGGLES,
    SETTING_TOGGLES
} from '../detectors';

interface RegistryType {
    readonly name: string;
    readonly suffix?: string;
    readonly directoryName: string;
    readonly children?: { readonly types: Readonly<Record<string, { readonly suffix?: string }>> };
}

/** Types that the registry knows only as part of another one, or not yet. */
const CHILDREN: Readonly<Record<string, string>> = { BotVersion: 'bot' };
const NOT_IN_REGISTRY = ['AiAgentDefinition', 'AiAgentDefinitionVersion'];

const registry = JSON.parse(
    readFileSync(require.resolve('@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json'), 'utf8')
) as { types: Readonly<Record<string, RegistryType | undefined>> };
const wsdl = readFileSync(join(__dirname, '../../../node_modules/@salesforce/types/lib/metadata.d.ts'), 'utf8');

/** Names of the elements of a type of the Metadata API, in lower case. */
function elementsOf(type: string): string[] {
    const body = new RegExp(`export type ${type} = Metadata & \\{([\\s\\S]*?)\\n\\}`, 'i').exec(wsdl)?.[1] ?? '';
    return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map((match) => match[1].toLowerCase());
}

describe('table of metadata types', () => {
    test.each(METADATA_DETECTORS.map((detector) => [detector.id, detector] as const))(
        '%s has the suffix and folder of the registry of source-deploy-retrieve',
        (_id, { metadataType, suffixes, folder }) => {
            const parent = CHILDREN[metadataType];
            const type = registry.types[parent ?? metadataType.toLowerCase()];
            if (!type) {
                expect(NOT_IN_REGISTRY).toContain(metadataType);
                expect(wsdl).toContain(`export type ${metadataType} = `);
                return;
            }
            expect(folder).toBe(type.directoryName);
            const suffix = parent ? type.children?.types[metadataType.toLowerCase()].suffix : type.suffix;
            const lower = suffixes.map((one) => one.toLowerCase());
            expect(lower).toContain((suffix ?? metadataType).toLowerCase());
        }
    );

    test('names each row once, with a page behind it', () => {
        const ids = METADATA_DETECTORS.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(METADATA_DETECTORS.every(({ source }) => source.startsWith('https://'))).toBe(true);
    });
});

describe('tables of settings', () => {
    test.each(
        [...SETTING_TOGGLES, ...POSTURE_TOGGLES].map((toggle) => [`${toggle.setting}.${toggle.element}`, toggle])
    )('%s is an element of the Metadata API', (_name, { setting, element }) => {
        expect(elementsOf(`${setting}Settings`)).toContain(element.toLowerCase());
    });

    test.each(AI_ONLY_SETTINGS)('%s is a settings type', (setting) => {
        expect(elementsOf(`${setting}Settings`).length).toBeGreaterThan(0);
    });

    test('permissions are named once', () => {
        const names = AI_PERMISSIONS.map(({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
    });
});

describe('hosts of models', () => {
    const example = (host: string): string => host.replace(/\*/g, 'eu-west1');

    test.each(LLM_HOSTS.map(({ host, provider }) => [host, provider]))(
        '%s passes the cheap test and is found',
        (host) => {
            const url = `https://${example(host)}/v1/chat`;
            expect(HOST_HINT.test(url)).toBe(true);
            expect(llmHostOfUrl(url)?.host).toBeDefined();
            expect(llmHostOfUrl(`https://user:pass@${example(host).toUpperCase()}:443/v1`)).not.toBeNull();
        }
    );

    test.each([
        'https://maps.googleapis.com/maps/api',
        'https://fonts.googleapis.com/css',
        'https://www.googleapis.com/auth',
        'https://sheets.googleapis.com/v4',
        'https://oauth2.googleapis.com/token',
        'https://platform.openai.com/docs',
        'https://api.openai.com.example.org/v1',
        'https://notapi.openai.com.evil.example',
        'https://example.com/?u=https://api.openai.com',
        'https://example.com/api.openai.com',
        'https://api.openai.com@example.com/v1',
        'api.openai.com',
        'mailto:someone@api.openai.com'
    ])('%s is no host of a model', (url) => {
        expect(llmHostOfUrl(url)).toBeNull();
    });

    test('no label put before or after the whole host makes a match', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...LLM_HOSTS.filter(({ host }) => !host.includes('*')).map(({ host }) => host)),
                fc.stringMatching(/^[a-z]{2,8}$/),
                (host, label) => {
                    expect(llmHostOfUrl(`https://${host}.${label}/v1`)).toBeNull();
                    expect(llmHostOfUrl(`https://${label}${host}/v1`)).toBeNull();
                }
            )
        );
    });
});
