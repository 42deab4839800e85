import { LightningElement, api } from 'lwc';
import generate from '@salesforce/apex/AigEvidenceController.generate';
import getOverview from '@salesforce/apex/AigEvidenceController.getOverview';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { after } from 'c/aigTimer';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getOverview>>;
type Part = NonNullable<Overview['parts']>[number];

/** How often and how many times the page asks whether a queued pack is ready. */
const POLL_MILLISECONDS = 2000;
const MOST_POLLS = 30;

/** The evidence of a use case: what there is, what is missing and who owes it, the packs generated, and the legal hold. */
export default class AigEvidence extends LightningElement {
    readonly labels = LABELS;

    overview: Overview | null = null;
    errors: string[] = [];
    isBusy = false;
    private useCaseId: string | null = null;
    private polls = 0;
    private cancelPoll: () => void = () => undefined;

    @api
    get recordId(): string | null {
        return this.useCaseId;
    }
    set recordId(value: string | null) {
        if (value !== this.useCaseId) {
            this.useCaseId = value;
            this.overview = null;
            void this.load();
        }
    }

    disconnectedCallback(): void {
        this.cancelPoll();
    }

    get isLoading(): boolean {
        return this.overview === null && this.errors.length === 0;
    }

    get canGenerate(): boolean {
        return this.overview?.canGenerate === true;
    }

    get isQueued(): boolean {
        return (this.overview?.packs ?? []).some(({ status }) => status === 'Queued');
    }

    get isGenerateDisabled(): boolean {
        return this.isBusy || this.isQueued;
    }

    get percent(): number {
        return this.overview?.completeness ?? 0;
    }

    get completenessText(): string {
        const { completeParts, requiredParts } = this.overview ?? {};
        return formatText(LABELS.completeness, this.percent, completeParts ?? 0, requiredParts ?? 0);
    }

    get parts(): { readonly key: string; readonly title: string; readonly tone: string; readonly state: string }[] {
        return (this.overview?.parts ?? []).map((part) => ({
            key: part.code ?? '',
            title: part.isRequired ? (part.title ?? '') : `${part.title ?? ''} (${LABELS.optional})`,
            ...stateOf(part)
        }));
    }

    get gaps(): { readonly key: string; readonly title: string; readonly text: string; readonly owner: string }[] {
        return (this.overview?.gaps ?? []).map((gap, index) => ({
            key: `${index}`,
            title: gap.title ?? '',
            text: gap.text ?? '',
            owner: formatText(LABELS.owedBy, [gap.owedBy, gap.owedByName].filter(Boolean).join(': '))
        }));
    }

    get gapsHeading(): string {
        return formatText(LABELS.gaps, this.gaps.length);
    }

    get hasGaps(): boolean {
        return this.gaps.length > 0;
    }

    async handleGenerate(): Promise<void> {
        this.isBusy = true;
        this.errors = [];
        try {
            await generate({ useCaseIds: [this.useCaseId ?? ''] });
            this.polls = 0;
            await this.load();
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isBusy = false;
        }
    }

    handleRefresh(): void {
        this.polls = 0;
        void this.load();
    }

    private async load(): Promise<void> {
        this.cancelPoll();
        this.errors = [];
        const asked = this.useCaseId;
        try {
            const found = await getOverview({ useCaseId: asked });
            if (asked === this.useCaseId) {
                this.overview = found;
                this.pollWhileQueued();
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private pollWhileQueued(): void {
        if (this.isQueued && this.polls < MOST_POLLS) {
            this.polls++;
            // The job runs on the server and tells nobody; the page asks until it is done.
            this.cancelPoll = after(POLL_MILLISECONDS, () => void this.load());
        }
    }
}

function stateOf(part: Part): { readonly tone: string; readonly state: string } {
    if (!part.isComplete) {
        return { tone: part.isRequired ? 'Alert' : 'Open', state: LABELS.stateGaps };
    }
    return part.isEmpty
        ? { tone: 'Not Assessed', state: LABELS.stateNothing }
        : { tone: 'Met', state: LABELS.stateComplete };
}
