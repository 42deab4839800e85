import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getDraft from '@salesforce/apex/AigIncidentWorkController.getDraft';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Draft = Awaited<ReturnType<typeof getDraft>>;

/** Shows what the law wants a notification to say, from the recorded facts, with the gaps named. */
export default class AigNotificationDraft extends LightningModal {
    @api notificationId = '';

    readonly labels = LABELS;

    draft: Draft | null = null;
    errors: string[] = [];
    announcement = '';

    connectedCallback(): void {
        void this.load();
    }

    get title(): string {
        return this.draft?.title ?? LABELS.note;
    }

    get isLoading(): boolean {
        return this.draft === null && this.errors.length === 0;
    }

    get gapCount(): number {
        return this.draft?.gapCount ?? 0;
    }

    get stateText(): string {
        return this.gapCount > 0 ? formatText(LABELS.gaps, this.gapCount) : LABELS.complete;
    }

    get stateIcon(): string {
        return this.gapCount > 0 ? 'utility:warning' : 'utility:success';
    }

    handleRetry(): void {
        this.errors = [];
        void this.load();
    }

    handleClose(): void {
        void this.close(undefined);
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.draft?.plainText ?? '');
            this.announcement = LABELS.copied;
        } catch {
            this.announcement = LABELS.copyFailed;
        }
    }

    private async load(): Promise<void> {
        try {
            this.draft = await getDraft({ notificationId: this.notificationId });
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
