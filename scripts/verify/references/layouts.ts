import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import { isListViewName } from './filters';
import type { Resolver } from './resolver';

function checkLayout(component: Component, resolver: Resolver): void {
    const { root, fullName } = component;
    const object = fullName.split('-')[0];
    const at = { file: component.path, line: 1, column: 1 };
    const info = resolver.object(object, at);
    const isPersonOrGlobal = object === 'Global' || object === 'PersonAccount';
    for (const item of root.at('layoutSections', 'layoutColumns', 'layoutItems')) {
        const field = item.child('field');
        if (field && !isPersonOrGlobal) {
            resolver.field(info, field.text, field);
        }
        const component_ = item.child('component');
        if (component_ && !component_.text.includes(':')) {
            resolver.component('AuraDefinitionBundle', component_.text, component_, 'Aura component');
        }
        const page = item.child('page');
        if (page) {
            resolver.component('ApexPage', page.text, page, 'Visualforce page');
        }
        const link = item.child('customLink');
        if (link && /__c$/.test(object)) {
            resolver.component('WebLink', `${object}.${link.text}`, link, 'custom link');
        }
    }
    root.at('miniLayout', 'fields')
        .filter((node) => !isPersonOrGlobal && node.text.endsWith('__c'))
        .forEach((node) => resolver.field(info, node.text, node));
    for (const list of root.all('relatedLists')) {
        checkRelatedList(list, object, resolver);
    }
    for (const node of [
        ...root.at('quickActionList', 'quickActionListItems', 'quickActionName'),
        ...root
            .at('platformActionList', 'platformActionListItems')
            .flatMap((item) => (item.value('actionType') === 'QuickAction' ? item.all('actionName') : []))
    ]) {
        checkQuickActionName(node, node.text, object, resolver);
    }
    checkTwice(root.at('layoutSections', 'layoutColumns', 'layoutItems', 'field'), resolver);
}

function checkTwice(nodes: readonly XmlNode[], resolver: Resolver): void {
    const seen = new Set<string>();
    for (const node of nodes) {
        if (seen.has(node.text)) {
            resolver.findings.error(
                'layout/field-twice',
                node.location,
                `${node.text} stands on the layout twice`,
                'each field once'
            );
        }
        seen.add(node.text);
    }
}

/** Quick actions are named Object.Action or, when they belong to no object, Action. The platform's own have no project file. */
export function checkQuickActionName(node: XmlNode, name: string, object: string, resolver: Resolver): void {
    const [owner = '', action] = name.split('.');
    const isOwnName = resolver.components.get('QuickAction', name) !== undefined;
    const isPlatformAction = action === undefined && !isOwnName;
    const looksCustom = resolver.components
        .names('QuickAction')
        .some((each) => each.split('.').length === 2 && each.startsWith(`${object}.`) && each.split('.')[1] === name);
    if (looksCustom) {
        resolver.findings.error(
            'reference/quick-action',
            node.location,
            `quick action ${name} does not exist`,
            `${object}.${name}`
        );
    } else if (
        isPlatformAction ||
        (!isOwnName && resolver.objects.get(owner)?.kind === 'standard') ||
        /^(FeedItem|CollaborationGroup|standard)$/i.test(owner)
    ) {
        resolver.findings.unchecked('unchecked/name', node.location, `quick action ${name} is the platform's own`);
    } else {
        resolver.component('QuickAction', name, node, 'quick action');
    }
}

/** Related lists are Child__c.Lookup__c, a child relationship of the catalog, or a list of the platform such as RelatedNoteList. */
function checkRelatedList(list: XmlNode, parent: string, resolver: Resolver): void {
    const node = list.child('relatedList');
    if (!node) {
        return;
    }
    const [child = '', lookup] = node.text.split('.');
    const hasObject =
        lookup !== undefined && (/__(c|e|x|b|mdt)$/.test(child) || resolver.objects.get(child) !== undefined);
    if (!hasObject) {
        resolver.findings.unchecked('unchecked/name', node.location, `related list ${node.text} is the platform's own`);
        return;
    }
    const field = resolver.field(child, lookup, node);
    if (field && field.targets.length === 1 && field.targets[0].toLowerCase() !== parent.toLowerCase()) {
        resolver.findings.error(
            'reference/related-list',
            node.location,
            `${node.text} does not look up to ${parent}`,
            `a lookup of ${child} to ${parent}`
        );
    }
    for (const column of [...list.all('fields'), ...list.all('sortField')].filter(
        (each) => !isListViewName(each.text)
    )) {
        checkColumn(column, child, resolver);
    }
}

/** Columns are Field, Object.Field or, over a lookup, Lookup__c.Field. */
function checkColumn(column: XmlNode, child: string, resolver: Resolver): void {
    const [first = '', ...rest] = column.text.split('.');
    const lookup = resolver.objects.get(resolver.ownName(child))?.fields.get(resolver.ownName(first).toLowerCase());
    if (rest.length === 0) {
        resolver.field(child, first, column);
    } else if (lookup?.targets[0] !== undefined) {
        resolver.field(lookup.targets[0], rest.join('.'), column);
    } else if (resolver.objects.get(resolver.ownName(first))) {
        resolver.field(first, rest.join('.'), column);
    } else {
        resolver.findings.unchecked('unchecked/name', column.location, `column ${column.text} is the platform's own`);
    }
}

export const LAYOUT_CHECKERS: CheckerTable = { Layout: checkLayout };
