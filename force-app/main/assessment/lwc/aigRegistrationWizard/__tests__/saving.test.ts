import getDraft from '@salesforce/apex/AigRegistrationController.getDraft';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import {
    clearPage,
    click,
    customValidity,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';
import { answerAll, button, change, passQuietTime, SAVED, show } from './wizardScene';

describe('c-aig-registration-wizard: saving', () => {
    beforeEach(answerAll);
    afterEach(clearPage);

    it('saves by itself a moment after typing, and says so', async () => {
        const element = await show();
        await change(element, 'what', { description: 'Scores.' });
        expect(props(element, 'c-aig-save-state').saveState).toBe('dirty');
        await passQuietTime(1200);
        const { input } = mockOf(saveDraft).mock.calls[0]?.[0] as { input: { useCase: object; useCaseId: null } };
        expect(input).toMatchObject({ useCaseId: null, useCase: { description: 'Scores.', vendor: null } });
        expect(props(element, 'c-aig-save-state')).toMatchObject({ saveState: 'saved', reference: 'UC-00001' });
        await change(element, 'what', { description: 'Scores more.' });
        await passQuietTime(1200);
        expect(mockOf(saveDraft).mock.calls[1]?.[0].input).toMatchObject({
            useCaseId: SAVED.useCaseId,
            lastModified: 'v1'
        });
    });

    it('never sends an outcome, a tier, a date or an approver', async () => {
        const element = await show();
        await change(element, 'what', { description: 'Scores.' });
        await passQuietTime(1200);
        const { input } = mockOf(saveDraft).mock.calls[0]?.[0] as { input: { useCase: object } };
        expect(Object.keys(input).sort()).toEqual(['answers', 'lastModified', 'useCase', 'useCaseId']);
        expect(Object.keys(input.useCase).join()).not.toMatch(/outcome|classification|status|expire|approv/i);
    });

    it('waits with saving until there is a name', async () => {
        const element = await show();
        await change(element, 'what', { title: ' ' });
        await passQuietTime(1200);
        expect(saveDraft).not.toHaveBeenCalled();
        expect(props(element, 'c-aig-save-state').saveState).toBe('waiting');
    });

    it('keeps what was typed when saving fails, and tries again', async () => {
        const element = await show();
        mockOf(saveDraft).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await change(element, 'what', { description: 'Scores.' });
        await passQuietTime(1200);
        expect(props(element, 'c-aig-save-state').saveState).toBe('failed');
        expect(text(element)).toContain('Offline');
        expect(props(element, 'c-aig-step-what').useCase).toMatchObject({ description: 'Scores.' });
        await fire(find(element, 'c-aig-save-state'), 'retry');
        expect(props(element, 'c-aig-save-state').saveState).toBe('saved');
        expect(text(element)).not.toContain('Offline');
        await expect(element).toBeAccessible();
    });

    it('shows errors of the server at the field, others above the step', async () => {
        const element = await show();
        const validity = customValidity(find(element, 'c-aig-step-what'), 'title');
        mockOf(saveDraft).mockResolvedValueOnce({
            success: false,
            errors: [
                { field: 'title', message: 'Use 80 characters at most.', code: 'TOO_LONG' },
                { field: 'vendor', message: 'The vendor is too long.', code: 'TOO_LONG' }
            ]
        });
        await change(element, 'what', { title: 'x'.repeat(90) });
        await passQuietTime(1200);
        expect(validity).toHaveBeenCalledWith('Use 80 characters at most.');
        expect(text(element)).toContain('Vendor: The vendor is too long.');
        expect(props(element, 'c-aig-step-what').useCase).toMatchObject({ title: 'x'.repeat(90) });
    });

    it('saves the draft and closes', async () => {
        const element = await show();
        const close = listen(element, 'close');
        await click(button(element, 'Save draft'));
        expect(saveDraft).toHaveBeenCalledTimes(1);
        expect(close.mock.calls[0]?.[0].detail).toEqual({ useCaseId: SAVED.useCaseId, isSubmitted: false });
    });

    it('sends what was typed last when the dialog is closed', async () => {
        const element = await show();
        await change(element, 'what', { description: 'Last words.' });
        element.remove();
        await flush();
        expect(mockOf(saveDraft).mock.calls[0]?.[0].input.useCase.description).toBe('Last words.');
    });

    it('merges what somebody else saved, and asks where both changed the same', async () => {
        const element = await show();
        await change(element, 'what', { description: 'First.' });
        await passQuietTime(1200);
        const base = mockOf(saveDraft).mock.calls[0]?.[0].input;
        mockOf(saveDraft).mockResolvedValueOnce({
            success: false,
            errors: [{ field: null, code: 'STALE', message: 'Changed.' }]
        });
        mockOf(getDraft).mockResolvedValueOnce({
            ...base,
            useCaseId: SAVED.useCaseId,
            lastModified: 'v2',
            useCase: { ...base.useCase, description: 'Theirs.', vendor: 'Acme' }
        });
        await change(element, 'what', { description: 'Mine.' });
        await passQuietTime(1200);
        expect(props(element, 'c-aig-conflict-panel').conflicts).toEqual([
            { key: 'description', label: 'What it does', mine: 'Mine.', theirs: 'Theirs.' }
        ]);
        expect(props(element, 'c-aig-step-what').useCase).toMatchObject({ description: 'Mine.', vendor: 'Acme' });
        await expect(element).toBeAccessible();
        const savesSoFar = mockOf(saveDraft).mock.calls.length;
        await change(element, 'what', { businessPurpose: 'Typed meanwhile.' });
        await click(button(element, 'Save draft'));
        expect(saveDraft).toHaveBeenCalledTimes(savesSoFar);
        await fire(find(element, 'c-aig-conflict-panel'), 'resolve', { takeTheirs: ['description'] });
        const last = mockOf(saveDraft).mock.calls.at(-1)?.[0].input;
        expect(last).toMatchObject({ lastModified: 'v2', useCase: { description: 'Theirs.', vendor: 'Acme' } });
        expect(last.useCase.businessPurpose).toBe('Typed meanwhile.');
        expect(has(element, 'c-aig-conflict-panel')).toBe(false);
    });
});
