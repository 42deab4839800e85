import { makeField, type FieldModel, type ObjectModel, type OrgModel } from '../../local-org/metadata';
import { ModelDraft } from '../../local-org/metadata/modelDraft';
import { supportedFieldTypes } from '../../local-org/metadata/fields';
import { standardObjectCatalog } from '../../local-org/metadata/standardObjects';
import type { FieldType } from '../../local-org/metadata';
import type { ProjectFileList, XmlNode } from '../project';
import type { FieldInfo, ObjectInfo, Resolver } from '../references';

const FIELD_TYPES: ReadonlySet<string> = new Set([...supportedFieldTypes(), 'Id', 'Integer']);

/** Field types that formulas see as another one. */
const SEEN_AS: Readonly<Record<string, FieldType>> = {
    EncryptedText: 'Text',
    Hierarchy: 'Lookup',
    ExternalLookup: 'Text',
    IndirectLookup: 'Text'
};

/**
 * The part of the org model that the formula compiler reads, built from the verifier's own index: it holds what could be
 * read of a project whose other files the local org may refuse.
 */
export function formulaModel(files: ProjectFileList, resolver: Resolver): OrgModel {
    const draft = new ModelDraft(files.root, files.manifest, {
        metadata: [],
        others: new Set(),
        replaced: [],
        folders: new Set()
    });
    const { model } = draft;
    const catalog = standardObjectCatalog();
    for (const [key, info] of resolver.objects.objects) {
        model.objects.set(key, toObject(info, catalog.get(key)));
    }
    for (const component of resolver.components.ofType('CustomPermission')) {
        model.customPermissions.set(component.name.toLowerCase(), {
            name: component.name,
            label: component.root.value('label') ?? '',
            description: null,
            requires: [],
            location: component.root.location
        });
    }
    for (const file of resolver.components.ofType('CustomLabels')) {
        for (const node of file.root.all('labels')) {
            const name = node.value('fullName') ?? '';
            const value = node.value('value') ?? '';
            model.labels.set(name.toLowerCase(), {
                name,
                value,
                language: 'en_US',
                shortDescription: '',
                categories: [],
                location: node.location
            });
        }
    }
    addRecords(draft, resolver);
    return model;
}

function addRecords(draft: ModelDraft, resolver: Resolver): void {
    for (const { fullName, root } of resolver.components.ofType('CustomMetadata')) {
        const [type = '', developerName = ''] = fullName.split('.');
        const object = resolver.objects.get(`${type}__mdt`);
        if (object) {
            draft.recordsOf(object.name).push({
                developerName,
                label: root.value('label') ?? '',
                isProtected: false,
                values: new Map(),
                location: root.location
            });
        }
    }
}

function toObject(info: ObjectInfo, catalog: ObjectModel | undefined): ObjectModel {
    const root = info.component?.root;
    const fields = new Map<string, FieldModel>();
    for (const [key, field] of info.fields) {
        const known = catalog?.fields.get(key);
        const model = known && !field.name.endsWith('__c') ? known : toField(field);
        if (model) {
            fields.set(key, model);
        }
    }
    return {
        name: info.name,
        label: root?.value('label') ?? info.name,
        pluralLabel: root?.value('pluralLabel') ?? info.name,
        kind: KINDS[info.kind],
        description: null,
        keyPrefix: catalog?.keyPrefix ?? '',
        sharingModel: 'ReadWrite',
        fields,
        nameField: 'Name',
        validationRules: [],
        recordTypes: [],
        listViews: [],
        compactLayouts: [],
        compactLayoutAssignment: null,
        customSettingsType:
            info.kind === 'setting' ? (root?.value('customSettingsType') === 'List' ? 'List' : 'Hierarchy') : null,
        publishBehavior: null,
        location: root?.location ?? { file: 'standard objects', line: 1, column: 1 }
    };
}

const KINDS: Readonly<Record<ObjectInfo['kind'], ObjectModel['kind']>> = {
    standard: 'standard',
    custom: 'custom',
    setting: 'customSetting',
    customMetadata: 'customMetadata',
    event: 'platformEvent',
    big: 'custom',
    external: 'custom'
};

function toField(field: FieldInfo): FieldModel | null {
    const type = SEEN_AS[field.type] ?? field.type;
    if (!FIELD_TYPES.has(type)) {
        return null;
    }
    const { node } = field;
    const formula = node?.child('formula');
    const [summaryChild = '', summaryField] = (node?.value('summarizedField') ?? '').split('.');
    const [keyObject = '', foreignKey = ''] = (node?.value('summaryForeignKey') ?? '').split('.');
    return makeField(field.name, type, {
        formula: formula?.text ?? null,
        ...(formula ? { formulaLocation: formula.textLocation } : {}),
        formulaTreatBlanksAsZero: node?.value('formulaTreatBlanksAs') === 'BlankAsZero',
        scale: numberOf(node, 'scale'),
        precision: numberOf(node, 'precision'),
        length: numberOf(node, 'length'),
        referenceTo: field.targets,
        relationshipName: field.relationship,
        defaultValue: node?.value('defaultValue') ?? null,
        summary:
            type === 'Summary'
                ? {
                      operation: 'count',
                      childObject: summaryChild || keyObject,
                      foreignKey,
                      summarizedField: summaryField ?? null,
                      filters: []
                  }
                : null,
        ...(node ? { location: node.location } : {})
    });
}

function numberOf(node: XmlNode | null, name: string): number | null {
    const text = node?.value(name);
    return text === undefined ? null : Number(text);
}
