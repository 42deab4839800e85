import type getMine from '@salesforce/apex/AigPolicyController.getMine';
import { formatDay, formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

export type Duty = NonNullable<Awaited<ReturnType<typeof getMine>>['owed']>[number];

/** A policy as the list shows it. */
export interface DutyRow {
    readonly id: string;
    readonly policyId: string;
    readonly title: string;
    readonly kindText: string;
    readonly badge: string;
    readonly badgeText: string;
    readonly sentence: string;
    readonly canOpen: boolean;
    readonly buttonLabel: string;
    /** Tells buttons with the same word apart. */
    readonly buttonTitle: string;
    readonly buttonVariant: 'brand' | 'neutral';
}

/** How a state looks: the value of the badge whose colour it borrows, and its own words. */
const STATES: Readonly<Record<string, { readonly badge: string; readonly text: string }>> = {
    Owed: { badge: 'Due Soon', text: LABELS.stateOwed },
    Upcoming: { badge: 'Open', text: LABELS.stateUpcoming },
    Expiring: { badge: 'Due Soon', text: LABELS.stateExpiring },
    Signed: { badge: 'Met', text: LABELS.stateSigned },
    'Not In Force': { badge: 'Denied', text: LABELS.stateNotInForce }
};

/** A policy with the words that tell the user what to do about it. */
export function showDuty(duty: Duty): DutyRow {
    const { state, policyId, title, key } = duty;
    const look = STATES[state ?? ''] ?? { badge: state ?? '', text: state ?? '' };
    const isSigned = state === 'Signed';
    const buttonLabel = isSigned ? LABELS.read : LABELS.readAndSign;
    const name = title ?? key ?? '';
    return {
        id: policyId ?? key ?? '',
        policyId: policyId ?? '',
        title: name,
        kindText: kindText(duty),
        badge: duty.isOverdue && !isSigned ? 'Overdue' : look.badge,
        badgeText: look.text,
        sentence: sentenceOf(duty),
        canOpen: state !== 'Not In Force',
        buttonLabel,
        buttonTitle: `${buttonLabel}: ${name}`,
        buttonVariant: isSigned ? 'neutral' : 'brand'
    };
}

function kindText({ kindLabel, version }: Duty): string {
    const versionText = version ? formatText(LABELS.version, version) : '';
    return [kindLabel, versionText].filter(Boolean).join(', ');
}

function sentenceOf({ state, dueOn, isOverdue, effectiveFrom, signedOn, validUntil }: Duty): string {
    if (state === 'Signed') {
        const signed = formatDay(signedOn ?? '');
        return validUntil
            ? formatText(LABELS.signedUntil, signed, formatDay(validUntil))
            : formatText(LABELS.signedOn, signed);
    }
    if (!dueOn) {
        return '';
    }
    const due = formatText(isOverdue ? LABELS.overdue : LABELS.dueOn, formatDay(dueOn));
    return state === 'Upcoming' && effectiveFrom
        ? `${formatText(LABELS.inForceFrom, formatDay(effectiveFrom))} ${due}`
        : due;
}
