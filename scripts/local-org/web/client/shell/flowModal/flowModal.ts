import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { onNavigate } from 'lightning/router';
import type { FlowInputVariable } from 'lightning/flow';

/** A quick action that runs a screen flow: closes when the flow is over. */
export default class FlowModal extends LightningModal {
    @api flowName = '';
    @api inputs: readonly FlowInputVariable[] = [];

    private stopFollowing: (() => void) | undefined;

    connectedCallback(): void {
        this.stopFollowing = onNavigate(() => void this.close(undefined));
    }

    disconnectedCallback(): void {
        this.stopFollowing?.();
    }

    handleStatus(event: CustomEvent<{ status: string }>): void {
        if (event.detail.status === 'FINISHED') {
            void this.close('finished');
        }
    }
}
