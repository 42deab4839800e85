import { LightningElement } from 'lwc';
import type { GlobalAction } from '../../../../api/pages/appItems';
import { notifyAll } from 'lightning/lds';
import session from 'lightning/session';
import ActionModal from 'shell/actionModal';
import { components } from 'shell/components';
import FlowModal from 'shell/flowModal';
import RecordModal from 'shell/recordModal';

/** The + menu: new records and the project's global actions, from everywhere. */
export default class GlobalCreate extends LightningElement {
    actions = session.globalActions;
    headlessConstructor: unknown = null;
    private invokesHeadless = false;

    get hasActions(): boolean {
        return this.actions.length > 0;
    }

    async handleSelect(event: CustomEvent<{ value: string }>): Promise<void> {
        const chosen = this.actions.find(({ name }) => name === event.detail.value);
        if (chosen) {
            await this.perform(chosen);
            await notifyAll();
        }
    }

    /** A headless action is a component without a screen: it is made, and its invoke() called. */
    renderedCallback(): void {
        const element = this.refs?.headless as unknown as { invoke?: () => unknown } | undefined;
        if (this.invokesHeadless && element) {
            this.invokesHeadless = false;
            void element.invoke?.();
        }
    }

    private async perform({ action, label }: GlobalAction): Promise<void> {
        switch (action.kind) {
            case 'new':
                await RecordModal.open({
                    label: `New ${action.objectLabel}`,
                    objectApiName: action.object,
                    opensRecord: true,
                    size: 'medium'
                });
                break;
            case 'component':
                if (action.isHeadless) {
                    this.headlessConstructor = (await components[action.componentName]()).default;
                    this.invokesHeadless = true;
                } else {
                    await ActionModal.open({ label, componentName: action.componentName, size: 'medium' });
                }
                break;
            case 'flow':
                await FlowModal.open({ label, flowName: action.flowName, inputs: [], size: 'medium' });
                break;
            case 'create':
            case 'update':
                await RecordModal.open({
                    label,
                    objectApiName: action.object,
                    fields: action.fields,
                    successMessage: action.successMessage ?? undefined,
                    opensRecord: true,
                    size: 'medium'
                });
                break;
            case 'edit':
            case 'delete':
                throw new Error(`${label} needs a record`);
        }
    }
}
