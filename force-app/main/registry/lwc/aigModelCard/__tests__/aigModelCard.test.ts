import AigModelCard from 'c/aigModelCard';
import { refreshApex } from '@salesforce/apex';
import AigReasonDialog from 'c/aigReasonDialog';
import changeLifecycle from '@salesforce/apex/AigModelController.changeLifecycle';
import getCard from '@salesforce/apex/AigModelController.getCard';
import resume from '@salesforce/apex/AigModelController.resume';
import {
    all,
    clearPage,
    click,
    find,
    flush,
    has,
    mockOf,
    mount,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock(
    '@salesforce/apex/AigModelController.getCard',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigModelController.changeLifecycle', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigModelController.resume', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex', () => ({ __esModule: true, refreshApex: jest.fn(() => Promise.resolve()) }), {
    virtual: true
});

const CARD = {
    id: 'm1',
    name: 'Example model',
    isVersion: false,
    status: 'Approved',
    statusLabel: 'Approved',
    statusReason: 'Reviewed',
    changedByName: 'Compliance Reviewer',
    changedOn: '2026-11-01T08:00:00Z',
    completeness: 75,
    missing: ['Terms Reference'],
    isPending: false,
    canGovern: true,
    steps: [
        { status: 'Restricted', label: 'Restrict' },
        { status: 'Blocked', label: 'Block' }
    ],
    useCases: [{ id: 'uc1', title: 'Case replies', reference: 'UC-00002', status: 'Approved', isChanged: false }],
    useCaseCount: 3,
    approvedCount: 2
};
const show = async (card: object) => {
    const element = await mount('c-aig-model-card', AigModelCard, { recordId: 'm1', objectApiName: 'AI_Model__c' });
    wireOf(getCard).emit(card);
    await flush();
    return element;
};
const dialog = (): jest.SpyInstance => jest.spyOn(AigReasonDialog, 'open' as never);

describe('c-aig-model-card', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-model-card', AigModelCard, { recordId: 'm1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows lifecycle, completeness with what is missing, and the use cases behind it', async () => {
        const element = await show(CARD);
        const words = text(element);
        expect(words).toContain('Compliance Reviewer: Reviewed');
        expect(words).toContain('Card filled in: 75 %');
        expect(words).toContain('Missing: Terms Reference');
        expect(words).toContain('Use cases behind it: 3');
        expect(words).toContain('And 2 more.');
        expect(props(element, 'lightning-progress-bar').value).toBe(75);
        await expect(element).toBeAccessible();
    });

    it('shows an empty card as empty, and no use case as none', async () => {
        const element = await show({ ...CARD, completeness: 0, useCases: [], useCaseCount: 0, statusReason: null });
        expect(text(element)).toContain('Card filled in: 0 %');
        expect(text(element)).toContain('No use case runs on it.');
        await expect(element).toBeAccessible();
    });

    it('says what a block does before it is done, and does it with the reason', async () => {
        const element = await show(CARD);
        const open = dialog().mockResolvedValue(true as never);
        await click(find(element, '[data-status="Blocked"]'));
        const [options] = open.mock.calls[0] as [
            { body: string; variant: string; heading: string; action: (reason: string) => unknown }
        ];
        expect(options.heading).toBe('Block: Example model');
        expect(options.body).toContain('Approved use cases suspended at once: 2.');
        expect(options.body).toContain('every use case behind it (3)');
        expect(options.variant).toBe('destructive');
        mockOf(changeLifecycle).mockResolvedValue({ success: true });
        await options.action('Leaks');
        expect(changeLifecycle).toHaveBeenCalledWith({ recordId: 'm1', toStatus: 'Blocked', reason: 'Leaks' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says that lifting a block lifts no suspension', async () => {
        const steps = [{ status: 'Approved', label: 'Approve' }];
        const element = await show({ ...CARD, status: 'Blocked', statusLabel: 'Blocked', steps });
        const open = dialog().mockResolvedValue(undefined as never);
        await click(find(element, '[data-status="Approved"]'));
        expect(open).toHaveBeenCalledWith(
            expect.objectContaining({
                body: expect.stringContaining('lifts no suspension') as string,
                variant: 'brand'
            })
        );
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('offers nothing to those who may only read', async () => {
        // Pending effects are told to everybody, and started again by those who govern.
        const element = await show({ ...CARD, canGovern: false, steps: [], isPending: true });
        expect(has(element, '[role="status"]')).toBe(true);
        expect(all(element, 'lightning-button')).toHaveLength(0);
        await expect(element).toBeAccessible();
    });

    it('shows that effects are pending and starts them again', async () => {
        const element = await show({ ...CARD, isPending: true });
        expect(text(find(element, '[role="status"]'))).toContain('the gate denies all of them');
        mockOf(resume).mockResolvedValueOnce({ success: false, errors: [{ message: 'Nothing is pending.' }] });
        await click(find(element, '[data-id="resume"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Nothing is pending.']);
        mockOf(resume).mockResolvedValueOnce({ success: true, errors: [] });
        await click(find(element, '[data-id="resume"]'));
        expect(resume).toHaveBeenCalledWith({ recordId: 'm1' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
        mockOf(resume).mockRejectedValueOnce({ body: { message: 'No.' } });
        await click(find(element, '[data-id="resume"]'));
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['No.']);
        await expect(element).toBeAccessible();
    });

    it('says when the model of a version may not be used', async () => {
        const version = { ...CARD, isVersion: true, modelId: 'm0', modelName: 'Family', modelStatus: 'Blocked' };
        const element = await show(version);
        expect(text(element)).toContain('Family may not be used, so this version may not either.');
        await expect(element).toBeAccessible();
    });

    it('shows what went wrong and tries again', async () => {
        const element = await mount('c-aig-model-card', AigModelCard, { recordId: 'm1' });
        wireOf(getCard).error({ message: 'Broken.' });
        await flush();
        expect(props(element, 'c-aig-error-panel').messages).toEqual(['Broken.']);
        find(element, 'c-aig-error-panel').dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
