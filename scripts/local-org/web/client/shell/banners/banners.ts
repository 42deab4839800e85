import { LightningElement } from 'lwc';
import { onConnection } from 'lightning/actionClient';
import { notifyAll, request } from 'lightning/lds';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import session from 'lightning/session';
import { spanText } from 'shell/dateText';
import { errorText } from 'shell/errorText';
import { followUser, loggedInFrom, loginAs } from 'shell/loginAs';

const RETRY_MS = 3000;

/** What must not be overlooked, above every page: no server, another user in another tab, logged in as somebody, moved time. */
export default class Banners extends LightningElement {
    isOffline = false;
    private otherUser: string | null = null;
    private timer: ReturnType<typeof setInterval> | undefined;
    private stopConnection: (() => void) | undefined;
    private stopFollowing: (() => void) | undefined;

    connectedCallback(): void {
        this.stopConnection = onConnection((isUp) => this.noteConnection(isUp));
        this.stopFollowing = followUser((userId) => {
            this.otherUser = userId === session.userId ? null : userId;
        });
    }

    disconnectedCallback(): void {
        this.stopConnection?.();
        this.stopFollowing?.();
        clearInterval(this.timer);
    }

    /** While the server is away, it is asked again every few seconds; what shows is loaded anew when it is back. */
    private noteConnection(isUp: boolean): void {
        if (this.isOffline === !isUp) {
            return;
        }
        this.isOffline = !isUp;
        clearInterval(this.timer);
        if (isUp) {
            void notifyAll();
        } else {
            this.timer = setInterval(() => void this.handleRetry(), RETRY_MS);
        }
    }

    /** Asks the server; the answer comes by noteConnection. */
    async handleRetry(): Promise<void> {
        await request('GET', '/local/notifications').catch(() => undefined);
    }

    private nameOf(userId: string | null): string {
        return session.personas.find((persona) => persona.userId === userId)?.name ?? 'another user';
    }

    get switchedText(): string {
        return this.otherUser === null
            ? ''
            : `In another tab you logged in as ${this.nameOf(this.otherUser)}. What you do here is done as that user.`;
    }

    get loggedInAs(): string {
        return loggedInFrom() === null || this.otherUser !== null ? '' : session.userName;
    }

    get logOutLabel(): string {
        return `Log out as ${session.userName}`;
    }

    get timeText(): string {
        const { clockOffset } = session;
        return clockOffset === 0
            ? ''
            : `The org's time is ${spanText(Math.abs(clockOffset))} ${clockOffset > 0 ? 'ahead of' : 'behind'} real time.`;
    }

    handleReload(): void {
        window.location.reload();
    }

    handleLogOut(): Promise<void> {
        const from = loggedInFrom();
        return this.perform(async () => {
            if (from !== null) {
                await loginAs(from, null);
            }
        });
    }

    handleRealTime(): Promise<void> {
        return this.perform(async () => {
            await request('POST', '/local/time', { offset: 0 });
            window.location.reload();
        });
    }

    private async perform(action: () => Promise<void>): Promise<void> {
        try {
            await action();
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: errorText(error), variant: 'error', mode: 'sticky' }));
        }
    }
}
