import { LightningElement } from 'lwc';
import { currentReference, navigateToUrl, onNavigate } from 'lightning/router';

/** The search of everything, in the app bar: Enter shows the page of what was found. */
export default class GlobalSearch extends LightningElement {
    text = termOfAddress();
    private stopFollowing: (() => void) | undefined;

    connectedCallback(): void {
        this.stopFollowing = onNavigate(() => {
            this.text = termOfAddress();
        });
    }

    disconnectedCallback(): void {
        this.stopFollowing?.();
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleKey(event: KeyboardEvent): void {
        const term = this.text.trim();
        if (event.key === 'Enter' && term !== '') {
            navigateToUrl(`/lightning/page/search?q=${encodeURIComponent(term)}`);
        }
    }
}

/** What the page of a search looks for; empty on other pages. */
function termOfAddress(): string {
    const { attributes, state } = currentReference();
    const { q } = state;
    return attributes['pageName'] === 'search' && typeof q === 'string' ? q : '';
}
