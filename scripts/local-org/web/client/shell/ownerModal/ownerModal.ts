import { api } from 'lwc';
import type { OwnerFailure } from '../../../../api/records/ownerChange';
import LightningModal from 'lightning/modal';
import { notifyAll, request } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { errorText } from 'shell/errorText';

const TARGETS = ['User', 'Group'];

/** Gives one or several records to another user or queue. */
export default class OwnerModal extends LightningModal {
    @api objectApiName = '';
    @api recordIds: readonly string[] = [];
    targets = TARGETS;
    ownerId: string | null = null;
    error = '';
    isSaving = false;

    get intro(): string {
        const count = this.recordIds.length;
        return count === 1
            ? 'The new owner is an active user, or a queue of these records.'
            : `The new owner of ${count} records is an active user, or a queue of these records.`;
    }

    get cannotSave(): boolean {
        return this.ownerId === null || this.isSaving;
    }

    handleOwner(event: CustomEvent<{ recordId: string | null }>): void {
        this.ownerId = event.detail.recordId;
        this.error = '';
    }

    handleCancel(): void {
        void this.close(undefined);
    }

    async handleSave(): Promise<void> {
        this.isSaving = true;
        try {
            const { recordIds, ownerId } = this;
            const path = `/local/change-owner/${this.objectApiName}`;
            const { failures } = (await request('POST', path, { recordIds, ownerId })) as { failures: OwnerFailure[] };
            await notifyAll();
            const changed = recordIds.length - failures.length;
            if (failures.length === 0) {
                const title = changed === 1 ? 'The owner was changed.' : `The owner of ${changed} records was changed.`;
                this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
                void this.close(changed);
                return;
            }
            const reasons = [...new Set(failures.map(({ message }) => message))].join(' ');
            this.error = `${failures.length} of ${recordIds.length} kept their owner: ${reasons}`;
        } catch (error) {
            this.error = errorText(error);
        } finally {
            this.isSaving = false;
        }
    }
}
