import AigQuestion from 'c/aigQuestion';
import {
    clearPage,
    customValidity,
    find,
    fire,
    has,
    listen,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

const QUESTION = {
    code: 'A3_4A',
    question: 'Does it decide who gets an interview, a job, a promotion?',
    why: 'Such decisions shape lives.',
    example: 'Ranks applications.',
    legalName: 'Annex III point 4(a)',
    answerType: 'Yes No',
    citation: 'AI Act, Annex III 4(a)',
    sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj'
};

describe('c-aig-question', () => {
    afterEach(clearPage);

    it('asks in plain words, with the reason, an example and the law in small print', async () => {
        const element = await mount('c-aig-question', AigQuestion, { question: QUESTION });
        expect(props(element, 'lightning-radio-group')).toMatchObject({ label: QUESTION.question, value: '' });
        expect(text(element)).toContain('Such decisions shape lives.');
        expect(text(element)).toContain('Example: Ranks applications.');
        expect(text(element)).toContain('Annex III point 4(a)');
        expect(has(element, 'lightning-textarea')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('hands on the answer', async () => {
        const element = await mount('c-aig-question', AigQuestion, { question: QUESTION });
        const change = listen(element, 'answerchange');
        await fire(find(element, 'lightning-radio-group'), 'change', { value: 'Yes' });
        expect(change.mock.calls[0]?.[0].detail).toEqual({ code: 'A3_4A', answer: 'Yes', comment: '' });
    });

    it('says that an answer was filled in, until another is chosen', async () => {
        const question = { ...QUESTION, offeredAnswer: 'Yes' };
        const offered = await mount('c-aig-question', AigQuestion, {
            question,
            draftAnswer: { answer: 'Yes', comment: '' }
        });
        expect(text(offered)).toContain('Filled in for you');
        await expect(offered).toBeAccessible();
        for (const answer of ['No', 'Not sure', '']) {
            const element = await mount('c-aig-question', AigQuestion, {
                question,
                draftAnswer: { answer, comment: '' }
            });
            expect(text(element)).not.toContain('Filled in for you');
        }
    });

    it('explains what Not sure means and takes a comment', async () => {
        const element = await mount('c-aig-question', AigQuestion, {
            question: QUESTION,
            draftAnswer: { answer: 'Not sure', comment: '' }
        });
        const change = listen(element, 'answerchange');
        expect(text(find(element, '[role="status"]'))).toContain('The outcome stays undetermined');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'Ask HR' });
        expect(change.mock.calls[0]?.[0].detail).toEqual({ code: 'A3_4A', answer: 'Not sure', comment: 'Ask HR' });
        await expect(element).toBeAccessible();
    });

    it('takes text where the question wants a reason', async () => {
        const element = await mount('c-aig-question', AigQuestion, { question: { ...QUESTION, answerType: 'Text' } });
        const change = listen(element, 'answerchange');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'It only sorts.' });
        expect(change.mock.calls[0]?.[0].detail.answer).toBe('It only sorts.');
        expect(has(element, 'lightning-radio-group')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows an error of the server at itself, and forgets it when it is answered', async () => {
        const element = await mount<{ showErrors(errors: object[]): object[] }>('c-aig-question', AigQuestion, {
            question: QUESTION
        });
        const validity = customValidity(element, 'A3_4A');
        const other = { field: 'A3_4B', message: 'Other' };
        expect(element.showErrors([{ field: 'A3_4A', message: 'Answer Yes, No or Not sure.' }, other])).toEqual([
            other
        ]);
        expect(validity).toHaveBeenLastCalledWith('Answer Yes, No or Not sure.');
        await fire(find(element, 'lightning-radio-group'), 'change', { value: 'No' });
        expect(validity).toHaveBeenLastCalledWith('');
    });

    it('shows nothing without a question', async () => {
        const element = await mount('c-aig-question', AigQuestion);
        expect(text(element)).toBe('');
    });
});
