import { LightningElement, api } from 'lwc';

/**
 * The place that the editor of lightning-input-rich-text draws into. In a native shadow tree: in a synthetic one the
 * engine marks each element for its styles, which the editor takes for a change of the text, without an end.
 */
export default class RichTextSurface extends LightningElement {
    static shadowSupportMode = 'native' as const;

    /** The element to draw into. */
    @api
    get host(): HTMLElement | null {
        return (this.refs?.surface as HTMLElement | undefined) ?? null;
    }
}
