import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import { asRestricted, checkActionOverride, checkShared } from './objectParts';
import type { Resolver } from './resolver';

function checkTab({ root, name, path }: Component, resolver: Resolver): void {
    const parts: readonly (readonly [string, string, string])[] = [
        ['flexiPage', 'FlexiPage', 'Lightning page'],
        ['lwcComponent', 'LightningComponentBundle', 'component'],
        ['auraComponent', 'AuraDefinitionBundle', 'Aura component'],
        ['page', 'ApexPage', 'Visualforce page']
    ];
    for (const [element, type, what] of parts) {
        const node = root.child(element);
        if (node) {
            resolver.component(type, node.text, node, what);
        }
    }
    const isObjectTab = root.isTrue('customObject') || (/__(c|x)$/.test(name) && !root.child('url'));
    if (isObjectTab) {
        resolver.object(name, { file: path, line: 1, column: 1 });
    }
    root.all('actionOverrides').forEach((action) => checkActionOverride(action, resolver));
}

function checkApp({ root }: Component, resolver: Resolver): void {
    for (const tab of root.all('tabs')) {
        const isStandard =
            tab.text.startsWith('standard-') ||
            (!tab.text.includes('__') &&
                resolver.components.get('CustomTab', tab.text) === undefined &&
                resolver.objects.get(tab.text) !== undefined);
        if (isStandard) {
            resolver.findings.unchecked('unchecked/name', tab.location, `tab ${tab.text} is the platform's own`);
        } else {
            resolver.component('CustomTab', tab.text, tab, 'tab');
        }
    }
    const bar = root.child('utilityBar');
    if (bar) {
        resolver.component('FlexiPage', bar.text, bar, 'utility bar');
    }
    for (const action of [...root.all('actionOverrides'), ...root.all('profileActionOverrides')]) {
        checkActionOverride(action, resolver);
        const page = action.child('pageOrSobjectType');
        if (page && !page.text.startsWith('standard-')) {
            resolver.object(page.text, page);
        }
    }
    for (const mapping of root.at('workspaceConfig', 'mappings', 'tab')) {
        if (!mapping.text.startsWith('standard-')) {
            resolver.component('CustomTab', mapping.text, mapping, 'tab');
        }
    }
    for (const logo of root.at('brand', 'logo')) {
        resolver.component('ContentAsset', logo.text, logo, 'asset file');
    }
}

function checkQuickAction(component: Component, resolver: Resolver): void {
    const { root, fullName, path } = component;
    const at = { file: path, line: 1, column: 1 };
    const owner = fullName.includes('.') ? fullName.split('.')[0] : undefined;
    resolver.object(owner, at);
    const parts: readonly (readonly [string, string, string])[] = [
        ['lightningWebComponent', 'LightningComponentBundle', 'component'],
        ['lightningComponent', 'AuraDefinitionBundle', 'Aura component'],
        ['flowDefinition', 'Flow', 'flow'],
        ['page', 'ApexPage', 'Visualforce page']
    ];
    for (const [element, type, what] of parts) {
        const node = root.child(element);
        const name = node?.text.replace(/^c:/, '');
        if (node && resolver.component(type, name, node, what) && element === 'lightningWebComponent') {
            checkActionTarget(node, owner !== undefined, resolver);
        }
    }
    const target = root.child('targetObject');
    const object = target?.text ?? (root.value('type') === 'Update' ? owner : undefined);
    const info = object === undefined ? null : resolver.object(object, target ?? at);
    for (const node of [
        ...root.at('fieldOverrides', 'field'),
        ...root.at('quickActionLayout', 'quickActionLayoutColumns', 'quickActionLayoutItems', 'field')
    ]) {
        resolver.field(info, node.text, node);
    }
    const parent = root.child('targetParentField');
    if (parent && parent.text.endsWith('__c')) {
        resolver.field(info, parent.text, parent);
    }
    const recordType = root.child('targetRecordType');
    if (recordType) {
        resolver.component('RecordType', recordType.text, recordType, 'record type');
    }
}

function checkActionTarget(node: XmlNode, isOnRecord: boolean, resolver: Resolver): void {
    const lwc = resolver.components.get('LightningComponentBundle', node.text.replace(/^c:/, ''));
    const targets = lwc?.root.at('targets', 'target').map((each) => each.text) ?? [];
    const wanted = isOnRecord ? 'lightning__RecordAction' : 'lightning__GlobalAction';
    if (lwc && isOnRecord && !targets.includes(wanted)) {
        resolver.findings.error(
            'reference/lwc-target',
            node.location,
            `component ${node.text} is no record action`,
            `target ${wanted} in its js-meta.xml`
        );
    }
}

function checkPath({ root }: Component, resolver: Resolver): void {
    const entity = root.child('entityName');
    const info = entity ? resolver.object(entity.text, entity) : null;
    const fieldNode = root.child('fieldName');
    const field = fieldNode ? resolver.field(info, fieldNode.text, fieldNode) : null;
    const recordType = root.child('recordTypeName');
    if (recordType && recordType.text !== '__MASTER__' && info) {
        resolver.component('RecordType', `${info.name}.${recordType.text}`, recordType, 'record type');
    }
    for (const step of root.all('pathAssistantSteps')) {
        step.all('fieldNames').forEach((node) => resolver.field(info, node.text, node));
        const value = step.child('picklistValueName');
        if (value) {
            resolver.picklistValue(asRestricted(field), value.text, value);
        }
    }
}

function checkHomePageComponent({ root }: Component, resolver: Resolver): void {
    for (const node of root.all('page')) {
        resolver.component('ApexPage', node.text, node, 'Visualforce page');
    }
}

function checkFolder({ root }: Component, resolver: Resolver): void {
    checkShared(root.child('sharedTo'), resolver);
    for (const share of root.all('folderShares')) {
        const type = share.value('sharedToType');
        const to = share.child('sharedTo');
        const types: Readonly<Record<string, string>> = { Group: 'Group', Role: 'Role', RoleAndSubordinates: 'Role' };
        const metadata = types[type ?? ''];
        if (to && metadata && !/^AllInternalUsers$/i.test(to.text)) {
            resolver.component(metadata, to.text, to, (type ?? '').toLowerCase());
        }
    }
}

export const APP_CHECKERS: CheckerTable = {
    CustomTab: checkTab,
    CustomApplication: checkApp,
    QuickAction: checkQuickAction,
    PathAssistant: checkPath,
    HomePageComponent: checkHomePageComponent,
    ReportFolder: checkFolder,
    DashboardFolder: checkFolder,
    EmailFolder: checkFolder
};
