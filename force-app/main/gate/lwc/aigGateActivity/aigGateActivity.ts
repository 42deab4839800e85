import { LightningElement, api, wire } from 'lwc';
import { refreshApex, type WireResult } from '@salesforce/apex';
import getActivity from '@salesforce/apex/AigGateActivityController.getActivity';
import { formatText } from 'c/aigFormatText';
import { reduceErrors } from 'c/aigReduceErrors';
import { dayBars, type Activity, type DayBar } from './dayBars';
import { LABELS } from './labels';

const PERIODS = [7, 30, 90] as const;

interface CountRow {
    readonly key: string;
    readonly label: string;
    readonly count: number;
}

/** What the gate decided lately: allowed and denied by day, why, and what people did with the results. */
export default class AigGateActivity extends LightningElement {
    @api recordId?: string;

    readonly labels = LABELS;

    days = 30;
    activity: Activity | null = null;
    errors: string[] = [];
    private wired: WireResult<Activity> | null = null;

    @wire(getActivity, { useCaseId: '$recordId', days: '$days' })
    wiredActivity(result: WireResult<Activity>): void {
        this.wired = result;
        if (result.data) {
            this.activity = result.data;
            this.errors = [];
        } else if (result.error) {
            this.errors = reduceErrors(result.error);
        }
    }

    get isLoading(): boolean {
        return this.activity === null && this.errors.length === 0;
    }
    get periods(): { label: string; value: string }[] {
        return PERIODS.map((days) => ({ label: formatText(LABELS.periodDays, days), value: `${days}` }));
    }
    get period(): string {
        return `${this.days}`;
    }
    get isEmpty(): boolean {
        return this.activity !== null && !this.hasDecisions;
    }
    get hasDecisions(): boolean {
        return (this.activity?.allowed ?? 0) + (this.activity?.denied ?? 0) > 0;
    }
    get summary(): string {
        const { allowed, denied, days } = this.activity ?? {};
        return formatText(LABELS.summary, allowed ?? 0, denied ?? 0, days ?? 0);
    }
    get bars(): DayBar[] {
        return dayBars(this.activity?.byDay ?? []);
    }
    get busyDays(): DayBar[] {
        return this.bars.filter(({ allowed, denied }) => allowed + denied > 0);
    }
    get reasons(): CountRow[] {
        return (this.activity?.byReason ?? []).map(({ code, label, count }) => ({
            key: code ?? '',
            label: label ?? '',
            count: count ?? 0
        }));
    }
    get hasReasons(): boolean {
        return this.reasons.length > 0;
    }
    get outcomes(): CountRow[] {
        return (this.activity?.byOutcome ?? []).map(({ outcome, count }) => ({
            key: outcome ?? '',
            label: outcome ?? '',
            count: count ?? 0
        }));
    }
    get hasOutcomes(): boolean {
        return this.outcomes.length > 0;
    }

    handlePeriod(event: CustomEvent<{ value: string }>): void {
        this.days = Number(event.detail.value);
    }

    handleRefresh(): void {
        if (this.wired) {
            void refreshApex(this.wired);
        }
    }
}
