import { LightningElement } from 'lwc';
import type { OutboxJson } from '../../../../api/routes/tools';
import { request } from 'lightning/lds';
import { dateTimeText } from 'shell/dateText';
import { setPageTitle } from 'shell/pageTitle';

interface Entry {
    readonly id: number;
    readonly kind: string;
    readonly at: string;
    readonly subject: string;
    readonly to: string;
    readonly text: string;
    readonly html: string | null;
    readonly url: string | null;
}

/** E-mails and notifications that were kept instead of sent. */
export default class OutboxPage extends LightningElement {
    entries: readonly Entry[] | null = null;
    error: unknown;

    connectedCallback(): void {
        setPageTitle('Outbox');
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            const { entries } = (await request('GET', '/local/outbox')) as { entries: readonly OutboxJson[] };
            this.entries = entries.map(entryOf);
            this.error = undefined;
        } catch (error) {
            this.error = error;
        }
    }

    get isEmpty(): boolean {
        return this.entries?.length === 0;
    }

    async handleRefresh(): Promise<void> {
        await this.load();
    }
}

function entryOf({ id, at, content, recipients }: OutboxJson): Entry {
    if ('title' in content) {
        return {
            id,
            kind: 'Notification',
            at: dateTimeText(at),
            subject: content.title,
            to: recipients.join(', '),
            text: content.body,
            html: null,
            url: content.targetId ? `/lightning/r/${content.targetId}` : null
        };
    }
    return {
        id,
        kind: 'E-mail',
        at: dateTimeText(at),
        subject: content.subject,
        to: recipients.join(', '),
        text: content.textBody ?? '',
        html: content.htmlBody,
        url: content.whatId ? `/lightning/r/${content.whatId}` : null
    };
}
