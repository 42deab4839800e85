import { LightningElement, api } from 'lwc';
import type { FormSection, PageNode, RecordPageModel } from '../../../../api/pages/pageTypes';
import type { FlowInputVariable } from 'lightning/flow';
import { errorText } from 'shell/errorText';
import { loadComponent } from 'shell/loadComponent';

/** One component of a page. A component that fails shows its error and leaves the rest of the page alone. */
export default class Node extends LightningElement {
    @api recordPage?: RecordPageModel;
    constructor_: unknown = null;
    failure = '';
    private current?: PageNode;

    @api
    get node(): PageNode | undefined {
        return this.current;
    }

    set node(value: PageNode | undefined) {
        const isOther =
            value?.kind === 'component' && (this.current as { name?: string } | undefined)?.name !== value.name;
        this.current = value;
        if (isOther && value.kind === 'component') {
            void this.loadComponent(value.name);
        }
    }

    private async loadComponent(name: string): Promise<void> {
        this.failure = '';
        try {
            this.constructor_ = await loadComponent(name);
        } catch (error) {
            this.failure = errorText(error);
        }
    }

    /** What went wrong here, in the browser or in the metadata. */
    get failureText(): string {
        return this.current?.kind === 'failure' ? this.current.message : this.failure;
    }

    errorCallback(error: Error): void {
        const name = this.current?.kind === 'component' ? this.current.name : (this.current?.kind ?? '');
        this.failure = `${name} failed: ${error.message}`;
        console.error(error);
    }

    /** The kind of the node as flags, for the template. */
    get is(): Record<string, boolean> {
        return this.current ? { [this.current.kind]: true } : {};
    }

    get componentProperties(): Record<string, unknown> {
        const own = this.current?.kind === 'component' ? this.current.properties : {};
        const record = this.recordPage ? { recordId: this.recordPage.id, objectApiName: this.recordPage.object } : {};
        return { ...record, ...own };
    }

    /** `{!recordId}` stands for the record of the page. */
    get flowInputs(): FlowInputVariable[] {
        const inputs = this.current?.kind === 'flow' ? this.current.inputs : [];
        return inputs.map((input) => ({
            ...input,
            value: input.value === '{!recordId}' ? this.recordPage?.id : input.value
        }));
    }

    get ownSections(): FormSection[] {
        return this.current?.kind === 'fieldSection' ? [this.current.section] : [];
    }

    get allSections(): string[] {
        return this.current?.kind === 'accordion' ? this.current.sections.map(({ key }) => key) : [];
    }
}
