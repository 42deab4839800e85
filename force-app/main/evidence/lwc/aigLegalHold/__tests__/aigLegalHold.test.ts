import AigLegalHold from 'c/aigLegalHold';
import AigReasonDialog, { type ReasonDialogOptions } from 'c/aigReasonDialog';
import lift from '@salesforce/apex/AigLegalHoldController.lift';
import place from '@salesforce/apex/AigLegalHoldController.place';
import { clearPage, click, find, has, mockOf, mount, text } from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigLegalHoldController.lift', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigLegalHoldController.place', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const HOLD = {
    id: 'a01',
    name: 'LH-00001',
    reason: 'Claim of a candidate.',
    placedAt: '2026-11-26T08:00:00Z',
    placedByName: 'Legal Reviewer'
};

const show = (properties: object) => mount('c-aig-legal-hold', AigLegalHold, { useCaseId: 'uc1', ...properties });

/** Opens the dialog as the component does, and confirms it with a reason. */
const confirmWith = (reason: string): jest.SpyInstance =>
    jest.spyOn(AigReasonDialog, 'open').mockImplementation(async (options: unknown) => {
        await (options as ReasonDialogOptions).action(reason);
        return true;
    });

describe('c-aig-legal-hold', () => {
    afterEach(() => {
        clearPage();
        jest.restoreAllMocks();
    });

    it('says that none stands, and to a reader nothing more', async () => {
        const element = await show({ hold: null, canManage: false });
        expect(text(element)).toContain('No legal hold stands.');
        expect(has(element, 'lightning-button')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says who holds and why', async () => {
        const element = await show({ hold: HOLD, canManage: false });
        expect(text(element)).toContain('Legal hold LH-00001 by Legal Reviewer: nothing of this use case is removed.');
        expect(text(element)).toContain('Claim of a candidate.');
        await expect(element).toBeAccessible();
    });

    it('does not say why to those who may not read it', async () => {
        const element = await show({ hold: { ...HOLD, reason: null }, canManage: false });
        expect(has(element, '.reason')).toBe(false);
    });

    it('places a hold with a reason and tells its page', async () => {
        const element = await show({ hold: null, canManage: true });
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        const open = confirmWith('Inquiry of the authority.');
        await click(find(element, '[data-id="change"]'));
        expect(place).toHaveBeenCalledWith({ useCaseId: 'uc1', reason: 'Inquiry of the authority.' });
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ confirmLabel: 'Place legal hold' }));
        expect(changed).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('lifts a hold with a reason', async () => {
        const element = await show({ hold: HOLD, canManage: true });
        confirmWith('Claim withdrawn.');
        await click(find(element, '[data-id="change"]'));
        expect(lift).toHaveBeenCalledWith({ useCaseId: 'uc1', reason: 'Claim withdrawn.' });
        expect(place).not.toHaveBeenCalled();
    });

    it('changes nothing when the dialog is cancelled', async () => {
        const element = await show({ hold: null, canManage: true });
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        jest.spyOn(AigReasonDialog, 'open').mockResolvedValue(undefined);
        mockOf(place).mockClear();
        await click(find(element, '[data-id="change"]'));
        expect(changed).not.toHaveBeenCalled();
        expect(place).not.toHaveBeenCalled();
    });
});
