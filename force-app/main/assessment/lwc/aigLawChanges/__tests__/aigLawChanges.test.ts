import AigLawChanges from 'c/aigLawChanges';
import getAffected from '@salesforce/apex/AigReclassificationController.getAffected';
import getOverview from '@salesforce/apex/AigReclassificationController.getOverview';
import resumeRun from '@salesforce/apex/AigReclassificationController.resumeRun';
import scheduleDaily from '@salesforce/apex/AigReclassificationController.scheduleDaily';
import startRun from '@salesforce/apex/AigReclassificationController.startRun';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigReclassificationController.getAffected',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigReclassificationController.getOverview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigReclassificationController.resumeRun',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigReclassificationController.scheduleDaily',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/AigReclassificationController.startRun', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const RUN = {
    id: 'a1',
    name: 'RC-00001',
    status: 'Completed',
    statusLabel: 'Completed',
    asOf: '2026-12-02',
    toCheck: 60,
    checked: 60,
    affected: 51,
    failed: 0
};
const OVERVIEW = { ruleSetVersion: '2026-11-23-abc', pending: 3, isAllowed: true, isScheduled: false, runs: [RUN] };
const CASE = { id: 'r1', useCaseId: 'a01', useCaseName: 'Hiring', before: 'Minimal risk', after: 'High-risk' };
const button = (element: Element, label: string) =>
    all(element, 'lightning-button').find((each) => (each as unknown as { label: string }).label === label);
const press = async (element: Element, label: string) => {
    const found = button(element, label);
    if (!found) {
        throw new Error(`There is no button ${label}`);
    }
    await click(found);
    await flush();
};
const show = () => mount('c-aig-law-changes', AigLawChanges);

describe('c-aig-law-changes', () => {
    beforeEach(() => mockOf(getOverview).mockResolvedValue(OVERVIEW));
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getOverview).mockReturnValue(new Promise(() => undefined));
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says how many use cases wait and lists the runs', async () => {
        const element = await show();
        expect(text(find(element, '.pending'))).toContain('3');
        expect(text(find(element, 'tbody tr'))).toContain('RC-00001');
        expect(text(find(element, 'tbody tr'))).toContain('December 2, 2026');
        await expect(element).toBeAccessible();
    });

    it('classifies the register anew, once for two clicks', async () => {
        let end = (): void => undefined;
        mockOf(startRun).mockReturnValue(new Promise<void>((resolve) => (end = resolve)));
        const element = await show();
        await press(element, 'Classify the register anew');
        await press(element, 'Classify the register anew');
        expect(startRun).toHaveBeenCalledTimes(1);
        end();
        await flush();
        expect(getOverview).toHaveBeenCalledTimes(2);
    });

    it('shows the affected use cases page by page', async () => {
        mockOf(getAffected).mockResolvedValueOnce(
            Array.from({ length: 50 }, (_, index) => ({ ...CASE, id: `${index}` }))
        );
        mockOf(getAffected).mockResolvedValueOnce([CASE]);
        const element = await show();
        await press(element, 'Show affected of RC-00001');
        expect(getAffected).toHaveBeenLastCalledWith({ runId: 'a1', skip: 0, count: 50 });
        expect(props(element, 'lightning-datatable').data).toHaveLength(50);
        await press(element, 'Show more');
        expect(getAffected).toHaveBeenLastCalledWith({ runId: 'a1', skip: 50, count: 50 });
        expect(props(element, 'lightning-datatable').data).toHaveLength(51);
        expect(button(element, 'Show more')).toBeUndefined();
        await expect(element).toBeAccessible();
    });

    it('resumes a run that is incomplete, and schedules the daily one', async () => {
        mockOf(getOverview).mockResolvedValue({
            ...OVERVIEW,
            runs: [{ ...RUN, status: 'Incomplete', statusLabel: 'Incomplete', failed: 2, lastError: 'Locked.' }]
        });
        mockOf(resumeRun).mockResolvedValue(undefined);
        mockOf(scheduleDaily).mockResolvedValue(undefined);
        const element = await show();
        expect(text(find(element, 'tbody tr'))).toContain('Locked.');
        await press(element, 'Resume RC-00001');
        expect(resumeRun).toHaveBeenCalledWith({ runId: 'a1' });
        await press(element, 'Schedule daily');
        expect(scheduleDaily).toHaveBeenCalledTimes(1);
    });

    it('offers nothing to somebody who may only read', async () => {
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, isAllowed: false });
        const element = await show();
        const labels = all(element, 'lightning-button').map((each) => (each as unknown as { label: string }).label);
        expect(labels.sort()).toEqual(['Refresh', 'Show affected of RC-00001']);
        expect(text(element)).toContain('You can read this and start nothing.');
        await expect(element).toBeAccessible();
    });

    it('teaches when there was no run yet and nothing waits', async () => {
        mockOf(getOverview).mockResolvedValue({ ...OVERVIEW, pending: 0, isScheduled: true, runs: [] });
        const element = await show();
        expect(text(find(element, '.pending'))).toBe('No use case waits to be classified under the law in force.');
        expect(has(element, 'c-aig-empty-state')).toBe(true);
        expect(button(element, 'Schedule daily')).toBeUndefined();
        await expect(element).toBeAccessible();
    });

    it('says why it failed, and tries again', async () => {
        mockOf(getOverview).mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await show();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        await flush();
        expect(text(find(element, '.pending'))).toContain('3');
    });
});
