import AigFairnessRun from 'c/aigFairnessRun';
import { refreshApex } from '@salesforce/apex';
import getRun from '@salesforce/apex/AigFairnessController.getRun';
import useAsBaseline from '@salesforce/apex/AigFairnessController.useAsBaseline';
import {
    all,
    clearPage,
    click,
    find,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';
import { historyLine } from '../historyLine';

jest.mock(
    '@salesforce/apex/AigFairnessController.getRun',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigFairnessController.useAsBaseline', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const RUN = {
    id: 'a10',
    name: 'FR-000001',
    headline: 'Women was selected at 0.71 of the rate of Men: 412 of 1,350 records. This is unlikely to be chance.',
    finding: 'Breach',
    records: 2359,
    selected: 813,
    unknownGroup: 9,
    withoutOutcome: 4,
    impactRatioAlert: 0.8,
    worstImpactRatio: 0.71,
    drift: -0.2,
    isBaseline: false,
    canManage: true,
    incidentId: 'a20',
    incidentName: 'INC-00001',
    settings: '{"groupField":"Group__c","filter":null}',
    dimensions: [{ name: 'First Group', label: 'First Group', groups: [{ name: 'Men', finding: 'Reference' }] }],
    history: [
        {
            runId: 'a09',
            completedAt: '2026-10-01T08:00:00Z',
            finding: 'Within Thresholds',
            worstImpactRatio: 0.91,
            isBaseline: true
        },
        { runId: 'a10', completedAt: '2026-11-01T08:00:00Z', finding: 'Breach', worstImpactRatio: 0.71 }
    ]
};

const show = async (run: object) => {
    const element = await mount('c-aig-fairness-run', AigFairnessRun, { recordId: 'a10' });
    wireOf(getRun).emit(run);
    await flush();
    return element;
};

describe('c-aig-fairness-run', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-fairness-run', AigFairnessRun, { recordId: 'a10' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says in words what was found, on what, and how it changed', async () => {
        const element = await show(RUN);
        expect(text(element)).toContain(RUN.headline);
        expect(text(element)).toContain(
            '2359 records with an outcome, 813 selected, 9 with an unknown group, 4 without'
        );
        expect(text(element)).toContain('against the approved baseline: -0.20');
        expect(text(element)).toContain('groupField Group__c');
        expect(all(element, '.points li')).toHaveLength(2);
        expect(props(element, 'c-aig-fairness-chart')).toMatchObject({ heading: 'First Group', impactRatioAlert: 0.8 });
        await expect(element).toBeAccessible();
    });

    it('says so when a run failed, and offers no baseline', async () => {
        const element = await show({
            finding: 'Failed',
            headline: 'The measurement failed and judges nothing: gone',
            canManage: true,
            dimensions: [],
            history: []
        });
        expect(text(element)).toContain('Failed The measurement failed and judges nothing: gone');
        expect(has(element, '[data-id="baseline"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('sets the baseline and reads again', async () => {
        const element = await show(RUN);
        mockOf(useAsBaseline).mockResolvedValue(undefined);
        await click(find(element, '[data-id="baseline"]'));
        expect(useAsBaseline).toHaveBeenCalledWith({ runId: 'a10' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('shows why the baseline could not be set', async () => {
        const element = await show(RUN);
        mockOf(useAsBaseline).mockRejectedValue({ body: { message: 'You may not change fairness monitors.' } });
        await click(find(element, '[data-id="baseline"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['You may not change fairness monitors.']);
        await expect(element).toBeAccessible();
    });

    it('offers a reader no buttons', async () => {
        const element = await show({ ...RUN, canManage: false });
        expect(has(element, '[data-id="baseline"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows why it cannot be read', async () => {
        const element = await mount('c-aig-fairness-run', AigFairnessRun, { recordId: 'a10' });
        wireOf(getRun).error({ message: 'No access' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
    });

    it('draws worse ratios lower and leaves runs without one out', () => {
        const line = historyLine([
            { runId: 'a', worstImpactRatio: 1 },
            { runId: 'b', worstImpactRatio: null },
            { runId: 'c', worstImpactRatio: 0.5 }
        ]);
        expect(line.path).toBe('0,0 100,20');
        expect(line.points).toHaveLength(3);
    });
});
