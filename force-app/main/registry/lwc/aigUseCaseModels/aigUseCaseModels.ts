import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import VERSION from '@salesforce/schema/AI_Model_Version__c';
import chooseVersion from '@salesforce/apex/AigModelController.chooseVersion';
import getUseCaseModels from '@salesforce/apex/AigModelController.getUseCaseModels';
import { formatDay, formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Overview = Awaited<ReturnType<typeof getUseCaseModels>>;
type Row = NonNullable<Overview['rows']>[number];
type Version = NonNullable<Row['version']>;

interface ShownProposal {
    readonly id: string;
    readonly text: string;
    readonly label: string;
}

interface ShownRow {
    readonly row: Row;
    readonly key: string;
    readonly versionId: string;
    readonly versionLabel: string;
    readonly facts: string;
    readonly names: string;
    readonly proposals: readonly ShownProposal[];
    readonly openLabel: string;
    readonly chooserLabel: string;
    readonly isOpen: boolean;
}

/** The components of a use case, the model version each runs on, and proposals where none is recorded. */
export default class AigUseCaseModels extends LightningElement {
    @api recordId?: string;
    /** Shows the versions without a choice, as in a review. */
    @api readOnly = false;

    readonly labels = LABELS;
    readonly versionObject = VERSION.objectApiName;

    overview: Overview | null = null;
    errors: string[] = [];
    isSaving = false;
    /** The component whose version is being chosen; empty for none. */
    openKey = '';
    private wired: WireResult<Overview> | null = null;

    @wire(getUseCaseModels, { useCaseId: '$recordId' })
    readOverview(result: WireResult<Overview>): void {
        this.wired = result;
        if (result.data) {
            this.overview = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.overview === null && this.errors.length === 0;
    }

    get canChoose(): boolean {
        return this.overview?.canChoose === true && !this.readOnly;
    }

    get hasNote(): boolean {
        return this.canChoose && this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.overview !== null && this.rows.length === 0;
    }

    get rows(): ShownRow[] {
        return (this.overview?.rows ?? []).map((row) => ({
            row,
            key: row.featureId ?? '',
            versionId: row.version?.id ?? '',
            versionLabel: row.version ? nameOf(row.version) : LABELS.notRecorded,
            facts: row.version ? factsOf(row.version) : '',
            names: row.foundNames ? formatText(LABELS.names, row.foundNames) : '',
            proposals: this.canChoose ? (row.proposals ?? []).map(proposalOf) : [],
            openLabel: formatText(LABELS.open, row.name ?? ''),
            chooserLabel: formatText(LABELS.version, row.name ?? ''),
            isOpen: this.canChoose && row.featureId === this.openKey
        }));
    }

    handleRetry(): void {
        void this.refresh();
    }

    /** A search field is drawn for the one component that is being changed; it loads what the user looks for. */
    async handleOpen(event: Event): Promise<void> {
        this.openKey = (event.currentTarget as HTMLElement).dataset.feature ?? '';
        await this.focusOn('lightning-record-picker');
    }

    async handleCancel(): Promise<void> {
        await this.closeChoice();
    }

    async handleChoose(event: CustomEvent<{ recordId: string | null }>): Promise<void> {
        const { recordId } = event.detail;
        const { feature } = (event.currentTarget as HTMLElement).dataset;
        // Emptying the search field is no choice; "Remove" is.
        if (recordId) {
            await this.choose(feature ?? '', recordId);
            await this.closeChoice();
        }
    }

    async handleRemove(event: Event): Promise<void> {
        const { feature } = (event.currentTarget as HTMLElement).dataset;
        await this.choose(feature ?? '', null);
        await this.closeChoice();
    }

    async handlePropose(event: Event): Promise<void> {
        const { feature, version } = (event.currentTarget as HTMLElement).dataset;
        await this.choose(feature ?? '', version ?? null);
    }

    private async choose(featureId: string, versionId: string | null): Promise<void> {
        this.isSaving = true;
        this.errors = [];
        try {
            const result = await chooseVersion({ featureId, versionId });
            this.errors = (result.errors ?? []).map(({ message }) => message ?? '');
            if (result.success) {
                this.dispatchEvent(new ShowToastEvent({ title: LABELS.chosen, variant: 'success' }));
                await notifyRecordUpdateAvailable([{ recordId: this.recordId ?? '' }]);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
        const refused = this.errors;
        await this.refresh();
        this.errors = refused;
    }

    private async closeChoice(): Promise<void> {
        const feature = this.openKey;
        this.openKey = '';
        await this.focusOn(`[data-action="open"][data-feature="${feature}"]`);
    }

    /** Moves the focus to what the next drawing brings. */
    private async focusOn(selector: string): Promise<void> {
        await Promise.resolve();
        this.template?.querySelector<HTMLElement>(selector)?.focus();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}

function nameOf({ name, modelName }: Version): string {
    return `${modelName ?? ''} · ${name ?? ''}`;
}

function proposalOf(version: Version): ShownProposal {
    return {
        id: version.id ?? '',
        text: `${nameOf(version)} (${version.statusLabel ?? ''})`,
        label: formatText(LABELS.use, nameOf(version))
    };
}

function factsOf({ completeness, retiresOn }: Version): string {
    const card = formatText(LABELS.completeness, completeness ?? 0);
    return retiresOn ? `${card} · ${formatText(LABELS.retires, formatDay(retiresOn))}` : card;
}
