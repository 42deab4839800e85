import type { FieldError } from 'c/aigReduceErrors';
import { FIELD_LABELS, STEPS, type Evaluation, type Step } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

/** What the wizard asks of the element of a step. */
export interface StepElement extends HTMLElement {
    validate?(): boolean;
    showErrors?(errors: readonly FieldError[], movesFocus: boolean): FieldError[];
}

const STEP_LABELS: Readonly<Record<Step, string>> = {
    what: LABELS.stepWhat,
    who: LABELS.stepWho,
    whom: LABELS.stepWhom,
    screening: LABELS.stepScreening,
    result: LABELS.stepResult
};

export const STEP_VIEWS = STEPS.map((step) => ({ step, label: STEP_LABELS[step] }));

/** An error that cannot stand at its input says which one it means. */
export function withFieldName({ field, message }: FieldError): string {
    const label = Object.entries(FIELD_LABELS).find(([name]) => name === field)?.[1];
    return label ? `${label}: ${message ?? ''}` : (message ?? '');
}

/** Groups of the questions that apply, in the order in which they are asked. */
export function groupsOf(evaluation: Evaluation | null): string[] {
    return [...new Set((evaluation?.questions ?? []).map((question) => question.groupName ?? ''))];
}
