import AigGateActivity from 'c/aigGateActivity';
import { refreshApex } from '@salesforce/apex';
import getActivity from '@salesforce/apex/AigGateActivityController.getActivity';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigGateActivityController.getActivity',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const ACTIVITY = {
    days: 30,
    allowed: 6,
    denied: 2,
    byDay: [
        { day: '2026-11-22', allowed: 2, denied: 2 },
        { day: '2026-11-23', allowed: 0, denied: 0 },
        { day: '2026-11-24', allowed: 4, denied: 0 }
    ],
    byReason: [{ code: 'EXPIRED', label: 'The approval has expired.', count: 2 }],
    byOutcome: [{ outcome: 'Edited', count: 3 }]
};
const show = async (change: object = {}) => {
    const element = await mount('c-aig-gate-activity', AigGateActivity, { recordId: 'a01' });
    wireOf(getActivity).emit({ ...ACTIVITY, ...change });
    await flush();
    return element;
};

describe('c-aig-gate-activity', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-gate-activity', AigGateActivity, { recordId: 'a01' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('says in words, bars and a table what the gate decided, and why', async () => {
        const element = await show();
        const words = text(element);
        expect(words).toContain('Allowed 6, denied 2 in the last 30 days.');
        expect(find(element, '.chart').getAttribute('aria-label')).toBe('Allowed 6, denied 2 in the last 30 days.');
        expect(all(element, '.column').map((column) => column.title)[0]).toBe('2026-11-22: 2 allowed, 2 denied');
        expect(all(element, 'tbody tr').map(text)).toEqual(['2026-11-22 2 2', '2026-11-24 4 0']);
        expect(words).toContain('2 The approval has expired.');
        expect(words).toContain('3 Edited');
        await expect(element).toBeAccessible();
    });

    it('says when nothing was denied', async () => {
        const element = await show({ denied: 0, byReason: [], byOutcome: [] });
        expect(text(element)).toContain('The gate denied nothing in this period.');
        await expect(element).toBeAccessible();
    });

    it('teaches when the gate was not asked', async () => {
        const element = await show({ allowed: 0, denied: 0, byDay: [], byReason: [], byOutcome: [] });
        expect(props(element, 'c-aig-empty-state').heading).toBe('The gate was not asked in this period');
        expect(has(element, '.chart')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('asks for another period and reads again on demand', async () => {
        const element = await show();
        await fire(find(element, 'lightning-combobox'), 'change', { value: '90' });
        expect(wireOf(getActivity).getLastConfig()).toEqual({ useCaseId: 'a01', days: 90 });
        await click(find(element, 'lightning-button-icon'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why it cannot be read', async () => {
        const element = await mount('c-aig-gate-activity', AigGateActivity, { recordId: 'a01' });
        wireOf(getActivity).error({ message: 'The use case was not found.' });
        await flush();
        expect(text(element)).toContain('The use case was not found.');
        await expect(element).toBeAccessible();
    });
});
