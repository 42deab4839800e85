import { LightningElement, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import INCIDENT from '@salesforce/schema/AI_Incident__c';
import USE_CASE from '@salesforce/schema/AI_Use_Case__c';
import getGlance from '@salesforce/apex/AigHomeController.getGlance';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Glance = Awaited<ReturnType<typeof getGlance>>;
type Expiring = NonNullable<Glance['expiring']>[number];

/** What surrounds the register: incidents, the inventory, and approvals that end soon. Each block leads to its list. */
export default class AigHomeGlance extends NavigationMixin(LightningElement) {
    readonly labels = LABELS;

    glance: Glance | null = null;
    errors: string[] = [];
    private wired: WireResult<Glance> | null = null;

    @wire(getGlance)
    readGlance(result: WireResult<Glance>): void {
        this.wired = result;
        if (result.data) {
            this.glance = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.glance === null && this.errors.length === 0;
    }

    /** Null when the user may not see incidents. */
    get showsIncidents(): boolean {
        return Array.isArray(this.glance?.severities);
    }

    get severities(): NonNullable<Glance['severities']> {
        return this.glance?.severities ?? [];
    }

    get hasIncidents(): boolean {
        return this.severities.length > 0;
    }

    get showsFeatures(): boolean {
        return Array.isArray(this.glance?.unregistered);
    }

    get unregistered(): NonNullable<Glance['unregistered']> {
        return this.glance?.unregistered ?? [];
    }

    get hasUnregistered(): boolean {
        return (this.glance?.unregisteredCount ?? 0) > 0;
    }

    get hasInventory(): boolean {
        return this.glance?.hasInventory === true;
    }

    get unregisteredText(): string {
        return formatText(LABELS.unregisteredText, this.glance?.unregisteredCount ?? 0);
    }

    get expiring(): (Expiring & { isOver: boolean })[] {
        const today = this.glance?.today ?? '';
        return (this.glance?.expiring ?? []).map((row) => ({ ...row, isOver: (row.expiresOn ?? '') < today }));
    }

    get hasExpiring(): boolean {
        return this.expiring.length > 0;
    }

    handleSeverity(event: CustomEvent<{ value: string }>): void {
        const value = event.detail.value.replace(/\W/g, '_');
        this.openList(INCIDENT.objectApiName, value === '' ? 'AIG_Open' : `AIG_Severity_${value}`);
    }

    handleIncidents(): void {
        this.openList(INCIDENT.objectApiName, 'AIG_Open');
    }

    handleExpiring(): void {
        this.openList(USE_CASE.objectApiName, 'AIG_Expiring');
    }

    handleTriage(): void {
        const attributes = { apiName: 'AIG_Feature_Inventory' };
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes });
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        const attributes = { apiName: 'AIG_Feature_Inventory' };
        const state = { c__featureType: event.detail.value };
        this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes, state });
    }

    handleRetry(): void {
        if (this.wired) {
            void refreshApex(this.wired);
        }
    }

    private openList(objectApiName: string, filterName: string): void {
        const attributes = { objectApiName, actionName: 'list' };
        this[NavigationMixin.Navigate]({ type: 'standard__objectPage', attributes, state: { filterName } });
    }
}
