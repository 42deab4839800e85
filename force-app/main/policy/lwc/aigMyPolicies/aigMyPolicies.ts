import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getMine from '@salesforce/apex/AigPolicyController.getMine';
import { onGateChange } from 'c/aigGateNews';
import AigPolicySign, { type SignResult } from 'c/aigPolicySign';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type MyPolicies = Awaited<ReturnType<typeof getMine>>;

/** What I owe and what I have signed. Read anew on every visit and after every signature on the page: both go on by themselves. */
export default class AigMyPolicies extends LightningElement {
    /** Where the component stands, for the record of the signature. */
    @api channel = 'Home';

    readonly labels = LABELS;

    mine: MyPolicies | null = null;
    errors: string[] = [];
    private stopListening: (() => void) | null = null;

    connectedCallback(): void {
        this.stopListening = onGateChange(() => void this.load());
        void this.load();
    }

    disconnectedCallback(): void {
        this.stopListening?.();
    }

    get isLoading(): boolean {
        return this.mine === null && this.errors.length === 0;
    }

    get owed(): NonNullable<MyPolicies['owed']> {
        return this.mine?.owed ?? [];
    }

    get hasOwed(): boolean {
        return this.owed.length > 0;
    }

    get isIdle(): boolean {
        return this.mine !== null && !this.hasOwed;
    }

    get signed(): NonNullable<MyPolicies['signed']> {
        return this.mine?.signed ?? [];
    }

    get hasSigned(): boolean {
        return this.signed.length > 0;
    }

    get signedHeading(): string {
        return formatText(LABELS.signedCount, this.signed.length);
    }

    handleRefresh(): void {
        void this.load();
    }

    async handleOpen(event: CustomEvent<{ policyId: string }>): Promise<void> {
        const { policyId } = event.detail;
        const result: SignResult | undefined = await AigPolicySign.open({
            label: LABELS.title,
            size: 'medium',
            policyId,
            channel: this.channel
        });
        if (result) {
            const message = formatText(LABELS.signed, result.title);
            this.dispatchEvent(new ShowToastEvent({ title: message, variant: 'success' }));
        }
    }

    private async load(): Promise<void> {
        try {
            this.mine = await getMine();
            this.errors = [];
        } catch (error) {
            this.errors = reduceErrors(error);
        }
    }
}
