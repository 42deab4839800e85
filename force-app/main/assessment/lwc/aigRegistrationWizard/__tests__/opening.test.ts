import getContext from '@salesforce/apex/AigRegistrationController.getContext';
import getDraft from '@salesforce/apex/AigRegistrationController.getDraft';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import {
    clearPage,
    click,
    flush,
    has,
    mockOf,
    props,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';
import { answerAll, button, CONTEXT, RECORD, SAVED, show, mountWizard } from './wizardScene';

describe('c-aig-registration-wizard: opening', () => {
    beforeEach(answerAll);
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mountWizard(RECORD);
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(has(element, '[data-id="help"]')).toBe(false);
        expect(wireOf(getContext).getLastConfig()).toEqual(RECORD);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot open', async () => {
        const element = await mountWizard(RECORD);
        wireOf(getContext).error({ message: 'You may not register AI features.' });
        await flush();
        expect(text(element)).toContain('You may not register AI features.');
        expect(text(element)).toContain('ask your administrator for the permission set AI Governance: Requester');
        expect(has(element, 'lightning-spinner')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('opens filled with object and record', async () => {
        const element = await show();
        const step = props(element, 'c-aig-step-what');
        expect(step.useCase).toMatchObject({
            title: CONTEXT.suggestedTitle,
            technology: 'Predictive Score',
            businessOwnerId: CONTEXT.currentUserId,
            surfaceObject: 'Opportunity',
            surfaceRecordId: RECORD.recordId
        });
        expect(step.surfaceName).toBe('Opportunity: Acme renewal');
        expect(text(element)).toContain('Step 1 of 5');
        expect(saveDraft).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('resumes the draft of a use case', async () => {
        mockOf(getDraft).mockResolvedValueOnce({
            useCaseId: SAVED.useCaseId,
            lastModified: 'v7',
            useCase: { title: 'Old draft', businessOwnerId: '005' },
            answers: []
        });
        const element = await mountWizard({
            recordId: SAVED.useCaseId,
            objectApiName: 'AI_Use_Case__c'
        });
        expect(getDraft).toHaveBeenCalledWith({ useCaseId: SAVED.useCaseId });
        expect(props(element, 'c-aig-step-what').useCase).toMatchObject({ title: 'Old draft' });
        await click(button(element, 'Save draft'));
        expect(saveDraft).not.toHaveBeenCalled();
    });

    it('says why a draft cannot be resumed', async () => {
        mockOf(getDraft).mockRejectedValueOnce({ body: { message: 'It is in review.' } });
        const element = await mountWizard({
            recordId: SAVED.useCaseId,
            objectApiName: 'AI_Use_Case__c'
        });
        expect(text(element)).toContain('It is in review.');
        await expect(element).toBeAccessible();
    });
});
