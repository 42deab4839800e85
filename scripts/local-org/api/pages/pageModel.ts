import { SourceError, UnsupportedFeatureError } from '../../errors';
import {
    fieldOf,
    objectOf,
    type ComponentItem,
    type FlexiPageModel,
    type ObjectModel,
    type OrgModel,
    type VisibilityRuleModel
} from '../../metadata';
import type { FieldValue } from '../../values';
import { notFound } from '../httpError';
import type { OrgPort } from '../orgPort';
import { addFields, emptySelection, requireObject } from '../records/fieldSelection';
import { reportOf } from '../reports/runDashboard';
import { planReport } from '../reports/runReport';
import { keyFields } from '../records/keyFields';
import { queryRecords } from '../records/recordRead';
import { recordActions } from './actions';
import { failuresOf, regionNodes, utilityNodes } from './componentNodes';
import { formField, formSections } from './forms';
import { objectIcon } from './objectIcon';
import type { FormField, PageArea, PageModel, RecordPageModel } from './pageTypes';
import { relatedListsOf } from './relatedLists';
import { expressionOf, isVisible, type ExpressionResolver } from './visibility';

/** Templates: regions in order, and where they go. */
const TEMPLATES: Readonly<Record<string, readonly (readonly [string, PageArea])[]>> = {
    'flexipage:defaultAppHomeTemplate': [['main', 'full']],
    'flexipage:recordHomeTemplateDesktop': [
        ['header', 'full'],
        ['subheader', 'full'],
        ['main', 'main'],
        ['sidebar', 'side']
    ],
    'one:utilityBarTemplateDesktop': [['utilityItems', 'full']],
    'home:desktopTemplate': [
        ['top', 'main'],
        ['bottomLeft', 'main'],
        ['bottomRight', 'main'],
        ['sidebar', 'side']
    ]
};

/** Names of the page templates that the shell draws, for `npm run org:support`. */
export function supportedPageTemplates(): string[] {
    return Object.keys(TEMPLATES).sort();
}

/** The record page that the app assigns to an object, or null for the default page. */
export function recordPageOf(model: OrgModel, objectName: string): FlexiPageModel | null {
    for (const app of model.applications.values()) {
        for (const override of app.recordPages) {
            if (override.object === objectName) {
                return requirePage(model, override.page, app.location);
            }
        }
    }
    return null;
}

/** The page of that name. Throws SourceError when the metadata names one that does not exist. */
export function requirePage(model: OrgModel, name: string, location: FlexiPageModel['location']): FlexiPageModel {
    const page = model.flexiPages.get(name.toLowerCase());
    if (!page) {
        throw new SourceError(`Lightning page ${name} does not exist`, location);
    }
    return page;
}

/** A home or app page as the user sees it. */
export function pageModel(org: OrgPort, userId: string, page: FlexiPageModel): PageModel {
    return { label: page.label, regions: pageRegions(org, userId, page, null, globalResolver(org, userId)) };
}

/** A record page as the user sees it. Throws 404 when there is no such record for the user. */
export function recordPageModel(org: OrgPort, userId: string, recordId: string): RecordPageModel {
    const objectName = org.objectOfId(recordId);
    if (!objectName) {
        throw notFound('The requested resource does not exist');
    }
    const object = requireObject(org.model, objectName);
    const page = recordPageOf(org.model, object.name);
    const resolve = recordResolver(org, userId, object, recordId, page);
    const highlights = page && findComponent(page, 'force:highlightsPanel');
    return {
        label: page?.label ?? object.label,
        id: recordId,
        object: object.name,
        objectLabel: object.label,
        icon: objectIcon(org.model, object.name),
        nameField: object.nameField,
        highlights: highlightFields(org, userId, object),
        actions: recordActions(
            org,
            userId,
            object,
            recordId,
            configuredActions(highlights, resolve),
            (page ?? object).location
        ),
        sections: formSections(org, userId, object, 'view'),
        relatedLists: relatedListsOf(org, userId, object),
        isLocked: org.approvals.isLocked(recordId),
        canEdit: mayEdit(org, userId, object, recordId),
        regions: page ? pageRegions(org, userId, page, object, resolve) : DEFAULT_REGIONS
    };
}

function mayEdit(org: OrgPort, userId: string, object: ObjectModel, recordId: string): boolean {
    return (
        org.security.objectAccess(userId, object.name).edit &&
        org.security.canEdit(userId, object.name, [recordId]).has(recordId) &&
        !org.approvals.lockedFor(userId, [recordId]).has(recordId)
    );
}

/** What the platform shows when no page is assigned. */
const DEFAULT_REGIONS: RecordPageModel['regions'] = [
    { name: 'header', area: 'full', nodes: [{ key: 'highlights', kind: 'highlights' }] },
    {
        name: 'main',
        area: 'full',
        nodes: [
            {
                key: 'tabs',
                kind: 'tabset',
                sections: [
                    { key: 'details', label: 'Details', nodes: [{ key: 'detail', kind: 'detail' }] },
                    { key: 'related', label: 'Related', nodes: [{ key: 'related', kind: 'relatedLists' }] }
                ]
            }
        ]
    }
];

function pageRegions(
    org: OrgPort,
    userId: string,
    page: FlexiPageModel,
    object: ObjectModel | null,
    resolve: ExpressionResolver
): PageModel['regions'] {
    const template = TEMPLATES[page.template];
    if (!template) {
        throw new UnsupportedFeatureError('api', `page template ${page.template}`, page.location);
    }
    const known = new Set(template.map(([name]) => name));
    const stray = page.regions.find((region) => !region.isFacet && !known.has(region.name));
    if (stray) {
        throw new UnsupportedFeatureError('api', `region ${stray.name} of ${page.template}`, page.location);
    }
    return template.flatMap(([name, area]) => {
        const region = page.regions.find((candidate) => candidate.name === name && !candidate.isFacet);
        const nodes = region ? regionNodes(region.items, { org, userId, page, object, resolve }) : [];
        return nodes.length > 0 ? [{ name, area, nodes }] : [];
    });
}

function findComponent(page: FlexiPageModel, name: string): ComponentItem | null {
    for (const region of page.regions) {
        for (const item of region.items) {
            if (item.kind === 'component' && item.componentName === name) {
                return item;
            }
        }
    }
    return null;
}

/** Action names set on the highlights panel whose rules hold, or null when the layout decides. */
function configuredActions(highlights: ComponentItem | null, resolve: ExpressionResolver): readonly string[] | null {
    const isConfigured = highlights?.properties.some(
        ({ name, value }) => name === 'enableActionsConfiguration' && value === 'true'
    );
    if (!isConfigured) {
        return null;
    }
    const actions = highlights?.properties.find(({ name }) => name === 'actionNames')?.values ?? [];
    return actions.filter(({ visibility }) => isVisible(visibility, resolve)).map(({ value }) => value);
}

/** Key fields below the title of the page. */
function highlightFields(org: OrgPort, userId: string, object: ObjectModel): FormField[] {
    return keyFields(object)
        .map((name) => fieldOf(object, name))
        .filter((field) => field !== undefined)
        .filter((field) => org.security.fieldAccess(userId, object.name, field.name).read)
        .slice(0, 7)
        .map((field) => formField(org, userId, object, field, 'view', 'Readonly'));
}

/** Reads the record once, with every field that a visibility rule of the page asks for. */
function recordResolver(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    recordId: string,
    page: FlexiPageModel | null
): ExpressionResolver {
    const paths = page ? recordPaths(page) : [];
    const selection = emptySelection(object);
    addFields(
        org,
        userId,
        selection,
        paths.map((path) => `${object.name}.${path}`),
        true
    );
    const [record] = queryRecords(org, selection, 'WHERE Id = :id LIMIT 1', [recordId]);
    if (!record) {
        throw notFound('The requested resource does not exist');
    }
    const others = globalResolver(org, userId);
    return (expression) => {
        if (!expression.startsWith('Record.')) {
            return others(expression);
        }
        const steps = expression.split('.').slice(1);
        const field = steps.pop() ?? '';
        const holder = steps.reduce((node: typeof record | null, name) => node?.parents.get(name) ?? null, record);
        return holder?.get(field) ?? null;
    };
}

function recordPaths(page: FlexiPageModel): string[] {
    const items = page.regions.flatMap((region) => region.items);
    const listed = items.flatMap((item) => (item.kind === 'component' ? item.properties : []));
    const rules = [...items, ...listed.flatMap(({ values }) => values)]
        .map(({ visibility }) => visibility)
        .filter((rule): rule is VisibilityRuleModel => rule !== null);
    return rules
        .flatMap((rule) => rule.criteria.map(expressionOf))
        .filter((expression) => expression.startsWith('Record.'))
        .map((expression) => expression.slice('Record.'.length));
}

/** Expressions that do not depend on a record. */
export function globalResolver(org: OrgPort, userId: string): ExpressionResolver {
    return (expression): FieldValue => {
        const [scope, kind, name] = expression.split('.');
        if (scope === '$Permission' && kind === 'CustomPermission') {
            return org.security.hasCustomPermission(userId, name);
        }
        if (scope === '$Permission' && kind === 'StandardPermission') {
            return org.security.hasSystemPermission(userId, name);
        }
        if (scope === '$Client' && kind === 'FormFactor') {
            return 'Large';
        }
        if (scope === '$User' && kind === 'Id') {
            return userId;
        }
        throw new UnsupportedFeatureError('api', `visibility expression ${expression}`);
    };
}

/**
 * Refuses at start what the shell could not draw later: unknown templates, actions, fields. Gives the messages of components
 * that the metadata names wrongly; their pages show them, too.
 */
export function checkPages(org: OrgPort, userId: string): string[] {
    const failures: string[] = [];
    const nothing: ExpressionResolver = () => null;
    org.model.reports.forEach((report) => planReport(org, userId, report));
    org.model.dashboards.forEach(({ components }) => components.forEach((one) => reportOf(org.model, one)));
    for (const page of org.model.flexiPages.values()) {
        const object = page.object === null ? null : (objectOf(org.model, page.object) ?? null);
        if (page.object !== null && !object) {
            throw new SourceError(`object ${page.object} does not exist`, page.location);
        }
        const visible = withoutVisibility(page);
        if (page.type === 'UtilityBar') {
            const items = utilityNodes(visible, { org, userId, page: visible, object, resolve: nothing });
            failures.push(...failuresOf(items.map(({ node }) => node)));
        } else {
            const regions = pageRegions(org, userId, visible, object, nothing);
            failures.push(...failuresOf(regions.flatMap(({ nodes }) => nodes)));
        }
        for (const path of object ? recordPaths(page) : []) {
            const [first] = path.split('.');
            const field =
                object &&
                (fieldOf(object, first) ?? [...object.fields.values()].find((f) => f.relationshipName === first));
            if (!field) {
                throw new SourceError(
                    `visibility rule: field ${path} of ${page.object ?? ''} does not exist`,
                    page.location
                );
            }
        }
    }
    return failures;
}

function withoutVisibility(page: FlexiPageModel): FlexiPageModel {
    return {
        ...page,
        regions: page.regions.map((region) => ({
            ...region,
            items: region.items.map((item) => ({ ...item, visibility: null }))
        }))
    };
}
