import { LightningElement, api } from 'lwc';
import { formatDay, formatText } from 'c/aigFormatText';
import type { Classification } from 'c/aigRegistrationModel';
import { LABELS } from './labels';

type Duty = NonNullable<Classification['duties']>[number];
type Upcoming = NonNullable<Classification['upcoming']>[number];

interface DutyGroup {
    readonly key: string;
    readonly role: string;
    readonly duties: readonly Duty[];
}

type Finding = NonNullable<Classification['fria']>;

interface FindingRow {
    readonly key: string;
    readonly name: string;
    readonly state: string;
}

interface UpcomingRow {
    readonly key: string;
    readonly onDate: string;
    readonly outcome: string;
    readonly outcomeLabel: string;
    readonly changesOutcome: boolean;
    readonly added: readonly Duty[];
    readonly removed: readonly Duty[];
    readonly rules: NonNullable<Upcoming['rules']>;
    readonly hasAdded: boolean;
    readonly hasRemoved: boolean;
    readonly hasRules: boolean;
}

const OUTCOME_TEXTS: Readonly<Record<string, string>> = {
    Undetermined: LABELS.undetermined,
    'Out of Scope': LABELS.outOfScope,
    Minimal: LABELS.minimal,
    Transparency: LABELS.transparency,
    'Not High Risk 6(3)': LABELS.notHighRisk,
    'High Risk Annex III': LABELS.highRisk,
    'High Risk Annex I': LABELS.highRisk,
    Prohibited: LABELS.prohibited
};
const ROLE_TEXTS: Readonly<Record<string, string>> = {
    Deployer: LABELS.deployer,
    Provider: LABELS.provider,
    Both: LABELS.both,
    Any: LABELS.anyRole
};

function stateOf(finding: Finding): string {
    if (finding.needed === 'Yes') {
        const because = (finding.because ?? []).join(', ');
        return because ? formatText(LABELS.findingYesBecause, because) : LABELS.findingYes;
    }
    if (finding.needed !== 'No') {
        return LABELS.findingUnknown;
    }
    return finding.neededFrom ? formatText(LABELS.findingFrom, formatDay(finding.neededFrom)) : LABELS.findingNo;
}

/** What the server made of the answers: outcome in words, why, what must be done, and what changes at which date. */
export default class AigClassificationResult extends LightningElement {
    @api classification?: Classification | null;

    readonly labels = LABELS;

    get outcome(): string {
        return this.classification?.outcome ?? '';
    }

    get outcomeLabel(): string {
        return this.classification?.outcomeLabel ?? '';
    }

    /** What the outcome means and, where a rule decided, the rule in a sentence. */
    get outcomeText(): string {
        const meaning = OUTCOME_TEXTS[this.outcome] ?? '';
        const [first] = this.isUndetermined ? [] : this.fired;
        return first?.text ? formatText(LABELS.because, meaning.replace(/\.$/, ''), first.text) : meaning;
    }

    get bannerClass(): string {
        const tones: Readonly<Record<string, string>> = {
            Prohibited: 'banner banner_error',
            'High Risk Annex III': 'banner banner_warning',
            'High Risk Annex I': 'banner banner_warning'
        };
        return tones[this.outcome] ?? 'banner';
    }

    get fired(): NonNullable<Classification['fired']> {
        return this.classification?.fired ?? [];
    }

    /** Why nothing stands in the list: nobody has answered yet, or no rule of the law fits. */
    get noReasonText(): string {
        return this.isUndetermined ? LABELS.whyOpen : LABELS.whyNone;
    }

    /** While something is open, "none" would be a promise. */
    get noDutiesText(): string {
        return this.isUndetermined ? LABELS.dutiesOpen : LABELS.noDuties;
    }

    get noUpcomingText(): string {
        return this.isUndetermined ? LABELS.upcomingOpen : LABELS.noUpcoming;
    }

    private get isUndetermined(): boolean {
        return this.outcome === 'Undetermined';
    }

    get dutyGroups(): DutyGroup[] {
        const groups = new Map<string, Duty[]>();
        const owed = [...(this.classification?.transparencyDuties ?? []), ...(this.classification?.duties ?? [])];
        for (const duty of owed) {
            const role = duty.role ?? '';
            groups.set(role, [...(groups.get(role) ?? []), duty]);
        }
        return [...groups].map(([role, duties]) => ({ key: role, role: ROLE_TEXTS[role] ?? role, duties }));
    }

    get notes(): readonly Duty[] {
        return this.classification?.notes ?? [];
    }

    get hasNotes(): boolean {
        return this.notes.length > 0;
    }

    get findings(): FindingRow[] {
        const { fria, dpia, automatedDecision } = this.classification ?? {};
        return [
            { key: 'fria', name: LABELS.fria, finding: fria },
            { key: 'dpia', name: LABELS.dpia, finding: dpia },
            { key: 'automatedDecision', name: LABELS.automatedDecision, finding: automatedDecision }
        ].flatMap(({ key, name, finding }) => (finding ? [{ key, name, state: stateOf(finding) }] : []));
    }

    get hasFindings(): boolean {
        return this.findings.length > 0;
    }

    get hasDuties(): boolean {
        return this.dutyGroups.length > 0;
    }

    get upcoming(): UpcomingRow[] {
        let outcomeBefore = this.outcome;
        return (this.classification?.upcoming ?? []).map((change) => {
            const outcome = change.outcome ?? '';
            const changesOutcome = outcome !== outcomeBefore;
            outcomeBefore = outcome;
            return {
                key: change.onDate ?? '',
                onDate: change.onDate ?? '',
                outcome,
                outcomeLabel: change.outcomeLabel ?? '',
                changesOutcome,
                added: change.added ?? [],
                removed: change.removed ?? [],
                rules: change.rules ?? [],
                hasAdded: (change.added ?? []).length > 0,
                hasRemoved: (change.removed ?? []).length > 0,
                hasRules: changesOutcome && (change.rules ?? []).length > 0
            };
        });
    }

    /** The first later date at which the outcome is another one: said beside today's outcome. */
    get nextOutcome(): UpcomingRow | null {
        return this.upcoming.find(({ changesOutcome }) => changesOutcome) ?? null;
    }

    get hasUpcoming(): boolean {
        return this.upcoming.length > 0;
    }

    get ruleSetText(): string {
        return formatText(LABELS.ruleSet, this.classification?.ruleSetVersion ?? '');
    }
}
