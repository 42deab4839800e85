export const CLOSE_ACTION_SCREEN = 'lightning__actionsclosescreen';

/** A quick action asks its modal to close. */
export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor() {
        super(CLOSE_ACTION_SCREEN, { bubbles: true, composed: true });
    }
}
