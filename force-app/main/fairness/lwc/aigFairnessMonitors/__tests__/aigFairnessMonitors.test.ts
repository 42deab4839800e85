import AigFairnessMonitors from 'c/aigFairnessMonitors';
import AigFairnessForm from 'c/aigFairnessForm';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/AigFairnessController.getOverview';
import runNow from '@salesforce/apex/AigFairnessController.runNow';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigFairnessController.getOverview',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigFairnessController.runNow', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const MONITOR = {
    id: 'a01',
    name: 'Lead qualification',
    lastFinding: 'Breach',
    lastRunOn: '2026-11-01T08:00:00Z',
    nextRunOn: '2026-12-01',
    lastRunId: 'a10'
};

const show = async (overview: object) => {
    const element = await mount('c-aig-fairness-monitors', AigFairnessMonitors, { recordId: 'uc1' });
    wireOf(getOverview).emit(overview);
    await flush();
    return element;
};
const openForm = (): jest.SpyInstance => jest.spyOn(AigFairnessForm, 'open' as never);

describe('c-aig-fairness-monitors', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-fairness-monitors', AigFairnessMonitors, { recordId: 'uc1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('lists monitors with their findings and opens figures', async () => {
        const element = await show({ canManage: true, monitors: [MONITOR, { id: 'a02', name: 'New one' }] });
        expect(text(element)).toContain('Lead qualification Breach');
        expect(text(element)).toContain('New one Not run yet');
        await click(find(element, '[data-action="show"]'));
        expect(props(element, 'c-aig-fairness-run').recordId).toBe('a10');
        await click(find(element, '[data-action="show"]'));
        expect(has(element, 'c-aig-fairness-run')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('teaches what belongs here and starts it', async () => {
        const element = await show({ canManage: true, monitors: [] });
        const open = openForm().mockResolvedValue('a05' as never);
        await fire(find(element, 'c-aig-empty-state'), 'action');
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ useCaseId: 'uc1', monitor: null }));
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('edits a monitor; nothing happens when that is cancelled', async () => {
        const element = await show({ canManage: true, monitors: [MONITOR] });
        const open = openForm().mockResolvedValue(undefined as never);
        await click(find(element, '[data-action="edit"]'));
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ monitor: MONITOR }));
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('queues a run and says so', async () => {
        const element = await show({ canManage: true, monitors: [MONITOR] });
        mockOf(runNow).mockResolvedValue(undefined);
        await click(find(element, '[data-action="run"]'));
        expect(runNow).toHaveBeenCalledWith({ monitorId: 'a01' });
        expect(text(find(element, '[role="status"]'))).toContain('The measurement is queued.');
        await click(find(element, '[data-id="refresh"]'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('shows why a run was refused', async () => {
        const element = await show({ canManage: true, monitors: [MONITOR] });
        mockOf(runNow).mockRejectedValue({ body: { message: 'You may not change fairness monitors.' } });
        await click(find(element, '[data-action="run"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['You may not change fairness monitors.']);
    });

    it('offers a reader figures and nothing to change', async () => {
        const element = await show({ canManage: false, monitors: [MONITOR] });
        expect(has(element, '[data-action="show"]')).toBe(true);
        expect(has(element, '[data-action="run"]')).toBe(false);
        expect(has(element, '[data-id="new"]')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows why it cannot be read', async () => {
        const element = await mount('c-aig-fairness-monitors', AigFairnessMonitors, { recordId: 'uc1' });
        wireOf(getOverview).error({ message: 'No access' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No access']);
        await expect(element).toBeAccessible();
    });
});
