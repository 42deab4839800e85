import { LightningElement, api } from 'lwc';
import { LABELS } from './labels';

/** Where a rule stands in the law: a link to the source, its legal status and the day from which it applies. */
export default class AigCitation extends LightningElement {
    @api citation = '';
    @api sourceUrl = '';
    @api legalStatus = '';
    /** YYYY-MM-DD */
    @api appliesFrom = '';

    readonly labels = LABELS;

    get text(): string {
        return this.citation || this.sourceUrl;
    }

    get isLink(): boolean {
        return /^https:\/\//.test(this.sourceUrl ?? '');
    }
}
