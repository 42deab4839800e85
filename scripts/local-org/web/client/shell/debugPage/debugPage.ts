import { LightningElement } from 'lwc';
import type { PortRequest, PortRequestDetails } from '../../../../api/orgPort';
import { request } from 'lightning/lds';
import session from 'lightning/session';
import { errorText } from 'shell/errorText';

interface Row {
    readonly id: number;
    readonly at: string;
    readonly userName: string;
    readonly label: string;
    readonly duration: string;
    readonly outcome: string;
}

interface Details {
    readonly label: string;
    readonly error: string | null;
    readonly limits: readonly { readonly name: string; readonly text: string }[];
    readonly queries: readonly {
        readonly key: number;
        readonly text: string;
        readonly rows: number;
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
    private focusesDetails = false;

    connectedCallback(): void {
        document.title = 'Debug log | Local org';
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
        } catch (error) {
            this.error = error;
        }
    }

    async handleRefresh(): Promise<void> {
        await this.load();
    }

    async handleOpen(event: Event): Promise<void> {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
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
    const format = new Intl.DateTimeFormat(session.locale, { timeStyle: 'medium', timeZone: session.timeZone });
    return {
        id,
        at: format.format(at),
        userName,
        label,
        duration: duration(milliseconds),
        outcome: error === null ? 'Succeeded' : 'Failed'
    };
}

function detailsOf({ label, error, limits, queries, lines }: PortRequestDetails): Details {
    return {
        label,
        error,
        limits: limits.map(({ name, used, maximum }) => ({ name, text: `${used} of ${maximum}` })),
        queries: queries.map(({ text, milliseconds, rows }, key) => ({
            key,
            text,
            rows,
            duration: duration(milliseconds)
        })),
        log: lines.map(({ level, message }) => `${level}|${message}`).join('\n'),
        hasLimits: limits.length > 0,
        hasQueries: queries.length > 0
    };
}
