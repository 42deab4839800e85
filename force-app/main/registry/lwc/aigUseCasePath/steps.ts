import { LABELS } from './labels';

/** done: the use case went through it; current: it is there; open: it may come. */
export interface Step {
    readonly value: string;
    readonly label: string;
    readonly state: 'done' | 'current' | 'open';
}

/** What happened to a use case, whatever its status is now. */
export interface History {
    readonly wasSubmitted: boolean;
    readonly wasApproved: boolean;
}

const STATUS_LABELS: Readonly<Record<string, string>> = {
    Draft: LABELS.draft,
    'In Review': LABELS.inReview,
    'Changes Requested': LABELS.changesRequested,
    Rejected: LABELS.rejected,
    Approved: LABELS.approved,
    'Approved with Conditions': LABELS.approvedWithConditions,
    Suspended: LABELS.suspended,
    Retired: LABELS.retired
};

/** The stage that a status stands at. Suspended comes only on the way of a suspended use case. */
const STAGES: readonly (readonly string[])[] = [
    ['Draft'],
    ['In Review', 'Changes Requested', 'Rejected'],
    ['Approved', 'Approved with Conditions'],
    ['Suspended'],
    ['Retired']
];

/** Takes a status and what happened before; gives the stages in order, the current one under its own name. */
export function stepsOf(status: string, { wasSubmitted, wasApproved }: History): Step[] {
    const happened = [true, wasSubmitted, wasApproved, false, false];
    const currentStage = STAGES.findIndex((statuses) => statuses.includes(status));
    return STAGES.flatMap((statuses, stage) => {
        const isCurrent = stage === currentStage;
        const [usual = ''] = statuses;
        if (usual === 'Suspended' && !isCurrent) {
            return [];
        }
        const value = isCurrent ? status : usual;
        const isDone = stage < currentStage && happened[stage] === true;
        return [
            { value, label: STATUS_LABELS[value] ?? value, state: isCurrent ? 'current' : isDone ? 'done' : 'open' }
        ];
    });
}
