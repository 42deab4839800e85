import { LightningElement, api } from 'lwc';
import { loadComponent } from 'shell/loadComponent';

interface Headless {
    invoke?: () => unknown;
}

/** The place of quick actions without a screen: the component is made once, and its invoke() called each time. */
export default class HeadlessAction extends LightningElement {
    constructor_: unknown = null;
    properties: Readonly<Record<string, unknown>> = {};

    /** Runs an action. Throws Error when there is no such component, it has no invoke(), or that fails. */
    @api
    async run(componentName: string, properties: Readonly<Record<string, unknown>> = {}): Promise<void> {
        const constructor = await loadComponent(componentName);
        this.properties = properties;
        this.constructor_ = constructor;
        // The component stands after the rendering that this change has asked for.
        await Promise.resolve();
        const component = this.refs?.component as unknown as Headless | undefined;
        if (!component?.invoke) {
            throw new Error(`Component ${componentName} has no invoke() for an action to call.`);
        }
        await component.invoke();
    }
}
