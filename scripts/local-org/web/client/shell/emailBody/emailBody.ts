import { LightningElement, api } from 'lwc';

/** The HTML of an e-mail as its reader sees it. In a frame of its own, in which nothing runs and no form leads anywhere. */
export default class EmailBody extends LightningElement {
    @api label = '';
    private text = '';
    private isRendered = false;

    @api
    get html(): string {
        return this.text;
    }

    set html(value: string) {
        this.text = value;
        // The template does not read the text, so a new one renders nothing again.
        if (this.isRendered) {
            this.show();
        }
    }

    renderedCallback(): void {
        this.isRendered = true;
        this.show();
    }

    private show(): void {
        const frame = this.refs?.frame as HTMLIFrameElement | undefined;
        if (frame && frame.srcdoc !== this.text) {
            frame.srcdoc = this.text;
        }
    }
}
