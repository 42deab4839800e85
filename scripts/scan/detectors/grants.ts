import type { XmlNode } from '../files';
import type { ComponentDraft, Reference } from '../model';
import { aiPermission } from './permissions';
import { reference } from './readers';
import { componentName, type SourceFile } from './sourceFile';

/** Reads a permission set or profile: what it grants that is AI. Class access is kept as a reference for later. */
export function readGrants(file: SourceFile, root: XmlNode, type: 'PermissionSet' | 'Profile'): ComponentDraft {
    const name = componentName(file.name, type === 'Profile' ? 'profile' : 'permissionset');
    const permissions = root
        .all('userPermissions')
        .filter((node) => node.isTrue('enabled'))
        .map((node) => aiPermission(node.value('name') ?? ''))
        .filter((permission) => permission !== null);
    const agents = granted(root, 'agentAccesses', 'agentName', 'Bot', file);
    return {
        type,
        name,
        label: root.value('label') ?? undefined,
        detector: 'permission',
        role: 'grant',
        featureType: 'Other',
        featureName: `${type}.${name}`,
        at: file.at(root),
        facts:
            permissions.length > 0 ? { permissions: permissions.map(({ title, level }) => `${title} (${level})`) } : {},
        references: [
            ...agents,
            ...principals(root, file),
            ...granted(root, 'classAccesses', 'apexClass', 'ApexClass', file),
            ...granted(root, 'flowAccesses', 'flow', 'Flow', file)
        ],
        content: root.canonical(),
        conditional: permissions.length === 0 && agents.length === 0
    };
}

function granted(root: XmlNode, tag: string, nameTag: string, toType: string, file: SourceFile): Reference[] {
    return root.all(tag).flatMap((node) => {
        const name = node.value(nameTag);
        return name !== null && node.isTrue('enabled') ? [reference('grants', toType, name, file.at(node))] : [];
    });
}

/** `Credential-Principal` opens an external credential to its holders. */
function principals(root: XmlNode, file: SourceFile): Reference[] {
    return root.all('externalCredentialPrincipalAccesses').flatMap((node) => {
        const name = node.value('externalCredentialPrincipal')?.split('-')[0];
        return name !== undefined && node.isTrue('enabled')
            ? [reference('grants', 'ExternalCredential', name, file.at(node))]
            : [];
    });
}

/** Classes and flows a permission set opens, found without parsing. */
export function grantNames(text: string): string[] {
    return [...text.matchAll(/<(?:apexClass|flow)\s*>\s*([\w.]+)\s*</g)].map((match) => match[1]);
}
