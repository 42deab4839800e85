import { api } from 'lwc';
import { CLOSE_ACTION_SCREEN } from 'lightning/actions';
import LightningModal from 'lightning/modal';
import { onNavigate } from 'lightning/router';
import { errorText } from 'shell/errorText';
import { loadComponent } from 'shell/loadComponent';

/** The screen of a quick action: a component of the project in a modal. */
export default class ActionModal extends LightningModal {
    @api componentName = '';
    @api recordId?: string;
    @api objectApiName?: string;
    constructor_: unknown = null;
    failure = '';
    private stopFollowing: (() => void) | undefined;

    connectedCallback(): void {
        this.template?.addEventListener(CLOSE_ACTION_SCREEN, () => this.close(undefined));
        this.stopFollowing = onNavigate(() => void this.close(undefined));
        void this.load();
    }

    disconnectedCallback(): void {
        this.stopFollowing?.();
    }

    private async load(): Promise<void> {
        try {
            this.constructor_ = await loadComponent(this.componentName);
        } catch (error) {
            this.failure = errorText(error);
        }
    }

    errorCallback(error: Error): void {
        this.failure = `${this.componentName} failed: ${error.message}`;
        console.error(error);
    }

    get properties(): Record<string, unknown> {
        return { recordId: this.recordId, objectApiName: this.objectApiName };
    }
}
