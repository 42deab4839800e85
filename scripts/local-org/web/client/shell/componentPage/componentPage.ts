import { LightningElement, api, wire } from 'lwc';
import type { PageModel } from '../../../../api/pages/pageTypes';
import session from 'lightning/session';
import { getPage } from 'shell/pageLoader';
import { setPageTitle } from 'shell/pageTitle';

/** Home, the page of a tab, or one component by its name. */
export default class ComponentPage extends LightningElement {
    @api path?: string;
    items = session.items;
    loaded?: PageModel;
    error: unknown;
    private componentName?: string;

    @wire(getPage, { path: '$path' })
    wiredPage({ data, error }: { data?: PageModel; error?: unknown }): void {
        this.loaded = data;
        this.error = error;
        if (data) {
            setPageTitle(data.label);
        }
    }

    @api
    get name(): string | undefined {
        return this.componentName;
    }

    set name(value: string | undefined) {
        this.componentName = value;
        if (value) {
            setPageTitle(value);
        }
    }

    get page(): PageModel | undefined {
        const name = this.componentName;
        if (!name) {
            return this.loaded;
        }
        const node = { key: name, kind: 'component' as const, name, properties: {} };
        return { label: name, regions: [{ name: 'main', area: 'full', nodes: [node] }] };
    }

    get isEmpty(): boolean {
        return this.page?.regions.length === 0;
    }
}
