import AigChangedBanner from 'c/aigChangedBanner';
import AigRegisterModal from 'c/aigRegisterModal';
import { refreshApex } from '@salesforce/apex';
import getChange from '@salesforce/apex/AigUseCaseController.getChange';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
import {
    clearPage,
    click,
    find,
    flush,
    has,
    mockOf,
    mount,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigUseCaseController.getSummary',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AigUseCaseController.getChange',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const CHANGED = { status: 'Approved', changedSinceApproval: true, canSubmit: true };
const show = async (summary: object) => {
    const element = await mount('c-aig-changed-banner', AigChangedBanner, { recordId: 'a01000000000001AAA' });
    wireOf(getSummary).emit(summary);
    await flush();
    return element;
};

describe('c-aig-changed-banner', () => {
    afterEach(clearPage);

    it('shows nothing while nothing changed, nor when no approval is left to lose', async () => {
        expect(has(await show({ ...CHANGED, changedSinceApproval: false }), '.banner')).toBe(false);
        expect(has(await show({ ...CHANGED, status: 'In Review' }), '.banner')).toBe(false);
        await expect(await show({ ...CHANGED, status: 'Suspended' })).toBeAccessible();
    });

    it('says what changed, by whom', async () => {
        const element = await show(CHANGED);
        wireOf(getChange).emit({
            at: '2026-11-20T10:00:00Z',
            actorName: 'Sales Ops User',
            fields: ['Autonomy', 'Vendor']
        });
        await flush();
        expect(text(element)).toContain('Changed: Autonomy, Vendor. By Sales Ops User,');
        await expect(element).toBeAccessible();
    });

    it('names components and answers when no field changed', async () => {
        const element = await show(CHANGED);
        wireOf(getChange).emit({ at: '2026-11-20T10:00:00Z', actorName: null, fields: [] });
        await flush();
        expect(text(element)).toContain('Changed: technical components or answers.');
    });

    it('starts the request for a new approval, and reads again', async () => {
        mockOf(AigRegisterModal.open).mockResolvedValueOnce({ useCaseId: 'a01', isSubmitted: true });
        const element = await show(CHANGED);
        await click(find(element, '[data-id="request"]'));
        expect(AigRegisterModal.open).toHaveBeenCalledWith(
            expect.objectContaining({ recordId: 'a01000000000001AAA', objectApiName: 'AI_Use_Case__c' })
        );
        await flush();
        expect(refreshApex).toHaveBeenCalled();
    });

    it('offers the request only to the people of the use case', async () => {
        expect(has(await show({ ...CHANGED, canSubmit: false }), '[data-id="request"]')).toBe(false);
    });

    it('claims nothing that it could not read: the summary card says why', async () => {
        const element = await mount('c-aig-changed-banner', AigChangedBanner, { recordId: 'a01000000000001AAA' });
        wireOf(getSummary).error({ message: 'Server gone.' });
        await flush();
        expect(has(element, '.banner')).toBe(false);
        const changed = await show(CHANGED);
        wireOf(getChange).error({ message: 'Server gone.' });
        await flush();
        expect(has(changed, '.banner')).toBe(true);
        expect(has(changed, '.what')).toBe(false);
        await expect(changed).toBeAccessible();
    });
});
