import AigRetention from 'c/aigRetention';
import getMoreItems from '@salesforce/apex/AigRetentionController.getMoreItems';
import getOverview from '@salesforce/apex/AigRetentionController.getOverview';
import scheduleMonthly from '@salesforce/apex/AigRetentionController.scheduleMonthly';
import startDryRun from '@salesforce/apex/AigRetentionController.startDryRun';
import startPurge from '@salesforce/apex/AigRetentionController.startPurge';
import { clearPage, click, find, has, mockOf, mount, props, text } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigRetentionController.getMoreItems', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRetentionController.getOverview', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRetentionController.scheduleMonthly', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRetentionController.startDryRun', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRetentionController.startPurge', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const RULE = {
    code: 'AIA-26-6',
    duty: 'Deployers keep the logs',
    objects: 'AI Interactions',
    period: '6 months from the record',
    citation: 'Art. 26(6)',
    sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2024/1689'
};
const RUN = {
    id: 'r1',
    name: 'RT-00001',
    kind: 'Dry Run',
    kindLabel: 'Dry Run',
    status: 'Completed',
    startedAt: '2026-11-26T08:00:00Z',
    startedByName: 'Org Administrator',
    due: 12,
    removed: 0,
    refused: 1,
    canPurge: true,
    items: [{ id: 'i1', useCaseName: null, objectLabel: 'AI Interactions', due: 12, removed: 0, ruleCode: 'OWN-INT' }],
    hasMoreItems: true
};
const OVERVIEW = {
    canManage: true,
    isAutomatic: false,
    holds: 2,
    nextRun: null,
    rules: [RULE, { ...RULE, code: 'OWN', sourceUrl: null, citation: null, fault: 'Rule OWN has no valid Period__c' }],
    runs: [RUN]
};

const show = (overview: object) => {
    mockOf(getOverview).mockResolvedValue(overview);
    return mount('c-aig-retention', AigRetention);
};

describe('c-aig-retention', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getOverview).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-retention', AigRetention);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows rules with their sources, and a rule that stops every removal', async () => {
        const element = await show(OVERVIEW);
        expect(props(element, '[data-id="rules"]').data).toEqual([
            expect.objectContaining({
                code: 'AIA-26-6',
                citation: 'Art. 26(6)',
                sourceLabel: 'Source of AIA-26-6',
                note: ''
            }),
            expect.objectContaining({ code: 'OWN', sourceLabel: '', note: 'Rule OWN has no valid Period__c' })
        ]);
        expect(text(element)).toContain('Use cases under legal hold: 2');
        expect(text(element)).toContain('The monthly run reports only');
        await expect(element).toBeAccessible();
    });

    it('shows what the latest run found', async () => {
        const element = await show(OVERVIEW);
        expect(props(element, '[data-id="items"]').data).toEqual([
            expect.objectContaining({ useCase: 'Records of no use case', due: 12 })
        ]);
        expect(text(element)).toContain('What RT-00001 found');
        expect(text(element)).toContain('Past retention: 12, removed: 0, refusals: 1');
    });

    it('reads further lines when asked to, and keeps those shown when they cannot be read', async () => {
        const element = await show(OVERVIEW);
        mockOf(getMoreItems).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(find(element, '[data-id="more"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Offline']);
        expect(props(element, '[data-id="items"]').data).toHaveLength(1);
        mockOf(getMoreItems).mockResolvedValue({
            items: [{ id: 'i2', useCaseName: 'Routing', due: 1 }],
            hasMore: false
        });
        await click(find(element, '[data-id="more"]'));
        expect(getMoreItems).toHaveBeenLastCalledWith({ afterId: 'i1' });
        expect(props(element, '[data-id="items"]').data).toEqual([
            expect.objectContaining({ id: 'i1' }),
            expect.objectContaining({ id: 'i2', useCase: 'Routing' })
        ]);
        expect(text(find(element, '[role="status"]'))).toBe('2 lines are shown.');
        expect(has(element, '[data-id="more"]')).toBe(false);
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="refresh"]'));
        expect(props(element, '[data-id="items"]').data).toHaveLength(1);
        expect(has(element, '[data-id="more"]')).toBe(true);
    });

    it('makes a dry run, and schedules', async () => {
        const element = await show({ ...OVERVIEW, runs: [] });
        expect(text(element)).toContain('No dry run has been made yet.');
        await expect(element).toBeAccessible();
        mockOf(startDryRun).mockResolvedValue(undefined);
        await click(find(element, '[data-id="dryRun"]'));
        expect(startDryRun).toHaveBeenCalledTimes(1);
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, nextRun: '2026-12-01T02:30:00Z' });
        mockOf(scheduleMonthly).mockResolvedValue(undefined);
        await click(find(element, '[data-id="schedule"]'));
        expect(scheduleMonthly).toHaveBeenCalledTimes(1);
        expect(has(element, '[data-id="schedule"]')).toBe(false);
    });

    it('removes only after it asked', async () => {
        const element = await show(OVERVIEW);
        mockOf(startPurge).mockResolvedValue(undefined);
        await click(find(element, '[data-id="purge"]'));
        expect(text(find(element, '[role="status"]'))).toContain('12 records are removed for good.');
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="cancel"]'));
        expect(startPurge).not.toHaveBeenCalled();
        await click(find(element, '[data-id="purge"]'));
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, runs: [{ ...RUN, canPurge: false, items: [] }] });
        await click(find(element, '[data-id="confirm"]'));
        expect(startPurge).toHaveBeenCalledWith({ dryRunId: 'r1' });
        expect(has(element, '[data-id="purge"]')).toBe(false);
        expect(text(element)).toContain('Nothing is past its retention.');
    });

    it('shows why a removal was refused', async () => {
        const element = await show(OVERVIEW);
        mockOf(startPurge).mockRejectedValue({ body: { message: 'A removal follows a completed dry run.' } });
        await click(find(element, '[data-id="purge"]'));
        await click(find(element, '[data-id="confirm"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['A removal follows a completed dry run.']);
        await expect(element).toBeAccessible();
    });

    it('offers a reader nothing to start', async () => {
        const runs = [{ ...RUN, canPurge: false, failure: 'Stopped.' }];
        const element = await show({ ...OVERVIEW, canManage: false, isAutomatic: true, runs });
        for (const id of ['dryRun', 'schedule', 'purge']) {
            expect(has(element, `[data-id="${id}"]`)).toBe(false);
        }
        expect(text(element)).toContain('The monthly run also removes');
        expect(text(element)).toContain('Stopped.');
        await expect(element).toBeAccessible();
    });

    it('shows why it cannot be read, and tries again', async () => {
        mockOf(getOverview).mockRejectedValue({ body: { message: 'No access' } });
        const element = await mount('c-aig-retention', AigRetention);
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        mockOf(getOverview).mockResolvedValue(OVERVIEW);
        await click(find(element, '[data-id="refresh"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual([]);
    });
});
