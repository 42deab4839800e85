import { LightningElement, api } from 'lwc';
import type { FormSection, RecordPageModel } from '../../../../api/pages/pageTypes';

/** Record details: the sections of the layout, or those given. */
export default class Detail extends LightningElement {
    @api recordPage!: RecordPageModel;
    @api sections?: readonly FormSection[];

    get allSections(): readonly FormSection[] {
        return this.sections ?? this.recordPage.sections;
    }
}
