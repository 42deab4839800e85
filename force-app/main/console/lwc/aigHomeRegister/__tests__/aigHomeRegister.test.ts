import AigHomeRegister from 'c/aigHomeRegister';
import AigRegisterModal from 'c/aigRegisterModal';
import { refreshApex } from '@salesforce/apex';
import getGlance from '@salesforce/apex/AigHomeController.getGlance';
import getRegister from '@salesforce/apex/AigHomeController.getRegister';
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
    '@salesforce/apex/AigHomeController.getGlance',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigHomeController.getRegister', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const GLANCE = {
    useCaseCount: 12,
    outcomes: [
        { value: 'Minimal', label: 'Minimal risk', total: 11 },
        { value: 'Prohibited', label: 'Prohibited', total: 1 }
    ],
    statuses: [{ value: 'Approved', label: 'Approved', total: 12 }]
};
const row = (id: string, title: string) => ({
    id,
    title,
    reference: 'UC-1',
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    status: 'Approved',
    ownerName: 'Business Owner'
});
const FIRST = { rows: [row('a01', 'Alpha'), row('a02', 'Beta')], hasMore: true };

const show = async (glance: object = GLANCE) => {
    mockOf(getRegister).mockResolvedValue(FIRST);
    const element = await mount('c-aig-home-register', AigHomeRegister);
    wireOf(getGlance).emit(glance);
    await flush();
    return element;
};

describe('c-aig-home-register', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getRegister).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-home-register', AigHomeRegister);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the register in numbers, and its first page', async () => {
        const element = await show();
        expect(text(element)).toContain('AI use cases: 12');
        expect(props(element, '[data-id="outcomes"]').bars).toEqual(GLANCE.outcomes);
        expect(all(element, '.row')).toHaveLength(2);
        expect(mockOf(getRegister).mock.calls[0][0].query).toEqual({
            outcome: null,
            status: null,
            afterTitle: null,
            afterId: null
        });
        await expect(element).toBeAccessible();
    });

    it('says beside the outcome of today what the law makes of it later', async () => {
        const later = {
            upcomingOutcome: 'High Risk Annex III',
            upcomingOutcomeLabel: 'High-risk (Annex III)',
            upcomingFrom: '2027-12-02'
        };
        const element = await show();
        expect(text(element)).not.toContain('Next legal change');
        mockOf(getRegister).mockResolvedValue({ rows: [{ ...row('a03', 'Gamma'), ...later }], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(text(element)).toContain('Next legal change');
        expect(text(element)).toContain('High-risk (Annex III)');
        expect(props(element, 'lightning-formatted-date-time').value).toBe('2027-12-02');
        await expect(element).toBeAccessible();
    });

    it('filters the list by a bar, says so, and shows all again', async () => {
        const element = await show();
        await fire(find(element, '[data-id="outcomes"]'), 'choose', { value: 'Prohibited' });
        expect(mockOf(getRegister).mock.calls.at(-1)?.[0].query.outcome).toBe('Prohibited');
        expect(text(find(element, '.heading'))).toBe('Use cases: Prohibited');
        expect(text(find(element, '[role="status"]'))).toBe('Use cases: Prohibited: 2 shown');
        await fire(find(element, '[data-id="statuses"]'), 'choose', { value: 'Approved' });
        expect(text(find(element, '.heading'))).toBe('Use cases: Prohibited, Approved');
        await click(find(element, '.found_head lightning-button'));
        expect(text(find(element, '.heading'))).toBe('All use cases');
        await expect(element).toBeAccessible();
    });

    it('adds the next page after the last row', async () => {
        const element = await show();
        mockOf(getRegister).mockResolvedValue({ rows: [row('a03', 'Gamma')], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(mockOf(getRegister).mock.calls.at(-1)?.[0].query).toMatchObject({ afterTitle: 'Beta', afterId: 'a02' });
        expect(all(element, '.row')).toHaveLength(3);
        expect(has(element, '[data-id="more"]')).toBe(false);
    });

    it('drops an answer that another filter has overtaken', async () => {
        const element = await show();
        let answerFirst: (page: object) => void = () => undefined;
        mockOf(getRegister).mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        mockOf(getRegister).mockResolvedValueOnce({ rows: [row('a09', 'Second')], hasMore: false });
        await fire(find(element, '[data-id="outcomes"]'), 'choose', { value: 'Minimal' });
        await fire(find(element, '[data-id="outcomes"]'), 'choose', { value: 'Prohibited' });
        answerFirst({ rows: [row('a08', 'First')], hasMore: false });
        await flush();
        expect(all(element, '.row')).toHaveLength(1);
        expect(props(element, 'c-aig-record-link').label).toBe('Second');
    });

    it('says when nothing matches', async () => {
        const element = await show();
        mockOf(getRegister).mockResolvedValue({ rows: [], hasMore: false });
        await fire(find(element, '[data-id="outcomes"]'), 'choose', { value: 'Prohibited' });
        expect(text(element)).toContain('No use case matches.');
    });

    it('teaches an empty register, and starts the first registration', async () => {
        mockOf(AigRegisterModal.open).mockResolvedValueOnce({ useCaseId: 'a01', isSubmitted: false });
        const element = await show({ useCaseCount: 0, outcomes: [], statuses: [] });
        expect(props(element, 'c-aig-empty-state').heading).toBe('No AI is registered yet');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-empty-state'), 'action');
        expect(AigRegisterModal.open).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('leads to the list', async () => {
        const element = await show();
        const navigate = listen(element, 'navigate');
        await click(find(element, '.actions lightning-button'));
        expect(navigate.mock.calls[0]?.[0].detail).toMatchObject({
            type: 'standard__objectPage',
            state: { filterName: 'All' }
        });
    });

    it('says why it cannot be read: the numbers, or the list', async () => {
        mockOf(getRegister).mockRejectedValueOnce({ body: { message: 'The list is away.' } });
        const element = await mount('c-aig-home-register', AigHomeRegister);
        wireOf(getGlance).error({ message: 'No access.' });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
        wireOf(getGlance).emit(GLANCE);
        await flush();
        expect(text(element)).toContain('The list is away.');
    });
});
