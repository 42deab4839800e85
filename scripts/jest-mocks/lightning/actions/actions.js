export const CloseScreenEventName = 'lightning__actionsclosescreen';

/** Stand-in for lightning/actions: the event with which a screen action asks to be closed. */
export class CloseActionScreenEvent extends CustomEvent {
    constructor() {
        super(CloseScreenEventName, { bubbles: true, composed: true });
    }
}
