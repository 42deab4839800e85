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

function checkReport({ root }: Component, resolver: Resolver): void {
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
        ...root.all('sortColumn')
    ];
    columns.forEach((node) => checkColumn(node, resolver));
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
            resolver.field(table === '' ? object : table, field.text, field);
        } else if (field && object) {
            const [, ...joins] = table.split('.');
            let current: string | undefined = object.name;
            for (const join of joins) {
                current = current === undefined ? undefined : childObject(current, join, resolver);
            }
            if (current === undefined) {
                resolver.findings.unchecked('unchecked/name', field.location, `report column ${table}.${field.text}`);
            } else {
                resolver.field(current, field.text, field);
            }
        }
    }
}

function checkDashboard({ root }: Component, resolver: Resolver): void {
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
