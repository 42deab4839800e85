import type { Component } from '../project';
import type { ObjectInfo, Resolver } from '../references';
import { checkFieldRules } from './fieldRules';

/** Checks what an object and its fields say together: master-detail, sharing, name field, relationship names. */
export function checkObjectRules(resolver: Resolver): void {
    for (const field of resolver.components.ofType('CustomField')) {
        checkFieldRules(field, resolver);
    }
    for (const object of resolver.objects.objects.values()) {
        if (object.component) {
            checkSharing(object, object.component, resolver);
        }
        checkSummaries(object, resolver);
    }
    checkRelationshipNames(resolver);
}

function checkSharing(object: ObjectInfo, { root }: Component, resolver: Resolver): void {
    const { findings } = resolver;
    const model = root.child('sharingModel');
    const masters = [...object.fields.values()].filter(
        (field) => field.type === 'MasterDetail' && field.name.endsWith('__c')
    );
    if (object.kind !== 'custom' || !object.isComplete) {
        return;
    }
    if (!model) {
        findings.error('object/sharing', root.location, `${object.name} has no sharing model`, '<sharingModel>');
    } else if (masters.length > 0 && model.text !== 'ControlledByParent') {
        findings.error(
            'object/sharing',
            model.location,
            `${object.name} is the detail of a master, its sharing model is ${model.text}`,
            'ControlledByParent'
        );
    } else if (masters.length === 0 && model.text === 'ControlledByParent') {
        findings.error(
            'object/sharing',
            model.location,
            `${object.name} has no master that could control it`,
            'Private, Read or ReadWrite'
        );
    }
    const external = root.child('externalSharingModel');
    const rank = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];
    if (
        external &&
        model &&
        rank.indexOf(external.text) > rank.indexOf(model.text) &&
        model.text !== 'ControlledByParent'
    ) {
        findings.error(
            'object/sharing',
            external.location,
            `people outside see more (${external.text}) than people inside (${model.text})`,
            `at most ${model.text}`
        );
    }
    const name = root.child('nameField');
    if (!name) {
        findings.error('object/name-field', root.location, `${object.name} has no name field`, '<nameField>');
    } else if (name.value('type') === 'AutoNumber' && !/\{0+\}/.test(name.value('displayFormat') ?? '')) {
        findings.error(
            'object/name-field',
            name.location,
            'the automatic number has no place for the number',
            'a displayFormat such as A-{00000}'
        );
    }
    if (!root.child('deploymentStatus')) {
        findings.warning(
            'object/deployment-status',
            root.location,
            `${object.name} does not say whether it is deployed`,
            '<deploymentStatus>Deployed'
        );
    }
}

function checkSummaries(object: ObjectInfo, resolver: Resolver): void {
    for (const field of object.fields.values()) {
        const key = field.node?.child('summaryForeignKey');
        if (field.type !== 'Summary' || !key) {
            continue;
        }
        const [child = '', lookup = ''] = key.text.split('.');
        const found = resolver.objects.get(resolver.ownName(child))?.fields.get(resolver.ownName(lookup).toLowerCase());
        if (
            found &&
            (found.type !== 'MasterDetail' ||
                !found.targets.some((each) => each.toLowerCase() === object.name.toLowerCase()))
        ) {
            // Opportunity lines and the like are details of the platform's own.
            if (found.name.endsWith('__c')) {
                resolver.findings.error(
                    'object/summary',
                    key.location,
                    `${key.text} is no master-detail to ${object.name}`,
                    'a master-detail field of the child'
                );
            }
        }
        const counts = field.node?.value('summaryOperation') === 'count';
        if (counts === (field.node?.child('summarizedField') !== undefined)) {
            resolver.findings.error(
                'object/summary',
                field.node?.location ?? key.location,
                '<summarizedField> goes with sum, min and max, not with count',
                counts ? 'no <summarizedField>' : '<summarizedField>'
            );
        }
    }
}

/** Two lookups to one object need two names for their lists. */
function checkRelationshipNames(resolver: Resolver): void {
    const seen = new Map<string, string>();
    for (const object of resolver.objects.objects.values()) {
        for (const field of object.fields.values()) {
            const node = field.node?.child('relationshipName');
            if (!node || node.text === '' || field.targets[0] === undefined) {
                continue;
            }
            const key = `${field.targets[0]}.${node.text}`.toLowerCase();
            const first = seen.get(key);
            if (first !== undefined && first !== ownerOf(object.name, field.name)) {
                resolver.findings.error(
                    'object/relationship-name',
                    node.location,
                    `relationship ${node.text} of ${field.targets[0]} is also that of ${first}`,
                    'a name of its own'
                );
            }
            seen.set(key, ownerOf(object.name, field.name));
        }
    }
}

/** A field of tasks and events is one field of Activity, which files repeat under each of the three. */
function ownerOf(object: string, field: string): string {
    return `${/^(Task|Event)$/.test(object) ? 'Activity' : object}.${field}`;
}
