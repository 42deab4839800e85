import { LightningElement, api, wire } from 'lwc';
import type { ActionModel, RecordPageModel } from '../../../../api/pages/pageTypes';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl } from 'lightning/router';
import { saveErrors } from 'lightning/recordSource';
import { deleteRecord, getRecord } from 'lightning/uiRecordApi';
import { setPageTitle } from 'shell/pageTitle';
import { performAction, type HeadlessRunner } from 'shell/performAction';

const VISIBLE = 3;

interface Action {
    readonly name: string;
    readonly label: string;
}

/** The head of a record page: what it is, its key fields, and what can be done. */
export default class Highlights extends LightningElement {
    @api recordPage!: RecordPageModel;
    name = '';

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
            setPageTitle(this.name, this.recordPage.objectLabel);
        }
    }

    /** Until the name is there, and for a record without one. */
    get heading(): string {
        return this.name || this.recordPage.objectLabel;
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
        try {
            const headless = this.refs?.headless as unknown as HeadlessRunner;
            await (action.kind === 'delete'
                ? this.delete()
                : performAction(action, action.label, this.recordPage, headless));
        } catch (error) {
            this.toast(saveErrorText(error), 'error');
        }
    }

    private async delete(): Promise<void> {
        const { object, objectLabel, id } = this.recordPage;
        const message = `Delete ${this.name}? Records that belong to it may go with it.`;
        if (await LightningConfirm.open({ label: `Delete ${objectLabel}`, message, theme: 'warning' })) {
            await deleteRecord(id);
            this.toast(`${objectLabel} "${this.name}" was deleted.`, 'success');
            navigateToUrl(`/lightning/o/${object}/list`);
        }
    }

    private toast(title: string, variant: 'success' | 'error'): void {
        const mode = variant === 'error' ? 'sticky' : 'dismissible';
        this.dispatchEvent(new ShowToastEvent({ title, variant, mode }));
    }
}

/** What a refused save or delete says; other failures have a message of their own. */
function saveErrorText(error: unknown): string {
    const { page, fields } = saveErrors(error);
    return [...page, ...Object.values(fields).flat()].join(' ');
}
