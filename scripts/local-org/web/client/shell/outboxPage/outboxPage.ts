import { LightningElement } from 'lwc';
import type { OutboxJson, RelatedRecord } from '../../../../api/routes/tools';
import { request } from 'lightning/lds';
import { dateTimeText } from 'shell/dateText';
import { errorText } from 'shell/errorText';
import { setPageTitle } from 'shell/pageTitle';

const SHOWN = 200;
const KINDS = [
    { label: 'E-mails and notifications', value: '' },
    { label: 'E-mails', value: 'email' },
    { label: 'Notifications', value: 'notification' }
];

interface Entry {
    readonly id: number;
    readonly kind: 'email' | 'notification';
    readonly kindText: string;
    readonly icon: string;
    readonly at: string;
    readonly subject: string;
    readonly to: string;
    /** Head lines that the message has, by name. */
    readonly lines: readonly { readonly name: string; readonly text: string }[];
    readonly related: RelatedRecord | null;
    readonly text: string;
    readonly html: string | null;
}

/** E-mails and notifications that were kept instead of sent: a list, and one of them in full. */
export default class OutboxPage extends LightningElement {
    entries: readonly Entry[] | null = null;
    error: unknown;
    searchError = '';
    search = '';
    kind = '';
    kinds = KINDS;
    private openId = 0;
    private ticket = 0;
    private focusesMessage = false;
    private timer: ReturnType<typeof setTimeout> | undefined;

    connectedCallback(): void {
        setPageTitle('Outbox');
        void this.load();
    }

    disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    renderedCallback(): void {
        if (this.focusesMessage && this.open) {
            this.focusesMessage = false;
            (this.refs?.subject as HTMLElement | undefined)?.focus();
        }
    }

    /** Of answers that overtake each other, the last question counts. */
    private async load(): Promise<void> {
        const ticket = ++this.ticket;
        const query = this.search.trim() === '' ? '' : `?q=${encodeURIComponent(this.search.trim())}`;
        try {
            const { entries } = (await request('GET', `/local/outbox${query}`)) as { entries: readonly OutboxJson[] };
            if (ticket === this.ticket) {
                this.entries = entries.map(entryOf);
                this.error = undefined;
                this.searchError = '';
            }
        } catch (error) {
            if (this.entries === null) {
                this.error = error;
            } else {
                this.searchError = errorText(error);
            }
        }
    }

    get shown(): (Entry & { readonly className: string; readonly current: 'true' | null })[] {
        return (this.entries ?? [])
            .filter(({ kind }) => this.kind === '' || kind === this.kind)
            .map((entry) => {
                const isOpen = entry.id === this.openId;
                return { ...entry, className: isOpen ? 'row row_open' : 'row', current: isOpen ? 'true' : null };
            });
    }

    get open(): Entry | undefined {
        return this.shown.find(({ id }) => id === this.openId);
    }

    get statusText(): string {
        const { length } = this.shown;
        const isCut = this.entries?.length === SHOWN;
        return `${length === 1 ? '1 message' : `${length} messages`}${isCut ? ` of the newest ${SHOWN}` : ''}`;
    }

    get emptyText(): string {
        if (this.shown.length > 0) {
            return '';
        }
        return this.search.trim() === '' && this.kind === '' ? 'Nothing was sent yet.' : 'Nothing found.';
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.load(), 300);
    }

    handleKind(event: CustomEvent<{ value: string }>): void {
        this.kind = event.detail.value;
    }

    handleOpen(event: Event): void {
        this.openId = Number((event.currentTarget as HTMLElement).dataset.id);
        this.focusesMessage = true;
    }

    async handleRefresh(): Promise<void> {
        await this.load();
    }
}

function entryOf({ id, at, content, recipients, sender, related, origin }: OutboxJson): Entry {
    const isEmail = !('title' in content);
    const cause = origin ? `${origin.cause ?? 'A request of the shell'}, as ${origin.userName}` : '';
    const lines = [
        { name: 'From', text: sender ?? '' },
        { name: 'To', text: (isEmail ? content.to : recipients).join(', ') },
        { name: 'Cc', text: isEmail ? content.cc.join(', ') : '' },
        { name: 'Bcc', text: isEmail ? content.bcc.join(', ') : '' },
        { name: 'Reply to', text: (isEmail ? content.replyTo : null) ?? '' },
        { name: 'Sent', text: dateTimeText(at) },
        { name: 'Caused by', text: cause }
    ];
    return {
        id,
        kind: isEmail ? 'email' : 'notification',
        kindText: isEmail ? 'E-mail' : 'Notification',
        icon: isEmail ? 'utility:email' : 'utility:notification',
        at: dateTimeText(at),
        subject: isEmail ? content.subject : content.title,
        to: recipients.join(', '),
        lines: lines.filter(({ text }) => text !== ''),
        related,
        text: (isEmail ? content.textBody : content.body) ?? '',
        html: isEmail ? content.htmlBody : null
    };
}
