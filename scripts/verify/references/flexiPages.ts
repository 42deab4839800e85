import type { Component, XmlNode } from '../project';
import { suggestion } from '../schema';
import type { CheckerTable } from './checker';
import { checkQuickActionName } from './layouts';
import { findMergeFields } from './mergeFields';
import type { ObjectInfo } from './objectIndex';
import type { Resolver } from './resolver';

const TARGETS: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};

/** What every item of a utility bar has. */
const UTILITY_PROPERTIES = ['eager', 'height', 'icon', 'label', 'scrollable', 'width', 'decorators'];

function checkFlexiPage(component: Component, resolver: Resolver): void {
    const { root } = component;
    const object = root.child('sobjectType');
    const info = object && object.text !== '' ? resolver.object(object.text, object) : null;
    checkFacets(root, resolver);
    for (const item of root.at('flexiPageRegions', 'itemInstances')) {
        for (const instance of item.all('componentInstance')) {
            checkInstance(instance, root.value('type') ?? '', info, resolver);
        }
        for (const field of item.at('fieldInstance', 'fieldItem')) {
            const path = /^Record\.(.+)$/.exec(field.text)?.[1];
            if (path) {
                resolver.field(info, path, field);
            }
        }
    }
    for (const criteria of [...root.walk()].filter((node) => node.name === 'criteria')) {
        checkVisibility(criteria, info, resolver);
    }
    const parent = root.child('parentFlexiPage');
    if (parent && !parent.text.includes('__') && parent.text !== '') {
        resolver.component('FlexiPage', parent.text, parent, 'Lightning page');
    }
}

/** A component that holds others names the region they lie in; a region that nobody names is never shown. */
function checkFacets(root: XmlNode, resolver: Resolver): void {
    const facets = new Map(
        root
            .all('flexiPageRegions')
            .filter((region) => region.value('type') === 'Facet')
            .map((region) => [region.value('name') ?? '', region])
    );
    const used = new Set<string>();
    for (const value of [...root.walk()].filter(
        (node) => node.name === 'value' && node.parent?.name === 'componentInstanceProperties'
    )) {
        const property = value.parent?.value('name') ?? '';
        if (facets.has(value.text)) {
            used.add(value.text);
        } else if (
            /^(Facet-|[0-9a-f]{8}-[0-9a-f]{4}-)/.test(value.text) &&
            /^(body|tabs|columns|children|\w+Facet)$/.test(property)
        ) {
            resolver.findings.error(
                'reference/facet',
                value.location,
                `region ${value.text} does not exist`,
                suggestion(value.text, [...facets.keys()]) ?? 'a region of type Facet'
            );
        }
    }
    for (const [name, region] of facets) {
        if (!used.has(name)) {
            resolver.findings.warning(
                'page/unused-facet',
                region.location,
                `nothing shows region ${name}`,
                'a component with this region as its body'
            );
        }
    }
}

function checkInstance(instance: XmlNode, pageType: string, object: ObjectInfo | null, resolver: Resolver): void {
    const name = instance.child('componentName');
    if (!name) {
        return;
    }
    const [namespace, own] = name.text.includes(':') ? name.text.split(':') : ['c', name.text];
    const properties = instance.all('componentInstanceProperties');
    if (namespace === 'c' && own !== undefined) {
        checkOwnComponent(name, own, pageType, properties, object, resolver);
    } else {
        resolver.findings.unchecked('unchecked/name', name.location, `component ${name.text} is the platform's own`);
    }
    for (const property of properties) {
        checkProperty(property, name.text, object, resolver);
    }
}

function checkProperty(property: XmlNode, componentName: string, object: ObjectInfo | null, resolver: Resolver): void {
    const kind = property.value('name') ?? '';
    const value = property.child('value');
    if (kind === 'actionNames') {
        for (const item of property.at('valueList', 'valueListItems', 'value')) {
            const isStandard =
                !item.text.includes('.') && resolver.components.get('QuickAction', item.text) === undefined;
            if (!isStandard) {
                checkQuickActionName(item, item.text, object?.name ?? '', resolver);
            }
        }
    }
    if (!value || value.text === '') {
        return;
    }
    if (kind === 'parentFieldApiName' && value.text.includes('.')) {
        const [owner = '', ...path] = value.text.split('.');
        resolver.field(owner, path.join('.'), value);
    }
    if (kind === 'relatedListApiName') {
        checkRelatedListName(value, object, resolver);
    }
    if (kind === 'flowName' && componentName === 'flowruntime:interview') {
        resolver.component('Flow', value.text, value, 'flow');
    }
    for (const { path } of findMergeFields(value.text)) {
        if (path[0] === '$Label') {
            resolver.component('CustomLabel', path.at(-1), value, 'label');
        }
    }
}

function checkRelatedListName(value: XmlNode, object: ObjectInfo | null, resolver: Resolver): void {
    const isCustom = value.text.endsWith('__r');
    const wanted = resolver.ownName(value.text).replace(/__r$/, '').toLowerCase();
    const isChild = [...resolver.objects.objects.values()].some((child) =>
        [...child.fields.values()].some(
            (field) =>
                field.childRelationship?.toLowerCase() === wanted &&
                field.targets.some((target) => target.toLowerCase() === object?.name.toLowerCase())
        )
    );
    if (isChild) {
        resolver.references++;
    } else if (isCustom && object && !resolver.isForeign(value.text)) {
        resolver.findings.error(
            'reference/related-list',
            value.location,
            `${object.name} has no related list ${value.text}`,
            'the relationshipName of a lookup, with __r'
        );
    } else {
        resolver.findings.unchecked(
            'unchecked/name',
            value.location,
            `related list ${value.text} is the platform's own`
        );
    }
}

function checkOwnComponent(
    name: XmlNode,
    own: string,
    pageType: string,
    properties: readonly XmlNode[],
    object: ObjectInfo | null,
    resolver: Resolver
): void {
    const lwc = resolver.components.get('LightningComponentBundle', own);
    if (!lwc) {
        if (resolver.components.get('AuraDefinitionBundle', own)) {
            resolver.references++;
        } else {
            resolver.component('LightningComponentBundle', own, name, 'component');
        }
        return;
    }
    resolver.references++;
    const target = TARGETS[pageType];
    const targets = lwc.root.at('targets', 'target').map((each) => each.text);
    if (!lwc.root.isTrue('isExposed')) {
        resolver.findings.error(
            'reference/lwc-target',
            name.location,
            `component ${own} is not exposed`,
            `isExposed true in ${own}.js-meta.xml`
        );
    } else if (target && !targets.includes(target)) {
        resolver.findings.error(
            'reference/lwc-target',
            name.location,
            `component ${own} cannot be placed on a page of type ${pageType}`,
            `target ${target} in ${own}.js-meta.xml`
        );
    }
    const configs = lwc.root
        .at('targetConfigs', 'targetConfig')
        .filter((config) => (config.attribute('targets') ?? '').includes(target ?? ''));
    const objects = configs.flatMap((config) => config.at('objects', 'object')).map((each) => each.text);
    if (object && objects.length > 0 && !objects.some((each) => each.toLowerCase() === object.name.toLowerCase())) {
        resolver.findings.error(
            'reference/lwc-target',
            name.location,
            `component ${own} is not for pages of ${object.name}`,
            `one of ${objects.join(', ')}`
        );
    }
    const known = [
        ...(pageType === 'UtilityBar' ? UTILITY_PROPERTIES : []),
        ...configs.flatMap((config) => config.all('property')).map((property) => property.attribute('name') ?? '')
    ];
    for (const property of properties) {
        const given = property.child('name');
        if (given && !known.includes(given.text)) {
            resolver.findings.error(
                'reference/lwc-property',
                given.location,
                `component ${own} has no property ${given.text}`,
                suggestion(given.text, known) ?? (known.length > 0 ? `one of ${known.join(', ')}` : 'no property')
            );
        }
    }
}

function checkVisibility(criteria: XmlNode, object: ObjectInfo | null, resolver: Resolver): void {
    const left = criteria.child('leftValue');
    for (const { path } of findMergeFields(left?.text ?? '')) {
        const [first = '', ...rest] = path;
        if (!left) {
            continue;
        }
        if (first === 'Record') {
            const field = resolver.field(object, rest.join('.'), left);
            const right = criteria.child('rightValue');
            if (right && /^(EQUAL|NE)$/.test(criteria.value('operator') ?? '')) {
                resolver.picklistValue(field, right.text, right);
            }
        } else if (first === '$Permission' && rest[0] === 'CustomPermission') {
            resolver.component('CustomPermission', rest[1], left, 'custom permission');
        } else if (first === '$User') {
            resolver.field('User', rest.join('.'), left);
        }
    }
}

export const FLEXI_PAGE_CHECKERS: CheckerTable = { FlexiPage: checkFlexiPage };
