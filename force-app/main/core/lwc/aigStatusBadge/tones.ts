import { LABELS } from './labels';

export type Tone = 'success' | 'warning' | 'error' | 'brand' | 'neutral';

export interface Look {
    readonly tone: Tone;
    readonly iconName: string;
    readonly label: string;
}

function looks(tone: Tone, iconName: string, labels: Readonly<Record<string, string>>): [string, Look][] {
    return Object.entries(labels).map(([value, label]) => [value, { tone, iconName, label }]);
}

/** Every state a badge can show. Outcomes, lifecycle, gate, clocks and severities share the five tones. */
export const LOOKS: ReadonlyMap<string, Look> = new Map([
    ...looks('neutral', 'utility:edit', { Draft: LABELS.draft, Proposed: LABELS.proposed }),
    ...looks('brand', 'utility:clock', { 'In Review': LABELS.inReview, Open: LABELS.open, Running: LABELS.running }),
    ...looks('success', 'utility:success', {
        Approved: LABELS.approved,
        Allowed: LABELS.allowed,
        Sent: LABELS.sent,
        Registered: LABELS.registered,
        Intact: LABELS.intact,
        Met: LABELS.met
    }),
    ...looks('warning', 'utility:warning', {
        'Approved with Conditions': LABELS.approvedWithConditions,
        'Changes Requested': LABELS.changesRequested,
        'Due Soon': LABELS.dueSoon,
        Restricted: LABELS.restricted,
        Unregistered: LABELS.unregistered
    }),
    ...looks('error', 'utility:error', {
        Rejected: LABELS.rejected,
        Denied: LABELS.denied,
        Overdue: LABELS.overdue,
        Expired: LABELS.expired,
        Broken: LABELS.broken,
        Blocked: LABELS.blocked,
        Prohibited: LABELS.prohibited
    }),
    ...looks('error', 'utility:pause', { Suspended: LABELS.suspended }),
    ...looks('neutral', 'utility:archive', { Retired: LABELS.retired }),
    ...looks('neutral', 'utility:dash', {
        Vanished: LABELS.vanished,
        Accepted: LABELS.accepted,
        'Not Notifiable': LABELS.notNotifiable,
        Superseded: LABELS.superseded
    }),
    ...looks('neutral', 'utility:help', { Undetermined: LABELS.undetermined }),
    ...looks('neutral', 'utility:success', {
        'Out of Scope': LABELS.outOfScope,
        Minimal: LABELS.minimal,
        'Not High Risk 6(3)': LABELS.notHighRisk
    }),
    ...looks('brand', 'utility:info', { Transparency: LABELS.transparency }),
    ...looks('warning', 'utility:warning', {
        'High Risk Annex III': LABELS.highRiskAnnexThree,
        'High Risk Annex I': LABELS.highRiskAnnexOne
    }),
    ...looks('neutral', 'utility:down', { Low: LABELS.low, 'Not Assessed': LABELS.notAssessed }),
    ...looks('brand', 'utility:info', { Medium: LABELS.medium }),
    ...looks('warning', 'utility:up', { High: LABELS.high }),
    ...looks('error', 'utility:priority', { Critical: LABELS.critical }),
    ...looks('error', 'utility:error', { Breach: LABELS.breach, Failed: LABELS.failed }),
    ...looks('warning', 'utility:warning', {
        Alert: LABELS.alert,
        'Alert Not Significant': LABELS.alertNotSignificant
    }),
    ...looks('success', 'utility:success', { 'Within Thresholds': LABELS.within }),
    ...looks('brand', 'utility:info', { 'Significant Within Thresholds': LABELS.significantWithin }),
    ...looks('neutral', 'utility:target', { Reference: LABELS.reference }),
    ...looks('neutral', 'utility:dash', {
        'Too Small': LABELS.tooSmall,
        'Unknown Group': LABELS.unknownGroup,
        'Not Computable': LABELS.notComputable
    })
]);

/** The look of a value; an unknown value is neutral and shows itself. */
export function lookOf(value: string): Look {
    return LOOKS.get(value) ?? { tone: 'neutral', iconName: 'utility:info', label: value };
}
