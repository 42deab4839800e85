import { readXmlTree, type XmlDocument, type XmlNode } from '../files';
import type { FieldTag } from '../model';
import { componentName, type SourceFile } from './sourceFile';

/** Cheap test: a field without these says nothing about its sensitivity. */
export const FIELD_TAG_HINTS = ['<securityClassification', '<complianceGroup'].map((text) => Buffer.from(text));

function tagOf(file: SourceFile, node: XmlNode, object: string, name: string): FieldTag | null {
    const classification = node.child('securityClassification');
    const group = node.child('complianceGroup');
    const groups = (group?.text ?? '')
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '');
    if (!classification && groups.length === 0) {
        return null;
    }
    return {
        field: `${object}.${name}`,
        securityClassification: classification?.text || null,
        complianceGroups: groups,
        at: file.at(classification ?? group)
    };
}

/** Reads the classification of fields from a field file (source format) or an object file (metadata format). */
export function readFieldTags(file: SourceFile): { tags: FieldTag[]; error: XmlDocument['error'] } {
    const { root, error } = readXmlTree(file.text);
    return { tags: root ? tagsOf(file, root) : [], error };
}

function tagsOf(file: SourceFile, root: XmlNode): FieldTag[] {
    if (root.name === 'CustomField') {
        const object = file.folders[0] === 'fields' ? (file.folders[1] ?? '') : (file.folders[0] ?? '');
        const tag = tagOf(file, root, object, root.value('fullName') ?? componentName(file.name, 'field'));
        return tag ? [tag] : [];
    }
    const object = componentName(file.name, 'object');
    return root
        .all('fields')
        .map((node) => tagOf(file, node, object, node.value('fullName') ?? ''))
        .filter((tag) => tag !== null);
}

/** The object a lookup leads to, from the text of its field file; null for other fields. */
export function lookupTarget(text: string): string | null {
    return /<referenceTo\s*>\s*([\w]+)\s*</.exec(text)?.[1] ?? null;
}
