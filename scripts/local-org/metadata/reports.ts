import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { XmlElement } from './xmlReader';

/** Kinds of reports. */
export const FORMATS = ['Tabular', 'Summary'] as const;
/** Summaries of columns. */
export const AGGREGATES = ['Sum', 'Average', 'Maximum', 'Minimum'] as const;
/** Parts of dates to group by. */
export const GRANULARITIES = ['Day', 'Week', 'Month', 'Quarter', 'Year', 'None'] as const;

export type ReportAggregate = (typeof AGGREGATES)[number];
export type ReportGranularity = (typeof GRANULARITIES)[number];

export interface ReportColumnModel {
    /** As written, e.g. AI_Use_Case__c$Status__c or CUST_NAME. */
    readonly field: string;
    readonly aggregates: readonly ReportAggregate[];
}

export interface ReportGroupingModel {
    readonly field: string;
    readonly granularity: ReportGranularity;
    readonly order: 'Asc' | 'Desc';
}

export interface ReportFilterModel {
    readonly column: string;
    readonly operation: string;
    readonly value: string | null;
}

/** A tabular or summary report. */
export interface ReportModel {
    /** Folder/Name. */
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    /** `CustomEntity$Object__c`, a standard type's name, or a custom report type. */
    readonly reportType: string;
    readonly format: (typeof FORMATS)[number];
    readonly columns: readonly ReportColumnModel[];
    readonly groupings: readonly ReportGroupingModel[];
    readonly filters: readonly ReportFilterModel[];
    readonly booleanFilter: string | null;
    /** Only records that the user owns. */
    readonly isMine: boolean;
    readonly timeFrame: {
        readonly column: string;
        /** YYYY-MM-DD, or null for an open end. */
        readonly start: string | null;
        readonly end: string | null;
    } | null;
    readonly showsDetails: boolean;
    readonly sort: { readonly column: string; readonly order: 'Asc' | 'Desc' } | null;
    readonly location: SourceLocation;
}

/** A custom report type: an object, and the children it joins, each to the one before. */
export interface ReportTypeModel {
    readonly name: string;
    readonly label: string;
    readonly baseObject: string;
    /** API names of child relationships, outermost first. */
    readonly joins: readonly string[];
    readonly location: SourceLocation;
}

/** Components of dashboards. */
export const COMPONENT_TYPES = ['Bar', 'Column', 'Donut', 'FlexTable', 'Funnel', 'Metric', 'Pie', 'Table'] as const;

export interface DashboardComponentModel {
    readonly type: (typeof COMPONENT_TYPES)[number];
    /** Folder/Name of the report. */
    readonly report: string;
    readonly header: string | null;
    readonly title: string | null;
    readonly footer: string | null;
    /** What is counted; null counts records. */
    readonly summary: { readonly column: string; readonly aggregate: ReportAggregate } | null;
    readonly maxValues: number | null;
    readonly column: number;
    readonly row: number;
    readonly colSpan: number;
    readonly location: SourceLocation;
}

export interface DashboardModel {
    /** Folder/Name. */
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly components: readonly DashboardComponentModel[];
    readonly location: SourceLocation;
}

const LOOKS = 'how the platform draws it';

function ignore(element: XmlElement, names: readonly string[], reason = LOOKS): void {
    names.forEach((name) => element.ignore(name, reason));
}

function refuse(element: XmlElement, names: readonly string[]): void {
    for (const name of names) {
        const [child] = element.children(name);
        if (child) {
            throw new UnsupportedFeatureError('metadata', `<${name}> of a ${element.name}`, child.location);
        }
    }
}

function supported<T extends string>(element: XmlElement, name: string, allowed: readonly T[], feature: string): T {
    const value = element.string(name);
    const found = allowed.find((word) => word === value);
    if (found === undefined) {
        throw new UnsupportedFeatureError('metadata', `${feature} ${value}`, element.child(name)?.location ?? null);
    }
    return found;
}

/** Looks of a report: the page shows columns, groups and totals. What is not here and not read is refused. */
const LOOKS_OF_REPORTS = [
    'chart',
    'colorRanges',
    'formattingRules',
    'isSmartTotalDisabled',
    'showCurrentDate',
    'showGrandTotal',
    'showSubTotals'
];

/** Reads a report. Throws UnsupportedFeatureError for formats and parts that the report page does not show. */
export function readReport(root: XmlElement, name: string): ReportModel {
    ignore(root, LOOKS_OF_REPORTS);
    ignore(root, ['currency'], 'the org has one currency');
    ignore(root, ['numSubscriptions'], 'reports are not sent by e-mail');
    const format = supported(root, 'format', FORMATS, 'report format');
    const groupings = root.children('groupingsDown').map(readGrouping);
    if (format === 'Summary' && groupings.length === 0) {
        throw new UnsupportedFeatureError('metadata', 'a summary report without groupings', root.location);
    }
    if (format !== 'Summary' && groupings.length > 0) {
        throw new SourceError(`a report of the format ${format} has ${groupings.length} groupings`, root.location);
    }
    for (const param of root.children('params')) {
        // `co` is the colour scheme of the old report builder; others choose rows.
        if (param.string('name') !== 'co') {
            throw new UnsupportedFeatureError('metadata', `report parameter ${param.string('name')}`, param.location);
        }
        param.ignore('value', LOOKS);
    }
    const filter = root.child('filter');
    filter?.ignore('language', LOOKS);
    const sortColumn = root.optionalString('sortColumn');
    const sortOrder = root.oneOf('sortOrder', ['Asc', 'Desc'] as const, 'Asc');
    return {
        name,
        label: root.string('name'),
        description: root.optionalString('description'),
        reportType: root.string('reportType'),
        format,
        columns: root.children('columns').map(readColumn),
        groupings,
        filters: filter?.children('criteriaItems').map(readFilter) ?? [],
        booleanFilter: filter?.optionalString('booleanFilter') ?? null,
        isMine: root.supported('scope', ['organization', 'user'] as const, 'organization') === 'user',
        timeFrame: readTimeFrame(root.child('timeFrameFilter')),
        showsDetails: root.boolean('showDetails', true),
        sort: sortColumn === null ? null : { column: sortColumn, order: sortOrder },
        location: root.location
    };
}

function readColumn(element: XmlElement): ReportColumnModel {
    ['reverseColors', 'showChanges'].forEach((name) => element.ignore(name, LOOKS));
    const aggregates = element.strings('aggregateTypes').map((word) => {
        const found = AGGREGATES.find((one) => one === word);
        if (found === undefined) {
            throw new UnsupportedFeatureError('metadata', `report summary ${word}`, element.location);
        }
        return found;
    });
    return { field: element.string('field'), aggregates };
}

function readGrouping(element: XmlElement): ReportGroupingModel {
    refuse(element, ['aggregateType', 'sortByName', 'sortType']);
    if (!element.has('dateGranularity')) {
        throw new UnsupportedFeatureError('metadata', 'grouping without <dateGranularity>', element.location);
    }
    return {
        field: element.string('field'),
        granularity: supported(element, 'dateGranularity', GRANULARITIES, 'grouping by'),
        order: element.oneOf('sortOrder', ['Asc', 'Desc'] as const, 'Asc')
    };
}

function readFilter(element: XmlElement): ReportFilterModel {
    element.ignore('isUnlocked', 'whether users may change the filter');
    if (element.boolean('columnToColumn', false)) {
        throw new UnsupportedFeatureError('metadata', 'report filter that compares two columns', element.location);
    }
    return {
        column: element.string('column'),
        operation: element.string('operator'),
        value: element.optionalString('value')
    };
}

function readTimeFrame(element: XmlElement | null): ReportModel['timeFrame'] {
    if (!element) {
        return null;
    }
    const interval = element.string('interval');
    if (interval !== 'INTERVAL_CUSTOM') {
        throw new UnsupportedFeatureError('metadata', `report time frame ${interval}`, element.location);
    }
    return {
        column: element.string('dateColumn'),
        start: element.optionalString('startDate'),
        end: element.optionalString('endDate')
    };
}

/** Reads a custom report type. Outer joins are refused: their rows are records with and without children. */
export function readReportType(root: XmlElement, name: string): ReportTypeModel {
    root.supported('deployed', ['true'] as const, 'true');
    ignore(root, ['autogenerated', 'category', 'description', 'sections'], 'what the report builder offers');
    const joins: string[] = [];
    for (let join = root.child('join'); join; join = join.child('join')) {
        if (join.boolean('outerJoin')) {
            throw new UnsupportedFeatureError('metadata', 'report type with an outer join', join.location);
        }
        joins.push(join.string('relationship'));
    }
    return {
        name,
        label: root.string('label'),
        baseObject: root.string('baseObject'),
        joins,
        location: root.location
    };
}

const LOOKS_OF_DASHBOARDS = [
    'backgroundEndColor',
    'backgroundFadeDirection',
    'backgroundStartColor',
    'chartTheme',
    'colorPalette',
    'dashboardChartTheme',
    'dashboardColorPalette',
    'isGridLayout',
    'textColor',
    'titleColor',
    'titleSize'
];

/** Components are drawn as bars or figures with the report's own groups. */
const LOOKS_OF_COMPONENTS = [
    'autoselectColumnsFromReport',
    'chartAxisRange',
    'chartAxisRangeMax',
    'chartAxisRangeMin',
    'componentChartTheme',
    'decimalPrecision',
    'displayUnits',
    'drillEnabled',
    'drillToDetailEnabled',
    'enableHover',
    'expandOthers',
    'gaugeMax',
    'gaugeMin',
    'groupingSortProperties',
    'indicatorBreakpoint1',
    'indicatorBreakpoint2',
    'indicatorHighColor',
    'indicatorLowColor',
    'indicatorMiddleColor',
    'legendPosition',
    'metricLabel',
    'showPercentage',
    'showPicturesOnCharts',
    'showPicturesOnTables',
    'showRange',
    'showTotal',
    'showValues',
    'useReportChart'
];

/** Reads a dashboard. Throws UnsupportedFeatureError for filters and kinds of components that are not drawn. */
export function readDashboard(root: XmlElement, name: string): DashboardModel {
    // Another running user would show that user's data to everybody.
    root.supported('dashboardType', ['LoggedInUser'] as const, 'LoggedInUser');
    if (root.has('runningUser') && !root.has('dashboardType')) {
        throw new UnsupportedFeatureError('metadata', 'dashboard with a running user', root.location);
    }
    ignore(root, LOOKS_OF_DASHBOARDS);
    ignore(root, ['runningUser'], 'whoever looks at the dashboard runs it');
    ignore(root, ['numSubscriptions', 'owner'], 'dashboards are not sent by e-mail');
    const grid = root.child('dashboardGridLayout');
    ['numberOfColumns', 'rowHeight'].forEach((tag) => grid?.ignore(tag, LOOKS));
    const placed = (grid?.children('dashboardGridComponents') ?? []).map((element) => {
        element.ignore('rowSpan', LOOKS);
        return readDashboardComponent(element.requiredChild('dashboardComponent'), {
            column: element.number('columnIndex'),
            row: element.number('rowIndex'),
            colSpan: element.number('colSpan')
        });
    });
    const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap((tag, column) => {
        const section = root.child(tag);
        section?.ignore('columnSize', LOOKS);
        return (section?.children('components') ?? []).map((element, row) =>
            readDashboardComponent(element, { column, row, colSpan: 1 })
        );
    });
    return {
        name,
        label: root.string('title'),
        description: root.optionalString('description'),
        components: [...placed, ...sections].sort((left, right) => left.row - right.row || left.column - right.column),
        location: root.location
    };
}

function readDashboardComponent(
    element: XmlElement,
    place: Pick<DashboardComponentModel, 'column' | 'row' | 'colSpan'>
): DashboardComponentModel {
    ignore(element, LOOKS_OF_COMPONENTS);
    // Groups come in the order of their labels.
    element.supported('sortBy', ['RowLabelAscending'] as const, 'RowLabelAscending');
    const summaries = element.children('chartSummary').map((summary) => {
        summary.ignore('axisBinding', LOOKS);
        const column = summary.string('column');
        const aggregate = summary.optionalString('aggregate');
        return column === 'RowCount' || aggregate === null
            ? null
            : { column, aggregate: supported(summary, 'aggregate', AGGREGATES, 'dashboard summary') };
    });
    return {
        type: supported(element, 'componentType', COMPONENT_TYPES, 'dashboard component'),
        report: element.string('report'),
        header: element.optionalString('header'),
        title: element.optionalString('title'),
        footer: element.optionalString('footer'),
        summary: summaries.find((one) => one !== null) ?? null,
        maxValues: element.optionalNumber('maxValuesDisplayed'),
        ...place,
        location: element.location
    };
}
