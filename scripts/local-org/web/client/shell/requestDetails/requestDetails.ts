import { LightningElement, api } from 'lwc';
import type { PortRequestDetails } from '../../../../api/orgPort';
import session from 'lightning/session';
import { durationText } from 'shell/dateText';
import { limitName, logText, requestText, rowsText } from './requestText';

const ALL_LEVELS = '';
/** From this share of a limit on, it is worth a look. */
const NEAR = 0.8;

/** One request of the debug log: error with its Apex stack, limits, queries, DML and what Apex wrote. */
export default class RequestDetails extends LightningElement {
    filter = '';
    level = ALL_LEVELS;
    private request!: PortRequestDetails;

    @api
    get details(): PortRequestDetails {
        return this.request;
    }

    set details(value: PortRequestDetails) {
        this.request = value;
        this.filter = '';
        this.level = ALL_LEVELS;
    }

    @api
    focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    get summary(): string {
        const { userName, milliseconds, queries } = this.request;
        const inQueries = queries.reduce((sum, query) => sum + query.milliseconds, 0);
        const counted = queries.length === 1 ? '1 query' : `${queries.length} queries`;
        return `${userName}, ${durationText(milliseconds)}; ${counted} in ${durationText(inQueries)}`;
    }

    get limits(): { name: string; text: string; className: string }[] {
        return this.request.limits.map(({ name, used, maximum }) => {
            const share = used / maximum;
            const percent = share >= 0.01 ? ` (${Math.round(share * 100)}%)` : '';
            return {
                name: limitName(name),
                text: `${used.toLocaleString(session.locale)} of ${maximum.toLocaleString(session.locale)}${percent}`,
                className: share >= NEAR ? 'slds-text-color_error' : ''
            };
        });
    }

    get hasLimits(): boolean {
        return this.request.limits.length > 0;
    }

    /** The slowest queries stand out; the order is that in which they ran. */
    get queries(): { key: number; text: string; facts: string; className: string }[] {
        const slowest = Math.max(...this.request.queries.map(({ milliseconds }) => milliseconds));
        return this.request.queries.map(({ text, milliseconds, rows }, key) => ({
            key,
            text,
            facts: `${rowsText(rows)}, ${durationText(milliseconds)}`,
            className: milliseconds === slowest && this.request.queries.length > 1 ? 'slowest' : 'meta'
        }));
    }

    get hasQueries(): boolean {
        return this.request.queries.length > 0;
    }

    get dmlCalls(): { key: number; text: string; facts: string }[] {
        return this.request.dmlCalls.map(({ text, milliseconds, rows, failed }, key) => ({
            key,
            text,
            facts: `${rowsText(rows)}${failed > 0 ? `, ${failed} failed` : ''}, ${durationText(milliseconds)}`
        }));
    }

    get hasDml(): boolean {
        return this.request.dmlCalls.length > 0;
    }

    get hasLog(): boolean {
        return this.request.lines.length > 0;
    }

    get levels(): { label: string; value: string }[] {
        const found = [...new Set(this.request.lines.map(({ level }) => level))].sort();
        return [{ label: 'All levels', value: ALL_LEVELS }, ...found.map((level) => ({ label: level, value: level }))];
    }

    private get shownLines(): PortRequestDetails['lines'] {
        const wanted = this.filter.trim().toLowerCase();
        return this.request.lines.filter(
            ({ level, message }) =>
                (this.level === ALL_LEVELS || level === this.level) && message.toLowerCase().includes(wanted)
        );
    }

    get log(): string {
        return this.shownLines.map(logText).join('\n');
    }

    get logStatus(): string {
        return `${this.shownLines.length} of ${this.request.lines.length} lines`;
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        this.filter = event.detail.value;
    }

    handleLevel(event: CustomEvent<{ value: string }>): void {
        this.level = event.detail.value;
    }

    handleDownload(): void {
        const url = URL.createObjectURL(new Blob([requestText(this.request)], { type: 'text/plain' }));
        const link = document.createElement('a');
        link.href = url;
        link.download = `request-${this.request.id}.log`;
        link.click();
        URL.revokeObjectURL(url);
    }
}
