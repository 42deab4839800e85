import { LightningElement, api } from 'lwc';

/** A screen flow that has a page of its own. */
export default class FlowPage extends LightningElement {
    @api flowName?: string;
}
