/** Addresses of the shell and what they stand for. NavigationMixin, links and the shell all go through here. */

export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly state: Readonly<Record<string, unknown>>;
}

type Listener = (reference: PageReference) => void;
const listeners = new Set<Listener>();

/** The address of a page reference. Throws for types that the shell has no page for. */
export function urlOf(reference: Partial<PageReference> & { readonly type: string }): string {
    const path = pathOf(reference.type, reference.attributes ?? {});
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(reference.state ?? {})) {
        if (value !== undefined && value !== null) {
            query.set(name, String(value));
        }
    }
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
}

function pathOf(type: string, attributes: Readonly<Record<string, unknown>>): string {
    const text = (name: string, fallback = ''): string => {
        const value = attributes[name];
        return typeof value === 'string' ? value : fallback;
    };
    switch (type) {
        case 'standard__recordPage':
            return `/lightning/r/${text('objectApiName', 'Record')}/${text('recordId')}/${text('actionName', 'view')}`;
        case 'standard__objectPage':
            return `/lightning/o/${text('objectApiName')}/${text('actionName', 'list').replace('home', 'list')}`;
        case 'standard__recordRelationshipPage':
            return `/lightning/r/${text('objectApiName', 'Record')}/${text('recordId')}/related/${text('relationshipApiName')}/view`;
        case 'standard__navItemPage':
            return `/lightning/n/${text('apiName')}`;
        case 'standard__namedPage':
            return `/lightning/page/${text('pageName', 'home')}`;
        case 'standard__flow':
            return `/lightning/flow/${text('devName')}`;
        case 'standard__component':
            return `/lightning/cmp/${text('componentName')}`;
        case 'standard__webPage':
            return text('url');
        default:
            throw new Error(`The local org has no page for page references of type ${type}`);
    }
}

/** What an address of the shell stands for; the type is `notFound` for an address without a page. */
export function referenceOf(url: URL): PageReference {
    const state = Object.fromEntries(url.searchParams);
    const parts = url.pathname.replace(/\/$/, '').split('/').slice(2).map(decoded);
    const make = (type: string, attributes: Record<string, unknown>): PageReference => ({ type, attributes, state });
    const [kind, first, second, third, fourth] = parts;
    if (kind === undefined || (kind === 'page' && first)) {
        return make('standard__namedPage', { pageName: first ?? 'home' });
    }
    if (kind === 'o' && first) {
        return make('standard__objectPage', { objectApiName: first, actionName: second ?? 'list' });
    }
    if (kind === 'r' && third === 'related' && fourth) {
        const attributes = { objectApiName: first, recordId: second, relationshipApiName: fourth, actionName: 'view' };
        return make('standard__recordRelationshipPage', attributes);
    }
    if (kind === 'r' && first && second === undefined) {
        return make('standard__recordPage', { recordId: first, actionName: 'view' });
    }
    if (kind === 'r' && second) {
        return make('standard__recordPage', { objectApiName: first, recordId: second, actionName: third ?? 'view' });
    }
    if (kind === 'n' && first) {
        return make('standard__navItemPage', { apiName: first });
    }
    if (kind === 'flow' && first) {
        return make('standard__flow', { devName: first });
    }
    if (kind === 'cmp' && first) {
        return make('standard__component', { componentName: first });
    }
    return make('notFound', { path: url.pathname });
}

/** A part of an address; one that is no proper escape stands for itself, and for no page. */
function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

export function currentReference(): PageReference {
    return referenceOf(new URL(window.location.href));
}

/** Something on the page that would be lost with it. */
export interface NavigationHold {
    isHeld(): boolean;
    /** Asks the user; true lets it go. */
    mayLeave(): Promise<boolean>;
}
const holds = new Set<NavigationHold>();

/** Keeps the user on the page until it may be left. Gives the function that ends it. */
export function holdNavigation(hold: NavigationHold): () => void {
    holds.add(hold);
    return () => holds.delete(hold);
}

function currentHold(): NavigationHold | undefined {
    return [...holds].find((hold) => hold.isHeld());
}

/** Goes to an address of the shell without loading the page anew; other addresses open in a new tab. */
export function navigateToUrl(url: string, replace = false): void {
    const target = new URL(url, window.location.href);
    if (target.origin !== window.location.origin || !target.pathname.startsWith('/lightning')) {
        window.open(target.href, '_blank', 'noopener');
        return;
    }
    whenFree(() => go(target, replace));
}

/** Does something that takes the user away from what the page shows: at once, or when nothing is held there any more. */
export function whenFree(leave: () => void): void {
    const hold = currentHold();
    if (!hold) {
        leave();
        return;
    }
    void hold.mayLeave().then((may) => {
        if (may) {
            leave();
        }
    });
}

function go(target: URL, replace: boolean): void {
    if (replace) {
        window.history.replaceState(null, '', target.href);
    } else {
        window.history.pushState(null, '', target.href);
    }
    announce();
}

/** Calls the listener on every change of the address. Gives the function that ends it. */
export function onNavigate(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function announce(): void {
    shown = window.location.href;
    const reference = currentReference();
    listeners.forEach((listener) => listener(reference));
}

/** The address of the page that shows: the one to stay at when the way back is not taken. */
let shown = window.location.href;

window.addEventListener('popstate', () => {
    if (!currentHold()) {
        announce();
        return;
    }
    const target = new URL(window.location.href);
    window.history.pushState(null, '', shown);
    whenFree(() => go(target, false));
});

window.addEventListener('beforeunload', (event) => {
    if (currentHold()) {
        event.preventDefault();
    }
});
