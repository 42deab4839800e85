import AigStepResult from 'c/aigStepResult';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    has,
    listen,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

const CLASSIFICATION = { outcome: 'Minimal', outcomeLabel: 'Minimal risk', openQuestions: [] };

describe('c-aig-step-result', () => {
    afterEach(clearPage);

    it('loads', async () => {
        const element = await mount('c-aig-step-result', AigStepResult);
        expect(has(element, 'lightning-spinner')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows the outcome, the key and room for a message', async () => {
        const element = await mount('c-aig-step-result', AigStepResult, {
            classification: CLASSIFICATION,
            useCaseKey: 'opportunity-scoring',
            comments: 'Hello'
        });
        const comments = listen(element, 'commentschange');
        expect(props(element, 'c-aig-classification-result').classification).toEqual(CLASSIFICATION);
        expect(text(element)).toContain('opportunity-scoring');
        await fire(find(element, 'lightning-textarea'), 'change', { value: 'Please hurry' });
        expect(comments.mock.calls[0]?.[0].detail).toEqual({ value: 'Please hurry' });
        expect(has(element, '.open')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('names what is open and leads to it', async () => {
        const element = await mount('c-aig-step-result', AigStepResult, {
            classification: {
                outcome: 'Undetermined',
                openQuestions: [
                    { code: 'REGIONS', question: 'Regions' },
                    { code: 'A3_4A', question: 'Does it decide who gets an interview?' }
                ]
            }
        });
        const goto = listen(element, 'goto');
        expect(text(element)).toContain('Still open: 2');
        await click(all(element, '.open lightning-button')[1] as HTMLElement);
        expect(goto.mock.calls[0]?.[0].detail).toEqual({ code: 'A3_4A' });
        await expect(element).toBeAccessible();
    });

    it('says that a prohibited practice cannot be submitted', async () => {
        const element = await mount('c-aig-step-result', AigStepResult, {
            classification: { outcome: 'Prohibited', outcomeLabel: 'Prohibited' }
        });
        expect(text(element)).toContain('must not be used');
        expect(has(element, 'lightning-textarea')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says why there is no outcome and tries again', async () => {
        const element = await mount('c-aig-step-result', AigStepResult, { errors: ['Offline'] });
        const retry = listen(element, 'retry');
        expect(has(element, 'lightning-spinner')).toBe(false);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(retry).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
