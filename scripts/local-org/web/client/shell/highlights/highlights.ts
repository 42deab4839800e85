import { LightningElement, api, wire } from 'lwc';
import type { ActionModel, RecordPageModel } from '../../../../api/pages/pageTypes';
import LightningConfirm from 'lightning/confirm';
import { notifyAll } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl } from 'lightning/router';
import { saveErrors } from 'lightning/recordSource';
import { deleteRecord, getRecord } from 'lightning/uiRecordApi';
import ActionModal from 'shell/actionModal';
import { components } from 'shell/components';
import FlowModal from 'shell/flowModal';
import RecordModal from 'shell/recordModal';

const VISIBLE = 3;

interface Action {
    readonly name: string;
    readonly label: string;
}

/** The head of a record page: what it is, its key fields, and what can be done. */
export default class Highlights extends LightningElement {
    @api recordPage!: RecordPageModel;
    name = '';
    headlessConstructor: unknown = null;
    private invokesHeadless = false;

    get recordId(): string {
        return this.recordPage.id;
    }

    get nameFields(): string[] {
        return [`${this.recordPage.object}.${this.recordPage.nameField}`];
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$nameFields' })
    wiredRecord({ data }: { data?: { fields: Record<string, { value: unknown }> } }): void {
        if (data) {
            this.name = String(data.fields[this.recordPage.nameField]?.value ?? '');
            document.title = `${this.name} | ${this.recordPage.objectLabel} | Local org`;
        }
    }

    get isLocked(): boolean {
        return this.recordPage.isLocked;
    }

    get hasFields(): boolean {
        return this.recordPage.highlights.length > 0;
    }

    get visibleActions(): readonly Action[] {
        return this.recordPage.actions.slice(0, VISIBLE);
    }

    get menuActions(): readonly Action[] {
        return this.recordPage.actions.slice(VISIBLE);
    }

    get hasMore(): boolean {
        return this.menuActions.length > 0;
    }

    get headlessProperties(): Record<string, unknown> {
        return { recordId: this.recordPage.id, objectApiName: this.recordPage.object };
    }

    handleAction(event: Event): void {
        this.run((event.target as unknown as { value: string }).value);
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        this.run(event.detail.value);
    }

    private run(name: string): void {
        const action = this.recordPage.actions.find((candidate) => candidate.name === name);
        if (action) {
            void this.perform(action);
        }
    }

    private async perform(action: ActionModel): Promise<void> {
        const { object, id } = this.recordPage;
        switch (action.kind) {
            case 'edit':
                await RecordModal.open({
                    label: `Edit ${this.recordPage.objectLabel}`,
                    objectApiName: object,
                    recordId: id,
                    size: 'medium'
                });
                break;
            case 'delete':
                await this.delete();
                break;
            case 'component':
                await this.openComponent(action);
                break;
            case 'flow':
                await FlowModal.open({
                    label: action.label,
                    flowName: action.flowName,
                    inputs: action.takesRecordId ? [{ name: 'recordId', type: 'String', value: id }] : [],
                    size: 'medium'
                });
                await notifyAll();
                break;
            case 'create':
            case 'update':
                await RecordModal.open({
                    label: action.label,
                    objectApiName: action.object,
                    recordId: action.kind === 'update' ? id : undefined,
                    fields: action.fields,
                    presets: action.parentField ? { [action.parentField]: id } : {},
                    successMessage: action.successMessage ?? undefined,
                    size: 'medium'
                });
        }
    }

    private async openComponent(action: Extract<ActionModel, { kind: 'component' }>): Promise<void> {
        const { id: recordId, object: objectApiName } = this.recordPage;
        if (!action.isHeadless) {
            await ActionModal.open({
                label: action.label,
                componentName: action.componentName,
                recordId,
                objectApiName,
                size: 'medium'
            });
            return;
        }
        this.headlessConstructor = (await components[action.componentName]()).default;
        this.invokesHeadless = true;
    }

    /** A headless action is a component without a screen: it is made, and its invoke() called. */
    renderedCallback(): void {
        const element = this.refs?.headless as unknown as { invoke?: () => unknown } | undefined;
        if (this.invokesHeadless && element) {
            this.invokesHeadless = false;
            void element.invoke?.();
        }
    }

    private async delete(): Promise<void> {
        const { object, objectLabel, id } = this.recordPage;
        const message = `Delete ${this.name}? Records that belong to it may go with it.`;
        if (!(await LightningConfirm.open({ label: `Delete ${objectLabel}`, message, theme: 'warning' }))) {
            return;
        }
        try {
            await deleteRecord(id);
            this.dispatchEvent(
                new ShowToastEvent({ title: `${objectLabel} "${this.name}" was deleted.`, variant: 'success' })
            );
            navigateToUrl(`/lightning/o/${object}/list`);
        } catch (error) {
            const title = saveErrors(error).page.join(' ');
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'error', mode: 'sticky' }));
        }
    }
}
