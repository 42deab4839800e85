import { SourceError, UnsupportedFeatureError } from '../../errors';
import {
    fieldOf,
    objectOf,
    relationshipFieldOf,
    type FieldModel,
    type ObjectModel,
    type OrgModel,
    type ReportModel
} from '../../metadata';
import type { SourceLocation } from '../../sourceLocation';

/** Where the rows of a report come from, and how its tables are reached from them. */
export interface ReportSource {
    readonly object: ObjectModel;
    readonly model: OrgModel;
    /** Table name as columns write it -> path of relationships in front of its fields. */
    readonly tables: ReadonlyMap<string, string>;
    readonly location: SourceLocation;
}

/** A column as SOQL reads it. */
export interface ReportField {
    readonly path: string;
    readonly field: FieldModel;
    readonly label: string;
}

/** Names that the platform gives to standard fields of custom objects in reports. */
const STANDARD_COLUMNS: Readonly<Record<string, string>> = {
    CUST_CREATED_DATE: 'CreatedDate',
    CUST_CREATED_NAME: 'CreatedBy.Name',
    CUST_ID: 'Id',
    CUST_LAST_UPDATE: 'LastModifiedDate',
    CUST_NAME: 'Name',
    CUST_OWNER_NAME: 'Owner.Name'
};

const CUSTOM_ENTITY = /^CustomEntity\$(\w+)$/;

/** The rows of a report. Throws SourceError for a type that does not exist and UnsupportedFeatureError for standard types. */
export function reportSource(model: OrgModel, report: ReportModel): ReportSource {
    const { location } = report;
    const custom = model.reportTypes.get(report.reportType.replace(/__c$/, '').toLowerCase());
    const baseName = CUSTOM_ENTITY.exec(report.reportType)?.[1] ?? custom?.baseObject;
    if (baseName === undefined) {
        throw new UnsupportedFeatureError('api', `report type ${report.reportType}`, location);
    }
    const base = objectOf(model, baseName);
    if (!base) {
        throw new SourceError(`object ${baseName} does not exist`, location);
    }
    // Rows are those of the innermost children; the tables before are reached through their lookups.
    let [object, table] = [base, base.name];
    let tables = new Map([[table, '']]);
    for (const relationship of custom?.joins ?? []) {
        const { child, lookup } = childOf(model, object, relationship, location);
        tables = new Map([...tables].map(([name, prefix]) => [name, `${lookup.relationshipName ?? ''}.${prefix}`]));
        [object, table] = [child, `${table}.${relationship}`];
        tables.set(table, '');
    }
    return { object, model, tables, location };
}

function childOf(
    model: OrgModel,
    base: ObjectModel,
    relationship: string,
    location: SourceLocation
): { child: ObjectModel; lookup: FieldModel } {
    const wanted = relationship.replace(/__r$/, '').toLowerCase();
    for (const child of model.objects.values()) {
        for (const lookup of child.fields.values()) {
            if (lookup.referenceTo.includes(base.name) && lookup.childRelationshipName?.toLowerCase() === wanted) {
                return { child, lookup };
            }
        }
    }
    throw new SourceError(`${base.name} has no child relationship ${relationship}`, location);
}

/** A column of a report: `Table$Field`, `Table.Field` or a standard name. Throws SourceError for one that does not exist. */
export function reportField(source: ReportSource, column: string): ReportField {
    const standard = STANDARD_COLUMNS[column];
    const path = standard ? nameFieldFor(source, standard) : columnPath(source, column);
    const field = path === null ? undefined : fieldAt(source.model, source.object, path);
    if (path === null || !field) {
        throw new SourceError(`the report has no column ${column}`, source.location);
    }
    return { path, field, label: field.label };
}

function nameFieldFor({ object }: ReportSource, path: string): string {
    return path === 'Name' ? object.nameField : path;
}

function columnPath({ tables, object }: ReportSource, column: string): string | null {
    const longestFirst = [...tables].sort(([left], [right]) => right.length - left.length);
    for (const [table, prefix] of longestFirst) {
        for (const separator of ['$', '.']) {
            if (column.startsWith(`${table}${separator}`)) {
                return prefix + relationshipPath(column.slice(table.length + 1));
            }
        }
    }
    return fieldOf(object, column) ? column : null;
}

/** Report columns name the lookup field where SOQL names the relationship. */
function relationshipPath(path: string): string {
    const steps = path.split(/[.$]/);
    return steps.map((step, at) => (at < steps.length - 1 ? step.replace(/__c$/, '__r') : step)).join('.');
}

/** The field at the end of a path of relationships. */
function fieldAt(model: OrgModel, start: ObjectModel, path: string): FieldModel | undefined {
    const steps = path.split('.');
    let object: ObjectModel | undefined = start;
    for (const step of steps.slice(0, -1)) {
        const lookup: FieldModel | undefined = object && relationshipFieldOf(object, step);
        object = lookup && objectOf(model, lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name');
    }
    return object && fieldOf(object, steps[steps.length - 1]);
}
