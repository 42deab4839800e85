/** What the tests of the wizard share: its server, its records, and the hands of a user. */
import AigRegistrationWizard from 'c/aigRegistrationWizard';
import { after } from 'c/aigTimer';
import { getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import evaluate from '@salesforce/apex/AigRegistrationController.evaluate';
import getContext from '@salesforce/apex/AigRegistrationController.getContext';
import saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';
import submit from '@salesforce/apex/AigRegistrationController.submit';
import {
    all,
    click,
    find,
    fire,
    flush,
    mockOf,
    mount,
    setValidity,
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

export const RECORD = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
export const CONTEXT = {
    objectApiName: 'Opportunity',
    objectLabel: 'Opportunity',
    recordId: RECORD.recordId,
    recordName: 'Acme renewal',
    suggestedTitle: 'Opportunity scoring: predictive score on Opportunity',
    suggestedTechnology: 'Predictive Score',
    currentUserId: '005000000000001AAA'
};
export const question = (code: string, group: string) => ({
    code,
    groupName: group,
    question: `Question ${code}`,
    answerType: 'Yes No'
});
export const EVALUATION = {
    questions: [question('IS_AI', 'Scope'), question('A5_ANY', 'Prohibited Practices')],
    classification: { outcome: 'Minimal', outcomeLabel: 'Minimal risk', openQuestions: [] }
};
export const SAVED = {
    success: true,
    useCaseId: 'a01000000000001AAA',
    reference: 'UC-00001',
    key: 'opportunity-scoring',
    lastModified: 'v1',
    errors: []
};

export const button = (host: Element, label: string): HTMLElement => {
    const found = all(host, 'lightning-button').find((item) => (item as unknown as { label: string }).label === label);
    if (!found) {
        throw new Error(`No button ${label}`);
    }
    return found;
};
export const change = (host: Element, step: string, detail: object) =>
    fire(find(host, `c-aig-step-${step}`), 'fieldchange', { change: detail });
/** Lets the pending quiet time of the saver or the evaluator pass. */
export const passQuietTime = async (milliseconds: number) => {
    const call = mockOf(after)
        .mock.calls.filter(([delay]) => delay === milliseconds)
        .at(-1) as [number, () => void];
    call[1]();
    await flush();
};
/** The wizard before the server has answered. */
export const mountWizard = (place: object) => mount('c-aig-registration-wizard', AigRegistrationWizard, place);
export const show = async () => {
    const element = await mountWizard(RECORD);
    wireOf(getContext).emit(CONTEXT);
    wireOf(getPicklistValuesByRecordType).emit({
        picklistFieldValues: { Technology__c: { values: [{ label: 'Predictive Score', value: 'Predictive Score' }] } }
    });
    await flush();
    return element;
};
export const stepTo = async (host: Element, count: number) => {
    for (let step = 0; step < count; step++) {
        const current = find(host, '[data-step]');
        if (current.shadowRoot) {
            setValidity(current, true);
        }
        await click(button(host, 'Next'));
    }
};

/** A server that takes and answers everything. */
export const answerAll = (): void => {
    mockOf(after).mockReturnValue(jest.fn());
    mockOf(saveDraft).mockResolvedValue(SAVED);
    mockOf(evaluate).mockResolvedValue(EVALUATION);
    mockOf(submit).mockResolvedValue({ success: true, status: 'In Review', errors: [] });
};
