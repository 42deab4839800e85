import { LightningElement } from 'lwc';
import type { AboutOrg } from '../../../../api/pages/aboutOrg';
import { request } from 'lightning/lds';
import session from 'lightning/session';
import { dateTimeText } from 'shell/dateText';
import { setPageTitle } from 'shell/pageTitle';

/** What this org is, what it is made of, and what it does not do. */
export default class AboutPage extends LightningElement {
    about: AboutOrg | null = null;
    error: unknown;

    connectedCallback(): void {
        setPageTitle('About this org');
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.about = (await request('GET', '/local/about')) as AboutOrg;
        } catch (error) {
            this.error = error;
        }
    }

    get facts(): { name: string; text: string }[] {
        return [
            { name: 'App', text: session.appName },
            { name: 'User', text: session.userName },
            { name: 'Language, time zone', text: `${session.language}, ${session.timeZone}` },
            { name: 'Org time', text: dateTimeText(session.now) }
        ];
    }
}
