import type { FieldError } from 'c/aigReduceErrors';
import { STEPS, type Evaluation, type Step } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** What the wizard asks of the element of a step. */
export interface StepElement extends HTMLElement {
    validate?(): boolean;
    showErrors?(errors: readonly FieldError[]): FieldError[];
}

const STEP_LABELS: Readonly<Record<Step, string>> = {
    what: LABELS.stepWhat,
    who: LABELS.stepWho,
    whom: LABELS.stepWhom,
    screening: LABELS.stepScreening,
    result: LABELS.stepResult
};

export const STEP_VIEWS = STEPS.map((step) => ({ step, label: STEP_LABELS[step] }));

/** Groups of the questions that apply, in the order in which they are asked. */
export function groupsOf(evaluation: Evaluation | null): string[] {
    return [...new Set((evaluation?.questions ?? []).map((question) => question.groupName ?? ''))];
}
