import { SourceError, UnsupportedFeatureError } from '../../errors';
import {
    fieldOf,
    objectOf,
    type ComponentItem,
    type FieldItem,
    type FlexiPageModel,
    type LwcPropertyModel,
    type ObjectModel,
    type RegionItem
} from '../../metadata';
import type { OrgPort } from '../orgPort';
import { checkProperties } from './componentProperties';
import { flowNode } from './flowNodes';
import { formField } from './forms';
import type { FormField, NodeSection, PageNode } from './pageTypes';
import { relatedListByName } from './relatedLists';
import { isVisible, type ExpressionResolver } from './visibility';

/** Everything a component needs to become a node. */
export interface NodeContext {
    readonly org: OrgPort;
    readonly userId: string;
    readonly page: FlexiPageModel;
    /** The object of the record page, null on other pages. */
    readonly object: ObjectModel | null;
    readonly resolve: ExpressionResolver;
}

type NodeBuilder = (item: ComponentItem, context: NodeContext) => PageNode | null;

/** Platform components by name. What is not here is refused. */
const BUILDERS: Readonly<Record<string, NodeBuilder>> = {
    'flexipage:accordion': (item, context) => sectionsNode('accordion', 'sections', item, context),
    'flexipage:fieldSection': fieldSectionNode,
    'flexipage:filterListCard': listViewNode,
    'flexipage:richText': (item) => ({
        key: item.identifier,
        kind: 'richText',
        html: property(item, 'richTextValue') ?? ''
    }),
    'flexipage:tabset': (item, context) => sectionsNode('tabset', 'tabs', item, context),
    'flowruntime:interview': (item, { org, userId, object }) =>
        flowNode(item, org.model, object, (name) => org.security.canRunFlow(userId, name)),
    'force:detailPanel': (item) => ({ key: item.identifier, kind: 'detail' }),
    'force:highlightsPanel': (item) => ({ key: item.identifier, kind: 'highlights' }),
    'force:relatedListContainer': (item) => ({ key: item.identifier, kind: 'relatedLists' }),
    'force:relatedListSingleContainer': relatedListNode,
    'runtime_sales_pathassistant:pathAssistant': pathNode
};

/** Labels of the tabs that App Builder names by a key. */
const STANDARD_TABS: Readonly<Record<string, string>> = {
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter',
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.home': 'Home',
    'Standard.Tab.news': 'News',
    'Standard.Tab.relatedLists': 'Related'
};

/** Names of the platform components that the shell draws, for `npm run org:support`. */
export function supportedPageComponents(): string[] {
    return [...Object.keys(BUILDERS), 'flexipage:accordionSection', 'flexipage:column', 'flexipage:tab'].sort();
}

/** The visible items of a region or facet. */
export function regionNodes(items: readonly RegionItem[], context: NodeContext): PageNode[] {
    return items
        .filter((item) => isVisible(item.visibility, context.resolve))
        .map((item) => {
            if (item.kind === 'field') {
                throw new UnsupportedFeatureError('api', 'a field outside a field section', item.location);
            }
            return nodeOrFailure(item, context);
        })
        .filter((node): node is PageNode => node !== null);
}

/** How App Builder decorates an item of a utility bar; not attributes of the component. */
const UTILITY_DECORATORS = new Set(['eager', 'height', 'icon', 'label', 'scrollable', 'width']);

/** The visible items of a utility bar. */
export function utilityNodes(
    page: FlexiPageModel,
    context: NodeContext
): { readonly item: ComponentItem; readonly node: PageNode }[] {
    return page.regions
        .filter((region) => !region.isFacet)
        .flatMap((region) => region.items)
        .filter((item): item is ComponentItem => item.kind === 'component')
        .filter((item) => isVisible(item.visibility, context.resolve))
        .flatMap((item) => {
            const properties = item.properties.filter(({ name }) => !UTILITY_DECORATORS.has(name));
            const node = nodeOrFailure({ ...item, properties }, context);
            return node ? [{ item, node }] : [];
        });
}

/** What the metadata names wrongly is said in its place: one such component does not take the page away from the others. */
function nodeOrFailure(item: ComponentItem, context: NodeContext): PageNode | null {
    try {
        return componentNode(item, context);
    } catch (error) {
        if (error instanceof SourceError) {
            return { key: item.identifier, kind: 'failure', message: error.message };
        }
        throw error;
    }
}

/** The messages of all components below that the metadata names wrongly. */
export function failuresOf(nodes: readonly PageNode[]): string[] {
    return nodes.flatMap((node) => {
        if (node.kind === 'failure') {
            return [node.message];
        }
        return node.kind === 'tabset' || node.kind === 'accordion'
            ? node.sections.flatMap((section) => failuresOf(section.nodes))
            : [];
    });
}

function componentNode(item: ComponentItem, context: NodeContext): PageNode | null {
    const builder = BUILDERS[item.componentName];
    if (builder) {
        checkProperties(item);
        return builder(item, context);
    }
    const name = item.componentName.replace(/^c:/, '');
    if (name.includes(':')) {
        throw new UnsupportedFeatureError('api', `page component ${item.componentName}`, item.location);
    }
    return customNode(name, item, context);
}

/** A component of the project: exposed for this kind of page, with its design attributes typed and completed. */
function customNode(name: string, item: ComponentItem, { org, page }: NodeContext): PageNode {
    const bundle = org.model.lwcBundles.find((candidate) => candidate.name === name);
    const target = `lightning__${page.type}`;
    if (!bundle) {
        throw new SourceError(`component ${name} does not exist`, item.location);
    }
    if (!bundle.isExposed || !bundle.targets.includes(target)) {
        throw new SourceError(`component ${name} is not exposed to ${target}`, item.location);
    }
    const declared = bundle.targetConfigs
        .filter(({ targets }) => targets.includes(target))
        .flatMap((config) => config.properties);
    const properties: Record<string, unknown> = {};
    for (const attribute of declared) {
        if (attribute.defaultValue !== null) {
            properties[attribute.name] = typedValue(attribute, attribute.defaultValue, item);
        }
    }
    for (const { name: propertyName, value } of item.properties) {
        const attribute = declared.find((candidate) => candidate.name === propertyName);
        if (!attribute) {
            throw new SourceError(`component ${name} has no attribute ${propertyName} on ${target}`, item.location);
        }
        properties[propertyName] = value === null ? undefined : typedValue(attribute, value, item);
    }
    return { key: item.identifier, kind: 'component', name, properties };
}

function typedValue(attribute: LwcPropertyModel, value: string, item: ComponentItem): unknown {
    switch (attribute.type) {
        case 'String':
        case 'Picklist':
        case 'Color':
        case 'Icon':
            return value;
        case 'Integer':
            return Number(value);
        case 'Boolean':
            return value === 'true';
        default:
            throw new UnsupportedFeatureError(
                'api',
                `attribute type ${attribute.type} of ${attribute.name}`,
                item.location
            );
    }
}

export function property(item: ComponentItem, name: string): string | null {
    return item.properties.find((candidate) => candidate.name === name)?.value ?? null;
}

function requireProperty(item: ComponentItem, name: string): string {
    const value = property(item, name);
    if (value === null) {
        throw new SourceError(`${item.componentName} needs the property ${name}`, item.location);
    }
    return value;
}

function facetItems(item: ComponentItem, propertyName: string, { page }: NodeContext): readonly RegionItem[] {
    const name = requireProperty(item, propertyName);
    const facet = page.regions.find((region) => region.isFacet && region.name === name);
    if (!facet) {
        throw new SourceError(`facet ${name} does not exist`, item.location);
    }
    return facet.items;
}

/** Tabs and accordion sections: a facet of holders, each with a facet of components. */
function sectionsNode(
    kind: 'tabset' | 'accordion',
    facet: string,
    item: ComponentItem,
    context: NodeContext
): PageNode {
    const holders = facetItems(item, facet, context).filter(
        (holder): holder is ComponentItem => holder.kind === 'component'
    );
    holders.forEach(checkProperties);
    const active = holders.findIndex((holder) => property(holder, 'active') === 'true');
    if (active > 0) {
        throw new UnsupportedFeatureError('api', `${kind} that opens another part than its first`, item.location);
    }
    const sections = holders
        .filter((holder) => isVisible(holder.visibility, context.resolve))
        .map((holder): NodeSection => {
            return {
                key: holder.identifier,
                label: sectionLabel(holder, context),
                nodes: regionNodes(facetItems(holder, 'body', context), context)
            };
        });
    return { key: item.identifier, kind, sections };
}

/** A title is a text, the key of a standard tab, or a custom label. */
function sectionLabel(holder: ComponentItem, { org }: NodeContext): string {
    const title = property(holder, 'title') ?? property(holder, 'label') ?? '';
    return STANDARD_TABS[title] ?? labelText(org, title, holder);
}

/** A text of a page, or what the custom label says that it names: {!$Label.Name}. */
export function labelText(org: OrgPort, text: string, { location }: ComponentItem): string {
    const reference = /^\{!\$Label\.(?:c\.)?(\w+)\}$/.exec(text);
    if (!reference) {
        return text;
    }
    const label = org.model.labels.get(reference[1].toLowerCase());
    if (!label) {
        throw new SourceError(`custom label ${reference[1]} does not exist`, location);
    }
    return label.value;
}

/** A dynamic form section: a facet of columns, each with a facet of fields. */
function fieldSectionNode(item: ComponentItem, context: NodeContext): PageNode {
    const columns = facetItems(item, 'columns', context).map((column) => {
        if (column.kind !== 'component' || column.componentName !== 'flexipage:column') {
            throw new UnsupportedFeatureError('api', 'a field section without columns', column.location);
        }
        checkProperties(column);
        return facetItems(column, 'body', context)
            .filter((field) => isVisible(field.visibility, context.resolve))
            .map((field) => sectionField(field, context));
    });
    return {
        key: item.identifier,
        kind: 'fieldSection',
        section: { key: item.identifier, label: property(item, 'label'), columns }
    };
}

function sectionField(item: RegionItem, { org, userId, object }: NodeContext): FormField {
    const field = item.kind === 'field' && object ? fieldOf(object, item.field) : undefined;
    if (!field || !object) {
        throw new SourceError('a column of a field section holds fields of the record only', item.location);
    }
    const behaviors = { none: 'Edit', required: 'Required', readonly: 'Readonly' } as const;
    return formField(org, userId, object, field, 'view', behaviors[(item as FieldItem).uiBehavior]);
}

function relatedListNode(item: ComponentItem, { org, userId, object }: NodeContext): PageNode | null {
    if (!object) {
        throw new SourceError('a related list stands on a record page only', item.location);
    }
    const parentField = property(item, 'parentFieldApiName') ?? `${object.name}.Id`;
    if (parentField !== `${object.name}.Id`) {
        throw new UnsupportedFeatureError('api', `related list of the parent ${parentField}`, item.location);
    }
    const rows = Number(property(item, 'rowsToDisplay') ?? 10);
    const relatedList = relatedListByName(org, userId, object, requireProperty(item, 'relatedListApiName'), rows);
    return relatedList && { key: item.identifier, kind: 'relatedList', relatedList };
}

function listViewNode(item: ComponentItem, { org }: NodeContext): PageNode {
    const name = requireProperty(item, 'entityName');
    const object = objectOf(org.model, name);
    if (!object) {
        throw new SourceError(`object ${name} does not exist`, item.location);
    }
    return {
        key: item.identifier,
        kind: 'listView',
        object: object.name,
        listView: requireProperty(item, 'filterName'),
        rows: Number(property(item, 'pageSize') ?? 3)
    };
}

/** The active path of the object; nothing shows while there is none, as on the platform. */
function pathNode(item: ComponentItem, { org, object }: NodeContext): PageNode | null {
    const path = [...org.model.pathAssistants.values()].find(
        (candidate) => candidate.isActive && candidate.object === object?.name
    );
    const field = path && object ? fieldOf(object, path.field) : undefined;
    if (!path || !field) {
        return null;
    }
    const steps = (field.picklist ?? [])
        .filter((value) => value.isActive)
        .map(({ value, label }) => {
            const step = path.steps.find((candidate) => candidate.value === value);
            return { value, label, fields: step?.fields ?? [], guidance: step?.guidance ?? null };
        });
    return { key: item.identifier, kind: 'path', field: field.name, steps };
}
