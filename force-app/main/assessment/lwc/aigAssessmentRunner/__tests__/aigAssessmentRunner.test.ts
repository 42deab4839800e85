import AigAssessmentRunner from 'c/aigAssessmentRunner';
import carryOver from '@salesforce/apex/AigAssessmentController.carryOver';
import complete from '@salesforce/apex/AigAssessmentController.complete';
import getAssessment from '@salesforce/apex/AigAssessmentController.getAssessment';
import saveAnswers from '@salesforce/apex/AigAssessmentController.saveAnswers';
import {
    all,
    clearPage,
    click,
    find,
    fire,
    flush,
    has,
    mockOf,
    mount,
    props,
    text
} from '../../../../../../scripts/jest-mocks/testKit';

jest.mock('@salesforce/apex/AigAssessmentController.carryOver', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigAssessmentController.complete', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigAssessmentController.getAssessment', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/AigAssessmentController.saveAnswers', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/AigAssessmentController.getEvidence',
    () => ({ __esModule: true, default: jest.fn(() => Promise.resolve([])) }),
    { virtual: true }
);

const QUESTIONS = [
    {
        code: 'DPIA_PURPOSE',
        groupName: 'Purposes',
        question: 'For which purposes?',
        answerType: 'Text',
        isRequired: true,
        isOpen: true,
        revision: null
    },
    {
        code: 'DPIA_RISKS',
        groupName: 'Risks to people',
        question: 'What could go wrong?',
        answerType: 'Text',
        isRequired: true,
        isOpen: false,
        answer: 'Leak',
        revision: 'r1'
    }
];
const DRAFT = {
    id: 'a1',
    name: 'RA-00007',
    type: 'DPIA',
    typeLabel: 'DPIA',
    status: 'Draft',
    version: 1,
    canEdit: true,
    canComplete: true,
    holdsRisks: false,
    questions: QUESTIONS,
    riskCount: 0,
    levels: [],
    completeness: {
        answered: 1,
        total: 2,
        missing: [{ field: 'DPIA_PURPOSE', message: 'Answer: purposes', code: 'OPEN_QUESTION' }]
    }
};
const DONE = {
    ...DRAFT,
    questions: QUESTIONS.map((question) => ({ ...question, answer: 'Done', isOpen: false })),
    completeness: { answered: 2, total: 2, missing: [] }
};

async function show(assessment: object = DRAFT) {
    mockOf(getAssessment).mockResolvedValue(assessment);
    return mount('c-aig-assessment-runner', AigAssessmentRunner, { recordId: 'a1' });
}

async function type(element: Element, code: string, answer: string) {
    await fire(find(element, 'c-aig-question'), 'answerchange', { code, answer, comment: '' });
}

/** The check needs real time. */
async function isAccessible(element: Element) {
    jest.useRealTimers();
    await expect(element).toBeAccessible();
    jest.useFakeTimers();
}

async function wait() {
    jest.advanceTimersByTime(2000);
    await flush();
}

describe('c-aig-assessment-runner', () => {
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        clearPage();
        jest.useRealTimers();
        mockOf(saveAnswers).mockReset();
        mockOf(complete).mockReset();
    });

    it('loads', async () => {
        mockOf(getAssessment).mockReturnValue(new Promise(() => undefined));
        const element = await mount('c-aig-assessment-runner', AigAssessmentRunner, { recordId: 'a1' });
        expect(has(element, 'lightning-spinner')).toBe(true);
        await isAccessible(element);
    });

    it('shows sections, state and completeness', async () => {
        const element = await show();
        expect(all(element, 'nav button').map((button) => text(button))).toEqual([
            'Purposes 0 of 1 answered',
            'Risks to people 1 of 1 answered',
            'Evidence'
        ]);
        expect(find(element, '[aria-current="step"]').dataset.key).toBe('Purposes');
        expect(text(element)).toContain('1 of 2 complete');
        expect(props(element, 'lightning-progress-bar').value).toBe(50);
        await isAccessible(element);
    });

    it('saves a moment after the last keystroke, with the revision it saw', async () => {
        const element = await show();
        mockOf(saveAnswers).mockResolvedValue({ success: true, savedAt: '2026-11-23T14:02:00Z', assessment: DONE });
        await type(element, 'DPIA_PURPOSE', 'Ans');
        await type(element, 'DPIA_PURPOSE', 'Answer customers');
        expect(saveAnswers).not.toHaveBeenCalled();
        await wait();
        expect(saveAnswers).toHaveBeenCalledTimes(1);
        expect(saveAnswers).toHaveBeenCalledWith({
            assessmentId: 'a1',
            inputs: [{ code: 'DPIA_PURPOSE', answer: 'Answer customers', comment: '', revision: null }]
        });
        expect(props(element, 'c-aig-save-state').saveState).toBe('saved');
        expect(text(element)).toContain('2 of 2 complete');
    });

    it('keeps what was typed while a save ran', async () => {
        const element = await show();
        let answer: (result: object) => void = () => undefined;
        mockOf(saveAnswers).mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        await type(element, 'DPIA_PURPOSE', 'One');
        await wait();
        await type(element, 'DPIA_PURPOSE', 'Two');
        answer({ success: true, assessment: DRAFT });
        await flush();
        expect(props(element, 'c-aig-question').draftAnswer).toEqual({ answer: 'Two', comment: '' });
        mockOf(saveAnswers).mockResolvedValue({ success: true, assessment: DONE });
        await wait();
        expect(saveAnswers).toHaveBeenCalledTimes(2);
    });

    it('does not leave a section whose answers could not be saved, and loses nothing', async () => {
        const element = await show();
        mockOf(saveAnswers).mockRejectedValue({ body: { message: 'Server gone.' } });
        await type(element, 'DPIA_PURPOSE', 'Mine');
        await click(find(element, '[data-id="next"]'));
        expect(text(element)).toContain('Server gone.');
        expect(text(element)).toContain('could not be saved yet');
        expect(find(element, '[aria-current="step"]').dataset.key).toBe('Purposes');
        expect(props(element, 'c-aig-question').draftAnswer).toEqual({ answer: 'Mine', comment: '' });
        await isAccessible(element);
        mockOf(saveAnswers).mockResolvedValue({ success: true, assessment: DONE });
        await click(find(element, '[data-id="next"]'));
        expect(find(element, '[aria-current="step"]').dataset.key).toBe('Risks to people');
    });

    it('shows a conflict and sends the choice with the newest revision', async () => {
        const element = await show();
        const theirs = { ...DRAFT, questions: [{ ...QUESTIONS[0], answer: 'Theirs', revision: 'r9' }, QUESTIONS[1]] };
        mockOf(saveAnswers).mockResolvedValue({
            success: true,
            conflicts: [{ key: 'DPIA_PURPOSE', label: 'For which purposes?', mine: 'Mine', theirs: 'Theirs' }],
            assessment: theirs
        });
        await type(element, 'DPIA_PURPOSE', 'Mine');
        await wait();
        expect(has(element, 'c-aig-conflict-panel')).toBe(true);
        expect(props(element, 'c-aig-save-state').saveState).toBe('conflict');
        expect(props(element, 'c-aig-question').draftAnswer).toEqual({ answer: 'Mine', comment: '' });
        await isAccessible(element);
        mockOf(saveAnswers).mockResolvedValue({ success: true, assessment: DONE });
        await fire(find(element, 'c-aig-conflict-panel'), 'resolve', { takeTheirs: [] });
        expect(mockOf(saveAnswers).mock.calls[1]?.[0].inputs[0]).toMatchObject({ answer: 'Mine', revision: 'r9' });
        expect(has(element, 'c-aig-conflict-panel')).toBe(false);
    });

    it('takes the other version when the user says so', async () => {
        const element = await show();
        const theirs = { ...DRAFT, questions: [{ ...QUESTIONS[0], answer: 'Theirs', revision: 'r9' }, QUESTIONS[1]] };
        mockOf(saveAnswers).mockResolvedValue({
            success: true,
            conflicts: [{ key: 'DPIA_PURPOSE', label: 'For which purposes?', mine: 'Mine', theirs: 'Theirs' }],
            assessment: theirs
        });
        await type(element, 'DPIA_PURPOSE', 'Mine');
        await wait();
        await fire(find(element, 'c-aig-conflict-panel'), 'resolve', { takeTheirs: ['DPIA_PURPOSE'] });
        expect(saveAnswers).toHaveBeenCalledTimes(1);
        expect(props(element, 'c-aig-question').draftAnswer).toMatchObject({ answer: 'Theirs' });
    });

    it('lists what is missing instead of completing, and leads there', async () => {
        const element = await show();
        await click(find(element, 'nav [data-key="evidence"]'));
        await click(find(element, '[data-id="complete"]'));
        expect(complete).not.toHaveBeenCalled();
        expect(text(element)).toContain('Answer: purposes');
        await isAccessible(element);
        await click(find(element, '.missing lightning-button'));
        expect(find(element, '[aria-current="step"]').dataset.key).toBe('Purposes');
    });

    it('asks before it freezes, once', async () => {
        const element = await show(DONE);
        await click(find(element, '[data-id="complete"]'));
        expect(text(element)).toContain('not even an administrator');
        await isAccessible(element);
        await click(find(element, '[data-id="confirm-no"]'));
        expect(complete).not.toHaveBeenCalled();
        await click(find(element, '[data-id="complete"]'));
        mockOf(complete).mockResolvedValue({
            success: true,
            assessment: {
                ...DONE,
                status: 'Completed',
                canEdit: false,
                canComplete: false,
                completedByName: 'Legal Reviewer',
                nextReviewOn: '2027-11-23'
            }
        });
        const yes = find(element, '[data-id="confirm-yes"]');
        yes.click();
        yes.click();
        await flush();
        expect(complete).toHaveBeenCalledTimes(1);
        expect(text(element)).toContain('Completed by Legal Reviewer');
        expect(has(element, 'c-aig-question')).toBe(false);
        expect(text(element)).toContain('Done');
        await isAccessible(element);
    });

    it('says why the server refused to complete', async () => {
        const element = await show(DONE);
        await click(find(element, '[data-id="complete"]'));
        mockOf(complete).mockResolvedValue({
            success: false,
            errors: [{ field: 'DPIA_PURPOSE', message: 'Answer again.' }],
            assessment: DONE
        });
        await click(find(element, '[data-id="confirm-yes"]'));
        expect(text(element)).toContain('Answer again.');
        expect(has(element, '[data-id="confirm-yes"]')).toBe(false);
    });

    it('reads without editing for those who may not, and prepares for those who may not complete', async () => {
        const element = await show({ ...DRAFT, canEdit: false, canComplete: false });
        expect(has(element, 'c-aig-question')).toBe(false);
        expect(has(element, '[data-id="complete"]')).toBe(false);
        expect(text(element)).toContain('You can read this draft');
        await isAccessible(element);
        const preparing = await show({ ...DRAFT, canComplete: false });
        expect(text(preparing)).toContain('You can prepare this assessment');
    });

    it('says why a re-assessment was opened and carries the earlier version over', async () => {
        const element = await show({
            ...DRAFT,
            openedBecause: 'Autonomy',
            canCarryOver: true,
            previousVersionName: 'RA-00003'
        });
        expect(text(element)).toContain('Opened because this changed: Autonomy');
        mockOf(carryOver).mockResolvedValue({ success: true, assessment: DONE });
        await click(find(element, '[data-id="carry-over"]'));
        expect(carryOver).toHaveBeenCalledWith({ assessmentId: 'a1' });
        expect(text(element)).toContain('2 of 2 complete');
    });

    it('takes over an answer of an earlier assessment', async () => {
        const question = { ...QUESTIONS[0], reusableAnswerId: 'x1', reusableSource: 'DPIA RA-1', reusableText: 'T' };
        const element = await show({ ...DRAFT, questions: [question] });
        mockOf(saveAnswers).mockResolvedValue({ success: true, assessment: DONE });
        await fire(find(element, 'c-aig-reuse-offer'), 'reuse', { code: 'DPIA_PURPOSE', reuse: 'Included' });
        expect(mockOf(saveAnswers).mock.calls[0]?.[0].inputs[0]).toMatchObject({
            reuse: 'Included',
            reuseAnswerId: 'x1'
        });
    });

    it('shows risks and evidence as sections of their own', async () => {
        const element = await show({ ...DRAFT, holdsRisks: true, riskCount: 3 });
        expect(text(find(element, 'nav [data-key="risks"]'))).toContain('3 of 3 answered');
        await click(find(element, 'nav [data-key="risks"]'));
        expect(has(element, 'c-aig-risk-register')).toBe(true);
        await fire(find(element, 'c-aig-risk-register'), 'saved', {
            success: true,
            assessment: { ...DONE, holdsRisks: true }
        });
        expect(text(element)).toContain('2 of 2 complete');
        await click(find(element, 'nav [data-key="evidence"]'));
        expect(has(element, 'c-aig-evidence-files')).toBe(true);
        await isAccessible(element);
    });

    it('says why the assessment cannot be read, and tries again', async () => {
        mockOf(getAssessment).mockRejectedValueOnce({ body: { message: 'No access.' } });
        const element = await mount('c-aig-assessment-runner', AigAssessmentRunner, { recordId: 'a1' });
        expect(text(element)).toContain('No access.');
        await isAccessible(element);
        mockOf(getAssessment).mockResolvedValue(DRAFT);
        await fire(find(element, 'c-aig-error-panel'), 'retry');
        expect(text(element)).toContain('RA-00007');
    });
});
