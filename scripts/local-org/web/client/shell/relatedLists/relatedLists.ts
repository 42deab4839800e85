import { LightningElement, api } from 'lwc';
import type { RecordPageModel } from '../../../../api/pages/pageTypes';

/** All related lists of the layout. */
export default class RelatedLists extends LightningElement {
    @api recordPage!: RecordPageModel;

    get isEmpty(): boolean {
        return this.recordPage.relatedLists.length === 0;
    }
}
