import AigStepScreening from 'c/aigStepScreening';
import {
    all,
    clearPage,
    find,
    fire,
    flush,
    has,
    listen,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

const question = (code: string, group: string) => ({
    code,
    groupName: group,
    question: `Question ${code}`,
    answerType: 'Yes No'
});
const QUESTIONS = [question('IS_AI', 'Scope'), question('A5_ANY', 'Prohibited Practices')];
const BASE = { groupNames: ['Scope', 'Prohibited Practices'], groupName: 'Scope', answers: {} };

describe('c-aig-step-screening', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, { questions: null });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows one group with the answers given so far', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, {
            ...BASE,
            questions: QUESTIONS,
            answers: { IS_AI: { answer: 'Yes', comment: '' } }
        });
        expect(all(element, 'c-aig-question')).toHaveLength(1);
        expect(props(element, 'c-aig-question').draftAnswer).toEqual({ answer: 'Yes', comment: '' });
        expect(text(element)).toContain('Group 1 of 2');
        await expect(element).toBeAccessible();
    });

    it('hands on answers', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, { ...BASE, questions: QUESTIONS });
        const change = listen(element, 'answerchange');
        const detail = { code: 'IS_AI', answer: 'Yes', comment: '' };
        await fire(find(element, 'c-aig-question'), 'answerchange', detail);
        expect(change.mock.calls[0]?.[0].detail).toEqual(detail);
    });

    it('announces questions that an answer brought', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, { ...BASE, questions: QUESTIONS });
        Object.assign(element, { questions: [...QUESTIONS, question('A5_1_A', 'Prohibited Practices')] });
        await flush();
        expect(text(find(element, '[role="status"]'))).toBe('More questions apply because of your answer: 1.');
        Object.assign(element, { isEvaluating: true });
        await flush();
        expect(text(find(element, '[role="status"]'))).toBe('Looking up which questions apply.');
    });

    it('hands errors of the server to their questions and gives back the rest', async () => {
        const element = await mount<{ showErrors(errors: object[]): object[] }>(
            'c-aig-step-screening',
            AigStepScreening,
            {
                ...BASE,
                questions: QUESTIONS
            }
        );
        const elsewhere = { field: 'A5_ANY', message: 'On the next screen.' };
        expect(element.showErrors([{ field: 'IS_AI', message: 'Wrong answer.' }, elsewhere])).toEqual([elsewhere]);
    });

    it('says so when nothing needs to be asked', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, { questions: [] });
        expect(props(element, 'c-aig-empty-state').heading).toBe('No questions apply');
        await expect(element).toBeAccessible();
    });

    it('says why it has no questions and tries again', async () => {
        const element = await mount('c-aig-step-screening', AigStepScreening, { questions: null, errors: ['Offline'] });
        const retry = listen(element, 'retry');
        expect(has(element, 'lightning-spinner')).toBe(false);
        expect(text(element)).toContain('Offline');
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(retry).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
