import AigFairnessChart from 'c/aigFairnessChart';
import { clearPage, click, find, has, mount, text } from '../../../../../../scripts/jest-mocks/testKit';
import { toCsv } from '../csv';

const GROUPS = [
    {
        name: 'Men',
        finding: 'Reference',
        records: 1000,
        selected: 400,
        rate: 0.4,
        rateLow: 0.37,
        rateHigh: 0.431,
        impactRatio: 1
    },
    {
        name: 'Women',
        finding: 'Breach',
        records: 1350,
        selected: 412,
        rate: 0.3052,
        rateLow: 0.281,
        rateHigh: 0.33,
        impactRatio: 0.763,
        fisherPValue: 0.0000021,
        truePositiveRate: 0.5
    },
    { name: null, finding: 'Unknown Group', records: 9, selected: 1, rate: 0.1111 }
];

const show = (properties: object) =>
    mount('c-aig-fairness-chart', AigFairnessChart, { heading: 'First group', groups: GROUPS, ...properties });

describe('c-aig-fairness-chart', () => {
    afterEach(clearPage);

    it('says each rate, count, ratio and finding in words beside its bar', async () => {
        const element = await show({ impactRatioAlert: 0.8 });
        expect(text(element)).toContain('Women 30.5% (412 / 1,350) · Impact ratio 0.76 Breach');
        expect(text(element)).toContain('Unknown 11.1% (1 / 9) · Impact ratio none Group unknown');
        expect(text(element)).toContain('The dashed line marks 0.8 of the rate of the reference group: 32.0%.');
        await expect(element).toBeAccessible();
    });

    it('draws no line without a reference', async () => {
        const element = await show({ groups: GROUPS.slice(2), impactRatioAlert: 0.8 });
        expect(has(element, '.line')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows the same as a table, with error rates where there are labels', async () => {
        const element = await show({ impactRatioAlert: 0.8, hasLabels: true });
        await click(find(element, '[data-id="toggle"]'));
        expect(text(find(element, 'tbody tr:nth-child(2)'))).toBe(
            'Women 412 / 1,350 30.5% 28.1% – 33.0% 0.76 < 0.0001 50.0% none none Breach'
        );
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="toggle"]'));
        expect(has(element, 'table')).toBe(false);
    });

    it('shows nothing for no groups', async () => {
        const element = await show({ groups: [] });
        expect(has(element, 'li')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('exports what it shows, and no formulas', () => {
        const csv = toCsv([{ name: '=1+1, "x"', finding: 'Reference', records: 2, selected: -1 }]);
        expect(csv.split('\r\n')[1]).toBe('"\'=1+1, ""x""",Reference,2,-1,,,,,,,,,');
    });

    it('offers the figures as a file', async () => {
        const element = await show({ fileName: 'FR-000001' });
        const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
        await click(find(element, '[data-id="export"]'));
        const link = clicked.mock.contexts[0] as HTMLAnchorElement;
        expect(link.download).toBe('FR-000001.csv');
        expect(decodeURIComponent(link.href)).toContain('Women,Breach,1350,412');
        clicked.mockRestore();
    });
});
