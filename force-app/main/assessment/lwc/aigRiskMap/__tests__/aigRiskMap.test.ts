import AigRiskMap from 'c/aigRiskMap';
import { refreshApex } from '@salesforce/apex';
import getMap from '@salesforce/apex/AigRiskMapController.getMap';
import getUseCases from '@salesforce/apex/AigRiskMapController.getUseCases';
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
    '@salesforce/apex/AigRiskMapController.getMap',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigRiskMapController.getUseCases', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const MAP = {
    canRead: true,
    levels: [
        { name: 'High', minimumScore: 10 },
        { name: 'Low', minimumScore: 1 }
    ],
    fields: [{ likelihood: 3, impact: 4, count: 2 }]
};
const ENTRY = {
    id: 'a01000000000001AAA',
    title: 'Reply drafts',
    reference: 'UC-00001',
    outcome: 'Minimal',
    outcomeLabel: 'Minimal risk',
    status: 'Approved',
    riskCount: 2
};
const PAGE = { entries: [ENTRY], useCaseCount: 1, hasMore: false };
const show = () => mount('c-aig-risk-map', AigRiskMap);
const loaded = async (map: object = MAP) => {
    const element = await show();
    wireOf(getMap).emit(map);
    await flush();
    return element;
};
const choose = (element: Element, likelihood: number, impact: number) =>
    fire(find(element, 'c-aig-risk-matrix'), 'cellselect', { likelihood, impact });

describe('c-aig-risk-map', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('counts risks and filters the register to the use cases of a chosen field', async () => {
        const element = await loaded();
        expect(props(element, 'c-aig-risk-matrix').counts).toEqual(MAP.fields);
        expect(text(element)).toContain('Choose a field');
        expect(has(element, '[data-id="clear"]')).toBe(false);
        mockOf(getUseCases).mockResolvedValue(PAGE);
        await choose(element, 3, 4);
        const query = { likelihood: 3, impact: 4, afterTitle: null, afterId: null };
        expect(getUseCases).toHaveBeenCalledWith({ query });
        expect(text(element)).toContain('Likelihood 3, impact 4: 2 risks in 1 use cases');
        expect(props(element, 'c-aig-record-link')).toMatchObject({ recordId: ENTRY.id, label: 'Reply drafts' });
        expect(text(element)).toContain('UC-00001 · 2 risks');
        expect(has(element, '[data-id="more"]')).toBe(false);
        await expect(element).toBeAccessible();
        await click(find(element, '[data-id="clear"]'));
        expect(has(element, 'c-aig-record-link')).toBe(false);
        expect(props(element, 'c-aig-risk-matrix').selected).toBeNull();
        expect(text(element)).toContain('Choose a field');
    });

    it('reads the next page after the last use case shown', async () => {
        const element = await loaded();
        mockOf(getUseCases)
            .mockResolvedValueOnce({ ...PAGE, useCaseCount: 2, hasMore: true })
            .mockResolvedValueOnce({ ...PAGE, entries: [{ ...ENTRY, id: 'a01000000000002AAA' }], useCaseCount: 2 });
        await choose(element, 3, 4);
        await click(find(element, '[data-id="more"]'));
        expect(mockOf(getUseCases).mock.calls[1][0]).toMatchObject({
            query: { afterTitle: 'Reply drafts', afterId: ENTRY.id }
        });
        expect(element.shadowRoot?.querySelectorAll('c-aig-record-link')).toHaveLength(2);
    });

    it('keeps to the last choice when an earlier answer comes later', async () => {
        const element = await loaded();
        let slow: (page: object) => void = () => undefined;
        mockOf(getUseCases)
            .mockReturnValueOnce(new Promise((resolve) => (slow = resolve)))
            .mockResolvedValueOnce({ entries: [], useCaseCount: 0, hasMore: false });
        await choose(element, 3, 4);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
        await choose(element, 1, 1);
        slow(PAGE);
        await flush();
        expect(text(element)).toContain('No risks here.');
        expect(has(element, 'c-aig-record-link')).toBe(false);
    });

    it('teaches when nothing is assessed, and says when there is no access', async () => {
        const empty = await loaded({ ...MAP, fields: [] });
        expect(text(empty)).toContain('No assessed risks yet');
        await expect(empty).toBeAccessible();
        clearPage();
        const closed = await loaded({ ...MAP, canRead: false, fields: [] });
        expect(text(closed)).toContain('You have no access to risks.');
        await expect(closed).toBeAccessible();
    });

    it('says why risks cannot be read, and tries again', async () => {
        const element = await show();
        wireOf(getMap).error({ message: 'Server gone.' });
        await flush();
        expect(text(element)).toContain('Server gone.');
        await expect(element).toBeAccessible();
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(refreshApex).toHaveBeenCalledTimes(1);
        wireOf(getMap).emit(MAP);
        mockOf(getUseCases).mockRejectedValue({ body: { message: 'No list.' } });
        await flush();
        await choose(element, 3, 4);
        expect(text(element)).toContain('No list.');
        mockOf(getUseCases).mockResolvedValue(PAGE);
        await fire(element.shadowRoot?.querySelectorAll('c-aig-error-panel')[1] as Element, 'retry');
        expect(text(element)).not.toContain('No list.');
        expect(has(element, 'c-aig-record-link')).toBe(true);
    });
});
