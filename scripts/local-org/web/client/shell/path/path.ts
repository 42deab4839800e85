import { LightningElement, api, wire } from 'lwc';
import type { PathStepModel, RecordPageModel } from '../../../../api/pages/pageTypes';
import { getRecord } from 'lightning/uiRecordApi';

/** The values of a picklist as steps, with the guidance of the current one. */
export default class Path extends LightningElement {
    @api field = '';
    @api steps: readonly PathStepModel[] = [];
    @api recordPage!: RecordPageModel;
    value: unknown = null;

    get recordId(): string {
        return this.recordPage.id;
    }

    get fields(): string[] {
        return [`${this.recordPage.object}.${this.field}`];
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
    wiredRecord({ data }: { data?: { fields: Record<string, { value: unknown } | undefined> } }): void {
        this.value = data?.fields[this.field]?.value ?? this.value;
    }

    get shownSteps(): { value: string; label: string; className: string; isDone: boolean; current: 'step' | null }[] {
        const position = this.steps.findIndex(({ value }) => value === this.value);
        return this.steps.map(({ value, label }, index) => {
            const isDone = index < position;
            const isCurrent = index === position;
            return {
                value,
                label,
                isDone,
                className: `step ${isDone ? 'step_done' : ''} ${isCurrent ? 'step_current' : ''}`,
                current: isCurrent ? 'step' : null
            };
        });
    }

    get guidance(): string | null {
        return this.steps.find(({ value }) => value === this.value)?.guidance ?? null;
    }
}
