import type getApprovals from '@salesforce/apex/AigApprovalController.getApprovals';
import { formatDay, formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Approvals = Awaited<ReturnType<typeof getApprovals>>;
type Condition = NonNullable<Approvals['conditions']>[number];

/** A condition in words; `state` is a value of the status badge. */
export interface ConditionRow {
    readonly id: string;
    readonly text: string;
    readonly reference: string;
    readonly state: string;
    readonly due: string;
    readonly note: string;
    readonly evidence: string;
    readonly canReport: boolean;
}

function dueText(condition: Condition): string {
    const { daysLeft, dueOn } = condition;
    if (dueOn === null || dueOn === undefined || daysLeft === null || daysLeft === undefined) {
        return LABELS.permanent;
    }
    if (condition.status === 'Met') {
        return formatDay(dueOn);
    }
    if (daysLeft === 0) {
        return LABELS.dueToday;
    }
    return formatText(daysLeft < 0 ? LABELS.overdue : LABELS.dueIn, Math.abs(daysLeft), formatDay(dueOn));
}

function stateOf({ status, daysLeft }: Condition): string {
    const isLate = status === 'Open' && typeof daysLeft === 'number' && daysLeft < 0;
    return isLate ? 'Overdue' : (status ?? '');
}

/** Takes conditions and whether the user answers for the use case; returns them as rows. */
export function conditionRows(conditions: readonly Condition[], canReport: boolean): ConditionRow[] {
    return conditions.map((condition) => ({
        id: condition.id ?? '',
        text: condition.text ?? '',
        reference: [condition.reference, condition.setByName].filter(Boolean).join(' · '),
        state: stateOf(condition),
        due: dueText(condition),
        note: condition.metByName ? formatText(LABELS.metBy, condition.metByName) : '',
        evidence: condition.evidence ?? '',
        canReport: canReport && condition.status === 'Open'
    }));
}
