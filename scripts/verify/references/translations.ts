import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import { asRestricted } from './objectParts';
import { checkQuickActionName } from './layouts';
import type { Resolver } from './resolver';

/** Lists of a translation file by the metadata type they translate. */
const LISTS: readonly (readonly [string, string, string])[] = [
    ['customLabels', 'CustomLabel', 'label'],
    ['customApplications', 'CustomApplication', 'app'],
    ['customTabs', 'CustomTab', 'tab'],
    ['reportTypes', 'ReportType', 'report type'],
    ['globalPicklists', 'GlobalValueSet', 'global value set']
];

function checkTranslations({ root }: Component, resolver: Resolver): void {
    for (const [list, type, what] of LISTS) {
        for (const node of root.at(list, 'name')) {
            resolver.component(type, node.text, node, what);
        }
    }
    for (const node of root.at('quickActions', 'name')) {
        checkQuickActionName(node, node.text, '', resolver);
    }
    for (const node of root.at('flowDefinitions', 'fullName')) {
        resolver.component('Flow', node.text, node, 'flow');
    }
}

function checkObjectTranslation(component: Component, resolver: Resolver): void {
    const { root } = component;
    const object = objectOf(component, resolver);
    const lists: readonly (readonly [string, string, string, string])[] = [
        ['layouts', 'layout', 'Layout', 'layout'],
        ['recordTypes', 'name', 'RecordType', 'record type'],
        ['validationRules', 'name', 'ValidationRule', 'validation rule'],
        ['webLinks', 'name', 'WebLink', 'custom link'],
        ['quickActions', 'name', 'QuickAction', 'quick action']
    ];
    for (const [list, element, type, what] of lists) {
        for (const node of root.at(list, element)) {
            const separator = type === 'Layout' ? '-' : '.';
            const isOwn = /__(c|mdt|e)$/.test(object);
            if (isOwn) {
                resolver.component(type, `${object}${separator}${node.text}`, node, what);
            }
        }
    }
    for (const field of root.all('fields')) {
        checkFieldTranslation(field, object, resolver);
    }
}

function objectOf({ folders, name }: Component, resolver: Resolver): string {
    const folder = folders.at(-1) ?? name;
    return resolver.ownName(folder.replace(/-[a-z]{2,3}(_[A-Z]{2})?$/, ''));
}

function checkFieldFile(component: Component, resolver: Resolver): void {
    checkFieldTranslation(component.root, objectOf(component, resolver), resolver);
}

function checkFieldTranslation(root: XmlNode, object: string, resolver: Resolver): void {
    const name = root.child('name');
    const field = name && name.text.endsWith('__c') ? resolver.field(object, name.text, name) : null;
    // Values are translated by their label; only where no value has a label of its own is the label the name.
    const labels = field?.node?.at('valueSet', 'valueSetDefinition', 'value', 'label').map((node) => node.text);
    const known = new Set(labels?.map((label) => label.toLowerCase()));
    for (const value of known.size > 0 ? root.at('picklistValues', 'masterLabel') : []) {
        if (!known.has(value.text.toLowerCase())) {
            resolver.picklistValue(
                asRestricted(field ? { ...field, values: labels ?? null } : null),
                value.text,
                value
            );
        }
    }
}

function checkValueSetTranslation({ root, name, path }: Component, resolver: Resolver): void {
    const set = name.replace(/-[a-z]{2,3}(_[A-Z]{2})?$/, '');
    resolver.component('GlobalValueSet', set, { file: path, line: 1, column: 1 }, 'global value set');
    const labels =
        resolver.components
            .get('GlobalValueSet', resolver.ownName(set))
            ?.root.at('customValue', 'label')
            .map((node) => node.text) ?? [];
    for (const value of root.at('valueTranslation', 'masterLabel')) {
        if (labels.length > 0 && !labels.includes(value.text)) {
            resolver.findings.error(
                'reference/picklist-value',
                value.location,
                `"${value.text}" is no label of ${set}`,
                `one of ${labels.slice(0, 12).join(', ')}`
            );
        }
    }
}

export const TRANSLATION_CHECKERS: CheckerTable = {
    Translations: checkTranslations,
    CustomObjectTranslation: checkObjectTranslation,
    CustomFieldTranslation: checkFieldFile,
    GlobalValueSetTranslation: checkValueSetTranslation
};
