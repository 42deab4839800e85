import AigRiskMap from 'c/aigRiskMap';
import { refreshApex } from '@salesforce/apex';
import getMap from '@salesforce/apex/AigRiskMapController.getMap';
import getRisks from '@salesforce/apex/AigRiskMapController.getRisks';
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
jest.mock('@salesforce/apex/AigRiskMapController.getRisks', () => ({ __esModule: true, default: jest.fn() }), {
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
const ENTRY = { assessmentId: 'a1', scenario: 'A prompt leaks data.', useCaseTitle: 'Reply drafts', level: 'High' };
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

    it('counts risks and lists those of a chosen field', async () => {
        const element = await loaded();
        expect(props(element, 'c-aig-risk-matrix').counts).toEqual(MAP.fields);
        expect(text(element)).toContain('Choose a field');
        mockOf(getRisks).mockResolvedValue([ENTRY]);
        await choose(element, 3, 4);
        expect(getRisks).toHaveBeenCalledWith({ likelihood: 3, impact: 4 });
        expect(text(element)).toContain('Likelihood 3, impact 4: 2 risks');
        expect(text(element)).toContain('The first 1 of them are shown.');
        expect(text(element)).toContain('Reply drafts');
        await click(find(element, '[data-id="a1"]'));
        await expect(element).toBeAccessible();
    });

    it('keeps to the last choice when an earlier answer comes later', async () => {
        const element = await loaded();
        let slow: (entries: object[]) => void = () => undefined;
        mockOf(getRisks)
            .mockReturnValueOnce(new Promise((resolve) => (slow = resolve)))
            .mockResolvedValueOnce([]);
        await choose(element, 3, 4);
        await choose(element, 1, 1);
        slow([ENTRY]);
        await flush();
        expect(text(element)).toContain('No risks here.');
        expect(text(element)).not.toContain('Reply drafts');
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
        mockOf(getRisks).mockRejectedValue({ body: { message: 'No list.' } });
        await flush();
        await choose(element, 3, 4);
        expect(text(element)).toContain('No list.');
    });
});
