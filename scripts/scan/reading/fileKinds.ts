import { ADDRESS_TYPES, type AddressType, isAiSetting, METADATA_DETECTORS, type MetadataDetector } from '../detectors';

/** What a file may hold, judged by its name and folders alone. Null files are never opened. */
export type FileKind =
    | { readonly kind: 'metadata'; readonly detector: MetadataDetector; readonly suffix: string }
    | { readonly kind: 'address'; readonly type: AddressType }
    | { readonly kind: 'grants'; readonly type: 'PermissionSet' | 'Profile' }
    | {
          readonly kind: 'script';
          readonly bundleType: 'LightningComponentBundle' | 'AuraDefinitionBundle' | 'StaticResource';
      }
    | { readonly kind: 'markup'; readonly bundleType: 'ApexPage' | 'ApexComponent' }
    | {
          readonly kind:
              'apex' | 'trigger' | 'flow' | 'settings' | 'field' | 'object' | 'page' | 'agentScript' | 'authoringMeta';
      }
    | { readonly kind: 'bundlePart' };

const META = /-meta\.xml$/i;
const META_LENGTH = '-meta.xml'.length;
/** Folders whose children are components of several files: every file counts for the fingerprint. */
const BUNDLE_FOLDERS = new Set([
    'genaifunctions',
    'genaiplannerbundles',
    'aiauthoringbundles',
    'aiagentdefinitionversions'
]);
const BUNDLE_HINT = /(?:^|\/)(?:genAiFunctions|genAiPlannerBundles|aiAuthoringBundles|aiAgentDefinitionVersions)\//i;

const SIMPLE: Readonly<Record<string, FileKind>> = {
    'permissionset-meta.xml': { kind: 'grants', type: 'PermissionSet' },
    permissionset: { kind: 'grants', type: 'PermissionSet' },
    'profile-meta.xml': { kind: 'grants', type: 'Profile' },
    profile: { kind: 'grants', type: 'Profile' },
    cls: { kind: 'apex' },
    trigger: { kind: 'trigger' },
    'flow-meta.xml': { kind: 'flow' },
    flow: { kind: 'flow' },
    'field-meta.xml': { kind: 'field' },
    object: { kind: 'object' },
    page: { kind: 'markup', bundleType: 'ApexPage' },
    component: { kind: 'markup', bundleType: 'ApexComponent' },
    'flexipage-meta.xml': { kind: 'page' },
    flexipage: { kind: 'page' }
};

const metadataKinds = new Map<string, FileKind>();
for (const detector of METADATA_DETECTORS) {
    for (const suffix of detector.suffixes) {
        const kind: FileKind = { kind: 'metadata', detector, suffix };
        metadataKinds.set(`${suffix.toLowerCase()}-meta.xml`, kind);
        if (!detector.metaOnly) {
            metadataKinds.set(suffix.toLowerCase(), kind);
        }
    }
}
for (const type of ADDRESS_TYPES) {
    metadataKinds.set(`${type.suffix.toLowerCase()}-meta.xml`, { kind: 'address', type });
    metadataKinds.set(type.suffix.toLowerCase(), { kind: 'address', type });
}

/** Ends as they are written, by their lower-case form: a tree has few of them. */
const ends = new Map<string, string>();

/** What stands behind the last dot, `-meta.xml` apart, in lower case. */
function endOf(name: string): string {
    const plainEnd = META.test(name) ? name.length - META_LENGTH : name.length;
    const dot = plainEnd === 0 ? -1 : name.lastIndexOf('.', plainEnd - 1);
    if (dot < 0) {
        return '';
    }
    const written = name.slice(dot + 1);
    let end = ends.get(written);
    if (end === undefined) {
        end = written.toLowerCase();
        ends.set(written, end);
    }
    return end;
}

/** Says what a file may hold. Takes its path below the scanned folder, with forward slashes. */
export function fileKind(relative: string): FileKind | null {
    const name = relative.slice(relative.lastIndexOf('/') + 1);
    const end = endOf(name);
    const simple = Object.hasOwn(SIMPLE, end) ? SIMPLE[end] : null;
    if (simple) {
        return simple;
    }
    const metadata = metadataKinds.get(end);
    if (metadata) {
        return belongs(metadata, relative, end) ? metadata : null;
    }
    switch (end) {
        case 'settings':
        case 'settings-meta.xml':
            return isAiSetting(name.slice(0, name.indexOf('.'))) ? { kind: 'settings' } : null;
        case 'js':
        case 'mjs':
        case 'ts':
            return scriptKind(relative);
        case 'resource':
            return { kind: 'script', bundleType: 'StaticResource' };
        case 'agent':
            return /(?:^|\/)aiAuthoringBundles\//i.test(relative) ? { kind: 'agentScript' } : null;
        case 'bundle-meta.xml':
            return /(?:^|\/)aiAuthoringBundles\//i.test(relative) ? { kind: 'authoringMeta' } : null;
        default:
            return bundlePath(relative) === null ? null : { kind: 'bundlePart' };
    }
}

/** A generic suffix such as .ai or .md belongs to a type only in the type's folder. */
function belongs(kind: FileKind, relative: string, end: string): boolean {
    if (kind.kind === 'metadata' && kind.detector.needsFolder) {
        return relative.toLowerCase().split('/').includes(kind.detector.folder.toLowerCase());
    }
    return end !== 'md' || /(?:^|\/)customMetadata\//i.test(relative);
}

function scriptKind(relative: string): FileKind | null {
    if (/\.(?:d|test|spec)\.[jt]s$/i.test(relative)) {
        return null;
    }
    const folder = /(?:^|\/)(lwc|aura|staticresources)\/[^/]+/i.exec(relative)?.[1].toLowerCase();
    switch (folder) {
        case 'lwc':
            return { kind: 'script', bundleType: 'LightningComponentBundle' };
        case 'aura':
            return { kind: 'script', bundleType: 'AuraDefinitionBundle' };
        case 'staticresources':
            return { kind: 'script', bundleType: 'StaticResource' };
        default:
            return null;
    }
}

/** Folder of the bundle a file is part of, or null. */
export function bundlePath(relative: string): string | null {
    if (!BUNDLE_HINT.test(relative)) {
        return null;
    }
    const segments = relative.split('/');
    const at = segments.findIndex((segment) => BUNDLE_FOLDERS.has(segment.toLowerCase()));
    return at >= 0 && at + 2 < segments.length ? segments.slice(0, at + 2).join('/') : null;
}

/** Folder name of the component a script belongs to. */
export function scriptBundle(relative: string): string {
    const folder = /(?:^|\/)(?:lwc|aura|staticresources)\/([^/]+)/i.exec(relative)?.[1];
    const name = folder ?? relative.slice(relative.lastIndexOf('/') + 1);
    return name.replace(/\.(?:[jt]s|mjs|resource|page|component)$/i, '');
}
