import { LightningElement, api } from 'lwc';
import { setPageTitle } from 'shell/pageTitle';

/** A screen flow that has a page of its own. */
export default class FlowPage extends LightningElement {
    title = 'Flow';
    private name?: string;

    @api
    get flowName(): string | undefined {
        return this.name;
    }

    set flowName(value: string | undefined) {
        this.name = value;
        this.setTitle(value);
    }

    /** The flow tells its label when it has started. */
    handleStatus(event: CustomEvent<{ flowTitle?: string }>): void {
        this.setTitle(event.detail.flowTitle);
    }

    private setTitle(title: string | undefined): void {
        if (title) {
            this.title = title;
            setPageTitle(title);
        }
    }
}
