import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import USE_CASE_NAME from '@salesforce/schema/AI_Use_Case__c.Name';
import getClassificationOn from '@salesforce/apex/AigRegistrationController.getClassificationOn';
import { formatDay, formatText } from 'c/aigFormatText';
import { RecordWatch } from 'c/aigRecordWatch';
import { reduceErrors } from 'c/aigReduceErrors';
import { LABELS } from './labels';

type Comparison = NonNullable<Awaited<ReturnType<typeof getClassificationOn>>>;
type Duty = NonNullable<Comparison['added']>[number];

interface DayChoice {
    readonly label: string;
    readonly value: string;
}

const TODAY = 'today';
const ANOTHER = 'another';

/** What the law of today, of the next changes or of any day makes of the stored answers, and what is different then. */
export default class AigUseCaseClassification extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    comparison: Comparison | null = null;
    isLoaded = false;
    errors: string[] = [];
    choice = TODAY;
    /** The day whose law is asked for, YYYY-MM-DD; null for today. */
    asOf: string | null = null;
    announcement = '';
    private wired: WireResult<Comparison | null> | null = null;
    private readonly watch = new RecordWatch();

    @wire(getClassificationOn, { useCaseId: '$recordId', asOf: '$asOf' })
    wiredClassification(result: WireResult<Comparison | null>): void {
        this.wired = result;
        if (result.error) {
            this.errors = reduceErrors(result.error);
        } else if (result.data !== undefined) {
            this.comparison = result.data;
            this.isLoaded = true;
            this.errors = [];
            this.announcement = this.asOf ? formatText(LABELS.shown, formatDay(this.asOf)) : '';
        }
    }

    @wire(getRecord, { recordId: '$recordId', fields: [USE_CASE_NAME] })
    wiredRecord({ data }: WireResult<RecordRepresentation>): void {
        if (this.watch.hasChanged(data)) {
            void this.refresh();
        }
    }

    get isLoading(): boolean {
        return !this.isLoaded && this.errors.length === 0;
    }

    get classification(): Comparison['shown'] | null {
        return this.comparison?.shown ?? null;
    }

    get hasClassification(): boolean {
        return this.classification !== null;
    }

    /** Today, each later day on which something changes, and any other day. */
    get choices(): DayChoice[] {
        const days = (this.comparison?.today?.upcoming ?? []).flatMap(({ onDate }) => (onDate ? [onDate] : []));
        return [
            { label: LABELS.today, value: TODAY },
            ...days.map((day, index) => ({
                label: formatText(index === 0 ? LABELS.nextChange : LABELS.change, formatDay(day)),
                value: day
            })),
            { label: LABELS.another, value: ANOTHER }
        ];
    }

    get isAnotherDay(): boolean {
        return this.choice === ANOTHER;
    }

    get isOtherThanToday(): boolean {
        return this.comparison !== null && this.comparison.isToday === false;
    }

    get changesOutcome(): boolean {
        return this.comparison?.today?.outcome !== this.comparison?.shown?.outcome;
    }

    get added(): readonly Duty[] {
        return this.comparison?.added ?? [];
    }

    get removed(): readonly Duty[] {
        return this.comparison?.removed ?? [];
    }

    get hasAdded(): boolean {
        return this.added.length > 0;
    }

    get hasRemoved(): boolean {
        return this.removed.length > 0;
    }

    get hasNoDifference(): boolean {
        return !this.changesOutcome && !this.hasAdded && !this.hasRemoved;
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        this.choice = event.detail.value;
        if (this.choice === TODAY) {
            this.asOf = null;
        } else if (this.choice !== ANOTHER) {
            this.asOf = this.choice;
        }
    }

    /** A day that is not there yet, or cut off while typing, leaves what is shown as it is. */
    handleDay(event: CustomEvent<{ value: string | null }>): void {
        const day = event.detail.value ?? '';
        if (/^\d{4}-\d{2}-\d{2}$/.test(day)) {
            this.asOf = day;
        }
    }

    handleRetry(): void {
        void this.refresh();
    }

    private async refresh(): Promise<void> {
        if (this.wired) {
            await refreshApex(this.wired);
        }
    }
}
