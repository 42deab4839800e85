import type { Component, ComponentIndex, ProjectFileList } from '../project';
import type { FindingList } from '../report';
import { suggestion } from '../schema/suggestion';
import type { MetadataRegistry } from './metadataTypes';

const NEEDS_META = /\/(?:classes|triggers|pages|components)\/(?:[^/]+\/)*[^/]+\.(cls|trigger|page|component)$/;

/** Checks that every file has the suffix, folder and name that the source format wants, and its other half. */
export function checkRegistry(
    files: ProjectFileList,
    index: ComponentIndex,
    registry: MetadataRegistry,
    findings: FindingList
): void {
    const paths = new Set(files.paths);
    for (const component of index.all) {
        checkComponent(component, paths, registry, findings);
    }
    checkDuplicates(index, findings);
    for (const path of files.paths) {
        if (NEEDS_META.test(path) && !paths.has(`${path}-meta.xml`)) {
            const at = { file: path, line: 1, column: 1 };
            findings.error('registry/missing-meta', at, 'the source file has no -meta.xml file', `${path}-meta.xml`);
        }
    }
    checkBundleFolders(files.paths, paths, findings);
}

function checkComponent(
    component: Component,
    paths: ReadonlySet<string>,
    registry: MetadataRegistry,
    findings: FindingList
): void {
    const { match, root, suffix, folders, name, path } = component;
    const at = { file: path, line: 1, column: 1 };
    if (!match) {
        const near = suggestion(suffix, registry.suffixes());
        findings.error(
            'registry/unknown-suffix',
            at,
            `.${suffix}-meta.xml is the suffix of no metadata type`,
            near ?? 'a suffix of the registry'
        );
        return;
    }
    const { type, parent } = match;
    const owner = parent ?? type;
    if ((owner.isStrict || parent) && !folders.includes(owner.directory)) {
        findings.error(
            'registry/wrong-folder',
            at,
            `${type.name} lies outside a folder named ${owner.directory}`,
            `a folder ${owner.directory} above it`
        );
    } else if (
        parent &&
        parent.directory !== 'objectTranslations' &&
        folders.at(-1) !== type.directory &&
        folders.at(-1) !== root.name
    ) {
        findings.error(
            'registry/wrong-folder',
            at,
            `${type.name} lies in ${folders.at(-1) ?? '.'}`,
            `a folder ${type.directory} of its ${parent.name}`
        );
    } else if (!parent && !owner.isStrict && type.adapter !== 'bundle' && !folders.includes(type.directory)) {
        findings.warning(
            'registry/unusual-folder',
            at,
            `${type.name} lies in ${folders.at(-1) ?? '.'}`,
            `a folder named ${type.directory}`
        );
    }
    if (type.adapter === 'matchingContentFile' && !paths.has(path.replace(/-meta\.xml$/, ''))) {
        findings.error(
            'registry/missing-source',
            at,
            `${type.name} ${name} has no source file beside it`,
            path.replace(/-meta\.xml$/, '')
        );
    }
    if (type.name === 'CustomObject' && folders.at(-1) !== name && folders.at(-2) === 'objects') {
        findings.error(
            'registry/name-mismatch',
            at,
            `the object file lies in folder ${folders.at(-1) ?? ''}`,
            `folder ${name}`
        );
    }
    checkFullName(component, findings);
    checkApiName(component, findings);
}

/** fullName inside the file must agree with the file's name, or the deployment renames or refuses it. */
function checkFullName({ root, name, match, type }: Component, findings: FindingList): void {
    const node = root.child('fullName');
    const hasName = match?.parent !== null && match?.parent !== undefined;
    if (hasName && node && node.text !== '' && node.text !== name && type !== 'CustomFieldTranslation') {
        findings.error(
            'registry/name-mismatch',
            node.location,
            `<fullName> is ${node.text}, the file is named ${name}`,
            name
        );
    }
}

/** Types whose names are developer names: letters, digits and single underscores. */
const NAMED: Readonly<Record<string, RegExp>> = {
    ApexClass: /^[A-Za-z](?:_?[A-Za-z0-9])*$/,
    ApexTrigger: /^[A-Za-z](?:_?[A-Za-z0-9])*$/,
    LightningComponentBundle: /^[a-z](?:_?[A-Za-z0-9])*$/,
    CustomObject: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*(?:__(?:c|mdt|e|x|b|kav|dlm|dlo|ka))?$/,
    CustomField: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*(?:__(?:c|pc|pr|latitude__s|longitude__s))?$/,
    Flow: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*(?:-\d+)?$/,
    ValidationRule: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*$/,
    PermissionSet: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*$/,
    ListView: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*$/,
    FlexiPage: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*$/,
    CustomPermission: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*$/,
    GlobalValueSet: /^(?:[A-Za-z0-9]+__)?[A-Za-z](?:_?[A-Za-z0-9])*(?:__gvs)?$/
};

function checkApiName({ type, fullName, path }: Component, findings: FindingList): void {
    const pattern = NAMED[type];
    const name = type === 'LightningComponentBundle' ? fullName : (fullName.split('.').at(-1) ?? fullName);
    if (pattern && !pattern.test(name)) {
        const right = 'letters, digits and single underscores, beginning with a letter';
        findings.error('registry/bad-name', { file: path, line: 1, column: 1 }, `${name} is no valid API name`, right);
    }
}

function checkDuplicates(index: ComponentIndex, findings: FindingList): void {
    for (const component of index.all) {
        const first = component.type === '' ? undefined : index.get(component.type, component.fullName);
        if (first && first !== component && first.path !== component.path) {
            const at = { file: component.path, line: 1, column: 1 };
            const message = `${component.type} ${component.fullName} is also in ${first.path}`;
            // What is deployed beside the package is often deployed in parts, and translations of one object are merged.
            const isMerged = component.type === 'CustomObjectTranslation';
            const isCertain = component.isPackaged && first.isPackaged && !isMerged;
            findings.add(isCertain ? 'error' : 'warning', 'registry/duplicate', at, message, 'one file a component');
        }
    }
}

/** A component's folder, main module and -meta.xml file bear the same name. */
function checkBundleFolders(all: readonly string[], paths: ReadonlySet<string>, findings: FindingList): void {
    const seen = new Set<string>();
    for (const path of all) {
        const [, folder, name] = /^(.*\/lwc\/([^/]+))\//.exec(path) ?? [];
        if (folder === undefined || name === undefined || seen.has(folder) || name.startsWith('__')) {
            continue;
        }
        seen.add(folder);
        const at = { file: path, line: 1, column: 1 };
        if (!paths.has(`${folder}/${name}.js-meta.xml`)) {
            findings.error(
                'registry/missing-meta',
                at,
                `component ${name} has no ${name}.js-meta.xml`,
                `${folder}/${name}.js-meta.xml`
            );
        }
    }
}
