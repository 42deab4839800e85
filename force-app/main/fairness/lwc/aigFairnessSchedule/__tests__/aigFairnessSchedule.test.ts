import AigFairnessSchedule from 'c/aigFairnessSchedule';
import getState from '@salesforce/apex/AigFairnessScheduleController.getState';
import setScheduled from '@salesforce/apex/AigFairnessScheduleController.setScheduled';
import {
    clearPage,
    click,
    find,
    flush,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigFairnessScheduleController.getState', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigFairnessScheduleController.setScheduled',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const OFF = { nextRunAt: null, canSchedule: true };
const ON = { nextRunAt: '2026-11-27T01:20:00.000Z', canSchedule: true };
const show = async (state: object) => {
    mockOf(getState).mockResolvedValueOnce(state);
    const element = await mount('c-aig-fairness-schedule', AigFairnessSchedule);
    await flush();
    return element;
};

describe('c-aig-fairness-schedule', () => {
    afterEach(clearPage);

    it('says that monitors do not run by themselves, and schedules them', async () => {
        const element = await show(OFF);
        expect(text(element)).toContain('Monitors do not run by themselves.');
        await expect(element).toBeAccessible();
        mockOf(setScheduled).mockResolvedValueOnce(ON);
        await click(find(element, '[data-id="switch"]'));
        expect(setScheduled).toHaveBeenCalledWith({ isScheduled: true });
        expect(props(element, 'lightning-formatted-date-time').value).toBe(ON.nextRunAt);
        await expect(element).toBeAccessible();
    });

    it('stops the daily run', async () => {
        const element = await show(ON);
        mockOf(setScheduled).mockResolvedValueOnce(OFF);
        await click(find(element, '[data-id="switch"]'));
        expect(setScheduled).toHaveBeenCalledWith({ isScheduled: false });
        expect(text(element)).toContain('Monitors do not run by themselves.');
    });

    it('shows the state without the switch to everybody else', async () => {
        const element = await show({ ...ON, canSchedule: false });
        expect(has(element, '[data-id="switch"]')).toBe(false);
        expect(has(element, 'lightning-formatted-date-time')).toBe(true);
    });

    it('keeps the state and says why when the switch is refused', async () => {
        const element = await show(ON);
        mockOf(setScheduled).mockRejectedValueOnce({ body: { message: 'Not allowed' } });
        await click(find(element, '[data-id="switch"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Not allowed']);
        expect(has(element, 'lightning-formatted-date-time')).toBe(true);
        await expect(element).toBeAccessible();
    });
});
