import type { Component, ComponentIndex, XmlNode } from '../project';
import { PLACEHOLDER } from '../references';
import type { FindingList } from '../report';

interface TextLimit {
    /** Metadata type. */
    readonly type: string;
    readonly path: readonly string[];
    readonly most: number;
}

/** The longest texts that the platform takes. */
const TEXT_LIMITS: readonly TextLimit[] = [
    { type: 'CustomObject', path: ['label'], most: 40 },
    { type: 'CustomObject', path: ['pluralLabel'], most: 40 },
    { type: 'CustomObject', path: ['description'], most: 1000 },
    { type: 'CustomField', path: ['label'], most: 40 },
    { type: 'CustomField', path: ['description'], most: 1000 },
    { type: 'CustomField', path: ['inlineHelpText'], most: 510 },
    { type: 'CustomField', path: ['relationshipName'], most: 40 },
    { type: 'CustomField', path: ['relationshipLabel'], most: 80 },
    { type: 'CustomField', path: ['valueSet', 'valueSetDefinition', 'value', 'fullName'], most: 255 },
    { type: 'CustomField', path: ['valueSet', 'valueSetDefinition', 'value', 'label'], most: 255 },
    { type: 'ValidationRule', path: ['errorMessage'], most: 255 },
    { type: 'ValidationRule', path: ['description'], most: 255 },
    { type: 'CustomLabels', path: ['labels', 'value'], most: 1000 },
    { type: 'CustomLabels', path: ['labels', 'shortDescription'], most: 80 },
    { type: 'CustomLabels', path: ['labels', 'fullName'], most: 80 },
    { type: 'PermissionSet', path: ['label'], most: 80 },
    { type: 'PermissionSet', path: ['description'], most: 255 },
    { type: 'PermissionSetGroup', path: ['description'], most: 255 },
    { type: 'CustomPermission', path: ['description'], most: 255 },
    { type: 'CustomMetadata', path: ['label'], most: 40 },
    { type: 'ListView', path: ['label'], most: 40 },
    { type: 'RecordType', path: ['label'], most: 80 },
    { type: 'RecordType', path: ['description'], most: 255 },
    { type: 'QuickAction', path: ['label'], most: 80 },
    { type: 'CustomApplication', path: ['label'], most: 80 },
    { type: 'CustomApplication', path: ['description'], most: 255 },
    { type: 'FlexiPage', path: ['masterLabel'], most: 80 },
    { type: 'Flow', path: ['label'], most: 255 },
    { type: 'Workflow', path: ['fieldUpdates', 'name'], most: 80 },
    { type: 'Workflow', path: ['fieldUpdates', 'description'], most: 255 },
    { type: 'CustomTab', path: ['description'], most: 255 },
    { type: 'Report', path: ['name'], most: 40 },
    { type: 'ReportType', path: ['label'], most: 50 },
    { type: 'Queue', path: ['name'], most: 40 }
];

/** Longest API names, without suffix. */
const NAME_LIMITS: Readonly<Record<string, number>> = {
    CustomObject: 40,
    CustomField: 40,
    ValidationRule: 40,
    RecordType: 80,
    ListView: 40,
    ApexClass: 40,
    ApexTrigger: 40,
    PermissionSet: 80,
    CustomPermission: 80,
    Flow: 80,
    CustomMetadata: 40,
    LightningComponentBundle: 40,
    FlexiPage: 80,
    Queue: 80,
    QuickAction: 80
};

/** Children that an object may have. */
const MAX_CUSTOM_FIELDS: Readonly<Record<string, number>> = { mdt: 100 };
const MAX_LOOKUPS = 40;
const MAX_MASTERS = 2;
const MAX_SUMMARIES = 25;
const MAX_VALUES = 1000;

/** Checks sizes that a deployment would refuse. */
export function checkLimits(index: ComponentIndex, findings: FindingList): void {
    for (const { type, path, most } of TEXT_LIMITS) {
        for (const component of index.ofType(type)) {
            component.root.at(...path).forEach((node) => checkText(node, most, findings));
        }
    }
    for (const component of index.all) {
        checkName(component, findings);
    }
    checkFieldCounts(index, findings);
}

function checkText(node: XmlNode, most: number, findings: FindingList): void {
    if (node.text.length > most) {
        findings.error(
            'limits/text',
            node.location,
            `<${node.name}> has ${node.text.length} characters`,
            `at most ${most}`
        );
    }
}

function checkName({ type, fullName, path }: Component, findings: FindingList): void {
    const most = NAME_LIMITS[type];
    const name = (fullName.split('.').at(-1) ?? '')
        .replace(PLACEHOLDER, '')
        .replace(/__(c|mdt|e|b|x)$/, '')
        .replace(/^[A-Za-z0-9]+__/, '');
    if (most !== undefined && name.length > most) {
        findings.error(
            'limits/name',
            { file: path, line: 1, column: 1 },
            `${name} has ${name.length} characters`,
            `at most ${most}`
        );
    }
}

function checkFieldCounts(index: ComponentIndex, findings: FindingList): void {
    const byObject = new Map<string, Component[]>();
    for (const field of index.ofType('CustomField')) {
        const object = field.fullName.split('.')[0];
        byObject.set(object, [...(byObject.get(object) ?? []), field]);
        const values = field.root.at('valueSet', 'valueSetDefinition', 'value');
        if (values.length > MAX_VALUES) {
            findings.error(
                'limits/count',
                values[MAX_VALUES].location,
                `${field.name} has ${values.length} values`,
                `at most ${MAX_VALUES}`
            );
        }
    }
    for (const [object, fields] of byObject) {
        const custom = fields.filter((field) => field.name.endsWith('__c'));
        const ofType = (...types: string[]): Component[] =>
            custom.filter((field) => types.includes(field.root.value('type') ?? ''));
        const suffix = /__(\w+)$/.exec(object)?.[1] ?? '';
        const counts: readonly (readonly [Component[], number, string])[] = [
            [custom, MAX_CUSTOM_FIELDS[suffix] ?? 800, 'custom fields'],
            [ofType('Lookup', 'MasterDetail'), MAX_LOOKUPS, 'lookups'],
            [ofType('MasterDetail'), MAX_MASTERS, 'master-detail fields'],
            [ofType('Summary'), MAX_SUMMARIES, 'roll-up summaries']
        ];
        for (const [list, most, what] of counts) {
            if (list.length > most) {
                findings.error(
                    'limits/count',
                    list[most].root.location,
                    `${object} has ${list.length} ${what}`,
                    `at most ${most}`
                );
            }
        }
    }
}
