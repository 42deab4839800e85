export const REFRESH = 'lightning__refreshview';

/** A component asks the page to load its data again. */
export class RefreshEvent extends CustomEvent<unknown> {
    constructor() {
        super(REFRESH, { bubbles: true, composed: true });
    }
}
