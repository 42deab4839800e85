import {
    EVIDENCE_SECTION,
    RISK_SECTION,
    groupsOf,
    type Assessment,
    type AssessmentQuestion,
    type AssessmentResult
} from 'c/aigAssessmentModel';
import { formatDay, formatText } from 'c/aigFormatText';
import type { FieldError } from 'c/aigReduceErrors';
import type { Conflict } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** What was typed for a question and is not saved yet. */
export interface Typed {
    readonly answer: string;
    readonly comment: string;
}

export interface SectionView {
    readonly key: string;
    readonly label: string;
    readonly state: string;
    /** `step` for the section on screen, as aria-current wants it. */
    readonly current: 'step' | 'false';
    readonly buttonClass: string;
}

export interface QuestionRow {
    readonly key: string;
    readonly question: AssessmentQuestion;
    readonly draftAnswer: Typed;
    readonly isForm: boolean;
    readonly isOptional: boolean;
    readonly text: string;
}

/** Keys of all sections, in order: groups of questions, then risks, then evidence. */
export function sectionKeys(assessment: Assessment): string[] {
    const groups = groupsOf(assessment.questions ?? []);
    return [...groups, ...(assessment.holdsRisks ? [RISK_SECTION] : []), EVIDENCE_SECTION];
}

/** The sections as the navigation shows them. */
export function sectionViews(assessment: Assessment, currentKey: string): SectionView[] {
    return sectionKeys(assessment).map((key) => ({
        key,
        label: labelOf(key),
        state: stateOf(assessment, key),
        current: key === currentKey ? 'step' : 'false',
        buttonClass: key === currentKey ? 'section section_current' : 'section'
    }));
}

/** The questions of a section; what was typed stands before what is stored. */
export function questionRows(
    assessment: Assessment,
    key: string,
    typed: Readonly<Record<string, Typed>>
): QuestionRow[] {
    return (assessment.questions ?? [])
        .filter(({ groupName }) => (groupName ?? '') === key)
        .map((question) => ({
            key: question.code ?? '',
            question,
            draftAnswer: typed[question.code ?? ''] ?? {
                answer: question.answer ?? '',
                comment: question.comment ?? ''
            },
            isForm: assessment.canEdit === true && question.reuse !== 'Cross-Referred',
            isOptional: question.isRequired !== true,
            text: question.answer || LABELS.noAnswer
        }));
}

/** The section in which a missing item (code of a question, id of a risk or `risks`) is put right. */
export function sectionOf(assessment: Assessment, field: string): string {
    const question = (assessment.questions ?? []).find(({ code }) => code === field);
    return question ? (question.groupName ?? '') : RISK_SECTION;
}

/** How far the assessment is, in per cent and in words. */
export interface Progress {
    readonly percent: number;
    readonly text: string;
}

/** Required answers and rated risks out of all. */
export function progressOf(assessment: Assessment | null): Progress {
    const { answered, total } = assessment?.completeness ?? {};
    return {
        percent: total ? Math.round(((answered ?? 0) / total) * 100) : 0,
        text: formatText(LABELS.progress, answered ?? 0, total ?? 0)
    };
}

/** Something that is missing before completion, with the section where it is put right. */
export interface MissingRow {
    readonly key: string;
    readonly text: string;
    readonly section: string;
}

/** What is missing, as a list to jump from. */
export function missingRows(assessment: Assessment, missing: readonly FieldError[]): MissingRow[] {
    return missing.map(({ field, message }, index) => ({
        key: `${field ?? ''}${index}`,
        text: message ?? '',
        section: sectionOf(assessment, field ?? '')
    }));
}

/** Who may do what with it, or what became of it; empty for somebody who may do everything. */
export function stateText({ status, canEdit, canComplete, completedByName, nextReviewOn }: Assessment): string {
    if (status === 'Draft') {
        return !canEdit ? LABELS.readOnly : canComplete ? '' : LABELS.prepareOnly;
    }
    return status === 'Completed'
        ? formatText(LABELS.frozen, completedByName ?? '', formatDay(nextReviewOn ?? ''))
        : LABELS.superseded;
}

/** Values that somebody else saved meanwhile, as the conflict panel takes them. */
export function conflictsOf(result: AssessmentResult): Conflict[] {
    return (result.conflicts ?? []).map(({ key, label, mine, theirs }) => ({
        key: key ?? '',
        label: label ?? '',
        mine: mine ?? '',
        theirs: theirs ?? ''
    }));
}

/** Name of a section for people. */
export function labelOf(key: string): string {
    if (key === RISK_SECTION) {
        return LABELS.riskSection;
    }
    return key === EVIDENCE_SECTION ? LABELS.evidenceSection : key;
}

function stateOf(assessment: Assessment, key: string): string {
    if (key === EVIDENCE_SECTION) {
        return '';
    }
    if (key === RISK_SECTION) {
        const total = assessment.riskCount ?? 0;
        const gaps = (assessment.completeness?.missing ?? []).filter(
            ({ field }) => sectionOf(assessment, field ?? '') === RISK_SECTION
        );
        return formatText(LABELS.sectionState, Math.max(0, total - gaps.length), total);
    }
    const questions = (assessment.questions ?? []).filter(({ groupName }) => groupName === key);
    return formatText(LABELS.sectionState, questions.filter(({ isOpen }) => !isOpen).length, questions.length);
}
