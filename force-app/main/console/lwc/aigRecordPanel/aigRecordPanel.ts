import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import REVIEW_REQUEST from '@salesforce/schema/AI_Review_Request__c';
import getMoreUseCases from '@salesforce/apex/AigGateController.getMoreUseCases';
import getPanel from '@salesforce/apex/AigGateController.getPanel';
import getUseCaseChoices from '@salesforce/apex/AigGateController.getUseCaseChoices';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import AigRegisterModal, { type RegisterResult } from 'c/aigRegisterModal';
import AigReportIncident, { type ReportResult } from 'c/aigReportIncident';
import AigReviewRequestForm, { type RequestResult } from 'c/aigReviewRequestForm';
import { LABELS } from './labels';

type Panel = Awaited<ReturnType<typeof getPanel>>;
type UseCase = NonNullable<Panel['useCases']>[number];
type RecentDecision = NonNullable<Panel['recent']>[number];

/** "AI on this record": which AI touches it, whether it may, what people are told, and what the gate decided last. */
export default class AigRecordPanel extends LightningElement {
    @api recordId?: string;
    @api objectApiName?: string;

    readonly labels = LABELS;
    readonly requestObject = REVIEW_REQUEST;

    panel: Panel | null = null;
    /** Use cases of the pages after the first. */
    laterUseCases: readonly UseCase[] = [];
    hasMore = false;
    isLoadingMore = false;
    errors: string[] = [];
    isExpanded = false;
    mayRequest = false;
    private wired: WireResult<Panel> | null = null;

    @wire(getPanel, { recordId: '$recordId', objectApiName: '$objectApiName' })
    wiredPanel(result: WireResult<Panel>): void {
        this.wired = result;
        if (result.data) {
            this.panel = result.data;
            this.hasMore = this.laterUseCases.length > 0 ? this.hasMore : result.data.hasMore === true;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    /** Who may take the request of a person. */
    @wire(getObjectInfo, { objectApiName: '$requestObject' })
    readRequestObject({ data }: WireResult<ObjectInfo>): void {
        this.mayRequest = data?.createable === true;
    }

    get isLoading(): boolean {
        return this.panel === null && this.errors.length === 0;
    }
    get useCases(): readonly UseCase[] {
        return [...(this.panel?.useCases ?? []), ...this.laterUseCases];
    }
    get isEmpty(): boolean {
        return this.panel !== null && this.useCases.length === 0;
    }
    get hasUseCases(): boolean {
        return this.useCases.length > 0;
    }
    get canRegister(): boolean {
        return this.panel?.canRegister === true;
    }
    get canReport(): boolean {
        return this.panel?.canReport === true && this.hasUseCases;
    }
    get canContest(): boolean {
        return this.mayRequest && (this.hasUseCases || this.hasRecent);
    }
    get hasActions(): boolean {
        return this.canRegister || this.canReport || this.canContest;
    }
    get recent(): (RecentDecision & { key: string; state: string; reasonText: string })[] {
        return (this.panel?.recent ?? []).map((decision, index) => ({
            ...decision,
            key: decision.decisionId ?? `${index}`,
            state: decision.allowed ? 'Allowed' : 'Denied',
            reasonText: (decision.reasons ?? []).join(', ')
        }));
    }
    get hasRecent(): boolean {
        return this.recent.length > 0;
    }
    get bodyClass(): string {
        return this.isExpanded ? 'body' : 'body body_collapsed';
    }
    get expandLabel(): string {
        return this.isExpanded ? LABELS.showLess : LABELS.showAll;
    }
    /** One line without decisions fits: there is nothing to expand. */
    get canExpand(): boolean {
        return this.isExpanded || this.useCases.length > 1 || this.hasRecent;
    }
    get isExpandedText(): string {
        return String(this.isExpanded);
    }

    handleExpand(): void {
        this.isExpanded = !this.isExpanded;
    }

    handleItemExpand(): void {
        this.isExpanded = true;
    }

    handleRefresh(): void {
        void this.startOver();
    }

    /** The answer of the gate to a use case stands beside it: the list stays as it is. */
    handleChecked(): void {
        void this.refresh();
    }

    async handleMore(): Promise<void> {
        this.isLoadingMore = true;
        try {
            const page = await getMoreUseCases({
                objectApiName: this.objectApiName ?? null,
                afterId: this.useCases.at(-1)?.id ?? null
            });
            this.laterUseCases = [...this.laterUseCases, ...(page.useCases ?? [])];
            this.hasMore = page.hasMore === true;
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isLoadingMore = false;
        }
    }

    async handleRegister(): Promise<void> {
        const result = await AigRegisterModal.open<RegisterResult>({
            label: LABELS.register,
            size: 'large',
            recordId: this.recordId,
            objectApiName: this.objectApiName
        });
        if (result?.isSubmitted) {
            this.toast(LABELS.submitted);
        }
        await this.startOver();
    }

    async handleReport(): Promise<void> {
        const result = await AigReportIncident.open<ReportResult>({
            label: LABELS.report,
            size: 'small',
            recordId: this.recordId,
            useCases: await this.choices()
        });
        if (result) {
            if (result.reference) {
                this.toast(formatText(LABELS.reported, result.reference));
            }
            await this.refresh();
        }
    }

    async handleContest(): Promise<void> {
        const decisions = this.recent
            .filter(({ decisionId }) => Boolean(decisionId))
            .map(({ decisionId, title, state }) => ({
                decisionId: decisionId ?? '',
                title: `${title ?? ''} (${state === 'Allowed' ? LABELS.allowed : LABELS.denied})`
            }));
        const result = await AigReviewRequestForm.open<RequestResult>({
            label: LABELS.contest,
            size: 'small',
            recordId: this.recordId,
            objectApiName: this.objectApiName,
            decisions,
            useCaseId: this.useCases[0]?.id ?? undefined
        });
        if (result) {
            this.toast(formatText(LABELS.requested, result.reference));
        }
    }

    /** All use cases here, not only those shown; a failure leaves those shown, for an incident must be reportable. */
    private async choices(): Promise<{ id: string; title: string }[]> {
        const shown = this.useCases;
        const found = this.hasMore
            ? await getUseCaseChoices({ objectApiName: this.objectApiName ?? null }).catch(() => shown)
            : shown;
        return found.map(({ id, title }) => ({ id: id ?? '', title: title ?? '' }));
    }

    private toast(title: string): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }

    /** The first page anew, and nothing after it. */
    private async startOver(): Promise<void> {
        this.laterUseCases = [];
        this.hasMore = this.panel?.hasMore === true;
        await this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
