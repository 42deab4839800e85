import type { XmlNode } from '../files';
import type { ComponentDraft, Reference } from '../model';
import { secretIn } from './apexCalls';
import { type LlmHost, llmHostOfUrl } from './llmHosts';
import { metadataPage } from './metadataDetector';
import { reference } from './readers';
import { componentName, type SourceFile } from './sourceFile';

/** A metadata type whose components lead to a host. */
export interface AddressType {
    readonly metadataType: string;
    readonly suffix: string;
    readonly title: string;
    /** Elements that hold the address. */
    readonly addressTags: readonly string[];
    /** Element that switches the component off when false. */
    readonly activeTag: string | null;
    readonly source: string;
}

function addressType(
    metadataType: string,
    suffix: string,
    title: string,
    addressTags: string[],
    activeTag: string | null
): AddressType {
    return { metadataType, suffix, title, addressTags, activeTag, source: metadataPage(metadataType) };
}

export const ADDRESS_TYPES: readonly AddressType[] = [
    addressType(
        'NamedCredential',
        'namedCredential',
        'Named credential to an AI host',
        ['endpoint', 'parameterValue', 'url'],
        null
    ),
    addressType(
        'ExternalCredential',
        'externalCredential',
        'External credential of an AI host',
        ['parameterValue'],
        null
    ),
    addressType('RemoteSiteSetting', 'remoteSite', 'Remote site of an AI host', ['url'], 'isActive'),
    addressType('CspTrustedSite', 'cspTrustedSite', 'CSP trusted site of an AI host', ['endpointUrl'], 'isActive'),
    addressType('CustomMetadata', 'md', 'Custom metadata record with the address of an AI host', ['value'], null)
];

/** Reads a component that leads to a host. One that leads elsewhere counts only if something that is AI uses it. */
export function readCredential(file: SourceFile, root: XmlNode, type: AddressType): ComponentDraft {
    const name = componentName(file.name, type.suffix);
    const nodes = [...root.descendants()].filter((node) => type.addressTags.includes(node.name) && node.text !== '');
    const hit = nodes
        .map((node) => ({ node, host: llmHostOfUrl(node.text) }))
        .find((one): one is { node: XmlNode; host: LlmHost } => one.host !== null);
    const isActive = type.activeTag === null || (root.value(type.activeTag) ?? 'true').toLowerCase() === 'true';
    return {
        type: type.metadataType,
        name,
        label: root.value('label') ?? undefined,
        detector: `address-${type.metadataType.toLowerCase()}`,
        role: type.metadataType === 'ExternalCredential' ? 'part' : 'feature',
        featureType: 'Callout',
        featureName: `${type.metadataType}.${name}`,
        at: file.at(hit?.node ?? root),
        status: isActive ? 'Active' : 'Inactive',
        facts: hit ? { host: hit.host.host, provider: hit.host.provider } : {},
        references: externalCredentials(root, file),
        secrets: [...root.descendants()].flatMap((node) => {
            const title = secretIn(node.text);
            return title === null ? [] : [{ title, at: file.at(node) }];
        }),
        content: root.canonical(),
        conditional: hit === undefined
    };
}

function externalCredentials(root: XmlNode, file: SourceFile): Reference[] {
    return [...root.descendants()]
        .filter((node) => node.name === 'externalCredential' && node.text !== '')
        .map((node) => reference('authenticates with', 'ExternalCredential', node.text, file.at(node)));
}
