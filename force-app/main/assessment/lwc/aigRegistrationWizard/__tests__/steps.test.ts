import evaluate from '@salesforce/apex/AigRegistrationController.evaluate';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import submit from '@salesforce/apex/AigRegistrationController.submit';
import {
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    listen,
    mockOf,
    props,
    setValidity,
    text
} from '../../../../../../scripts/jest-mocks/testKit';
import { answerAll, button, change, EVALUATION, passQuietTime, question, SAVED, show, stepTo } from './wizardScene';

describe('c-aig-registration-wizard: steps', () => {
    beforeEach(answerAll);
    afterEach(clearPage);

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
});
