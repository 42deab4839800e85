import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import type getFeatures from '@salesforce/apex/AigFeatureController.getFeatures';
import getDetail from '@salesforce/apex/AigFeatureController.getDetail';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Feature = NonNullable<Awaited<ReturnType<typeof getFeatures>>['rows']>[number];
type Detail = Awaited<ReturnType<typeof getDetail>>;

interface TextBlock {
    readonly key: string;
    readonly heading: string;
    readonly lines: readonly { readonly key: string; readonly text: string }[];
}

/** Side panel of the inventory. Fires `action` {action, featureId} and `close`. */
export default class AigFeatureDetail extends LightningElement {
    @api feature?: Feature;
    @api canTriage = false;
    @api canRegister = false;

    readonly labels = LABELS;

    detail: Detail | null = null;
    errors: string[] = [];

    get featureId(): string | undefined {
        return this.feature?.id ?? undefined;
    }

    @wire(getDetail, { featureId: '$featureId' })
    readDetail({ data, error }: WireResult<Detail>): void {
        if (data) {
            this.detail = data;
            this.errors = [];
        } else if (error) {
            this.detail = null;
            this.errors = reduceErrors(error);
        }
    }

    get isLoading(): boolean {
        return this.detail === null && this.errors.length === 0;
    }

    get blocks(): TextBlock[] {
        const make = (key: string, heading: string, text: string | null | undefined): TextBlock => ({
            key,
            heading,
            lines: (text ?? '')
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map((line, index) => ({ key: `${key}${index}`, text: line }))
        });
        return [
            make('findings', LABELS.findings, this.detail?.findings),
            make('data', LABELS.reads, this.detail?.dataUsed),
            make('users', LABELS.usableBy, this.detail?.usableBy),
            make('components', LABELS.components, this.detail?.components)
        ].filter(({ lines }) => lines.length > 0);
    }

    get isBare(): boolean {
        return this.detail !== null && this.blocks.length === 0;
    }

    get isRegistered(): boolean {
        return Boolean(this.feature?.useCaseId);
    }

    get isAccepted(): boolean {
        return Boolean(this.feature?.acceptanceReason);
    }

    get canLink(): boolean {
        return this.canTriage || this.canRegister;
    }

    handleAction(event: Event): void {
        const action = (event.currentTarget as HTMLElement).dataset.action ?? '';
        this.dispatchEvent(new CustomEvent('action', { detail: { action, featureId: this.feature?.id ?? '' } }));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
