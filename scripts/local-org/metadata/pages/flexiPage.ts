import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { SourceLocation } from '../../sourceLocation';
import type { XmlElement } from '../xmlReader';

/** Kinds of Lightning pages that the shell shows. */
const PAGE_TYPES = ['RecordPage', 'AppPage', 'HomePage', 'UtilityBar'] as const;
export type FlexiPageType = (typeof PAGE_TYPES)[number];

const OPERATORS = ['EQUAL', 'NE', 'CONTAINS', 'GT', 'GE', 'LT', 'LE'] as const;
export type VisibilityOperator = (typeof OPERATORS)[number];

export interface VisibilityCriterion {
    /** An expression such as {!Record.Status__c} or {!$User.Id}. */
    readonly leftValue: string;
    readonly operator: VisibilityOperator;
    /** Null compares with an empty value. */
    readonly rightValue: string | null;
    readonly location: SourceLocation;
}

/** When a component shows. Without a boolean filter, all criteria must hold. */
export interface VisibilityRuleModel {
    readonly criteria: readonly VisibilityCriterion[];
    readonly booleanFilter: string | null;
}

/** A value of a list property, such as an action of the highlights panel, and when it counts. */
export interface ComponentListValue {
    readonly value: string;
    readonly visibility: VisibilityRuleModel | null;
}

export interface ComponentProperty {
    readonly name: string;
    readonly value: string | null;
    readonly values: readonly ComponentListValue[];
}

/** A component placed in a region. */
export interface ComponentItem {
    readonly kind: 'component';
    /** As written, e.g. force:detailPanel or aigGatePanel. */
    readonly componentName: string;
    readonly identifier: string;
    readonly properties: readonly ComponentProperty[];
    readonly visibility: VisibilityRuleModel | null;
    readonly location: SourceLocation;
}

/** A field placed in a column of a dynamic form. */
export interface FieldItem {
    readonly kind: 'field';
    /** API name without the `Record.` in front. */
    readonly field: string;
    readonly identifier: string;
    readonly uiBehavior: 'none' | 'required' | 'readonly';
    readonly visibility: VisibilityRuleModel | null;
    readonly location: SourceLocation;
}

export type RegionItem = ComponentItem | FieldItem;

/** A region of the template, or a facet that a component property names. */
export interface RegionModel {
    readonly name: string;
    readonly isFacet: boolean;
    readonly items: readonly RegionItem[];
}

export interface FlexiPageModel {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly type: FlexiPageType;
    /** The object of a record page, null for others. */
    readonly object: string | null;
    /** e.g. flexipage:recordHomeTemplateDesktop. */
    readonly template: string;
    readonly regions: readonly RegionModel[];
    readonly location: SourceLocation;
}

/** Reads a Lightning page. Throws SourceError for wrong content and UnsupportedFeatureError for unknown elements. */
export function readFlexiPage(root: XmlElement, fullName: string): FlexiPageModel {
    const type = root.string('type');
    if (!isPageType(type)) {
        throw new UnsupportedFeatureError('metadata', `Lightning page type ${type}`, root.location);
    }
    const template = root.requiredChild('template');
    const page: FlexiPageModel = {
        name: fullName,
        label: root.string('masterLabel'),
        description: root.optionalString('description'),
        type,
        object: root.optionalString('sobjectType'),
        template: template.string('name'),
        regions: root.children('flexiPageRegions').map(readRegion),
        location: root.location
    };
    template.ignore('properties', 'layout details of the template in App Builder');
    checkPage(page, root);
    return page;
}

function isPageType(type: string): type is FlexiPageType {
    return (PAGE_TYPES as readonly string[]).includes(type);
}

/** Names must be unique, and a record page needs its object. */
function checkPage(page: FlexiPageModel, root: XmlElement): void {
    if (page.type === 'RecordPage' && page.object === null) {
        throw new SourceError('a record page needs <sobjectType>', root.location);
    }
    const names = new Set<string>();
    for (const region of page.regions) {
        if (names.has(region.name)) {
            throw new SourceError(`region ${region.name} appears twice`, root.location);
        }
        names.add(region.name);
    }
}

function readRegion(element: XmlElement): RegionModel {
    element.ignore('mode', 'how App Builder merges with the parent page; pages are read whole');
    return {
        name: element.string('name'),
        isFacet: element.supported('type', ['Region', 'Facet'] as const) === 'Facet',
        items: element.children('itemInstances').map(readItem)
    };
}

function readItem(element: XmlElement): RegionItem {
    const component = element.child('componentInstance');
    return component ? readComponent(component) : readField(element.requiredChild('fieldInstance'));
}

function readComponent(element: XmlElement): ComponentItem {
    if (!element.has('identifier')) {
        throw new UnsupportedFeatureError('metadata', 'component without an <identifier>', element.location);
    }
    return {
        kind: 'component',
        componentName: element.string('componentName'),
        identifier: element.string('identifier'),
        properties: element.children('componentInstanceProperties').map(readProperty),
        visibility: readVisibility(element.child('visibilityRule')),
        location: element.location
    };
}

function readProperty(element: XmlElement): ComponentProperty {
    const list = element.child('valueList');
    element.ignore('type', 'App Builder bookkeeping: how the value was entered');
    return {
        name: element.string('name'),
        value: element.optionalString('value'),
        values: list ? list.children('valueListItems').map(readListValue) : []
    };
}

function readListValue(element: XmlElement): ComponentListValue {
    return { value: element.string('value'), visibility: readVisibility(element.child('visibilityRule')) };
}

function readField(element: XmlElement): FieldItem {
    const fieldItem = element.string('fieldItem');
    if (!/^Record\.\w+$/.test(fieldItem)) {
        throw new UnsupportedFeatureError('metadata', `field item ${fieldItem}`, element.location);
    }
    let uiBehavior: FieldItem['uiBehavior'] = 'none';
    for (const property of element.children('fieldInstanceProperties')) {
        const name = property.string('name');
        if (name !== 'uiBehavior') {
            throw new UnsupportedFeatureError('metadata', `field property ${name}`, property.location);
        }
        uiBehavior = property.oneOf('value', ['none', 'required', 'readonly'] as const);
    }
    return {
        kind: 'field',
        field: fieldItem.slice('Record.'.length),
        identifier: element.string('identifier'),
        uiBehavior,
        visibility: readVisibility(element.child('visibilityRule')),
        location: element.location
    };
}

function readVisibility(element: XmlElement | null): VisibilityRuleModel | null {
    if (!element) {
        return null;
    }
    return {
        booleanFilter: element.optionalString('booleanFilter'),
        criteria: element.children('criteria').map((criterion) => ({
            leftValue: criterion.string('leftValue'),
            operator: criterion.oneOf('operator', OPERATORS),
            rightValue: criterion.optionalString('rightValue'),
            location: criterion.location
        }))
    };
}
