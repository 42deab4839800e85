import type { Component, XmlNode } from '../project';
import type { FindingList } from '../report';

/** Types that say what they are for, by the element that says it. */
const DESCRIBED: Readonly<Record<string, string>> = {
    CustomObject: 'description',
    CustomField: 'description',
    Flow: 'description',
    PermissionSet: 'description',
    PermissionSetGroup: 'description',
    ValidationRule: 'description',
    CustomPermission: 'description',
    RecordType: 'description',
    FlexiPage: 'description',
    CustomApplication: 'description',
    CustomTab: 'description',
    CustomNotificationType: 'description',
    ReportType: 'description',
    Report: 'description',
    Dashboard: 'description',
    LightningComponentBundle: 'description',
    ApprovalProcess: 'description'
};

/** Entries of files that hold several things. */
const DESCRIBED_PARTS: readonly (readonly [string, string, string])[] = [
    ['Workflow', 'fieldUpdates', 'description'],
    ['Workflow', 'alerts', 'description'],
    ['Workflow', 'rules', 'description'],
    ['ApprovalProcess', 'approvalStep', 'description'],
    ['Flow', 'variables', 'description'],
    ['Flow', 'formulas', 'description'],
    ['CustomLabels', 'labels', 'shortDescription']
];

/** A description on everything that has room for one, help text and security classification on every field. */
export function checkDescriptions(components: readonly Component[], findings: FindingList): void {
    for (const component of components) {
        const { type, root, name } = component;
        const element = DESCRIBED[type];
        const isStandard = (type === 'CustomObject' || type === 'CustomField') && !/__(c|mdt|e|b|x)$/.test(name);
        if (element && !isStandard) {
            need(root, element, name, 'house/description', findings);
        }
        for (const [, list, part] of DESCRIBED_PARTS.filter(([owner]) => owner === type)) {
            for (const node of root.all(list)) {
                need(node, part, node.value('fullName') ?? node.value('name') ?? list, 'house/description', findings);
            }
        }
        if (type === 'CustomField' && !isStandard) {
            checkField(component, findings);
        }
    }
}

function checkField({ root, fullName }: Component, findings: FindingList): void {
    need(root, 'inlineHelpText', fullName, 'house/help-text', findings);
    // Custom metadata types and platform events have no data classification.
    if (/__c\./.test(fullName)) {
        need(root, 'securityClassification', fullName, 'house/security-classification', findings);
    }
}

function need(node: XmlNode, element: string, name: string, rule: string, findings: FindingList): void {
    if ((node.value(element) ?? '').trim() === '') {
        findings.house(rule, node.location, `${name} has no <${element}>`, `<${element}>`);
    }
}
