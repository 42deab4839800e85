import type getWork from '@salesforce/apex/AigHomeController.getWork';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

type Task = NonNullable<Awaited<ReturnType<typeof getWork>>['tasks']>[number];

interface KindLook {
    readonly label: string;
    readonly button: string;
    readonly iconName: string;
}

/** What each kind of task is called, what its one button says, and the icon that helps. */
const KINDS: Readonly<Record<string, KindLook>> = {
    REVIEW: { label: LABELS.kindReview, button: LABELS.actReview, iconName: 'utility:approval' },
    CLOCK: { label: LABELS.kindClock, button: LABELS.actClock, iconName: 'utility:clock' },
    CONDITION: { label: LABELS.kindCondition, button: LABELS.actOpen, iconName: 'utility:check' },
    REQUEST: { label: LABELS.kindRequest, button: LABELS.actAnswer, iconName: 'utility:question' },
    CHANGED: { label: LABELS.kindChanged, button: LABELS.actChanged, iconName: 'utility:change_record_type' },
    SUSPENDED: { label: LABELS.kindSuspended, button: LABELS.actOpen, iconName: 'utility:pause' },
    CHANGES_REQUESTED: { label: LABELS.kindChangesRequested, button: LABELS.actContinue, iconName: 'utility:edit' },
    EXPIRING: { label: LABELS.kindExpiring, button: LABELS.actRenew, iconName: 'utility:date_time' },
    DRAFT: { label: LABELS.kindDraft, button: LABELS.actContinue, iconName: 'utility:edit' },
    FEATURES: { label: LABELS.kindFeatures, button: LABELS.actTriage, iconName: 'utility:search' }
};

/** A kind of a later version is shown and can be opened. */
const OTHER: KindLook = { label: '', button: LABELS.actOpen, iconName: 'utility:info' };

export interface ShownTask extends Task {
    readonly kindLabel: string;
    readonly buttonLabel: string;
    /** Tells buttons with the same word apart. */
    readonly buttonTitle: string;
    readonly iconName: string;
    /** What the date of the task means. */
    readonly dateLabel: string;
}

/** A task as the page shows it. */
export function showTask(task: Task): ShownTask {
    const look = KINDS[task.kind ?? ''] ?? OTHER;
    const title =
        task.kind === 'FEATURES' ? formatText(LABELS.unregisteredTitle, task.title ?? '') : (task.title ?? '');
    return {
        ...task,
        title,
        kindLabel: look.label,
        buttonLabel: look.button,
        buttonTitle: `${look.button}: ${title}`,
        iconName: look.iconName,
        dateLabel: task.kind === 'CONDITION' ? LABELS.due : LABELS.expires
    };
}
