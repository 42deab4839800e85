import type { SourceLocation } from '../../local-org/sourceLocation';
import type { Component } from '../project';
import { locationIn, type Resolver } from '../references';

const URL = /\bhttps?:\/\/[^\s'"<>)]+/g;
const EMAIL = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g;
const ID = /\b(?:0[0-9A-Za-z]{2}|[a-z][0-9A-Za-z]{2})[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?\b/g;

/** Types whose business URLs and addresses are. */
const WITH_URLS: readonly string[] = [
    'RemoteSiteSetting',
    'CspTrustedSite',
    'NamedCredential',
    'ExternalCredential',
    'CorsWhitelistOrigin'
];

/** Elements that name a user of one org. */
const USER_ELEMENTS: readonly string[] = [
    'user',
    'username',
    'runningUser',
    'siteAdmin',
    'businessOwnerUser',
    'caseOwner',
    'owner',
    'ccEmails',
    'senderAddress'
];

/** Ids, addresses, names of users and URLs of one org have no place in a package. */
export function checkHardCoded(components: readonly Component[], resolver: Resolver): void {
    for (const component of components) {
        if (!WITH_URLS.includes(component.type)) {
            checkFile(component, resolver);
        }
    }
    for (const file of resolver.apex.files.values()) {
        if (file.component.isPackaged && !file.isTest) {
            for (const match of file.source.matchAll(/'((?:\\.|[^'\\\n])*)'/g)) {
                // Apostrophes in comments are no texts: the blanked code has no quote there.
                if (file.code[match.index] === "'") {
                    checkText(match[1], locationIn(file.path, file.source, match.index), resolver);
                }
            }
        }
    }
}

function checkFile({ root, type, fullName }: Component, resolver: Resolver): void {
    for (const node of root.walk()) {
        if (node.children.length > 0 || node.text === '') {
            continue;
        }
        const isOwnerType = node.name === 'owner' && type !== 'Queue';
        if (USER_ELEMENTS.includes(node.name) && !isOwnerType && node.text !== 'CurrentUser') {
            resolver.findings.house(
                'house/hard-coded-user',
                node.location,
                `<${node.name}> names a user: ${node.text}`,
                'a queue, a group, a role or a field'
            );
        }
        if (!isUrlValue(type, fullName, node.parent?.value('field'), resolver)) {
            checkText(node.text, node.textLocation, resolver);
        }
    }
}

/** Values of URL fields of custom metadata are data: sources of law, for example. */
function isUrlValue(type: string, fullName: string, field: string | undefined, resolver: Resolver): boolean {
    const object = resolver.objects.get(`${fullName.split('.')[0]}__mdt`);
    return type === 'CustomMetadata' && field !== undefined && object?.fields.get(field.toLowerCase())?.type === 'Url';
}

function checkText(text: string, at: SourceLocation, resolver: Resolver): void {
    const { findings } = resolver;
    for (const [url] of text.matchAll(URL)) {
        findings.house(
            'house/hard-coded-url',
            at,
            `URL ${url}`,
            'a named credential, a custom label or custom metadata'
        );
    }
    for (const [email] of text.matchAll(EMAIL)) {
        findings.house('house/hard-coded-user', at, `address ${email}`, 'a field, a setting or a queue');
    }
    for (const [id] of text.matchAll(ID)) {
        if (isRecordId(id)) {
            findings.house('house/hard-coded-id', at, `record id ${id}`, 'a developer name that is looked up');
        }
    }
}

/** Record ids have zeros after the instance, and 18 characters end in a checksum; long words have neither. */
function isRecordId(text: string): boolean {
    const body = text.slice(0, 15);
    const hasShape = /\d/.test(body.slice(0, 3)) && /0{2,}/.test(body.slice(3)) && /[A-Za-z]/.test(body);
    return hasShape && (text.length === 15 || checksum(body) === text.slice(15).toUpperCase());
}

function checksum(id: string): string {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
    return [0, 5, 10]
        .map(
            (start) =>
                letters[
                    [...id.slice(start, start + 5)].reduce(
                        (sum, character, bit) => sum + (/[A-Z]/.test(character) ? 1 << bit : 0),
                        0
                    )
                ]
        )
        .join('');
}
