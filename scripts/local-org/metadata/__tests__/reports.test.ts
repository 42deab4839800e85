import { parseXml } from '../xmlReader';
import { readDashboard, readReport, readReportType } from '../reports';
import { readObjectTranslation } from '../objectTranslations';

const root = (name: string, content: string): ReturnType<typeof parseXml> =>
    parseXml(`<${name} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${name}>`, `${name}.xml`);

describe('readers of reports, dashboards and translations', () => {
    function report(extra: string): unknown {
        const element = root(
            'Report',
            `<columns><field>CUST_NAME</field></columns><format>Tabular</format><name>R</name><reportType>CustomEntity$A__c</reportType>${extra}`
        );
        const model = readReport(element, 'F/R');
        element.assertAllRead();
        return model;
    }

    it('read what is shown and note what only says how it looks', () => {
        expect(report('<showGrandTotal>true</showGrandTotal><sortColumn>CUST_NAME</sortColumn>')).toMatchObject({
            name: 'F/R',
            format: 'Tabular',
            isMine: false,
            sort: { column: 'CUST_NAME', order: 'Asc' }
        });
    });

    it.each([
        [
            'a matrix',
            () => readReport(root('Report', '<format>Matrix</format><name>R</name>'), 'F/R'),
            'report format Matrix'
        ],
        ['buckets', () => report('<buckets></buckets>'), '<buckets> of <Report>'],
        ['cross filters', () => report('<crossFilters></crossFilters>'), '<crossFilters> of <Report>'],
        [
            'groups of a tabular report',
            () => report('<groupingsDown><dateGranularity>Day</dateGranularity><field>A</field></groupingsDown>'),
            'format Tabular has 1 groupings'
        ],
        [
            'a relative time frame',
            () =>
                report(
                    '<timeFrameFilter><dateColumn>D</dateColumn><interval>INTERVAL_CURY</interval></timeFrameFilter>'
                ),
            'report time frame INTERVAL_CURY'
        ],
        [
            'an outer join',
            () =>
                readReportType(
                    root(
                        'ReportType',
                        '<baseObject>A__c</baseObject><join><outerJoin>true</outerJoin><relationship>Bs__r</relationship></join><label>T</label>'
                    ),
                    'T'
                ),
            'outer join'
        ],
        ['records of a team', () => report('<scope>team</scope>'), '<scope> team of <Report>'],
        ['what is misspelt', () => report('<showGrandTotals>true</showGrandTotals>'), '<showGrandTotals> of <Report>'],
        [
            'a dashboard that somebody else runs',
            () => readDashboard(root('Dashboard', '<runningUser>a@b.example</runningUser><title>D</title>'), 'F/D'),
            'dashboard with a running user'
        ],
        [
            'a gauge',
            () =>
                readDashboard(
                    root(
                        'Dashboard',
                        '<title>D</title><leftSection><columnSize>Medium</columnSize><components><componentType>Gauge</componentType><report>F/R</report></components></leftSection>'
                    ),
                    'F/D'
                ),
            'dashboard component Gauge'
        ],
        [
            'a translation without language',
            () => readObjectTranslation(root('CustomObjectTranslation', ''), 'A__c'),
            'must be named Name-language'
        ]
    ])('refuse %s with the place', (_, read, message) => {
        expect(read).toThrow(message);
        expect(read).toThrow(/\w+\.xml:1:\d+/);
    });
});
