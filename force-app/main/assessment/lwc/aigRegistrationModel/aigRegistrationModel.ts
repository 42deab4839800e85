import type evaluate from '@salesforce/apex/AigRegistrationController.evaluate';
import type getContext from '@salesforce/apex/AigRegistrationController.getContext';
import type saveDraft from '@salesforce/apex/AigRegistrationController.saveDraft';

export { mergeDrafts, type Conflict, type MergeResult } from './mergeDrafts';
export { FIELD_LABELS } from './fieldLabels';

export type RegistrationInput = NonNullable<Parameters<typeof saveDraft>[0]['input']>;
export type SaveResult = Awaited<ReturnType<typeof saveDraft>>;
export type RegistrationContext = Awaited<ReturnType<typeof getContext>>;
export type Evaluation = Awaited<ReturnType<typeof evaluate>>;
export type Question = NonNullable<Evaluation['questions']>[number];
export type Classification = NonNullable<Evaluation['classification']>;
export type OpenQuestion = NonNullable<Classification['openQuestions']>[number];

export interface Option {
    readonly label: string;
    readonly value: string;
}

export const TEXT_FIELDS = [
    'title',
    'key',
    'description',
    'businessPurpose',
    'businessUnit',
    'businessOwnerId',
    'accountableExecutiveId',
    'technicalOwnerId',
    'technology',
    'autonomy',
    'operatorRole',
    'vendor',
    'surfaceObject',
    'surfaceRecordId',
    'personalData',
    'specialCategoryData',
    'profiling',
    'solelyAutomated',
    'legalEffect',
    'lawfulBasis',
    'allowedPurposes',
    'disclosureText'
] as const;
export const LIST_FIELDS = ['regions', 'affectedGroups'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type ListField = (typeof LIST_FIELDS)[number];
export type DraftField = TextField | ListField;

/** What the user has typed; blank text where nothing is. */
export type UseCaseDraft = Readonly<Record<TextField, string> & Record<ListField, readonly string[]>>;

export interface DraftAnswer {
    readonly answer: string;
    readonly comment: string;
}

/** Everything a registration holds in the browser. */
export interface Draft {
    readonly useCaseId: string | null;
    readonly lastModified: string | null;
    readonly useCase: UseCaseDraft;
    readonly answers: Readonly<Record<string, DraftAnswer>>;
}

/** Changes of fields, e.g. from one input of a step. */
export type UseCaseChange = Partial<UseCaseDraft>;

export interface FieldChangeDetail {
    readonly change: UseCaseChange;
}

export interface AnswerChangeDetail extends DraftAnswer {
    readonly code: string;
}

export const STEPS = ['what', 'who', 'whom', 'screening', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** The step on which a fact that the classification misses is asked; every other code is a screening question. */
const STEP_OF_FACT: Readonly<Record<string, Step>> = {
    TECHNOLOGY: 'what',
    ROLE: 'who',
    AUTONOMY: 'whom',
    REGIONS: 'whom',
    GROUPS: 'whom',
    PERSONAL_DATA: 'whom',
    SPECIAL_DATA: 'whom',
    PROFILING: 'whom',
    SOLELY_AUTOMATED: 'whom',
    LEGAL_EFFECT: 'whom'
};

export function stepOfQuestion(code: string): Step {
    return STEP_OF_FACT[code] ?? 'screening';
}

export function emptyDraft(): Draft {
    const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Record<TextField, string>;
    return {
        useCaseId: null,
        lastModified: null,
        useCase: { ...texts, regions: [], affectedGroups: [] },
        answers: {}
    };
}

/** A new draft with what the record page knows already. */
export function draftFromContext(context: RegistrationContext): Draft {
    const draft = emptyDraft();
    return {
        ...draft,
        useCase: {
            ...draft.useCase,
            title: context.suggestedTitle ?? '',
            technology: context.suggestedTechnology ?? '',
            vendor: context.suggestedVendor ?? '',
            businessOwnerId: context.currentUserId ?? '',
            surfaceObject: context.objectApiName ?? '',
            surfaceRecordId: context.recordId ?? ''
        }
    };
}

/** What the server sent, with blanks where it sent nothing. */
export function draftFromServer(input: RegistrationInput): Draft {
    const fields = input.useCase ?? {};
    const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, fields[field] ?? ''])) as Record<
        TextField,
        string
    >;
    return {
        useCaseId: input.useCaseId ?? null,
        lastModified: input.lastModified ?? null,
        useCase: {
            ...texts,
            regions: [...(fields.regions ?? [])],
            affectedGroups: [...(fields.affectedGroups ?? [])]
        },
        answers: Object.fromEntries(
            (input.answers ?? [])
                .filter((answer) => answer.code)
                .map((answer) => [answer.code ?? '', { answer: answer.answer ?? '', comment: answer.comment ?? '' }])
        )
    };
}

/** What the server gets: blanks become null, answers only where something was said. */
export function draftToServer(draft: Draft): RegistrationInput {
    const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, draft.useCase[field] || null]));
    return {
        useCaseId: draft.useCaseId,
        lastModified: draft.lastModified,
        useCase: { ...texts, regions: [...draft.useCase.regions], affectedGroups: [...draft.useCase.affectedGroups] },
        answers: Object.entries(draft.answers)
            .filter(([, { answer, comment }]) => answer !== '' || comment !== '')
            .map(([code, { answer, comment }]) => ({ code, answer: answer || null, comment: comment || null }))
    };
}
