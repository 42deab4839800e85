import { standardObjectCatalog } from '../../local-org/metadata/standardObjects';
import type { SourceLocation } from '../../local-org/sourceLocation';
import type { Component, ComponentIndex, XmlNode } from '../project';

/** What the verifier knows about a field. */
export interface FieldInfo {
    readonly name: string;
    /** Metadata type of the field, e.g. Lookup; '' for system fields that no file describes. */
    readonly type: string;
    readonly targets: readonly string[];
    /** e.g. Owner or AI_Use_Case__r; null when it is no lookup. */
    readonly relationship: string | null;
    /** Name of the child relationship on the target, without __r; null when there is none. */
    readonly childRelationship: string | null;
    /** Values that may be stored; null when any text may be, or when the values are not known. */
    readonly values: readonly string[] | null;
    readonly isRestricted: boolean;
    readonly isRequired: boolean;
    readonly isComputed: boolean;
    readonly node: XmlNode | null;
    readonly component: Component | null;
}

export type ObjectKind = 'standard' | 'custom' | 'setting' | 'customMetadata' | 'event' | 'big' | 'external';

export interface ObjectInfo {
    readonly name: string;
    readonly kind: ObjectKind;
    /** The project holds the object's own file, or the catalog describes it. */
    readonly isDeclared: boolean;
    /** All fields are known: a name that is not among them does not exist. */
    readonly isComplete: boolean;
    readonly fields: Map<string, FieldInfo>;
    /** The object's own file, where the project has one. */
    readonly component: Component | null;
}

const SYSTEM_FIELDS: Readonly<Record<ObjectKind, readonly string[]>> = {
    standard: ['Id'],
    custom: [
        ...[
            'Id',
            'Name',
            'OwnerId',
            'RecordTypeId',
            'CurrencyIsoCode',
            'IsDeleted',
            'SystemModstamp',
            'UserRecordAccessId'
        ],
        ...['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'MayEdit', 'IsLocked'],
        ...['LastActivityDate', 'LastViewedDate', 'LastReferencedDate', 'ConnectionReceivedId', 'ConnectionSentId']
    ],
    setting: [
        ...['Id', 'Name', 'SetupOwnerId', 'IsDeleted', 'SystemModstamp', 'CurrencyIsoCode'],
        ...['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']
    ],
    customMetadata: [
        'Id',
        'DeveloperName',
        'MasterLabel',
        'Label',
        'Language',
        'NamespacePrefix',
        'QualifiedApiName',
        'SystemModstamp',
        // On layouts and in list views only.
        'IsProtected',
        'CreatedById',
        'LastModifiedById'
    ],
    event: ['Id', 'ReplayId', 'EventUuid', 'CreatedDate', 'CreatedById', 'EventApiName'],
    big: ['Id', 'CreatedDate', 'CreatedById', 'SystemModstamp'],
    external: ['Id', 'ExternalId', 'DisplayUrl', 'Name', 'LastActivityDate']
};

const LOOKUP_TARGETS: Readonly<Record<string, string>> = {
    OwnerId: 'User',
    CreatedById: 'User',
    LastModifiedById: 'User',
    RecordTypeId: 'RecordType',
    SetupOwnerId: 'User'
};

const BY_SUFFIX: Readonly<Record<string, ObjectKind>> = {
    c: 'custom',
    mdt: 'customMetadata',
    e: 'event',
    b: 'big',
    x: 'external'
};

/** All objects of the project and of the catalog of standard objects, by lower-case name. */
export class ObjectIndex {
    readonly objects = new Map<string, ObjectInfo>();

    constructor(private readonly components: ComponentIndex) {
        this.addCatalog();
        for (const component of components.ofType('CustomObject')) {
            this.addObjectFile(component);
        }
        for (const component of components.ofType('CustomField')) {
            const [owner = ''] = component.fullName.split('.');
            this.addField(owner, component.root, component);
        }
        this.shareActivityFields();
    }

    get(name: string): ObjectInfo | undefined {
        return this.objects.get(name.toLowerCase());
    }

    private addCatalog(): void {
        for (const object of standardObjectCatalog().values()) {
            const fields = [...object.fields.values()].map((field): [string, FieldInfo] => [
                field.name.toLowerCase(),
                {
                    name: field.name,
                    type: field.type,
                    targets: field.referenceTo,
                    relationship: field.relationshipName,
                    childRelationship: field.childRelationshipName,
                    // The values of standard picklists differ from org to org.
                    values: null,
                    isRestricted: false,
                    isRequired: field.required,
                    isComputed: field.formula !== null,
                    node: null,
                    component: null
                }
            ]);
            this.objects.set(object.name.toLowerCase(), {
                name: object.name,
                kind: 'standard',
                isDeclared: true,
                isComplete: false,
                fields: new Map(fields),
                component: null
            });
        }
    }

    private addObjectFile(component: Component): void {
        const { fullName: name, root } = component;
        const known = this.get(name);
        const isStandard = kindOf(name) === 'standard';
        const isSetting = root.child('customSettingsType') !== undefined;
        // A custom object's own file names its label; a file that only adds to an object of another package does not.
        const isOwn = !isStandard && (root.child('label') !== undefined || root.child('nameField') !== undefined);
        const info: ObjectInfo = {
            name: known?.name ?? name,
            kind: isSetting ? 'setting' : kindOf(name),
            isDeclared: true,
            isComplete: isOwn,
            fields: known?.fields ?? new Map<string, FieldInfo>(),
            component
        };
        this.objects.set(name.toLowerCase(), info);
        addSystemFields(info);
        for (const field of root.all('fields')) {
            this.addField(name, field, component);
        }
    }

    private addField(owner: string, node: XmlNode, component: Component): void {
        let object = this.get(owner);
        if (!object) {
            object = {
                name: owner,
                kind: kindOf(owner),
                isDeclared: false,
                isComplete: false,
                fields: new Map<string, FieldInfo>(),
                component: null
            };
            this.objects.set(owner.toLowerCase(), object);
            addSystemFields(object);
        }
        const name = node.value('fullName') ?? component.name;
        const known = object.fields.get(name.toLowerCase());
        object.fields.set(
            name.toLowerCase(),
            known && !name.endsWith('__c') ? { ...known, node, component } : this.toField(name, node, component)
        );
    }

    private toField(name: string, node: XmlNode, component: Component): FieldInfo {
        const type = node.value('type') ?? '';
        const isLookup = [
            'Lookup',
            'MasterDetail',
            'MetadataRelationship',
            'Hierarchy',
            'ExternalLookup',
            'IndirectLookup'
        ].includes(type);
        const target = node.value('referenceTo') ?? (type === 'Hierarchy' ? 'User' : undefined);
        const values = type === 'Picklist' || type === 'MultiselectPicklist' ? this.valuesOf(node) : null;
        return {
            name,
            type,
            targets: target === undefined ? [] : [target],
            relationship: isLookup ? name.replace(/__c$/, '__r').replace(/Id$/, '') : null,
            childRelationship: node.value('relationshipName') ?? null,
            values,
            isRestricted: node.at('valueSet')[0]?.isTrue('restricted') ?? false,
            isRequired: node.isTrue('required') || type === 'MasterDetail',
            isComputed: node.child('formula') !== undefined || type === 'Summary' || type === 'AutoNumber',
            node,
            component
        };
    }

    /** Values of a picklist field, of its own or of a global value set of the project. */
    private valuesOf(node: XmlNode): string[] | null {
        const setName = node.at('valueSet', 'valueSetName')[0]?.text;
        if (setName !== undefined) {
            const set = this.components.get('GlobalValueSet', setName);
            return set ? set.root.all('customValue').map((value) => value.value('fullName') ?? '') : null;
        }
        const own = node.at('valueSet', 'valueSetDefinition', 'value');
        return own.length > 0 ? own.map((value) => value.value('fullName') ?? '') : null;
    }

    /** Custom fields of Activity show on tasks and events. */
    private shareActivityFields(): void {
        const activity = this.get('Activity');
        for (const name of ['Task', 'Event']) {
            for (const [key, field] of activity?.fields ?? []) {
                this.get(name)?.fields.set(key, field);
            }
        }
    }
}

/** What the ending of an object's name says about it. */
export function kindOf(name: string): ObjectKind {
    const suffix = /__(c|mdt|e|b|x)$/i.exec(name)?.[1]?.toLowerCase();
    return suffix ? BY_SUFFIX[suffix] : 'standard';
}

function addSystemFields(object: ObjectInfo): void {
    for (const name of SYSTEM_FIELDS[object.kind]) {
        if (!object.fields.has(name.toLowerCase())) {
            const target = LOOKUP_TARGETS[name];
            object.fields.set(name.toLowerCase(), {
                name,
                type: target ? 'Lookup' : systemType(name),
                targets: target ? [target] : [],
                relationship: target ? name.replace(/Id$/, '') : null,
                childRelationship: null,
                values: null,
                isRestricted: false,
                isRequired: true,
                isComputed: false,
                node: null,
                component: null
            });
        }
    }
}

function systemType(name: string): string {
    return name === 'Id'
        ? 'Id'
        : /Date$|Modstamp$/.test(name)
          ? 'DateTime'
          : name.startsWith('Is')
            ? 'Checkbox'
            : 'Text';
}

/** Where a field is described; the catalog has no place. */
export function placeOf(field: FieldInfo): SourceLocation | null {
    return field.node?.location ?? null;
}
