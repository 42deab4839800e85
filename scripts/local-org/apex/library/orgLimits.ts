import { ApexList, ApexMap } from '../runtime/collections';
import { LibraryObject } from '../runtime/libraryObject';
import { libraryType, STRING } from '../types';
import { defineType, method } from './table';

/**
 * The limits of an org and their sizes, as the example of the REST API Developer Guide (Limits) has them. Nothing here uses any of
 * them up: no API is called from outside, and what a day used is not counted.
 */
const LIMITS: Readonly<Record<string, number>> = {
    ConcurrentAsyncGetReportInstances: 200,
    ConcurrentSyncReportRuns: 20,
    DailyApiRequests: 15_000,
    DailyAsyncApexExecutions: 250_000,
    DailyBulkApiBatches: 15_000,
    DailyDurableGenericStreamingApiEvents: 10_000,
    DailyDurableStreamingApiEvents: 10_000,
    DailyWorkflowEmails: 75,
    DataStorageMB: 1073,
    FileStorageMB: 1073,
    HourlyAsyncReportRuns: 1200,
    HourlyDashboardRefreshes: 200,
    HourlyDashboardResults: 5000,
    HourlyDashboardStatuses: 999_999_999,
    HourlySyncReportRuns: 500,
    HourlyTimeBasedWorkflow: 50,
    MassEmail: 10,
    SingleEmail: 15
};

const ORG_LIMIT = libraryType('OrgLimit');

/** System.OrgLimit. */
class OrgLimit extends LibraryObject {
    readonly $type = 'OrgLimit';
    readonly used = 0;

    constructor(
        readonly name: string,
        readonly limit: number
    ) {
        super();
    }

    override toString(): string {
        return `OrgLimit[${this.name}: consumed ${this.used} of ${this.limit}]`;
    }
}

const all = (): OrgLimit[] => Object.entries(LIMITS).map(([name, limit]) => new OrgLimit(name, limit));

defineType('OrgLimit', {
    superType: 'Object',
    methods: [
        method('getLimit(): Integer', (rt, self: OrgLimit) => self.limit),
        method('getName(): String', (rt, self: OrgLimit) => self.name),
        method('getValue(): Integer', (rt, self: OrgLimit) => self.used),
        method('toString(): String', (rt, self: OrgLimit) => self.toString())
    ]
});

defineType('OrgLimits', {
    statics: [
        method('getAll(): List<OrgLimit>', () => new ApexList(ORG_LIMIT, all())),
        method(
            'getMap(): Map<String, OrgLimit>',
            () =>
                new ApexMap(
                    STRING,
                    ORG_LIMIT,
                    all().map((each) => [each.name, each] as const)
                )
        )
    ]
});
