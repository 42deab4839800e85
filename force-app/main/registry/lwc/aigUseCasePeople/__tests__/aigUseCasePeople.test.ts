import AigUseCasePeople from 'c/aigUseCasePeople';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
import { all, clearPage, flush, has, mount, text, wireOf } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigUseCaseController.getSummary',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const SUMMARY = {
    people: [
        { role: 'Business Owner', userId: '005000000000001AAA', name: 'Ana' },
        { role: 'Technical Owner', userId: '005000000000002AAA', name: 'Rui' }
    ],
    nextReviewOn: '2027-06-01'
};
const show = () => mount('c-aig-use-case-people', AigUseCasePeople, { recordId: 'a01000000000001AAA' });

describe('c-aig-use-case-people', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await show();
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows each person with the role, and the next review', async () => {
        const element = await show();
        wireOf(getSummary).emit(SUMMARY);
        await flush();
        expect(all(element, 'dt').map(text)).toEqual(['Business Owner', 'Technical Owner', 'Next review']);
        expect(all(element, 'c-aig-record-link')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('says that an approval sets the next review', async () => {
        const element = await show();
        wireOf(getSummary).emit({ people: [], nextReviewOn: null });
        await flush();
        expect(text(element)).toContain('Set by the approval');
    });

    it('says why it cannot be read', async () => {
        const element = await show();
        wireOf(getSummary).error({ message: 'No access.' });
        await flush();
        expect(text(element)).toContain('No access.');
        await expect(element).toBeAccessible();
    });
});
