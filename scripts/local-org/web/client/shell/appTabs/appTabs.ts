import { LightningElement, api } from 'lwc';
import { navigateToUrl } from 'lightning/router';
import session from 'lightning/session';
import { fittingTabs } from './fittingTabs';

interface Tab {
    readonly name: string;
    readonly label: string;
    readonly url: string;
    readonly className: string;
    readonly current: 'page' | null;
}

/** The tabs of the app. Those that the bar has no room for stand in the "More" menu, as in Lightning. */
export default class AppTabs extends LightningElement {
    /** The address of the page that shows. */
    @api current = '';
    /** Width of each tab in pixels, measured once; the labels change with the page only. */
    private widths: readonly number[] = [];
    private room = 0;
    private observer: ResizeObserver | undefined;

    renderedCallback(): void {
        const bar = this.refs?.bar as HTMLElement | undefined;
        if (bar && !this.observer) {
            this.observer = new ResizeObserver(() => this.measure());
            this.observer.observe(bar);
            this.measure();
        }
    }

    disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
    }

    /** Fonts may come later than the page: as long as all tabs show, their widths are taken anew. */
    private measure(): void {
        const bar = this.refs?.bar as HTMLElement | undefined;
        const tabs = [...(this.template?.querySelectorAll<HTMLElement>('li[data-tab]') ?? [])];
        if (tabs.length === session.tabs.length) {
            this.widths = tabs.map((tab) => tab.offsetWidth);
        }
        this.room = bar?.clientWidth ?? 0;
    }

    private get isMeasured(): boolean {
        return this.widths.length > 0 && this.room > 0;
    }

    private get shown(): ReadonlySet<number> {
        const active = session.tabs.findIndex((tab) => this.isActive(tab));
        return this.isMeasured
            ? new Set(fittingTabs(this.widths, this.room, active))
            : new Set(session.tabs.map((_, index) => index));
    }

    get tabs(): Tab[] {
        const { shown } = this;
        return session.tabs
            .filter((_, index) => shown.has(index))
            .map((tab) => {
                const isActive = this.isActive(tab);
                return { ...tab, className: `tab ${isActive ? 'tab_active' : ''}`, current: isActive ? 'page' : null };
            });
    }

    get moreTabs(): { name: string; label: string; url: string }[] {
        const { shown } = this;
        return session.tabs.filter((_, index) => !shown.has(index));
    }

    get hasMore(): boolean {
        return this.moreTabs.length > 0;
    }

    /** A record page belongs to the tab of its object, a report to that of the reports. */
    private isActive({ name, url }: { name: string; url: string }): boolean {
        const { current } = this;
        if (url === '/lightning/page/home' && /^\/(lightning\/?)?$/.test(current)) {
            return true;
        }
        const isItemOfList = /^\/lightning\/page\/(report|dashboard)$/.test(current) && url === `${current}s`;
        const place = url.replace(/\/list$/, '');
        return (
            isItemOfList ||
            current === url ||
            current.startsWith(`${place}/`) ||
            current.startsWith(`/lightning/r/${name}/`)
        );
    }

    handleMore(event: CustomEvent<{ value: string }>): void {
        navigateToUrl(event.detail.value);
    }
}
