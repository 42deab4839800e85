import { LightningElement } from 'lwc';
import type { PortRequest, PortRequestDetails } from '../../../../api/orgPort';
import { request } from 'lightning/lds';
import { dateTimeText, durationText } from 'shell/dateText';
import { errorText } from 'shell/errorText';
import { setPageTitle } from 'shell/pageTitle';

const KINDS = [
    { label: 'All requests', value: 'all' },
    { label: 'Apex, flows and changes', value: 'work' },
    { label: 'With errors', value: 'failed' }
];

interface Row {
    readonly id: number;
    readonly label: string;
    /** When, by whom, how long it took, what it did. */
    readonly facts: string;
    readonly outcome: string;
    readonly outcomeClass: string;
    readonly className: string;
    readonly current: 'true' | null;
}

/** The requests that ran last, and one of them in full. */
export default class DebugPage extends LightningElement {
    error: unknown;
    details: PortRequestDetails | null = null;
    detailError = '';
    filter = '';
    kind = 'all';
    kinds = KINDS;
    private requests: readonly PortRequest[] | null = null;
    private openId = '';
    private focusesDetails = false;

    connectedCallback(): void {
        setPageTitle('Debug log');
        void this.load();
    }

    renderedCallback(): void {
        if (this.focusesDetails && this.refs?.details) {
            this.focusesDetails = false;
            (this.refs.details as HTMLElement).focus();
        }
    }

    private async load(): Promise<void> {
        try {
            const { requests } = (await request('GET', '/local/debug-log')) as { requests: readonly PortRequest[] };
            this.requests = requests;
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get isLoaded(): boolean {
        return this.requests !== null;
    }

    get emptyText(): string {
        if (this.rows.length > 0) {
            return '';
        }
        return this.requests?.length === 0 ? 'No request has run yet.' : 'No request matches the filter.';
    }

    get rows(): Row[] {
        const wanted = this.filter.trim().toLowerCase();
        return (this.requests ?? [])
            .filter((one) => isOfKind(one, this.kind))
            .filter(({ label, userName, error }) =>
                `${label}\n${userName}\n${error ?? ''}`.toLowerCase().includes(wanted)
            )
            .map((one) => rowOf(one, String(one.id) === this.openId));
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = event.detail.value;
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.kind = event.detail.value;
    }

    async handleRefresh(): Promise<void> {
        await this.load();
    }

    async handleClear(): Promise<void> {
        try {
            await request('DELETE', '/local/debug-log');
            this.details = null;
            this.detailError = '';
            await this.load();
        } catch (error) {
            this.error = error;
        }
    }

    async handleOpen(event: Event): Promise<void> {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this.openId = id;
        try {
            this.details = (await request('GET', `/local/debug-log/${id}`)) as PortRequestDetails;
            this.detailError = '';
            this.focusesDetails = true;
        } catch (error) {
            this.details = null;
            this.detailError = errorText(error);
        }
    }
}

/** Reads of the shell are most of the requests, and rarely what one looks for. */
function isOfKind({ label, error }: PortRequest, kind: string): boolean {
    if (kind === 'failed') {
        return error !== null;
    }
    return kind === 'all' || !label.startsWith('GET ');
}

function counted(count: number, one: string, several: string): string[] {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
}

function rowOf(one: PortRequest, isOpen: boolean): Row {
    const { id, at, userName, label, milliseconds, error } = one;
    const facts = [
        dateTimeText(at, { dateStyle: 'short', timeStyle: 'medium' }),
        userName,
        durationText(milliseconds),
        ...counted(one.queryCount, 'query', 'queries'),
        ...counted(one.dmlCount, 'DML call', 'DML calls'),
        ...counted(one.lineCount, 'log line', 'log lines')
    ];
    return {
        id,
        label,
        facts: `${facts.join(', ')},`,
        outcome: error === null ? 'Succeeded' : 'Failed',
        outcomeClass: error === null ? '' : 'slds-text-color_error',
        className: isOpen ? 'row row_open' : 'row',
        current: isOpen ? 'true' : null
    };
}
