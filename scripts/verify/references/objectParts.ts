import type { Component, XmlNode } from '../project';
import { ownerOf, type CheckerTable } from './checker';
import { checkCriteria, isListViewName, splitValues } from './filters';
import type { FieldInfo } from './objectIndex';
import type { Resolver } from './resolver';

function checkObject(component: Component, resolver: Resolver): void {
    const { root, fullName } = component;
    for (const node of root.at('searchLayouts').flatMap((layouts) => layouts.children)) {
        if (/Fields$/.test(node.name) && !isListViewName(node.text)) {
            resolver.field(fullName, node.text, node);
        }
    }
    for (const action of root.all('actionOverrides')) {
        checkActionOverride(action, resolver);
    }
    const compact = root.child('compactLayoutAssignment');
    if (
        compact &&
        compact.text !== '' &&
        compact.text !== 'SYSTEM' &&
        !root.all('compactLayouts').some((each) => each.value('fullName') === compact.text)
    ) {
        resolver.component('CompactLayout', `${fullName}.${compact.text}`, compact, 'compact layout');
    }
}

/** Overrides of an object's actions name a page of the type they say. */
export function checkActionOverride(action: XmlNode, resolver: Resolver): void {
    const content = action.child('content');
    const types: Readonly<Record<string, string>> = {
        Flexipage: 'FlexiPage',
        Visualforce: 'ApexPage',
        LightningComponent: 'AuraDefinitionBundle'
    };
    const type = types[action.value('type') ?? ''];
    if (content && content.text !== '' && type) {
        const name = content.text.replace(/^c:/, '');
        if (!(name.includes(':') || name.startsWith('standard__') || /__/.test(resolver.ownName(name)))) {
            resolver.component(type, name, content, 'page');
        }
    }
}

function checkField(component: Component, resolver: Resolver): void {
    checkFieldNode(component.root, ownerOf(component), resolver);
}

export function checkFieldNode(root: XmlNode, owner: string, resolver: Resolver): void {
    const target = root.child('referenceTo');
    const targetObject = target ? resolver.object(target.text, target) : null;
    for (const item of root.at('lookupFilter', 'filterItems')) {
        for (const part of ['field', 'valueField']) {
            const node = item.child(part);
            if (node && node.text !== '') {
                checkLookupFilterField(node, owner, targetObject?.name ?? null, resolver);
            }
        }
    }
    checkSummary(root, resolver);
    const sets = root.at('valueSet', 'valueSetName');
    sets.filter(
        (each) =>
            !/^[A-Z]\w*$/.test(each.text) ||
            each.text.includes('__') ||
            resolver.components.names('GlobalValueSet').length > 0
    )
        .filter((each) => resolver.components.get('StandardValueSet', each.text) === undefined)
        .forEach((each) => resolver.component('GlobalValueSet', each.text, each, 'global value set'));
    checkDependency(root, owner, resolver);
    const controlling = root.child('metadataRelationshipControllingField');
    if (controlling) {
        const [object, ...field] = controlling.text.split('.');
        resolver.field(object, field.join('.'), controlling);
    }
}

function checkLookupFilterField(node: XmlNode, owner: string, target: string | null, resolver: Resolver): void {
    const [first = '', ...rest] = node.text.split('.');
    if (first === '$Source') {
        resolver.field(owner, rest.join('.'), node);
    } else if (first.startsWith('$')) {
        if (/^\$User$/i.test(first)) {
            resolver.field('User', rest.join('.'), node);
        }
    } else if (rest.length > 0) {
        const isTarget = target !== null && resolver.ownName(first).toLowerCase() === target.toLowerCase();
        if (isTarget || resolver.objects.get(resolver.ownName(first))) {
            resolver.field(resolver.ownName(first), rest.join('.'), node);
        } else if (target !== null) {
            resolver.field(target, node.text, node);
        }
    }
}

function checkSummary(root: XmlNode, resolver: Resolver): void {
    for (const node of [
        root.child('summaryForeignKey'),
        root.child('summarizedField'),
        ...root.at('summaryFilterItems', 'field')
    ]) {
        if (node && node.text !== '') {
            const [object = '', ...field] = node.text.split('.');
            resolver.field(object, field.join('.'), node);
        }
    }
    for (const item of root.all('summaryFilterItems')) {
        const [object = '', field = ''] = (item.value('field') ?? '').split('.');
        const found = resolver.objects.get(resolver.ownName(object))?.fields.get(field.toLowerCase());
        const value = item.child('value');
        if (found && value) {
            splitValues(value.text).forEach((each) => resolver.picklistValue(found, each, value));
        }
    }
}

function checkDependency(root: XmlNode, owner: string, resolver: Resolver): void {
    const controlling = root.at('valueSet', 'controllingField')[0];
    const field = controlling ? resolver.field(owner, controlling.text, controlling) : null;
    const own = resolver.objects.get(owner)?.fields.get((root.value('fullName') ?? '').toLowerCase()) ?? null;
    for (const setting of root.at('valueSet', 'valueSettings')) {
        const name = setting.child('valueName');
        if (name) {
            resolver.picklistValue(asRestricted(own), name.text, name);
        }
        for (const value of field?.type === 'Checkbox' ? [] : setting.all('controllingFieldValue')) {
            resolver.picklistValue(asRestricted(field), value.text, value);
        }
    }
}

/** What a file says about the values of a picklist must be among them, restricted or not. */
export function asRestricted(field: FieldInfo | null): FieldInfo | null {
    return field ? { ...field, isRestricted: true } : null;
}

function checkValidationRule(component: Component, resolver: Resolver): void {
    const field = component.root.child('errorDisplayField');
    if (field && field.text !== '') {
        resolver.field(ownerOf(component), field.text, field);
    }
}

function checkRecordType(component: Component, resolver: Resolver): void {
    const { root } = component;
    const owner = ownerOf(component);
    for (const picklist of root.all('picklistValues')) {
        const node = picklist.child('picklist');
        const name = node?.text ?? '';
        if (!node || !name.endsWith('__c')) {
            continue;
        }
        const field = asRestricted(resolver.field(owner, name, node));
        for (const value of picklist.all('values')) {
            const label = value.child('fullName');
            if (label) {
                resolver.picklistValue(field, decodeValue(label.text), label);
            }
        }
    }
    const compact = root.child('compactLayoutAssignment');
    if (compact && compact.text !== 'SYSTEM') {
        resolver.component('CompactLayout', `${owner}.${compact.text}`, compact, 'compact layout');
    }
    const process = root.child('businessProcess');
    if (process) {
        resolver.component('BusinessProcess', `${owner}.${process.text}`, process, 'business process');
    }
}

/** Values in record types are percent-encoded. */
function decodeValue(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

function checkListView(component: Component, resolver: Resolver): void {
    const owner = ownerOf(component);
    const { root } = component;
    const object = resolver.findObject(owner);
    const info = object.status === 'found' ? object.value : null;
    for (const column of root.all('columns').filter((each) => !isListViewName(each.text))) {
        const [first = '', ...rest] = column.text.split('.');
        const isOwnObject = rest.length > 0 && resolver.objects.get(resolver.ownName(first)) !== undefined;
        resolver.field(isOwnObject ? first : info, isOwnObject ? rest.join('.') : column.text, column);
    }
    checkCriteria(root.all('filters'), info, resolver);
    const queue = root.child('queue');
    if (queue) {
        resolver.component('Queue', queue.text, queue, 'queue');
    }
    checkShared(root.child('sharedTo'), resolver);
}

/** Groups, roles and queues that something is shared with. */
export function checkShared(target: XmlNode | undefined, resolver: Resolver): void {
    const types: Readonly<Record<string, string>> = {
        group: 'Group',
        role: 'Role',
        roleAndSubordinates: 'Role',
        roleAndSubordinatesInternal: 'Role',
        queue: 'Queue'
    };
    for (const child of target?.children ?? []) {
        const type = types[child.name];
        const isQueue = type === 'Group' && resolver.components.get('Queue', child.text) !== undefined;
        if (type && !isQueue) {
            resolver.component(type, child.text, child, child.name);
        }
    }
}

function checkFieldList(component: Component, resolver: Resolver): void {
    const nodes = [
        ...component.root.all('fields'),
        ...component.root.at('displayedFields', 'field'),
        ...component.root.at('availableFields', 'field')
    ];
    for (const node of nodes) {
        resolver.field(ownerOf(component), node.text, node);
    }
}

function checkWebLink(component: Component, resolver: Resolver): void {
    const page = component.root.child('page');
    if (page) {
        resolver.component('ApexPage', page.text, page, 'Visualforce page');
    }
}

export const OBJECT_CHECKERS: CheckerTable = {
    CustomObject: checkObject,
    CustomField: checkField,
    ValidationRule: checkValidationRule,
    RecordType: checkRecordType,
    ListView: checkListView,
    CompactLayout: checkFieldList,
    FieldSet: checkFieldList,
    WebLink: checkWebLink
};
