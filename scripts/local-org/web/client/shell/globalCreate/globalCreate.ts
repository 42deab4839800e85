import { LightningElement } from 'lwc';
import { notifyAll } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import session from 'lightning/session';
import { errorText } from 'shell/errorText';
import { performAction, type HeadlessRunner } from 'shell/performAction';

/** The + menu: new records and the project's global actions, from everywhere. */
export default class GlobalCreate extends LightningElement {
    actions = session.globalActions;

    get hasActions(): boolean {
        return this.actions.length > 0;
    }

    async handleSelect(event: CustomEvent<{ value: string }>): Promise<void> {
        const chosen = this.actions.find(({ name }) => name === event.detail.value);
        if (!chosen) {
            return;
        }
        try {
            const headless = this.refs?.headless as unknown as HeadlessRunner;
            await performAction(chosen.action, chosen.label, null, headless);
            await notifyAll();
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: errorText(error), variant: 'error', mode: 'sticky' }));
        }
    }
}
