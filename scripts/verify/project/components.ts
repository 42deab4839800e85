import { join } from 'node:path';
import { SourceError } from '../../local-org/errors';
import type { MetadataRegistry, TypeMatch } from '../registry/metadataTypes';
import type { FindingList } from '../report';
import type { ProjectFileList } from './projectFiles';
import { XmlNode } from './xmlNode';

/** One metadata file of the project. */
export interface Component {
    /** Name of the metadata type, e.g. CustomField; '' when the suffix belongs to none. */
    readonly type: string;
    /** As the Metadata API names it: Object.Field, Folder/Name, and so on. */
    readonly fullName: string;
    /** File name without suffix, decoded. */
    readonly name: string;
    readonly suffix: string;
    readonly path: string;
    readonly folders: readonly string[];
    readonly match: TypeMatch | null;
    readonly root: XmlNode;
    /** Part of the package, as opposed to what is deployed beside it for tests. */
    readonly isPackaged: boolean;
}

/** All components, by type and by full name in lower case. */
export class ComponentIndex {
    private readonly byType = new Map<string, Map<string, Component>>();
    readonly all: Component[] = [];

    add(component: Component): void {
        this.all.push(component);
        const names = this.byType.get(component.type) ?? new Map<string, Component>();
        this.byType.set(component.type, names);
        const key = component.fullName.toLowerCase();
        if (!names.has(key)) {
            names.set(key, component);
        }
    }

    /** A component that is part of a file, such as one label: found by name, but not checked as a file. */
    addPart(component: Component): void {
        const names = this.byType.get(component.type) ?? new Map<string, Component>();
        this.byType.set(component.type, names);
        names.set(component.fullName.toLowerCase(), component);
    }

    get(type: string, fullName: string): Component | undefined {
        return this.byType.get(type)?.get(fullName.toLowerCase());
    }

    ofType(type: string): Component[] {
        return this.all.filter((component) => component.type === type);
    }

    names(type: string): string[] {
        return [...(this.byType.get(type)?.values() ?? [])].map((component) => component.fullName);
    }
}

const META_FILE = /^(.+)\.([^.]+)-meta\.xml$/;

/** Reads every metadata file; malformed ones become findings. */
export function readComponents(
    files: ProjectFileList,
    registry: MetadataRegistry,
    findings: FindingList
): ComponentIndex {
    const index = new ComponentIndex();
    for (const path of files.paths.filter((each) => each.endsWith('-meta.xml'))) {
        try {
            index.add(toComponent(path, files, registry));
        } catch (error) {
            if (!(error instanceof SourceError)) {
                throw error;
            }
            findings.error('xml/malformed', error.location, error.message.replace(/^\S+:\d+:\d+: /, ''));
        }
    }
    for (const file of index.ofType('CustomLabels')) {
        for (const root of file.root.all('labels')) {
            const name = root.value('fullName') ?? '';
            index.addPart({ ...file, type: 'CustomLabel', fullName: name, name, root });
        }
    }
    return index;
}

function toComponent(path: string, files: ProjectFileList, registry: MetadataRegistry): Component {
    const folders = path.split('/');
    const fileName = folders.pop() ?? '';
    const [, encoded = '', suffix = ''] = META_FILE.exec(fileName) ?? [];
    if (encoded === '') {
        const at = { file: path, line: 1, column: 1 };
        throw new SourceError('a metadata file is named <name>.<suffix>-meta.xml', at);
    }
    const name = decode(encoded);
    const root = XmlNode.read(join(files.root, path), path);
    const match = matchType(suffix, folders, registry, root.name);
    return {
        type: match?.type.name ?? '',
        fullName: match ? fullNameOf(match, name, folders) : name,
        name,
        suffix,
        path,
        folders,
        match,
        root,
        isPackaged: !files.unpackaged.some((folder) => path.startsWith(`${folder}/`))
    };
}

function decode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function matchType(
    suffix: string,
    folders: readonly string[],
    registry: MetadataRegistry,
    rootName: string
): TypeMatch | null {
    const bundle = registry.bundleIn(folders.at(-2) ?? '');
    if (bundle) {
        return { type: bundle, parent: null };
    }
    // Site folders keep Name.site-meta.xml beside them, which describes the bundle and not a site.
    const container =
        suffix === 'site' && folders.includes('experiences') ? registry.named('ExperienceBundle') : undefined;
    if (container) {
        return container;
    }
    const matches = registry.withSuffix(suffix);
    // Folder descriptions of the source format are named after the content: Name.reportFolder-meta.xml or Name-meta.xml.
    return (
        matches.find(({ type }) => folders.includes(type.directory) && type.name === rootName) ??
        matches.find(({ type }) => folders.includes(type.directory)) ??
        matches.find(({ type }) => type.name === rootName) ??
        matches[0] ??
        null
    );
}

function fullNameOf({ type, parent }: TypeMatch, name: string, folders: readonly string[]): string {
    if (parent) {
        const above = folders.lastIndexOf(type.directory);
        const owner = parent.directory === 'objectTranslations' ? folders.at(-1) : folders[above - 1];
        return owner ? `${owner}.${name}` : name;
    }
    if (type.adapter === 'bundle') {
        return folders.at(-1) ?? name;
    }
    if (type.inFolder || type.isFolder) {
        const below = folders.slice(folders.lastIndexOf(type.directory) + 1);
        return [...below, name].join('/');
    }
    return name;
}
