import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getPolicy from '@salesforce/apex/AigPolicyController.getPolicy';
import sign from '@salesforce/apex/AigPolicyController.sign';
import { announceGateChange } from 'c/aigGateNews';
import { clearFieldError, reportControls, showFieldErrors } from 'c/aigFieldErrors';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Policy = Awaited<ReturnType<typeof getPolicy>>;

/** What the dialog gives back after a signature; nothing when it was closed without one. */
export interface SignResult {
    readonly title: string;
}

/**
 * Shows the text of a policy and takes the signature of the user: a statement to tick and a button. The hash of the text that
 * was shown goes with it; who signs, and when, the server knows.
 */
export default class AigPolicySign extends LightningModal {
    @api policyId?: string;
    /** Where the dialog was opened, for the record: Home, Utility Bar, Policy Page, Use Case Page. */
    @api channel = 'Home';

    readonly labels = LABELS;

    policy: Policy | null = null;
    isTicked = false;
    isSaving = false;
    errors: string[] = [];

    connectedCallback(): void {
        void this.load();
    }

    get heading(): string {
        return this.policy?.title ?? LABELS.title;
    }

    get isLoading(): boolean {
        return this.policy === null && this.errors.length === 0;
    }

    get versionText(): string {
        const { kindLabel, version } = this.policy ?? {};
        return [kindLabel, formatText(LABELS.version, version ?? '')].filter(Boolean).join(' · ');
    }

    get canSign(): boolean {
        return this.policy?.canSign === true;
    }

    get materialLabel(): string {
        return `${LABELS.material} (${LABELS.newTab})`;
    }

    handleTick(event: CustomEvent<{ checked: boolean }>): void {
        clearFieldError(event);
        this.isTicked = event.detail.checked;
    }

    handleClose(): void {
        void this.close(undefined);
    }

    async handleSign(): Promise<void> {
        if (this.isSaving || !reportControls(this.template)) {
            return;
        }
        this.isSaving = true;
        this.errors = [];
        try {
            const { policyId, channel, isTicked } = this;
            const bodyHash = this.policy?.bodyHash ?? null;
            const input = { policyId: policyId ?? null, bodyHash, isAcknowledged: isTicked, channel };
            const result = await sign({ input });
            if (result.success) {
                announceGateChange();
                const signed: SignResult = { title: this.heading };
                void this.close(signed);
            } else {
                const homeless = showFieldErrors(this.template, result.errors ?? []);
                this.errors = homeless.map(({ message }) => message ?? '').filter(Boolean);
            }
        } catch (error) {
            this.errors = reduceErrors(error);
        } finally {
            this.isSaving = false;
        }
    }

    private async load(): Promise<void> {
        try {
            this.policy = await getPolicy({ policyId: this.policyId ?? null });
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
