import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type getCase from '@salesforce/apex/AigReviewController.getCase';
import decide from '@salesforce/apex/AigReviewController.decide';
import type AigConditionEditor from 'c/aigConditionEditor';
import { formatText } from 'c/aigFormatText';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import AigReassignReview, { type ReassignResult } from 'c/aigReassignReview';
import { reduceErrors, type FieldError } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type ReviewCase = Awaited<ReturnType<typeof getCase>>;
type Decision = 'Approve' | 'ApproveWithConditions' | 'RequestChanges' | 'Reject';

const CONFIRM_LABELS: Readonly<Record<Decision, string>> = {
    Approve: LABELS.approve,
    ApproveWithConditions: LABELS.approveWithConditions,
    RequestChanges: LABELS.requestChanges,
    Reject: LABELS.reject
};
const DONE_LABELS: Readonly<Record<Decision, string>> = {
    Approve: LABELS.approvedMessage,
    ApproveWithConditions: LABELS.approvedMessage,
    RequestChanges: LABELS.changesRequestedMessage,
    Reject: LABELS.rejectedMessage
};

/** The decision bar of a review: first choose, then give what that decision needs, then confirm. Fires `decided`. */
export default class AigReviewDecision extends LightningElement {
    readonly labels = LABELS;

    decision: Decision | null = null;
    comments = '';
    expiresOn = '';
    errors: string[] = [];
    isDeciding = false;
    private shownCase: ReviewCase | null = null;

    @api
    get reviewCase(): ReviewCase | null {
        return this.shownCase;
    }
    set reviewCase(value: ReviewCase | null) {
        if (value?.workitemId !== this.shownCase?.workitemId) {
            this.reset();
        }
        this.shownCase = value;
        this.expiresOn = this.expiresOn || (value?.suggestedExpiry ?? '');
    }

    get canDecide(): boolean {
        return this.shownCase?.canDecide === true;
    }
    get refusalReason(): string {
        return this.shownCase?.refusalReason || LABELS.notWaiting;
    }
    get maximumExpiry(): string {
        return this.shownCase?.maximumExpiry ?? '';
    }
    get canReassign(): boolean {
        return this.shownCase?.canReassign === true;
    }
    get isChoosing(): boolean {
        return this.decision === null;
    }
    get isApproval(): boolean {
        return this.decision === 'Approve' || this.decision === 'ApproveWithConditions';
    }
    get needsConditions(): boolean {
        return this.decision === 'ApproveWithConditions';
    }
    /** Whoever is refused must know why. */
    get needsComments(): boolean {
        return this.decision === 'RequestChanges' || this.decision === 'Reject';
    }
    get confirmLabel(): string {
        return this.decision ? CONFIRM_LABELS[this.decision] : '';
    }
    get confirmVariant(): string {
        return this.decision === 'Reject' ? 'destructive' : 'brand';
    }

    handleChoose(event: Event): void {
        this.decision = (event.currentTarget as HTMLElement).dataset.decision as Decision;
        this.errors = [];
    }

    handleBack(): void {
        this.decision = null;
        this.errors = [];
    }

    handleComments(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.comments = event.detail.value;
    }

    handleExpiry(event: CustomEvent<{ value: string }>): void {
        clearFieldError(event);
        this.expiresOn = event.detail.value;
    }

    async handleConfirm(): Promise<void> {
        const { decision, shownCase } = this;
        const isFilled = reportControls(this.template) && (this.editor?.reportValidity() ?? true);
        if (!decision || !shownCase || !isFilled) {
            return;
        }
        this.isDeciding = true;
        this.errors = [];
        try {
            const result = await decide({
                input: {
                    workitemId: shownCase.workitemId,
                    useCaseId: shownCase.useCaseId,
                    decision,
                    comments: this.comments || null,
                    conditions: this.editor?.value ?? null,
                    expiresOn: this.isApproval ? this.expiresOn || null : null
                }
            });
            if (result.success) {
                this.finish(decision);
            } else {
                this.showErrors(result.errors ?? []);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isDeciding = false;
        }
    }

    async handleReassign(): Promise<void> {
        const result = await AigReassignReview.open<ReassignResult>({
            label: LABELS.reassign,
            size: 'small',
            useCaseId: this.shownCase?.useCaseId ?? '',
            workitemId: this.shownCase?.workitemId ?? ''
        });
        if (result) {
            const message = formatText(LABELS.reassignedMessage, result.name);
            this.dispatchEvent(new ShowToastEvent({ title: message, variant: 'success' }));
            this.dispatchEvent(new CustomEvent('decided', { detail: { message } }));
        }
    }

    private get editor(): AigConditionEditor | null {
        return this.template?.querySelector<HTMLElement & AigConditionEditor>('c-aig-condition-editor') ?? null;
    }

    /** Each error at its own input, the rest above the bar. */
    private showErrors(errors: readonly FieldError[]): void {
        const unplaced = showFieldErrors(this.template, errors);
        const homeless = this.editor ? this.editor.showErrors(unplaced) : unplaced;
        this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
    }

    private finish(decision: Decision): void {
        const message = formatText(DONE_LABELS[decision], this.shownCase?.title ?? '');
        this.reset();
        this.dispatchEvent(new ShowToastEvent({ title: message, variant: 'success' }));
        this.dispatchEvent(new CustomEvent('decided', { detail: { message } }));
    }

    private reset(): void {
        this.decision = null;
        this.comments = '';
        this.expiresOn = '';
        this.errors = [];
    }
}
