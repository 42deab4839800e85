import Toast from 'lightning/toast';
import ToastContainer from 'lightning/toastContainer';

interface ToastInit {
    readonly title: string;
    readonly message?: string;
    readonly messageData?: readonly unknown[];
    readonly variant?: string;
    readonly mode?: string;
}

/** The platform's toast event. The base components' toast container listens for it and draws the toast. */
export class ShowToastEvent extends CustomEvent<unknown> {
    readonly toastAttributes: object;

    constructor({ title, message, messageData, variant = 'info', mode = 'dismissible' }: ToastInit) {
        super('lightning__showtoast', { bubbles: true, composed: true, cancelable: true, detail: { toast: Toast } });
        ToastContainer.instance();
        /* The container knows dismissible and sticky; pester differs by having no close button. */
        this.toastAttributes = {
            title,
            message,
            messageData,
            mode: mode === 'pester' ? 'dismissible' : mode,
            type: variant
        };
    }
}
