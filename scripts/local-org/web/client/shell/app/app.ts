import { LightningElement } from 'lwc';
import { REFRESH } from 'lightning/refresh';
import { notifyAll } from 'lightning/lds';
import { currentReference, onNavigate, type PageReference } from 'lightning/router';

/** The whole shell: header, and the page that the address stands for. */
export default class App extends LightningElement {
    reference: PageReference = currentReference();
    currentUrl = window.location.pathname;

    connectedCallback(): void {
        onNavigate((reference) => {
            this.reference = reference;
            this.currentUrl = window.location.pathname;
            window.scrollTo(0, 0);
            this.focusMain();
        });
        this.addEventListener(REFRESH, () => void notifyAll());
    }

    /** After a navigation, keyboard and screen reader go on at the new page. */
    private focusMain(): void {
        (this.refs?.main as HTMLElement | undefined)?.focus({ preventScroll: true });
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        this.focusMain();
    }

    private attribute(name: string): string | undefined {
        const value = this.reference.attributes[name];
        return typeof value === 'string' ? value : undefined;
    }

    get isRecord(): boolean {
        return this.reference.type === 'standard__recordPage';
    }

    get isRelated(): boolean {
        return this.reference.type === 'standard__recordRelationshipPage';
    }

    get isList(): boolean {
        return this.reference.type === 'standard__objectPage';
    }

    get isComponent(): boolean {
        return this.reference.type === 'standard__component';
    }

    get recordId(): string | undefined {
        return this.attribute('recordId');
    }

    get actionName(): string | undefined {
        return this.attribute('actionName');
    }

    get relationship(): string | undefined {
        return this.attribute('relationshipApiName');
    }

    get objectApiName(): string | undefined {
        return this.attribute('objectApiName');
    }

    get listView(): string | undefined {
        const { filterName } = this.reference.state;
        return typeof filterName === 'string' ? filterName : undefined;
    }

    get componentName(): string | undefined {
        return this.attribute('componentName')?.replace(/^c__/, '');
    }

    get flowName(): string | undefined {
        return this.reference.type === 'standard__flow' ? this.attribute('devName') : undefined;
    }

    /** The named page as flags, for the template. */
    get is(): Record<string, boolean> {
        const name = this.reference.type === 'standard__namedPage' ? this.attribute('pageName') : undefined;
        return name ? { [name]: true } : {};
    }

    /** Which report or dashboard a page shows. */
    get pageItem(): string | undefined {
        const { name } = this.reference.state;
        return typeof name === 'string' ? name : undefined;
    }

    get searchText(): string {
        const { q } = this.reference.state;
        return typeof q === 'string' ? q : '';
    }

    get searchedObject(): string | undefined {
        const { object } = this.reference.state;
        return typeof object === 'string' ? object : undefined;
    }

    get pagePath(): string | null {
        if (this.is['home']) {
            return 'home';
        }
        const tab = this.attribute('apiName');
        return this.reference.type === 'standard__navItemPage' && tab ? `tab/${tab}` : null;
    }

    get notFoundText(): string {
        return `There is no page at ${window.location.pathname}.`;
    }
}
