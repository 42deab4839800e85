import { LightningElement, api, wire } from 'lwc';
import type { WireResult } from '@salesforce/apex';
import getSummary from '@salesforce/apex/AigUseCaseController.getSummary';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Summary = Awaited<ReturnType<typeof getSummary>>;
type Person = NonNullable<Summary['people']>[number];

/** People and dates of a use case; shares its call with the summary card. */
export default class AigUseCasePeople extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    summary: Summary | null = null;
    errors: string[] = [];

    @wire(getSummary, { useCaseId: '$recordId' })
    readSummary({ data, error }: WireResult<Summary>): void {
        if (data) {
            this.summary = data;
            this.errors = [];
        } else if (error) {
            this.errors = reduceErrors(error);
        }
    }

    get isLoading(): boolean {
        return this.summary === null && this.errors.length === 0;
    }

    get people(): (Person & { key: string })[] {
        return (this.summary?.people ?? []).map((person) => ({ ...person, key: person.role ?? '' }));
    }
}
