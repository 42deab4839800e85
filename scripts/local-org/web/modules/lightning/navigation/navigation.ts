import type { LightningElement } from 'lwc';
import { currentReference, navigateToUrl, onNavigate, urlOf, type PageReference } from 'lightning/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');
type Reference = Partial<PageReference> & { readonly type: string };

/** Adds this[NavigationMixin.Navigate](reference) and this[NavigationMixin.GenerateUrl](reference) to a component. */
export const NavigationMixin = Object.assign(
    (base: typeof LightningElement): typeof LightningElement =>
        class extends base {
            [Navigate](reference: Reference, replace = false): void {
                navigateToUrl(urlOf(reference), replace);
            }

            [GenerateUrl](reference: Reference): Promise<string> {
                return Promise.resolve(urlOf(reference));
            }
        },
    { Navigate, GenerateUrl }
);

/** Wire adapter: the page reference of the address, again on every navigation. */
export class CurrentPageReference {
    private stop: (() => void) | null = null;

    constructor(private readonly callback: (reference: PageReference) => void) {}

    update(): void {
        this.callback(currentReference());
    }

    connect(): void {
        this.stop = onNavigate((reference) => this.callback(reference));
    }

    disconnect(): void {
        this.stop?.();
        this.stop = null;
    }
}
