import { LightningElement } from 'lwc';
import type { PortRequest, PortRequestDetails } from '../../../../api/orgPort';
import { request } from 'lightning/lds';
import session from 'lightning/session';
import { dateTimeText } from 'shell/dateText';
import { errorText } from 'shell/errorText';
import { setPageTitle } from 'shell/pageTitle';

/** What debug logs of the platform call the limits. */
const LIMIT_NAMES: Readonly<Record<string, string>> = {
    queries: 'SOQL queries',
    queryRows: 'Query rows',
    aggregateQueries: 'Aggregate queries',
    dmlStatements: 'DML statements',
    dmlRows: 'DML rows',
    cpuTime: 'CPU time (ms)',
    heapSize: 'Heap size (bytes)',
    callouts: 'Callouts',
    emailInvocations: 'Email invocations',
    futureCalls: 'Future calls',
    queueableJobs: 'Queueable jobs',
    publishImmediateDML: 'Events published immediately',
    soslQueries: 'SOSL queries',
    savepoints: 'Savepoints',
    savepointRollbacks: 'Savepoint rollbacks'
};

interface Row {
    readonly id: number;
    readonly label: string;
    /** When, by whom, and how long it took. */
    readonly facts: string;
    readonly outcome: string;
    readonly outcomeClass: string;
}

interface Details {
    readonly label: string;
    readonly summary: string;
    readonly error: string | null;
    readonly limits: readonly { readonly name: string; readonly text: string }[];
    readonly queries: readonly {
        readonly key: number;
        readonly text: string;
        readonly rows: string;
        readonly duration: string;
    }[];
    readonly log: string;
    readonly hasLimits: boolean;
    readonly hasQueries: boolean;
}

/** The requests that ran last, and of each one the Apex log, the queries with their times, and the limits it used. */
export default class DebugPage extends LightningElement {
    rows: readonly Row[] | null = null;
    details: Details | null = null;
    error: unknown;
    detailError = '';
    private openId = '';
    private focusesDetails = false;

    connectedCallback(): void {
        setPageTitle('Debug log');
        void this.load();
    }

    renderedCallback(): void {
        if (this.focusesDetails && this.details) {
            this.focusesDetails = false;
            (this.refs?.heading as HTMLElement | undefined)?.focus();
        }
    }

    private async load(): Promise<void> {
        try {
            const { requests } = (await request('GET', '/local/debug-log')) as { requests: readonly PortRequest[] };
            this.rows = requests.map(rowOf);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get isEmpty(): boolean {
        return this.rows?.length === 0;
    }

    /** The rows, the open one marked. */
    get shownRows(): (Row & { readonly className: string; readonly current: 'true' | null })[] {
        return (this.rows ?? []).map((row) => {
            const isOpen = String(row.id) === this.openId;
            return { ...row, className: isOpen ? 'row row_open' : 'row', current: isOpen ? 'true' : null };
        });
    }

    async handleRefresh(): Promise<void> {
        await this.load();
    }

    async handleOpen(event: Event): Promise<void> {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this.openId = id;
        try {
            this.details = detailsOf((await request('GET', `/local/debug-log/${id}`)) as PortRequestDetails);
            this.detailError = '';
            this.focusesDetails = true;
        } catch (error) {
            this.details = null;
            this.detailError = errorText(error);
        }
    }
}

function duration(milliseconds: number): string {
    return `${milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds))} ms`;
}

function rowOf({ id, at, userName, label, milliseconds, error }: PortRequest): Row {
    return {
        id,
        label,
        facts: `${dateTimeText(at, { dateStyle: 'short', timeStyle: 'medium' })}, ${userName}, ${duration(milliseconds)},`,
        outcome: error === null ? 'Succeeded' : 'Failed',
        outcomeClass: error === null ? '' : 'slds-text-color_error'
    };
}

function detailsOf({ label, userName, milliseconds, error, limits, queries, lines }: PortRequestDetails): Details {
    const inQueries = queries.reduce((sum, query) => sum + query.milliseconds, 0);
    const counted = queries.length === 1 ? '1 query' : `${queries.length} queries`;
    return {
        label,
        summary: `${userName}, ${duration(milliseconds)}; ${counted} in ${duration(inQueries)}`,
        error,
        limits: limits.map(({ name, used, maximum }) => ({
            name: LIMIT_NAMES[name] ?? name,
            text: `${used.toLocaleString(session.locale)} of ${maximum.toLocaleString(session.locale)}`
        })),
        queries: queries.map(({ text, milliseconds, rows }, key) => ({
            key,
            text,
            rows: rows === 1 ? '1 row' : `${rows} rows`,
            duration: duration(milliseconds)
        })),
        log: lines.map(({ level, message }) => `${level}|${message}`).join('\n'),
        hasLimits: limits.length > 0,
        hasQueries: queries.length > 0
    };
}
