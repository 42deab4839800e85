import { LightningElement, api } from 'lwc';
import type { NodeSection, RecordPageModel } from '../../../../api/pages/pageTypes';

/** Tabs of a page. Contents are made when a tab is first shown. */
export default class Tabs extends LightningElement {
    @api sections: readonly NodeSection[] = [];
    @api recordPage?: RecordPageModel;
    active?: string;

    connectedCallback(): void {
        this.active = this.sections[0]?.key;
    }

    handleActive(event: Event): void {
        this.active = (event.target as unknown as { value: string }).value;
    }
}
