import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import POLICY from '@salesforce/schema/AI_Policy__c';
import NAME_FIELD from '@salesforce/schema/AI_Policy__c.Name';
import getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import newVersion from '@salesforce/apex/AigPolicyController.newVersion';
import publish from '@salesforce/apex/AigPolicyController.publish';
import retire from '@salesforce/apex/AigPolicyController.retire';
import AigPolicySign, { type SignResult } from 'c/aigPolicySign';
import AigReasonDialog from 'c/aigReasonDialog';
import { formatDay, formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { periodText, showVersion, statusBadge, type VersionRow } from './versionRows';
import { LABELS } from './labels';

type Policy = Awaited<ReturnType<typeof getPolicy>>;

/** One version of a policy: its text, where it stands, and what the user may do with it. */
export default class AigPolicyPage extends NavigationMixin(LightningElement) {
    @api recordId?: string;

    readonly labels = LABELS;

    policy: Policy | null = null;
    errors: string[] = [];
    isSaving = false;

    /** Whatever changes the record, also its edit form, is read anew. */
    @wire(getRecord, { recordId: '$recordId', fields: [NAME_FIELD] })
    wiredRecord({ data, error }: { data?: unknown; error?: unknown }): void {
        if (data || error) {
            void this.load();
        }
    }

    get isLoading(): boolean {
        return this.policy === null && this.errors.length === 0;
    }

    get badge(): { readonly badge: string; readonly badgeText: string } {
        return statusBadge(this.policy?.status);
    }

    get period(): string {
        return periodText(this.policy?.effectiveFrom, this.policy?.effectiveTo);
    }

    get mySignature(): string {
        const { signedOn, validUntil } = this.policy ?? {};
        if (!signedOn) {
            return '';
        }
        return validUntil
            ? formatText(LABELS.signedUntil, formatDay(signedOn), formatDay(validUntil))
            : formatText(LABELS.signedOn, formatDay(signedOn));
    }

    get materialLabel(): string {
        return `${LABELS.material} (${LABELS.newTab})`;
    }

    get versions(): VersionRow[] {
        return (this.policy?.versions ?? []).map((version) => showVersion(version, this.recordId));
    }

    get useCases(): NonNullable<Policy['useCases']> {
        return this.policy?.useCases ?? [];
    }

    get hasUseCases(): boolean {
        return this.useCases.length > 0;
    }

    get useCasesHeading(): string {
        return formatText(LABELS.useCases, this.useCases.length);
    }

    async handleSign(): Promise<void> {
        const result: SignResult | undefined = await AigPolicySign.open({
            label: LABELS.readAndSign,
            size: 'medium',
            policyId: this.recordId ?? '',
            channel: 'Policy Page'
        });
        if (result) {
            this.toast(formatText(LABELS.signed, result.title));
            await this.load();
        }
    }

    async handlePublish(): Promise<void> {
        const agreed = await LightningConfirm.open({
            label: LABELS.publish,
            message: LABELS.ask,
            theme: 'warning'
        });
        if (agreed) {
            await this.act(async () => {
                const result = await publish({ policyId: this.recordId ?? null });
                if (this.accept(result)) {
                    this.toast(LABELS.published);
                    await this.refresh();
                }
            });
        }
    }

    async handleNewVersion(): Promise<void> {
        await this.act(async () => {
            const result = await newVersion({ policyId: this.recordId ?? null });
            if (this.accept(result) && result.policyId) {
                const attributes = {
                    recordId: result.policyId,
                    objectApiName: POLICY.objectApiName,
                    actionName: 'view'
                };
                this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes });
            }
        });
    }

    async handleRetire(): Promise<void> {
        const done: boolean | undefined = await AigReasonDialog.open({
            label: LABELS.retire,
            size: 'small',
            heading: formatText(LABELS.retireHeading, this.policy?.title ?? ''),
            body: LABELS.retireBody,
            reasonLabel: LABELS.reason,
            reasonMissing: LABELS.reasonMissing,
            confirmLabel: LABELS.retire,
            variant: 'destructive',
            action: (reason: string) => retire({ policyId: this.recordId ?? null, reason })
        });
        if (done) {
            this.toast(LABELS.retired);
            await this.refresh();
        }
    }

    private accept({ success, errors }: Awaited<ReturnType<typeof publish>>): boolean {
        this.errors = success ? [] : (errors ?? []).map(({ message }) => message ?? '').filter(Boolean);
        return success === true;
    }

    private async act(action: () => Promise<void>): Promise<void> {
        this.isSaving = true;
        try {
            await action();
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async refresh(): Promise<void> {
        await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            this.policy = await getPolicy({ policyId: this.recordId ?? null });
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }

    private toast(title: string): void {
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    }
}
