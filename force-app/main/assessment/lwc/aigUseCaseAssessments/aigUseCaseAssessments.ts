import { LightningElement, api, wire } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getKinds from '@salesforce/apex/AigAssessmentController.getKinds';
import start from '@salesforce/apex/AigAssessmentController.start';
import type { Kind, KindVersion } from 'c/aigAssessmentModel';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

interface KindRow {
    readonly key: string;
    readonly label: string;
    readonly isRequired: boolean;
    readonly isMissing: boolean;
    readonly completed: VersionRow | null;
    readonly draft: VersionRow | null;
    readonly earlier: string;
    readonly startLabel: string;
}

interface VersionRow {
    readonly id: string;
    readonly text: string;
    readonly residualLevel: string;
    readonly reviewLabel: string;
    readonly nextReviewOn: string;
    readonly openedText: string;
}

/** Each kind of assessment of a use case with its state; starts a first or a new version and opens it. */
export default class AigUseCaseAssessments extends NavigationMixin(LightningElement) {
    @api recordId?: string;

    readonly labels = LABELS;
    kinds: readonly Kind[] | null = null;
    messages: string[] = [];
    isStarting = false;
    private wired: WireResult<readonly Kind[]> | null = null;

    @wire(getKinds, { useCaseId: '$recordId' })
    wiredKinds(result: WireResult<readonly Kind[]>): void {
        this.wired = result;
        if (result.data) {
            this.kinds = result.data;
            this.messages = [];
        } else if (result.error) {
            this.messages = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.kinds === null && this.messages.length === 0;
    }

    get hasNoAccess(): boolean {
        return this.kinds?.length === 0;
    }

    get rows(): KindRow[] {
        return (this.kinds ?? []).map(rowOf);
    }

    handleRetry(): void {
        if (this.wired) {
            void refreshApex(this.wired);
        }
    }

    handleOpen(event: Event): void {
        this.open((event.currentTarget as HTMLElement).dataset.id ?? '');
    }

    async handleStart(event: Event): Promise<void> {
        const type = (event.currentTarget as HTMLElement).dataset.type ?? '';
        if (this.isStarting) {
            return;
        }
        this.isStarting = true;
        this.messages = [];
        try {
            const result = await start({ useCaseId: this.recordId ?? null, type });
            if (result.success && result.savedId) {
                this.handleRetry();
                this.open(result.savedId);
            } else {
                this.messages = (result.errors ?? []).map(({ message }) => message ?? '');
            }
        } catch (error) {
            this.messages = reduceErrors(error);
        } finally {
            this.isStarting = false;
        }
    }

    private open(recordId: string): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId, objectApiName: 'AI_Risk_Assessment__c', actionName: 'view' }
        });
    }
}

function rowOf(kind: Kind): KindRow {
    const label = kind.typeLabel ?? '';
    const canStart = kind.canStart === true && !kind.draft;
    const hasBefore = Boolean(kind.completed);
    return {
        key: kind.type ?? '',
        label,
        // What is done is not asked for any more.
        isRequired: kind.isRequired === true && (!kind.completed || kind.completed.isDue === true),
        isMissing: !kind.completed && !kind.draft,
        completed: kind.completed ? versionRow(kind.completed, LABELS.completed) : null,
        draft: kind.draft ? versionRow(kind.draft, LABELS.draft) : null,
        earlier: kind.supersededCount ? formatText(LABELS.earlier, kind.supersededCount) : '',
        startLabel: canStart ? (hasBefore ? LABELS.newVersion : LABELS.start) : ''
    };
}

function versionRow(version: KindVersion, template: string): VersionRow {
    return {
        id: version.id ?? '',
        text: formatText(template, version.name ?? '', version.version ?? 1),
        residualLevel: version.residualLevel ?? '',
        reviewLabel: version.isDue ? LABELS.due : LABELS.nextReview,
        nextReviewOn: version.nextReviewOn ?? '',
        openedText: version.openedBecause ? formatText(LABELS.openedBecause, version.openedBecause) : ''
    };
}
