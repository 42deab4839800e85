import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { request } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { navigateToUrl } from 'lightning/router';
import session from 'lightning/session';
import ClockModal from 'shell/clockModal';
import { dateTimeText } from 'shell/dateText';
import { errorText } from 'shell/errorText';
import { loginAs } from 'shell/loginAs';

/** Screens on which the clock has room for a short date only; also a wide one that was zoomed in. */
const NARROW = window.matchMedia('(max-width: 30em)');

/** App bar: app and tabs, the org clock, and who is looking. */
export default class Header extends LightningElement {
    @api current = '';
    appName = session.appName;
    items = session.items;
    now = session.now;
    private timer: ReturnType<typeof setInterval> | undefined;
    private isNarrow = NARROW.matches;
    private readonly onWidth = (): void => {
        this.isNarrow = NARROW.matches;
    };
    private readonly startedAt = Date.now();

    connectedCallback(): void {
        this.timer = setInterval(() => {
            this.now = session.now + (Date.now() - this.startedAt);
        }, 10_000);
        NARROW.addEventListener('change', this.onWidth);
    }

    disconnectedCallback(): void {
        NARROW.removeEventListener('change', this.onWidth);
        clearInterval(this.timer);
    }

    get topStyle(): string {
        return session.headerColor ? `--shell-header-color: ${session.headerColor}` : '';
    }

    get userLabel(): string {
        return session.userName;
    }

    get personas(): { userId: string; label: string; isCurrent: boolean }[] {
        return session.personas.map(({ userId, name, title }) => ({
            userId,
            label: title && title !== name ? `${name} (${title})` : name,
            isCurrent: userId === session.userId
        }));
    }

    get hasLanguages(): boolean {
        return session.languages.length > 1;
    }

    get languages(): { value: string; label: string; isCurrent: boolean }[] {
        return session.languages.map(({ code, label }) => ({
            value: `language/${code}`,
            label,
            isCurrent: code === session.language
        }));
    }

    get clockClass(): string {
        return session.clockOffset === 0 ? 'clock' : 'clock clock_moved';
    }

    /** The colour of the moved clock, said in words. */
    get clockLabel(): string {
        return session.clockOffset === 0 ? 'Org time:' : 'Org time, moved:';
    }

    get clockText(): string {
        return dateTimeText(this.now, { dateStyle: this.isNarrow ? 'short' : 'medium', timeStyle: 'short' });
    }

    handleLaunch(event: CustomEvent<{ value: string }>): void {
        navigateToUrl(event.detail.value);
    }

    async handleClock(): Promise<void> {
        await ClockModal.open({ label: 'Move the org clock', size: 'small' });
    }

    async handleUser(event: CustomEvent<{ value: string }>): Promise<void> {
        const { value } = event.detail;
        try {
            if (value === 'reset') {
                await this.reset();
            } else if (value.startsWith('page/')) {
                navigateToUrl(`/lightning/${value}`);
            } else if (value.startsWith('language/')) {
                await request('POST', '/local/language', { language: value.slice('language/'.length) });
                window.location.reload();
            } else if (value !== session.userId) {
                await loginAs(value, session.userId);
            }
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: errorText(error), variant: 'error', mode: 'sticky' }));
        }
    }

    private async reset(): Promise<void> {
        const isSure = await LightningConfirm.open({
            label: 'Reset the org?',
            message: 'Every record goes, and the sample data is loaded again.',
            theme: 'warning'
        });
        if (isSure) {
            await request('POST', '/local/reset', {});
            window.location.assign('/lightning/page/home');
        }
    }
}
