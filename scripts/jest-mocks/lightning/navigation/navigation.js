const { createTestWireAdapter } = require('@salesforce/wire-service-jest-util');

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** Stand-in for lightning/navigation: fires `navigate` with the page reference, gives readable addresses. */
export const NavigationMixin = (Base) =>
    class extends Base {
        [Navigate](pageReference) {
            this.dispatchEvent(new CustomEvent('navigate', { detail: pageReference, bubbles: true, composed: true }));
        }
        [GenerateUrl](pageReference) {
            return Promise.resolve(`https://org.example/${pageReference.attributes?.recordId ?? ''}`);
        }
    };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Test wire adapter: tests emit the page reference. */
export const CurrentPageReference = createTestWireAdapter(() => undefined);
