import AigFeatureInventory from 'c/aigFeatureInventory';
import AigFeatureTriage from 'c/aigFeatureTriage';
import { CurrentPageReference } from 'lightning/navigation';
import getFeatures from '@salesforce/apex/AigFeatureController.getFeatures';
import reopen from '@salesforce/apex/AigFeatureController.reopen';
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
    '@salesforce/apex/AigFeatureController.getDetail',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigFeatureController.getFeatures', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.link', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.accept', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigFeatureController.reopen', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const ROW = {
    id: 'a07',
    name: 'Draft_Reply',
    apiName: 'Draft_Reply',
    featureType: 'Prompt Template',
    featureTypeLabel: 'Prompt Template',
    location: 'genAiPromptTemplates/Draft_Reply',
    model: 'sfdc_ai__DefaultGPT4',
    lastSeen: '2026-11-20T10:00:00Z',
    state: 'Unregistered',
    isAcceptanceExpired: false
};
const STATES = [
    { state: 'Unregistered', total: 2 },
    { state: 'Registered', total: 5 },
    { state: 'Accepted', total: 1 },
    { state: 'Vanished', total: 4 }
];
const PAGE = {
    rows: [ROW, { ...ROW, id: 'a08', name: 'Old', isAcceptanceExpired: true }],
    states: STATES,
    hasMore: true,
    canTriage: true,
    canRegister: true,
    today: '2026-11-25'
};
interface RowAction {
    readonly name: string;
}

const show = async (page: object = PAGE, state: object = {}) => {
    mockOf(getFeatures).mockResolvedValue(page);
    const element = await mount('c-aig-feature-inventory', AigFeatureInventory);
    wireOf(CurrentPageReference).emit({ type: 'standard__navItemPage', attributes: {}, state });
    await flush();
    return element;
};
const actionNames = (element: Element): string[] => {
    const columns = props(element, 'lightning-datatable').columns as {
        type: string;
        typeAttributes?: { rowActions: RowAction[] };
    }[];
    return columns.find(({ type }) => type === 'action')?.typeAttributes?.rowActions.map(({ name }) => name) ?? [];
};

describe('c-aig-feature-inventory', () => {
    afterEach(clearPage);

    it('loads', async () => {
        mockOf(getFeatures).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-feature-inventory', AigFeatureInventory);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('begins with what nobody answers for, and says when an acceptance has ended', async () => {
        const element = await show();
        expect(mockOf(getFeatures).mock.calls[0][0].query.state).toBe('Unregistered');
        expect(all(element, '.filter').map(text)).toEqual([
            'Unregistered (2)',
            'Registered (5)',
            'Accepted for now (1)',
            'Vanished (4)',
            'All (8)'
        ]);
        expect(props(element, 'lightning-datatable').data).toMatchObject([
            { id: 'a07', stateText: 'Unregistered', model: 'sfdc_ai__DefaultGPT4' },
            { id: 'a08', stateText: 'Unregistered: acceptance has ended' }
        ]);
        await expect(element).toBeAccessible();
    });

    it('filters by state, and by the type that the home page hands over', async () => {
        const element = await show(PAGE, { c__featureType: 'Apex' });
        expect(mockOf(getFeatures).mock.calls.at(-1)?.[0].query.featureType).toBe('Apex');
        await click(find(element, '[data-state="Registered"]'));
        expect(mockOf(getFeatures).mock.calls.at(-1)?.[0].query).toMatchObject({
            state: 'Registered',
            featureType: 'Apex'
        });
        expect(find(element, '[data-state="Registered"]').getAttribute('aria-pressed')).toBe('true');
        await click(find(element, '.type lightning-button'));
        expect(mockOf(getFeatures).mock.calls.at(-1)?.[0].query.featureType).toBeNull();
    });

    it('adds the next page', async () => {
        const element = await show();
        mockOf(getFeatures).mockResolvedValue({ ...PAGE, rows: [{ ...ROW, id: 'a09' }], hasMore: false });
        await click(find(element, '[data-id="more"]'));
        expect(mockOf(getFeatures).mock.calls.at(-1)?.[0].query).toMatchObject({ afterName: 'Old', afterId: 'a08' });
        expect(props(element, 'lightning-datatable').data).toHaveLength(3);
        expect(has(element, '[data-id="more"]')).toBe(false);
    });

    it('offers in a row only what the user may do', async () => {
        expect(actionNames(await show())).toEqual(['details', 'register', 'link', 'accept', 'reopen']);
        clearPage();
        expect(actionNames(await show({ ...PAGE, canTriage: false }))).toEqual(['details', 'register', 'link']);
        clearPage();
        const reader = await show({ ...PAGE, canTriage: false, canRegister: false });
        expect(actionNames(reader)).toEqual(['details']);
        expect(props(reader, 'lightning-datatable').hideCheckboxColumn).toBe(true);
        await expect(reader).toBeAccessible();
    });

    it('offers for a selection only what the user may do', async () => {
        const choose = async (element: Element) => {
            await fire(find(element, 'lightning-datatable'), 'rowselection', { selectedRows: [{ id: 'a07' }] });
            return all(element, '.mass lightning-button').map((button) => button.dataset.action);
        };
        expect(await choose(await show())).toEqual(['link', 'accept', 'reopen']);
        clearPage();
        const owner = await show({ ...PAGE, canTriage: false });
        expect(await choose(owner)).toEqual(['link']);
        await expect(owner).toBeAccessible();
    });

    it('shows the details of a row, and closes them', async () => {
        const element = await show();
        await fire(find(element, 'lightning-datatable'), 'rowaction', {
            action: { name: 'details' },
            row: { id: 'a07' }
        });
        expect(props(element, 'c-aig-feature-detail').feature).toMatchObject({ id: 'a07' });
        await fire(find(element, 'c-aig-feature-detail'), 'close');
        expect(has(element, 'c-aig-feature-detail')).toBe(false);
    });

    it('triages one or many, and reads again', async () => {
        mockOf(AigFeatureTriage.open).mockResolvedValue({ changed: 2 });
        const element = await show();
        const toast = listen(element, 'lightning__showtoast');
        await fire(find(element, 'lightning-datatable'), 'rowselection', {
            selectedRows: [{ id: 'a07' }, { id: 'a08' }]
        });
        expect(text(find(element, '.mass'))).toContain('Chosen: 2');
        await click(find(element, '[data-action="accept"]'));
        expect(AigFeatureTriage.open).toHaveBeenCalledWith(
            expect.objectContaining({ kind: 'accept', featureIds: ['a07', 'a08'], today: '2026-11-25' })
        );
        expect(toast).toHaveBeenCalledTimes(1);
        expect(text(find(element, '[role="status"]'))).toBe('Components changed: 2');
        expect(has(element, '.mass')).toBe(false);
    });

    it('changes nothing when the dialog is cancelled', async () => {
        mockOf(AigFeatureTriage.open).mockResolvedValue(undefined);
        const element = await show();
        const calls = mockOf(getFeatures).mock.calls.length;
        await fire(find(element, 'lightning-datatable'), 'rowaction', { action: { name: 'link' }, row: { id: 'a07' } });
        expect(mockOf(getFeatures).mock.calls).toHaveLength(calls);
    });

    it('opens again, and says why it was refused', async () => {
        const element = await show();
        mockOf(reopen).mockResolvedValueOnce({
            success: false,
            changed: 0,
            errors: [{ message: 'Only triagers may.' }]
        });
        await fire(find(element, 'lightning-datatable'), 'rowaction', {
            action: { name: 'reopen' },
            row: { id: 'a07' }
        });
        expect(text(element)).toContain('Only triagers may.');
        mockOf(reopen).mockRejectedValueOnce({ body: { message: 'The server is away.' } });
        await fire(find(element, 'lightning-datatable'), 'rowaction', {
            action: { name: 'reopen' },
            row: { id: 'a07' }
        });
        expect(text(element)).toContain('The server is away.');
        await expect(element).toBeAccessible();
    });

    it('hands a registration over to its parent', async () => {
        const element = await show();
        const register = listen(element, 'register');
        await fire(find(element, 'lightning-datatable'), 'rowaction', {
            action: { name: 'register' },
            row: { id: 'a07' }
        });
        expect(register.mock.calls[0]?.[0].detail).toEqual({ featureId: 'a07' });
    });

    it('teaches an empty inventory', async () => {
        const element = await show({ ...PAGE, rows: [], hasMore: false });
        expect(props(element, 'c-aig-empty-state').heading).toBe('Nothing is unregistered');
        await click(find(element, '[data-state="Accepted"]'));
        expect(props(element, 'c-aig-empty-state').heading).toBe('No component is in this state');
        await expect(element).toBeAccessible();
    });

    it('does not call an inventory fine that nobody has filled, and begins it', async () => {
        const states = STATES.map(({ state }) => ({ state, total: 0 }));
        const element = await show({ ...PAGE, rows: [], hasMore: false, states, canAdd: true });
        const navigate = listen(element, 'navigate');
        expect(props(element, 'c-aig-empty-state').heading).toBe('No AI component was found or entered yet');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-empty-state'), 'action');
        expect(navigate.mock.calls[0]?.[0].detail.attributes).toEqual({
            objectApiName: 'AI_Feature__c',
            actionName: 'new'
        });
        const reader = await show({ ...PAGE, rows: [], hasMore: false, states, canAdd: false });
        expect(props(reader, 'c-aig-empty-state').actionLabel).toBe('');
    });

    it('shows no row of another filter when a filter cannot be read, and does not say that there is none', async () => {
        const element = await show();
        mockOf(getFeatures).mockRejectedValueOnce({ body: { message: 'The server is gone.' } });
        await click(find(element, '[data-state="Accepted"]'));
        expect(text(element)).toContain('The server is gone.');
        expect(has(element, 'lightning-datatable')).toBe(false);
        expect(has(element, 'c-aig-empty-state')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot be read, and tries again', async () => {
        mockOf(getFeatures).mockRejectedValue({ body: { message: 'No access.' } });
        const element = await mount('c-aig-feature-inventory', AigFeatureInventory);
        wireOf(CurrentPageReference).emit({ type: 'x', attributes: {}, state: {} });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
        mockOf(getFeatures).mockResolvedValue(PAGE);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        await flush();
        expect(has(element, 'lightning-datatable')).toBe(true);
    });
});
