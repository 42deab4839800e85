import { UnsupportedFeatureError } from '../../errors';
import { objectOf, relationshipFieldOf, type ReportGroupingModel, type ReportModel } from '../../metadata';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, type FieldValue, type SObjectRecord } from '../../values';
import { HttpError } from '../httpError';
import type { OrgPort } from '../orgPort';
import type { ColumnModel } from '../pages/pageTypes';
import { columnModels } from '../pages/relatedLists';
import { combineConditions, fieldCondition, type Condition } from '../records/conditions';
import { displayValue, jsonValue } from '../records/displayValue';
import { addFields, addLookupNames, emptySelection, selectList } from '../records/fieldSelection';
import { QUERY_LOCATION, representRecord, USER_ACCESS, type RecordRepresentation } from '../records/recordRead';
import { reportField, reportSource, type ReportField, type ReportSource } from './reportSource';

/** One group of a summary report with its subtotals. */
export interface ReportGroupJson {
    /** Label of each grouping, outermost first. */
    readonly labels: readonly string[];
    readonly count: number;
    /** Summaries as text, in the order of `summaryLabels`. */
    readonly summaries: readonly string[];
    /** The first summary (or the count) as a number, for charts. */
    readonly amount: number;
}

export interface ReportJson {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly objectLabel: string;
    readonly format: ReportModel['format'];
    readonly filters: readonly string[];
    readonly columns: readonly ColumnModel[];
    readonly records: readonly RecordRepresentation[];
    readonly total: number;
    readonly isTruncated: boolean;
    readonly groupingLabels: readonly string[];
    readonly summaryLabels: readonly string[];
    readonly groups: readonly ReportGroupJson[];
    readonly grandTotals: readonly string[];
}

/** What the platform shows of a report at most. */
export const MAX_ROWS = 2000;
const MAX_GROUPS = 2000;
const AGGREGATE_FUNCTIONS = { Sum: 'SUM', Average: 'AVG', Maximum: 'MAX', Minimum: 'MIN' } as const;

interface Summary {
    readonly label: string;
    readonly expression: string;
    readonly field: ReportField;
}

/** A report that was looked up: everything it names exists. */
interface Plan {
    readonly report: ReportModel;
    readonly source: ReportSource;
    readonly columns: readonly ReportField[];
    readonly groupings: readonly { readonly grouping: ReportGroupingModel; readonly field: ReportField }[];
    readonly summaries: readonly Summary[];
    readonly where: Condition;
    readonly filters: readonly string[];
}

/** Looks up everything that a report names. Throws SourceError and UnsupportedFeatureError for what cannot be run. */
export function planReport(org: OrgPort, userId: string, report: ReportModel): Plan {
    const source = reportSource(org.model, report);
    const filters = report.filters.map((filter) => ({ filter, field: reportField(source, filter.column) }));
    const columns = report.columns.map((column) => ({ column, field: reportField(source, column.field) }));
    const conditions = filters.map(({ filter, field }) => fieldCondition(field.path, field.field, filter));
    const parts = [combineConditions(report.booleanFilter, conditions), ...scopeConditions(source, report, userId)];
    const used = parts.filter((part): part is Condition => part !== null);
    return {
        report,
        source,
        columns: columns.map(({ field }) => field),
        groupings: report.groupings.map((grouping) => ({ grouping, field: reportField(source, grouping.field) })),
        summaries: columns.flatMap(({ column, field }) =>
            column.aggregates.map((aggregate) => ({
                label: `${aggregate} of ${field.label}`,
                expression: `${AGGREGATE_FUNCTIONS[aggregate]}(${field.path})`,
                field
            }))
        ),
        where: {
            soql: used.length > 0 ? `WHERE ${used.map(({ soql }) => `(${soql})`).join(' AND ')}` : '',
            binds: used.flatMap(({ binds }) => binds)
        },
        filters: filters.map(({ filter, field }) => `${field.label} ${filter.operation} "${filter.value ?? ''}"`)
    };
}

function scopeConditions(source: ReportSource, report: ReportModel, userId: string): (Condition | null)[] {
    const mine = report.isMine ? { soql: 'OwnerId = :owner', binds: [userId] } : null;
    if (!report.timeFrame) {
        return [mine];
    }
    const { column, start, end } = report.timeFrame;
    const { path, field } = reportField(source, column);
    const bound = (operation: string, value: string | null): Condition | null =>
        value === null ? null : fieldCondition(path, field, { operation, value });
    return [mine, bound('greaterOrEqual', start), bound('lessOrEqual', end)];
}

/** Runs a report as the user: permissions and sharing apply. */
export function runReport(org: OrgPort, userId: string, report: ReportModel): ReportJson {
    const plan = planReport(org, userId, report);
    const { object } = plan.source;
    if (!org.security.objectAccess(userId, object.name).read) {
        throw new HttpError(403, 'INSUFFICIENT_ACCESS', `You do not have access to ${object.pluralLabel}.`);
    }
    const totals = aggregate(org, plan, []);
    const groups = plan.groupings.length > 0 ? aggregate(org, plan, plan.groupings) : [];
    const details = report.showsDetails ? detailRows(org, userId, plan) : { columns: [], records: [] };
    const user = org.userContext(userId);
    const summaryTexts = (record: SObjectRecord | undefined): string[] =>
        plan.summaries.map(({ field }, index) => textOf(field, record?.get(`s${index}`) ?? null, user));
    const total = Number(jsonValue(totals[0]?.get('cnt') ?? null) ?? 0);
    return {
        name: report.name,
        label: report.label,
        description: report.description,
        objectLabel: object.pluralLabel,
        format: report.format,
        filters: plan.filters,
        ...details,
        total,
        isTruncated: total > MAX_ROWS,
        groupingLabels: plan.groupings.map(({ field }) => field.label),
        summaryLabels: plan.summaries.map(({ label }) => label),
        groups: groups.map((record) => ({
            labels: plan.groupings.map(({ grouping, field }, index) =>
                groupLabel(grouping, field, record, index, user)
            ),
            count: Number(jsonValue(record.get('cnt')) ?? 0),
            summaries: summaryTexts(record),
            amount: Number(jsonValue(record.get(plan.summaries.length > 0 ? 's0' : 'cnt')) ?? 0)
        })),
        grandTotals: summaryTexts(totals[0])
    };
}

/** Counts and summaries by groups, through SOQL; without groups, those of all rows. */
function aggregate(org: OrgPort, plan: Plan, groupings: Plan['groupings']): readonly SObjectRecord[] {
    const groups = groupings.map(({ grouping, field }) => groupExpressions(grouping, field));
    const flat = groups.flat();
    const select = [
        ...groups.flatMap((parts, index) => parts.map((part, at) => `${part} g${index}${at === 0 ? '' : 'b'}`)),
        'COUNT(Id) cnt',
        ...plan.summaries.map(({ expression }, index) => `${expression} s${index}`)
    ];
    const order = groups.flatMap((parts, index) =>
        parts.map((part) => `${part} ${groupings[index].grouping.order === 'Desc' ? 'DESC' : 'ASC'}`)
    );
    const text = [
        `SELECT ${select.join(', ')} FROM ${plan.source.object.name} ${plan.where.soql}`,
        flat.length > 0 ? `GROUP BY ${flat.join(', ')} ORDER BY ${order.join(', ')} LIMIT ${MAX_GROUPS}` : ''
    ].join(' ');
    return org.soql.query(text, plan.where.binds, USER_ACCESS, QUERY_LOCATION).records;
}

/** What a grouping groups by: a field, or parts of a date. */
function groupExpressions(grouping: ReportGroupingModel, { path, field }: ReportField): string[] {
    const isDate = field.type === 'Date' || field.type === 'DateTime';
    switch (isDate ? grouping.granularity : 'None') {
        case 'None':
            return [path];
        case 'Day':
            return [field.type === 'Date' ? path : `DAY_ONLY(${path})`];
        case 'Month':
            return [`CALENDAR_YEAR(${path})`, `CALENDAR_MONTH(${path})`];
        case 'Quarter':
            return [`CALENDAR_YEAR(${path})`, `CALENDAR_QUARTER(${path})`];
        case 'Year':
            return [`CALENDAR_YEAR(${path})`];
        default:
            throw new UnsupportedFeatureError('api', `report grouping by ${grouping.granularity}`);
    }
}

function groupLabel(
    grouping: ReportGroupingModel,
    field: ReportField,
    record: SObjectRecord,
    index: number,
    user: ReturnType<OrgPort['userContext']>
): string {
    const value = record.get(`g${index}`);
    if (value === null) {
        return '-';
    }
    const second = record.get(`g${index}b`);
    const isDate = field.field.type === 'Date' || field.field.type === 'DateTime';
    if (!isDate || value instanceof ApexDate || value instanceof ApexDatetime) {
        return textOf(field, value, user);
    }
    const year = String(jsonValue(value));
    if (grouping.granularity === 'Year') {
        return year;
    }
    const part = String(jsonValue(second));
    return grouping.granularity === 'Quarter' ? `Q${part} ${year}` : `${year}-${part.padStart(2, '0')}`;
}

function textOf({ field }: ReportField, value: FieldValue, user: ReturnType<OrgPort['userContext']>): string {
    if (value === null) {
        return '';
    }
    const isNumber = value instanceof ApexDecimal || value instanceof ApexDouble;
    const rounded = isNumber && field.scale !== null ? ApexDecimal.of(String(jsonValue(value))) : value;
    return displayValue(field, rounded, user) ?? String(jsonValue(value));
}

function detailRows(org: OrgPort, userId: string, plan: Plan): Pick<ReportJson, 'columns' | 'records'> {
    const { source, where, report } = plan;
    const { object } = source;
    const readable = plan.columns.filter(({ path }) => path.split('.').length <= 2);
    const selection = emptySelection(object);
    addFields(
        org,
        userId,
        selection,
        readable.map(({ path }) => `${object.name}.${path}`),
        true
    );
    addLookupNames(org, userId, selection);
    const shown = readable.filter(({ path }) => isSelected(selection, path));
    const sort = report.sort ? reportField(source, report.sort.column) : null;
    const order = [
        ...plan.groupings.map(({ field, grouping }) => `${field.path} ${grouping.order === 'Desc' ? 'DESC' : 'ASC'}`),
        ...(sort ? [`${sort.path} ${report.sort?.order === 'Desc' ? 'DESC' : 'ASC'}`] : []),
        'Id ASC'
    ];
    const text = `SELECT ${selectList(selection).join(', ')} FROM ${object.name} ${where.soql} ORDER BY ${order.join(', ')} LIMIT ${MAX_ROWS}`;
    const user = org.userContext(userId);
    const { records } = org.soql.query(text, where.binds, USER_ACCESS, QUERY_LOCATION);
    const columns = columnModels(
        org,
        userId,
        object,
        shown.map(({ path, field, label }) => ({ path, field, label: labelOf(source, path, label) }))
    );
    return { columns, records: records.map((record) => representRecord(record, selection, user)) };
}

function isSelected(selection: ReturnType<typeof emptySelection>, path: string): boolean {
    const [first, second] = path.split('.');
    return second === undefined
        ? selection.fields.has(first)
        : (selection.parents.get(first)?.fields.has(second) ?? false);
}

/** A column of a related record is headed by the object it belongs to. */
function labelOf({ object, model }: ReportSource, path: string, label: string): string {
    const [first, second] = path.split('.');
    const lookup = second === undefined ? undefined : relationshipFieldOf(object, first);
    const target = lookup && objectOf(model, lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name');
    return target && target.name !== 'Name' && target.nameField !== second ? `${target.label}: ${label}` : label;
}
