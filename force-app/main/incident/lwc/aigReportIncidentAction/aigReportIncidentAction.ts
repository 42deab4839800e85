import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getUseCaseChoices from '@salesforce/apex/AigGateController.getUseCaseChoices';
import AigReportIncident, { type ReportResult } from 'c/aigReportIncident';
import { formatText } from 'c/aigFormatText';
import { LABELS } from './labels';

/** Quick action without a screen of its own: opens the report, with the use cases that touch the record to choose from. */
export default class AigReportIncidentAction extends LightningElement {
    @api recordId?: string;
    @api objectApiName?: string;

    /** Called by the platform when the action is chosen. */
    @api
    async invoke(): Promise<void> {
        const result = await AigReportIncident.open<ReportResult>({
            label: LABELS.title,
            size: 'small',
            recordId: this.recordId,
            useCases: await this.useCasesHere()
        });
        if (result?.reference) {
            const title = formatText(LABELS.reportedMessage, result.reference);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        }
    }

    /** An incident can be reported although nobody can say which AI it was: a failure here leaves the choice empty. */
    private async useCasesHere(): Promise<{ id: string; title: string }[]> {
        try {
            const choices = await getUseCaseChoices({ objectApiName: this.objectApiName ?? null });
            return choices.map(({ id, title }) => ({ id: id ?? '', title: title ?? '' }));
        } catch {
            return [];
        }
    }
}
