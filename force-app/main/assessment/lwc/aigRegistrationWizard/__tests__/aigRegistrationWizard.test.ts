import AigRegistrationWizard from 'c/aigRegistrationWizard';
import { after } from 'c/aigTimer';
import { getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import evaluate from '@salesforce/apex/AigRegistrationController.evaluate';
import getContext from '@salesforce/apex/AigRegistrationController.getContext';
import getDraft from '@salesforce/apex/AigRegistrationController.getDraft';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import submit from '@salesforce/apex/AigRegistrationController.submit';
import {
    all,
    clearPage,
    click,
    customValidity,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    mount,
    props,
    setValidity,
    text,
    wireOf
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('c/aigTimer', () => ({ __esModule: true, after: jest.fn(() => jest.fn()), every: jest.fn() }));
jest.mock(
    '@salesforce/apex/AigRegistrationController.getContext',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/sfdx-lwc-jest');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/AigRegistrationController.evaluate', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRegistrationController.getDraft', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRegistrationController.saveDraft', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigRegistrationController.submit', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const RECORD = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
const CONTEXT = {
    objectApiName: 'Opportunity',
    objectLabel: 'Opportunity',
    recordId: RECORD.recordId,
    recordName: 'Acme renewal',
    suggestedTitle: 'Opportunity scoring: predictive score on Opportunity',
    suggestedTechnology: 'Predictive Score',
    currentUserId: '005000000000001AAA'
};
const question = (code: string, group: string) => ({
    code,
    groupName: group,
    question: `Question ${code}`,
    answerType: 'Yes No'
});
const EVALUATION = {
    questions: [question('IS_AI', 'Scope'), question('A5_ANY', 'Prohibited Practices')],
    classification: { outcome: 'Minimal', outcomeLabel: 'Minimal risk', openQuestions: [] }
};
const SAVED = {
    success: true,
    useCaseId: 'a01000000000001AAA',
    reference: 'UC-00001',
    key: 'opportunity-scoring',
    lastModified: 'v1',
    errors: []
};

const button = (host: Element, label: string): HTMLElement => {
    const found = all(host, 'lightning-button').find((item) => (item as unknown as { label: string }).label === label);
    if (!found) {
        throw new Error(`No button ${label}`);
    }
    return found;
};
const change = (host: Element, step: string, detail: object) =>
    fire(find(host, `c-aig-step-${step}`), 'fieldchange', { change: detail });
/** Lets the pending quiet time of the saver or the evaluator pass. */
const passQuietTime = async (milliseconds: number) => {
    const call = mockOf(after)
        .mock.calls.filter(([delay]) => delay === milliseconds)
        .at(-1) as [number, () => void];
    call[1]();
    await flush();
};
const show = async () => {
    const element = await mount('c-aig-registration-wizard', AigRegistrationWizard, RECORD);
    wireOf(getContext).emit(CONTEXT);
    wireOf(getPicklistValuesByRecordType).emit({
        picklistFieldValues: { Technology__c: { values: [{ label: 'Predictive Score', value: 'Predictive Score' }] } }
    });
    await flush();
    return element;
};
const stepTo = async (host: Element, count: number) => {
    for (let step = 0; step < count; step++) {
        const current = find(host, '[data-step]');
        if (current.shadowRoot) {
            setValidity(current, true);
        }
        await click(button(host, 'Next'));
    }
};

describe('c-aig-registration-wizard', () => {
    beforeEach(() => {
        mockOf(after).mockReturnValue(jest.fn());
        mockOf(saveDraft).mockResolvedValue(SAVED);
        mockOf(evaluate).mockResolvedValue(EVALUATION);
        mockOf(submit).mockResolvedValue({ success: true, status: 'In Review', errors: [] });
    });
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-registration-wizard', AigRegistrationWizard, RECORD);
        expect(has(element, 'lightning-spinner')).toBe(true);
        expect(wireOf(getContext).getLastConfig()).toEqual(RECORD);
        await expect(element).toBeAccessible();
    });

    it('says why it cannot open', async () => {
        const element = await mount('c-aig-registration-wizard', AigRegistrationWizard, RECORD);
        wireOf(getContext).error({ message: 'You may not register AI features.' });
        await flush();
        expect(text(element)).toContain('You may not register AI features.');
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

    it('fills in what the law data offers, but only where the person sees it, and keeps given answers', async () => {
        const offers = EVALUATION.questions.map((one) => ({ ...one, offeredAnswer: 'Yes' }));
        const evaluation = { ...EVALUATION, questions: offers };
        mockOf(saveDraft).mockResolvedValue({ ...SAVED, evaluation });
        mockOf(evaluate).mockResolvedValue(evaluation);
        const element = await show();
        await stepTo(element, 2);
        await change(element, 'whom', { personalData: 'No' });
        await passQuietTime(1200);
        expect(mockOf(saveDraft).mock.calls.at(-1)?.[0].input.answers).toEqual([]);
        await stepTo(element, 1);
        expect(props(element, 'c-aig-step-screening').answers).toEqual({
            IS_AI: { answer: 'Yes', comment: '' },
            A5_ANY: { answer: 'Yes', comment: '' }
        });
        await fire(find(element, 'c-aig-step-screening'), 'answerchange', { code: 'IS_AI', answer: 'No', comment: '' });
        expect(props(element, 'c-aig-step-screening').answers).toMatchObject({ IS_AI: { answer: 'No' } });
        await passQuietTime(1200);
        expect(mockOf(saveDraft).mock.calls.at(-1)?.[0].input.answers).toEqual([
            { code: 'IS_AI', answer: 'No', comment: null },
            { code: 'A5_ANY', answer: 'Yes', comment: null }
        ]);
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

    it('stays on a step until its required inputs are filled', async () => {
        const element = await show();
        setValidity(find(element, 'c-aig-step-what'), false);
        await click(button(element, 'Next'));
        expect(has(element, 'c-aig-step-what')).toBe(true);
        expect(has(element, 'c-aig-step-who')).toBe(false);
    });

    it('stays on a step whose fields the server refuses, but not because of a lost connection', async () => {
        const element = await show();
        setValidity(find(element, 'c-aig-step-what'), true);
        await change(element, 'what', { title: 'x'.repeat(90) });
        mockOf(saveDraft).mockResolvedValueOnce({
            success: false,
            errors: [{ field: 'title', message: 'Use 80 characters at most.', code: 'TOO_LONG' }]
        });
        await click(button(element, 'Next'));
        expect(has(element, 'c-aig-step-what')).toBe(true);
        mockOf(saveDraft).mockRejectedValueOnce({ body: { message: 'Offline' } });
        await click(button(element, 'Next'));
        expect(has(element, 'c-aig-step-who')).toBe(true);
    });

    it('does not take the focus from the field in which the user types', async () => {
        const element = await show();
        const showErrors = jest.spyOn(
            find(element, 'c-aig-step-what') as unknown as {
                showErrors(errors: object[], movesFocus: boolean): object[];
            },
            'showErrors'
        );
        const rejection = { success: false, errors: [{ field: 'title', message: 'Too long.', code: 'TOO_LONG' }] };
        mockOf(saveDraft).mockResolvedValue(rejection);
        await change(element, 'what', { title: 'x'.repeat(90) });
        await passQuietTime(1200);
        expect(showErrors).toHaveBeenLastCalledWith(rejection.errors, false);
        await click(button(element, 'Save draft'));
        expect(showErrors).toHaveBeenLastCalledWith(rejection.errors, true);
    });

    it('goes through the steps and back without losing anything, with the focus on the heading', async () => {
        const element = await show();
        await change(element, 'what', { description: 'Scores.' });
        await stepTo(element, 1);
        expect(text(find(element, '[data-id="heading"]'))).toBe('Who answers for it Step 2 of 5');
        expect(element.shadowRoot?.activeElement).toBe(find(element, '[data-id="heading"]'));
        await change(element, 'who', { operatorRole: 'Deployer' });
        await stepTo(element, 1);
        expect(has(element, 'c-aig-step-whom')).toBe(true);
        await expect(element).toBeAccessible();
        await click(button(element, 'Back'));
        await click(button(element, 'Back'));
        expect(props(element, 'c-aig-step-what').useCase).toMatchObject({
            description: 'Scores.',
            operatorRole: 'Deployer'
        });
    });

    it('asks the server which questions apply, a group a screen', async () => {
        const element = await show();
        await stepTo(element, 3);
        expect(props(element, 'c-aig-step-screening')).toMatchObject({
            questions: EVALUATION.questions,
            groupName: 'Scope',
            groupNames: ['Scope', 'Prohibited Practices']
        });
        await stepTo(element, 1);
        expect(props(element, 'c-aig-step-screening').groupName).toBe('Prohibited Practices');
        await click(button(element, 'Back'));
        expect(props(element, 'c-aig-step-screening').groupName).toBe('Scope');
        await expect(element).toBeAccessible();
    });

    it('asks again after an answer, and keeps only the newest result', async () => {
        const element = await show();
        await stepTo(element, 3);
        const answer = (value: string) =>
            fire(find(element, 'c-aig-step-screening'), 'answerchange', { code: 'IS_AI', answer: value, comment: '' });
        let finishFirst: (value: object) => void = () => undefined;
        mockOf(evaluate).mockReturnValueOnce(new Promise((resolve) => (finishFirst = resolve)));
        await answer('Yes');
        await passQuietTime(300);
        mockOf(evaluate).mockResolvedValueOnce({ ...EVALUATION, questions: [question('IS_AI', 'Scope')] });
        await answer('No');
        await passQuietTime(300);
        finishFirst(EVALUATION);
        await flush();
        expect(props(element, 'c-aig-step-screening').questions).toHaveLength(1);
        expect(mockOf(evaluate).mock.calls.at(-1)?.[0].input.answers).toEqual([
            { code: 'IS_AI', answer: 'No', comment: null }
        ]);
    });

    it('shows why the questions could not be loaded', async () => {
        const element = await show();
        mockOf(evaluate).mockRejectedValueOnce({ body: { message: 'A rule is broken.' } });
        await stepTo(element, 3);
        expect(props(element, 'c-aig-step-screening').errors).toEqual(['A rule is broken.']);
        await fire(find(element, 'c-aig-step-screening'), 'retry');
        expect(props(element, 'c-aig-step-screening').errors).toEqual([]);
    });

    it('shows the result of the server and leads from an open question to its step', async () => {
        const element = await show();
        await stepTo(element, 5);
        expect(props(element, 'c-aig-step-result')).toMatchObject({
            classification: EVALUATION.classification,
            useCaseKey: 'opportunity-scoring'
        });
        await fire(find(element, 'c-aig-step-result'), 'goto', { code: 'A5_ANY' });
        expect(props(element, 'c-aig-step-screening').groupName).toBe('Prohibited Practices');
        await stepTo(element, 1);
        await fire(find(element, 'c-aig-step-result'), 'goto', { code: 'REGIONS' });
        expect(has(element, 'c-aig-step-whom')).toBe(true);
    });

    it('submits what is saved, with the message, and says what happens next', async () => {
        const element = await show();
        await stepTo(element, 5);
        await fire(find(element, 'c-aig-step-result'), 'commentschange', { value: 'Please review.' });
        await click(button(element, 'Submit for review'));
        expect(submit).toHaveBeenCalledWith({ useCaseId: SAVED.useCaseId, comments: 'Please review.' });
        expect(text(element)).toContain('UC-00001 is with the reviewers now.');
        await expect(element).toBeAccessible();
        const close = listen(element, 'close');
        await click(button(element, 'Done'));
        expect(close.mock.calls[0]?.[0].detail).toEqual({ useCaseId: SAVED.useCaseId, isSubmitted: true });
    });

    it('shows with the names of the open questions why submitting was refused', async () => {
        const element = await show();
        await stepTo(element, 5);
        mockOf(submit).mockResolvedValueOnce({
            success: false,
            errors: [{ field: null, code: 'OPEN_QUESTION', message: 'Still open: Question A5_ANY.' }]
        });
        await click(button(element, 'Submit for review'));
        expect(text(element)).toContain('Still open: Question A5_ANY.');
        expect(has(element, 'c-aig-step-result')).toBe(true);
        mockOf(submit).mockRejectedValueOnce({ body: { message: 'No approval process fits.' } });
        await click(button(element, 'Submit for review'));
        expect(text(element)).toContain('No approval process fits.');
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

    it('resumes the draft of a use case', async () => {
        mockOf(getDraft).mockResolvedValueOnce({
            useCaseId: SAVED.useCaseId,
            lastModified: 'v7',
            useCase: { title: 'Old draft', businessOwnerId: '005' },
            answers: []
        });
        const element = await mount('c-aig-registration-wizard', AigRegistrationWizard, {
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
        const element = await mount('c-aig-registration-wizard', AigRegistrationWizard, {
            recordId: SAVED.useCaseId,
            objectApiName: 'AI_Use_Case__c'
        });
        expect(text(element)).toContain('It is in review.');
        await expect(element).toBeAccessible();
    });
});
