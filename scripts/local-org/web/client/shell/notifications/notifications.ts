import { LightningElement } from 'lwc';
import type { NotificationsJson } from '../../../../api/routes/tools';
import { request } from 'lightning/lds';
import { dateTimeText } from 'shell/dateText';
import { errorText } from 'shell/errorText';

const POLL_MS = 30_000;

interface Shown {
    readonly id: number;
    readonly title: string;
    readonly body: string;
    readonly url: string | null;
    readonly at: string;
    readonly readLabel: string;
    readonly className: string;
    readonly isUnread: boolean;
}

/** The bell: custom notifications of the user, with the number of unread ones. */
export default class Notifications extends LightningElement {
    loaded: NotificationsJson = { unread: 0, notifications: [] };
    isOpen = false;
    error = '';
    private timer: ReturnType<typeof setInterval> | undefined;
    private readonly closeOutside = (event: Event): void => {
        if (!event.composedPath().includes(this.template?.host as EventTarget)) {
            this.isOpen = false;
        }
    };

    connectedCallback(): void {
        void this.load();
        this.timer = setInterval(() => void this.load(), POLL_MS);
        document.addEventListener('click', this.closeOutside);
    }

    disconnectedCallback(): void {
        clearInterval(this.timer);
        document.removeEventListener('click', this.closeOutside);
    }

    private async load(): Promise<void> {
        try {
            this.loaded = (await request('GET', '/local/notifications')) as NotificationsJson;
            this.error = '';
        } catch (error) {
            this.error = errorText(error);
        }
    }

    get hasUnread(): boolean {
        return this.loaded.unread > 0;
    }

    get label(): string {
        const { unread } = this.loaded;
        return unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`;
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get isEmpty(): boolean {
        return this.loaded.notifications.length === 0;
    }

    get shown(): Shown[] {
        return this.loaded.notifications.map((one) => ({
            ...one,
            at: dateTimeText(one.at),
            readLabel: `Mark "${one.title}" as read`,
            className: one.isUnread ? 'item item_unread' : 'item'
        }));
    }

    async handleToggle(): Promise<void> {
        this.isOpen = !this.isOpen;
        if (this.isOpen) {
            await this.load();
        }
    }

    async handleRead(): Promise<void> {
        try {
            this.loaded = (await request('POST', '/local/notifications/read', {})) as NotificationsJson;
        } catch (error) {
            this.error = errorText(error);
        }
    }

    /** Who opens a notification has read it. */
    async handleOpen(event: Event): Promise<void> {
        const id = Number((event.currentTarget as HTMLElement).dataset.id);
        this.isOpen = false;
        await this.markRead(id);
    }

    async handleReadOne(event: Event): Promise<void> {
        await this.markRead(Number((event.currentTarget as HTMLElement).dataset.id));
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    private async markRead(id: number): Promise<void> {
        if (!this.loaded.notifications.some((one) => one.id === id && one.isUnread)) {
            return;
        }
        try {
            this.loaded = (await request('POST', '/local/notifications/read', { id })) as NotificationsJson;
        } catch (error) {
            this.error = errorText(error);
        }
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            this.isOpen = false;
            (this.refs?.bell as HTMLElement | undefined)?.focus();
        }
    }
}
