import type { Component, XmlNode } from '../project';
import type { CheckerTable } from './checker';
import type { FieldInfo } from './objectIndex';
import type { Resolver } from './resolver';

/**
 * Columns of reports are written Object__c.Field__c, Object__c$Field__c, Object__c.Lookup__c.Field__c or, for standard
 * fields, as names of the report engine. Checked is what ends in __c of an object that the project defines.
 */
function checkColumn(node: XmlNode, resolver: Resolver): void {
    const path = node.text.split(/[.$]/);
    const last = path.at(-1) ?? '';
    // Buckets, formulas and joined blocks have names of their own.
    if (path.length < 2 || /^(BucketField|FORMULA|B\d|bucket)/i.test(path[0]) || !/__c$/i.test(last)) {
        resolver.findings.unchecked(
            'unchecked/name',
            node.location,
            `report column ${node.text} is a name of the report engine`
        );
        return;
    }
    const chain = path.filter((part) => part !== '');
    let object = resolver.objects.get(resolver.ownName(chain[0]));
    // Account.Custom__c and CUSTOM_ENTITY forms of standard objects are not always the object's API name.
    if (!object) {
        if (/__c$/.test(chain[0])) {
            resolver.object(chain[0], node);
        }
        return;
    }
    for (const step of chain.slice(1, -1)) {
        const child: string = resolver.ownName(step);
        const lookup: FieldInfo | undefined = object.fields.get(child.replace(/__r$/i, '__c').toLowerCase());
        const next: string | undefined = lookup?.targets[0] ?? childObject(object.name, child, resolver);
        const found: ReturnType<Resolver['findObject']> | null = next === undefined ? null : resolver.findObject(next);
        if (found?.status !== 'found') {
            resolver.findings.unchecked(
                'unchecked/name',
                node.location,
                `report column ${node.text} leads through ${step}`
            );
            return;
        }
        object = found.value;
    }
    resolver.field(object, last, node);
}

/** The object behind a child relationship such as Incidents__r. */
function childObject(parent: string, relationship: string, resolver: Resolver): string | undefined {
    const wanted = relationship.replace(/__r$/i, '').toLowerCase();
    for (const object of resolver.objects.objects.values()) {
        for (const field of object.fields.values()) {
            if (
                field.childRelationship?.toLowerCase() === wanted &&
                field.targets.some((each) => each.toLowerCase() === parent.toLowerCase())
            ) {
                return object.name;
            }
        }
    }
    return undefined;
}

function checkReport(component: Component, resolver: Resolver): void {
    const { root } = component;
    const type = root.child('reportType');
    if (type && /__c$/.test(type.text)) {
        checkReportTypeName(type, resolver);
    }
    const columns = [
        ...root.at('columns', 'field'),
        ...root.at('groupingsDown', 'field'),
        ...root.at('groupingsAcross', 'field'),
        ...root.at('filter', 'criteriaItems', 'column'),
        ...root.at('timeFrameFilter', 'dateColumn'),
        ...root.at('chart', 'groupingColumn'),
        ...root.at('chart', 'chartSummaries', 'column'),
        ...root.at('colorRanges', 'columnName'),
        ...root.at('crossFilters', 'primaryTableColumn'),
        ...root.all('sortColumn')
    ];
    columns.forEach((node) => {
        checkColumn(node, resolver);
        checkOffered(node, type?.text ?? '', resolver);
    });
    root.at('filter', 'criteriaItems').forEach((item) => checkFilterValue(item, resolver));
    checkFolder(component, 'ReportFolder', resolver);
}

/** A custom report type of the project offers the columns of its sections and no others. */
function checkOffered(node: XmlNode, reportType: string, resolver: Resolver): void {
    const [table = '', field] = node.text.split('$');
    const sections = resolver.components
        .get('ReportType', resolver.ownName(reportType).replace(/__c$/, ''))
        ?.root.at('sections', 'columns');
    if (!sections || field === undefined) {
        return;
    }
    const isOffered = sections.some(
        (column) =>
            column.value('table')?.toLowerCase() === table.toLowerCase() &&
            column.value('field')?.toLowerCase() === field.toLowerCase()
    );
    if (isOffered) {
        resolver.references++;
    } else {
        resolver.findings.error(
            'reference/report-column',
            node.location,
            `report type ${reportType} has no column ${table}.${field}`,
            `a column of the report type, or <columns> for it in its sections`
        );
    }
}

/** Filters of reports compare picklists with labels, several of them separated by commas. */
function checkFilterValue(item: XmlNode, resolver: Resolver): void {
    const [table = '', name] = (item.value('column') ?? '').split('$');
    const value = item.child('value');
    const field = resolver.objects.get(resolver.ownName(table))?.fields.get((name ?? '').toLowerCase());
    const isPlain = /^(equals|notEqual|includes|excludes)$/.test(item.value('operator') ?? '');
    if (!field?.values || !value || !isPlain) {
        return;
    }
    const labels = field.node?.at('valueSet', 'valueSetDefinition', 'value', 'label').map((node) => node.text) ?? [];
    const known = { ...field, values: [...new Set([...field.values, ...labels])] };
    value.text.split(',').forEach((each) => resolver.picklistValue(known, each.trim(), value));
}

/** Reports and dashboards lie in a folder that ships with them, or in one that every org has. */
function checkFolder({ fullName, path }: Component, type: string, resolver: Resolver): void {
    const folder = fullName.split('/').slice(0, -1).join('/');
    const isOfEveryOrg = folder === '' || folder.startsWith('unfiled$') || folder.includes('$');
    if (!isOfEveryOrg) {
        resolver.component(type, folder, { file: path, line: 1, column: 1 }, 'folder');
    }
}

/** Custom report types end in __c; reports on custom objects without one are CustomEntity$Object__c and its relations. */
function checkReportTypeName(type: XmlNode, resolver: Resolver): void {
    const entity = /^CustomEntity(?:CustomEntity)?\$(\w+__c)/.exec(type.text);
    if (entity) {
        resolver.object(entity[1], type);
        return;
    }
    if (/[$@]/.test(type.text)) {
        resolver.findings.unchecked(
            'unchecked/name',
            type.location,
            `report type ${type.text} is made by the platform`
        );
        return;
    }
    resolver.component('ReportType', type.text.replace(/__c$/, ''), type, 'report type');
}

function checkReportType({ root }: Component, resolver: Resolver): void {
    const base = root.child('baseObject');
    const object = base ? resolver.object(base.text, base) : null;
    for (const column of root.at('sections', 'columns')) {
        const table = column.value('table') ?? '';
        const field = column.child('field');
        if (field && object && (table === object.name || !table.includes('.'))) {
            checkReportTypeField(table === '' ? object.name : table, field, resolver);
        } else if (field && object) {
            const [, ...joins] = table.split('.');
            let current: string | undefined = object.name;
            for (const join of joins) {
                current = current === undefined ? undefined : childObject(current, join, resolver);
            }
            if (current === undefined) {
                resolver.findings.unchecked('unchecked/name', field.location, `report column ${table}.${field.text}`);
            } else {
                checkReportTypeField(current, field, resolver);
            }
        }
    }
}

/** Report types name standard lookups without Id: Owner, CreatedBy. */
function checkReportTypeField(table: string, field: XmlNode, resolver: Resolver): void {
    const object = resolver.object(table, field);
    const isLookup = object?.fields.get(`${field.text}Id`.toLowerCase())?.relationship === field.text;
    resolver.field(object, isLookup ? `${field.text}Id` : field.text, field);
}

function checkDashboard(component: Component, resolver: Resolver): void {
    const { root } = component;
    checkFolder(component, 'DashboardFolder', resolver);
    for (const node of [
        ...root.at('dashboardGridLayout', 'dashboardGridComponents', 'dashboardComponent', 'groupingColumn'),
        ...root.at('leftSection', 'components', 'groupingColumn'),
        ...root.at('dashboardFilters', 'column')
    ]) {
        checkColumn(node, resolver);
    }
    for (const node of [...root.walk()].filter((each) => each.name === 'report' && each.text !== '')) {
        const known = resolver.components.names('Report').length > 0;
        if (known) {
            const byName = resolver.components
                .names('Report')
                .some((name) => name.split('/').at(-1) === node.text.split('/').at(-1));
            if (!byName) {
                resolver.component('Report', node.text, node, 'report');
            } else {
                resolver.references++;
            }
        } else {
            resolver.findings.unchecked('unchecked/name', node.location, `report ${node.text} is not in the project`);
        }
    }
}

export const REPORT_CHECKERS: CheckerTable = {
    Report: checkReport,
    ReportType: checkReportType,
    Dashboard: checkDashboard
};
