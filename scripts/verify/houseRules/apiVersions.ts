import type { Component } from '../project';
import type { FindingList } from '../report';

const VERSIONED: readonly string[] = [
    'ApexClass',
    'ApexTrigger',
    'ApexPage',
    'ApexComponent',
    'LightningComponentBundle',
    'AuraDefinitionBundle',
    'Flow'
];

/** Everything that has an API version has that of sfdx-project.json. */
export function checkApiVersions(components: readonly Component[], version: number, findings: FindingList): void {
    for (const { type, root, name } of components) {
        if (!VERSIONED.includes(type)) {
            continue;
        }
        const node = root.child('apiVersion');
        if (!node) {
            findings.house('house/api-version', root.location, `${name} has no <apiVersion>`, `${version}.0`);
        } else if (Number(node.text) !== version) {
            findings.house('house/api-version', node.location, `${name} has API version ${node.text}`, `${version}.0`);
        }
    }
}
