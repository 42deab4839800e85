import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import type { Resolver } from './resolver';

interface Grant {
    readonly list: string;
    readonly name: string;
    readonly type: string;
    readonly what: string;
    /** Names of the platform's own components. */
    readonly standard?: RegExp;
}

const GRANTS: readonly Grant[] = [
    { list: 'classAccesses', name: 'apexClass', type: 'ApexClass', what: 'Apex class' },
    { list: 'pageAccesses', name: 'apexPage', type: 'ApexPage', what: 'Visualforce page' },
    { list: 'tabSettings', name: 'tab', type: 'CustomTab', what: 'tab', standard: /^standard-/ },
    { list: 'tabVisibilities', name: 'tab', type: 'CustomTab', what: 'tab', standard: /^standard-/ },
    {
        list: 'applicationVisibilities',
        name: 'application',
        type: 'CustomApplication',
        what: 'app',
        standard: /^standard__/
    },
    { list: 'customPermissions', name: 'name', type: 'CustomPermission', what: 'custom permission' },
    { list: 'flowAccesses', name: 'flow', type: 'Flow', what: 'flow' },
    {
        list: 'externalDataSourceAccesses',
        name: 'externalDataSource',
        type: 'ExternalDataSource',
        what: 'external data source'
    }
];

function checkPermissions(component: Component, resolver: Resolver): void {
    const { root } = component;
    for (const { list, name, type, what, standard } of GRANTS) {
        for (const node of root.at(list, name).filter((each) => !standard?.test(each.text))) {
            resolver.component(type, node.text, node, what);
        }
    }
    for (const list of ['customMetadataTypeAccesses', 'customSettingAccesses']) {
        root.at(list, 'name').forEach((node) => resolver.object(node.text, node));
    }
    for (const node of root.at('recordTypeVisibilities', 'recordType')) {
        const [object = '', recordType = ''] = node.text.split('.');
        resolver.object(object, node);
        if (
            /__c$/.test(object) ||
            resolver.components.names('RecordType').some((each) => each.startsWith(`${object}.`))
        ) {
            resolver.component('RecordType', `${resolver.ownName(object)}.${recordType}`, node, 'record type');
        }
    }
    for (const node of root.at('layoutAssignments', 'layout')) {
        const object = node.text.split('-')[0];
        if (/__(c|mdt|e)$/.test(object) && !resolver.isForeign(object)) {
            resolver.component('Layout', decodeURIComponent(node.text), node, 'layout');
        }
    }
    checkObjectPermissions(component, root.all('objectPermissions'), resolver);
    checkFieldPermissions(component, root.all('fieldPermissions'), resolver);
    checkTwice(root, resolver);
}

/** What a grant needs beside it. A muting permission set takes away, so there the rule does not hold. */
function needsOf({ type }: Component): readonly (readonly [string, readonly string[]])[] {
    return type === 'MutingPermissionSet'
        ? []
        : [
              ['allowCreate', ['allowRead']],
              ['allowEdit', ['allowRead']],
              ['allowDelete', ['allowRead', 'allowEdit']],
              ['viewAllRecords', ['allowRead']],
              ['modifyAllRecords', ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']]
          ];
}

function checkObjectPermissions(component: Component, rows: readonly XmlNode[], resolver: Resolver): void {
    for (const row of rows) {
        const name = row.child('object');
        if (!name) {
            continue;
        }
        const object = resolver.object(name.text, name);
        if (object?.kind === 'big') {
            continue;
        }
        for (const [permission, required] of needsOf(component)) {
            const missing = required.filter((each) => !row.isTrue(each));
            if (row.isTrue(permission) && missing.length > 0) {
                resolver.findings.error(
                    'access/dependency',
                    row.location,
                    `${permission} on ${name.text} needs ${missing.join(', ')}`,
                    `${missing.join(' and ')} true`
                );
            }
        }
        if (object && ['customMetadata', 'setting'].includes(object.kind)) {
            resolver.findings.error(
                'access/kind',
                name.location,
                `${name.text} takes no object permission`,
                object.kind === 'setting' ? 'customSettingAccesses' : 'customMetadataTypeAccesses'
            );
        }
        if (object?.kind === 'event' && (row.isTrue('allowEdit') || row.isTrue('allowDelete'))) {
            resolver.findings.error(
                'access/kind',
                name.location,
                `${name.text} is a platform event: it can be read and created only`,
                'allowEdit and allowDelete false'
            );
        }
    }
}

/** The platform refuses field permissions on fields that everybody has, and edit on computed ones. */
function checkFieldPermissions(component: Component, rows: readonly XmlNode[], resolver: Resolver): void {
    for (const row of rows) {
        const node = row.child('field');
        if (!node) {
            continue;
        }
        const [object = '', ...path] = node.text.split('.');
        const field = resolver.field(object, path.join('.'), node);
        if (component.type !== 'MutingPermissionSet' && row.isTrue('editable') && row.value('readable') === 'false') {
            resolver.findings.error(
                'access/dependency',
                row.location,
                `edit on ${node.text} needs read`,
                'readable true'
            );
        }
        if (!field || component.type === 'Profile' || !field.name.endsWith('__c')) {
            continue;
        }
        if (field.isRequired) {
            resolver.findings.error(
                'access/required-field',
                node.location,
                `${node.text} is required, so it takes no field permission`,
                'no entry for it'
            );
        } else if (field.isComputed && row.isTrue('editable')) {
            // The platform takes it, and ignores it.
            resolver.findings.warning(
                'access/computed-field',
                node.location,
                `${node.text} is computed, so it cannot be editable`,
                'editable false'
            );
        }
    }
}

const KEYS: Readonly<Record<string, string>> = {
    objectPermissions: 'object',
    fieldPermissions: 'field',
    classAccesses: 'apexClass',
    tabSettings: 'tab',
    customPermissions: 'name',
    applicationVisibilities: 'application',
    userPermissions: 'name'
};

function checkTwice(root: XmlNode, resolver: Resolver): void {
    for (const [list, key] of Object.entries(KEYS)) {
        const seen = new Set<string>();
        for (const node of root.at(list, key)) {
            if (seen.has(node.text)) {
                resolver.findings.error(
                    'access/twice',
                    node.location,
                    `${node.text} is listed twice`,
                    `one <${list}> for it`
                );
            }
            seen.add(node.text);
        }
    }
}

function checkGroup(component: Component, resolver: Resolver): void {
    const { root } = component;
    root.all('permissionSets').forEach((node) =>
        resolver.component('PermissionSet', node.text, node, 'permission set')
    );
    root.all('mutingPermissionSets').forEach((node) =>
        resolver.component('MutingPermissionSet', node.text, node, 'muting permission set')
    );
}

function checkCustomPermission({ root }: Component, resolver: Resolver): void {
    for (const node of root.at('requiredPermission', 'customPermission')) {
        resolver.component('CustomPermission', node.text, node, 'custom permission');
    }
}

export const ACCESS_CHECKERS: CheckerTable = {
    PermissionSet: checkPermissions,
    MutingPermissionSet: checkPermissions,
    Profile: checkPermissions,
    PermissionSetGroup: checkGroup,
    CustomPermission: checkCustomPermission
};
