import AigKillSwitch from 'c/aigKillSwitch';
import AigReasonDialog from 'c/aigReasonDialog';
import { refreshApex } from '@salesforce/apex';
import getPage from '@salesforce/apex/AigDecisionLogExport.getPage';
import getState from '@salesforce/apex/AigKillSwitchController.getState';
import switchTo from '@salesforce/apex/AigKillSwitchController.switchTo';
import watch from '@salesforce/apex/AigKillSwitchController.watch';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigKillSwitchController.getState',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigKillSwitchController.switchTo', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigKillSwitchController.watch', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigDecisionLogExport.getPage', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const RUNNING = { stopped: false, reason: null, canSwitch: true, moves: [] };
const STOPPED = {
    stopped: true,
    reason: 'Model leaked data',
    canSwitch: true,
    moves: [
        {
            sequence: 1,
            event: 'GATE_STOPPED',
            eventLabel: 'All AI stopped',
            stopped: true,
            reason: 'Model leaked data',
            actorName: 'Administrator',
            at: '2026-11-23T10:00:00Z'
        }
    ]
};
const show = async (state: object) => {
    const element = await mount('c-aig-kill-switch', AigKillSwitch);
    wireOf(getState).emit(state);
    await flush();
    return element;
};
const optionsOf = (open: jest.SpyInstance) =>
    open.mock.calls[0]?.[0] as { variant: string; action(reason: string): Promise<unknown> };

describe('c-aig-kill-switch', () => {
    beforeEach(() => mockOf(watch).mockResolvedValue(false));
    afterEach(() => {
        clearPage();
        mockOf(refreshApex).mockClear();
        jest.restoreAllMocks();
    });

    it('loads', async () => {
        const element = await mount('c-aig-kill-switch', AigKillSwitch);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('logs what was changed in Setup when it opens, and reads the state again then', async () => {
        mockOf(watch).mockResolvedValueOnce(false);
        await show(RUNNING);
        expect(refreshApex).not.toHaveBeenCalled();
        mockOf(watch).mockImplementationOnce(() => flush().then(() => true));
        const element = await show({
            ...RUNNING,
            moves: [{ sequence: 3, event: 'GATE_CHANGED_OUTSIDE', eventLabel: 'Stop of all AI changed in Setup' }]
        });
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        expect(text(element)).toContain('Stop of all AI changed in Setup');
        mockOf(watch).mockRejectedValueOnce({ body: { message: 'No log.' } });
        const failed = await show(RUNNING);
        await flush();
        expect(text(failed)).toContain('No log.');
        expect(has(failed, '[data-id="switch"]')).toBe(true);
    });

    it('stops all AI with a reason', async () => {
        const open = jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(true);
        const element = await show(RUNNING);
        expect(text(element)).toContain('The gate decides for each use case.');
        expect(text(element)).toContain('It was never switched.');
        expect(props(element, '[data-id="switch"]').label).toBe('Stop all AI now');
        await expect(element).toBeAccessible();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="switch"]'));
        expect(optionsOf(open).variant).toBe('destructive');
        await optionsOf(open).action('Model leaked data');
        expect(switchTo).toHaveBeenCalledWith({ stopped: true, reason: 'Model leaked data' });
        expect(toast).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why it is stopped and who did it, and allows it again', async () => {
        const open = jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(undefined);
        const element = await show(STOPPED);
        const words = text(element);
        expect(words).toContain('All governed AI is stopped');
        expect(words).toContain('Reason given: Model leaked data');
        expect(words).toContain('All AI stopped Administrator');
        await expect(element).toBeAccessible();
        const toast = listen(element, 'lightning__showtoast');
        await click(find(element, '[data-id="switch"]'));
        await optionsOf(open).action('Fixed');
        expect(switchTo).toHaveBeenCalledWith({ stopped: false, reason: 'Fixed' });
        expect(toast).not.toHaveBeenCalled();
    });

    it('offers no switch without the permission', async () => {
        const element = await show({ ...STOPPED, canSwitch: false });
        expect(has(element, '[data-id="switch"]')).toBe(false);
        expect(text(element)).toContain('Only an administrator of AI governance');
        await expect(element).toBeAccessible();
    });

    it('says why the chain cannot be downloaded', async () => {
        mockOf(getPage).mockRejectedValue({ body: { message: 'Offline' } });
        const element = await show(STOPPED);
        await click(find(element, '[data-id="download"]'));
        expect(getPage).toHaveBeenCalledWith({ useCaseId: null, afterSequence: 0 });
        expect(text(element)).toContain('Offline');
        expect(all(element, 'c-aig-error-panel')).toHaveLength(3);
    });

    it('says why the state cannot be read, and tries again', async () => {
        const element = await mount('c-aig-kill-switch', AigKillSwitch);
        wireOf(getState).error({ message: 'Offline' });
        await flush();
        expect(text(element)).toContain('Offline');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });
});
