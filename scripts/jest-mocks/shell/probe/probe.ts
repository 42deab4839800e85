import { LightningElement, api } from 'lwc';

/** Stand-in for a component of the project: shows what it was given, counts the calls of its invoke(), fails when told to. */
export default class Probe extends LightningElement {
    static readonly invoked = jest.fn<unknown, [string | undefined]>();
    @api recordId?: string;
    @api objectApiName?: string;
    @api note?: string;

    connectedCallback(): void {
        if (this.note === 'fail' || this.recordId === 'fail') {
            throw new Error('it broke');
        }
    }

    @api
    invoke(): unknown {
        return Probe.invoked(this.recordId);
    }
}
