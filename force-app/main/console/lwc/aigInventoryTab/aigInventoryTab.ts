import { LightningElement } from 'lwc';
import AigRegisterModal, { type RegisterResult } from 'c/aigRegisterModal';
import { LABELS } from './labels';

/** Brings the inventory and the registration together: neither room calls the other. */
export default class AigInventoryTab extends LightningElement {
    async handleRegister(event: CustomEvent<{ featureId: string }>): Promise<void> {
        const inventory = event.currentTarget as HTMLElement & { refresh(): Promise<void> };
        await AigRegisterModal.open<RegisterResult>({
            label: LABELS.register,
            size: 'large',
            recordId: event.detail.featureId,
            objectApiName: 'AI_Feature__c'
        });
        await inventory.refresh();
    }
}
