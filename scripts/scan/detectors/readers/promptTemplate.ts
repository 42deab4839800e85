import type { XmlNode } from '../../files';
import type { ComponentDraft, Reference } from '../../model';
import type { SourceFile } from '../sourceFile';
import { draftOf, reference, type MetadataReader } from './readContext';

const MERGE_FIELD = /\{!\s*\$([A-Za-z]+)([:.])([^{}]+?)\s*\}/g;
const CUSTOM = /^SOBJECT:\/\/(.+)$/i;

/** Reads a prompt template: the version that is active (else the last one), its model, inputs and grounding. */
export const readPromptTemplate: MetadataReader = (context) => {
    const { root, file } = context;
    const activeId = root.value('activeVersionIdentifier') ?? root.value('activeVersion');
    const versions = root.all('templateVersions');
    const isActive = (node: XmlNode): boolean =>
        activeId !== null && (node.value('versionIdentifier') ?? node.value('versionNumber')) === activeId;
    const version = versions.find(isActive) ?? versions.at(-1) ?? null;
    const objects = inputObjects(version);
    const references = version ? groundingOf(version, objects, file) : [];
    const draft: ComponentDraft = draftOf(context, {
        status: activeId === null ? 'Inactive' : 'Active',
        version: versionNumber(activeId ?? version?.value('versionIdentifier') ?? null),
        model: version?.value('primaryModel') ?? undefined,
        facts: {
            ...fact('type', root.value('type')),
            ...fact('relatedEntity', root.value('relatedEntity')),
            ...fact('relatedField', root.value('relatedField')),
            ...fact('versions', String(versions.length)),
            ...fact(
                'inputs',
                [...objects].map(([name, object]) => `${name}: ${object}`)
            )
        },
        references: [...references, ...relatedField(root, file)]
    });
    return [draft];
};

/** Reads the activation of a standard template: blocked ones are not in use. */
export const readPromptActivation: MetadataReader = (context) => {
    const { root, file } = context;
    const template = root.child('promptTemplateDeveloperName');
    const name = template?.text ?? context.name;
    const level = root.value('accessLevel') ?? 'Allowed';
    return [
        draftOf(context, {
            status: /^blocked$/i.test(level) ? 'Blocked' : level,
            featureName: name,
            references: [reference('activates', 'GenAiPromptTemplate', name, file.at(template))]
        })
    ];
};

function fact(name: string, value: string | string[] | null): Record<string, string | string[]> {
    return value === null || value.length === 0 ? {} : { [name]: value };
}

/** `...=_3` is version 3. */
function versionNumber(identifier: string | null): string | undefined {
    return identifier === null ? undefined : (/_(\d+)$/.exec(identifier)?.[1] ?? identifier);
}

/** Inputs by their reference name, with the object (or primitive) they stand for. */
function inputObjects(version: XmlNode | null): Map<string, string> {
    const objects = new Map<string, string>();
    for (const input of version?.all('inputs') ?? []) {
        const definition = input.value('definition') ?? '';
        const name = (input.value('referenceName') ?? input.value('apiName') ?? '').replace(/^Input:/i, '');
        objects.set(name, CUSTOM.exec(definition)?.[1] ?? definition.replace(/^primitive:\/\//i, ''));
    }
    return objects;
}

/** The field a template writes its answer to. */
function relatedField(root: XmlNode, file: SourceFile): Reference[] {
    const node = root.child('relatedField');
    return node && node.text !== '' ? [reference('writes', 'Field', node.text, file.at(node))] : [];
}

function groundingOf(version: XmlNode, objects: ReadonlyMap<string, string>, file: SourceFile): Reference[] {
    const found = new Map<string, Reference>();
    const add = (one: Reference | null): void => {
        if (one && !found.has(`${one.kind} ${one.toType} ${one.toName}`)) {
            found.set(`${one.kind} ${one.toType} ${one.toName}`, one);
        }
    };
    const texts = [
        version.child('content'),
        ...version.all('templateDataProviders').flatMap((node) => [...node.descendants()])
    ];
    for (const node of texts) {
        for (const match of node?.text.matchAll(MERGE_FIELD) ?? []) {
            add(mergeField(match, objects, file, node as XmlNode));
        }
    }
    for (const provider of version.all('templateDataProviders')) {
        add(dataProvider(provider, file));
    }
    return [...found.values()];
}

/** One `{!$Source:path}` of the text: what is fed to the model. */
function mergeField(
    match: RegExpMatchArray,
    objects: ReadonlyMap<string, string>,
    file: SourceFile,
    node: XmlNode
): Reference | null {
    const [whole, source, , path] = match;
    const at = file.find(whole, node);
    const [head, ...rest] = path.split('.');
    switch (source.toLowerCase()) {
        case 'input': {
            const object = objects.get(head) ?? head;
            return rest.length === 0 ? null : reference('reads', 'Field', [object, ...rest].join('.'), at);
        }
        case 'user':
            return reference('reads', 'Field', `User.${path}`, at);
        case 'organization':
            return reference('reads', 'Field', `Organization.${path}`, at);
        case 'recordsnapshot':
            return reference('reads', 'Object', objects.get(head) ?? head, at, 'all fields of the page layout');
        case 'relatedlist':
            return reference('reads', 'RelatedList', path.replace(/\.Records$/i, ''), at);
        case 'flow':
            return reference('grounds on', 'Flow', head, at);
        case 'apex':
            return reference('grounds on', 'ApexClass', head, at);
        case 'einsteinsearch':
        case 'retriever':
            return reference('grounds on', 'Retriever', head, at);
        default:
            return null;
    }
}

/** A data provider names what grounds the template by a URI. */
function dataProvider(provider: XmlNode, file: SourceFile): Reference | null {
    const node = provider.child('definition');
    const [, scheme, name] = /^(\w+):\/\/(.+)$/.exec(node?.text ?? '') ?? [];
    switch (scheme?.toLowerCase()) {
        case 'apex':
            return reference('grounds on', 'ApexClass', name, file.at(node));
        case 'flow':
            return reference('grounds on', 'Flow', name, file.at(node));
        case 'invocable':
            return /^get(?:RelatedList|DataForGrounding|RecordSnapshot)/i.test(name)
                ? null
                : reference('grounds on', 'StandardAction', name, file.at(node));
        default:
            return null;
    }
}
