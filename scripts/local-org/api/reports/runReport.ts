import { UnsupportedFeatureError } from '../../errors';
import {
    objectOf,
    relationshipFieldOf,
    type FieldModel,
    type ObjectModel,
    type ReportGroupingModel,
    type ReportModel
} from '../../metadata';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, type FieldValue, type SObjectRecord } from '../../values';
import type { UserContext } from '../../transaction';
import { HttpError } from '../httpError';
import type { OrgPort } from '../orgPort';
import type { ColumnModel } from '../pages/pageTypes';
import { combineConditions, fieldCondition, type Condition } from '../records/conditions';
import { displayValue, jsonValue } from '../records/displayValue';
import { addFields, emptySelection, selectList, type FieldSelection } from '../records/fieldSelection';
import { fieldInfo } from '../records/objectInfo';
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
const DAY_MS = 86_400_000;
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
        groups: mergedGroups(
            plan,
            groups.map((record) => ({
                labels: plan.groupings.map(({ grouping, field }, index) =>
                    groupLabel(grouping, field, record, index, user)
                ),
                count: numberOf(record.get('cnt')),
                amounts: plan.summaries.map((_, index) => numberOf(record.get(`s${index}`))),
                summaries: summaryTexts(record)
            })),
            user
        ),
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

interface RawGroup extends Omit<ReportGroupJson, 'amount'> {
    readonly amounts: readonly number[];
}

/** Days that fall into one week are added up. Only counts and sums can be. */
function mergedGroups(plan: Plan, groups: readonly RawGroup[], user: UserContext): ReportGroupJson[] {
    const hasWeeks = plan.groupings.some(({ grouping }) => grouping.granularity === 'Week');
    if (hasWeeks && plan.summaries.some(({ expression }) => !expression.startsWith('SUM('))) {
        throw new UnsupportedFeatureError('api', 'report that averages by week', plan.report.location);
    }
    const merged: RawGroup[] = [];
    for (const group of groups) {
        const last = merged.at(-1);
        if (last && hasWeeks && last.labels.join('\n') === group.labels.join('\n')) {
            const amounts = last.amounts.map((amount, index) => amount + group.amounts[index]);
            merged[merged.length - 1] = {
                labels: last.labels,
                count: last.count + group.count,
                amounts,
                summaries: plan.summaries.map(({ field }, index) =>
                    textOf(field, ApexDecimal.of(String(amounts[index])), user)
                )
            };
        } else {
            merged.push(group);
        }
    }
    return merged.map(({ labels, count, summaries, amounts }) => ({
        labels,
        count,
        summaries,
        amount: amounts[0] ?? count
    }));
}

function numberOf(value: FieldValue): number {
    return Number(jsonValue(value) ?? 0);
}

/** Weeks begin on Sunday, as in the platform's English locales, and are named by their first and last day. */
function weekLabel(day: ApexDate, user: UserContext): string {
    // 1970-01-01 was a Thursday.
    const first = day.epochDay - ((day.epochDay + 4) % 7);
    const format = new Intl.DateTimeFormat(user.locale.replace('_', '-'), { timeZone: 'UTC', dateStyle: 'short' });
    return `${format.format(first * DAY_MS)} - ${format.format((first + 6) * DAY_MS)}`;
}

/** The day of a date/time, for groups by day. */
function dayText(field: ReportField, value: FieldValue, user: UserContext): string {
    return value instanceof ApexDate && field.field.type === 'DateTime'
        ? new Intl.DateTimeFormat(user.locale.replace('_', '-'), { timeZone: 'UTC', dateStyle: 'short' }).format(
              value.epochDay * DAY_MS
          )
        : textOf(field, value, user);
}

/** What a grouping groups by: a field, or parts of a date. */
function groupExpressions(grouping: ReportGroupingModel, { path, field }: ReportField): string[] {
    const isDate = field.type === 'Date' || field.type === 'DateTime';
    switch (isDate ? grouping.granularity : 'None') {
        case 'None':
            return [path];
        case 'Day':
        case 'Week':
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
    user: UserContext
): string {
    const value = record.get(`g${index}`);
    if (value === null) {
        return '-';
    }
    const second = record.get(`g${index}b`);
    const isDate = field.field.type === 'Date' || field.field.type === 'DateTime';
    if (isDate && value instanceof ApexDate && grouping.granularity === 'Week') {
        return weekLabel(value, user);
    }
    if (!isDate || value instanceof ApexDate || value instanceof ApexDatetime) {
        return dayText(field, value, user);
    }
    const year = String(jsonValue(value));
    if (grouping.granularity === 'Year') {
        return year;
    }
    const part = String(jsonValue(second));
    return grouping.granularity === 'Quarter' ? `Q${part} ${year}` : `${year}-${part.padStart(2, '0')}`;
}

function textOf({ field }: ReportField, value: FieldValue, user: UserContext): string {
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
    const selection = emptySelection(object);
    const columns = plan.columns
        .map((column) => columnModel(org, userId, source, column))
        .filter(({ path }) => {
            addFields(org, userId, selection, [`${object.name}.${path}`], true);
            return isSelected(selection, path);
        });
    const sort = report.sort ? reportField(source, report.sort.column) : null;
    const order = [
        ...plan.groupings.map(({ field, grouping }) => `${field.path} ${grouping.order === 'Desc' ? 'DESC' : 'ASC'}`),
        ...(sort ? [`${sort.path} ${report.sort?.order === 'Desc' ? 'DESC' : 'ASC'}`] : []),
        'Id ASC'
    ];
    const text = `SELECT ${selectList(selection).join(', ')} FROM ${object.name} ${where.soql} ORDER BY ${order.join(', ')} LIMIT ${MAX_ROWS}`;
    const user = org.userContext(userId);
    const { records } = org.soql.query(text, where.binds, USER_ACCESS, QUERY_LOCATION);
    return { columns, records: records.map((record) => representRecord(record, selection, user)) };
}

/** Columns that the user may not read are left out, as the platform does. */
function isSelected(selection: FieldSelection, path: string): boolean {
    const steps = path.split('.');
    const name = steps.pop() ?? '';
    let holder: FieldSelection | undefined = selection;
    for (const step of steps) {
        holder = holder?.parents.get(step);
    }
    return holder?.fields.has(name) ?? false;
}

/** A lookup shows the name of the record it leads to; a column of a related record is headed by its object. */
function columnModel(
    org: OrgPort,
    userId: string,
    { object, model }: ReportSource,
    { path, field, label }: ReportField
): ColumnModel {
    const steps = path.split('.');
    const prefix = steps.slice(0, -1).map((step) => `${step}.`);
    const target = (lookup: FieldModel): ObjectModel | undefined =>
        objectOf(model, lookup.referenceTo.length === 1 ? lookup.referenceTo[0] : 'Name');
    const isLookup = field.relationshipName !== null && field.referenceTo.length > 0;
    const lookup = steps.length > 1 ? relationshipFieldOf(object, steps[0]) : undefined;
    const holder = lookup && target(lookup);
    const heading = field.label.replace(/ ID$/, '');
    return {
        path: isLookup
            ? `${prefix.join('')}${field.relationshipName ?? ''}.${target(field)?.nameField ?? 'Name'}`
            : path,
        label: holder && holder.name !== 'Name' ? `${holder.label}: ${heading}` : isLookup ? heading : label,
        dataType: isLookup ? 'String' : fieldInfo(org, userId, object, field).dataType,
        linkField: linkFieldOf(steps, field, lookup, isLookup),
        isName: path === object.nameField,
        // Rows come in the order of the report.
        isSortable: false,
        editField: null
    };
}

/** The row's own lookup that a name leads to; null where the name is of a record further away. */
function linkFieldOf(
    steps: readonly string[],
    field: FieldModel,
    lookup: FieldModel | undefined,
    isLookup: boolean
): string | null {
    if (steps.length === 1) {
        return isLookup ? field.name : null;
    }
    return steps.length === 2 && lookup && steps[1] === 'Name' ? lookup.name : null;
}
