import { LightningElement, api } from 'lwc';
import type { FlowFieldJson } from '../../../../api/flows/flowJson';

interface FieldElement extends HTMLElement {
    reportValidity(): boolean;
    focus(): void;
}

interface ShownField {
    readonly key: string;
    readonly field: FlowFieldJson;
    readonly error: string;
}

/** Fields of a flow screen, one below the other, or side by side for the columns of a section. */
export default class FlowFields extends LightningElement {
    @api fields: readonly FlowFieldJson[] = [];
    @api errors: Readonly<Record<string, string>> = {};

    /** Shows what is missing, and goes to the first field that needs attention. */
    @api
    reportValidity(): boolean {
        const elements = [...(this.template?.querySelectorAll('[data-field]') ?? [])] as unknown as FieldElement[];
        const wrong = elements.filter((element) => !element.reportValidity());
        wrong[0]?.focus();
        return wrong.length === 0;
    }

    get shown(): ShownField[] {
        return this.fields.map((field) => ({ key: field.name, field, error: this.errors[field.name] ?? '' }));
    }

    get className(): string {
        return this.fields.some(({ fieldType }) => fieldType === 'Region') ? 'columns' : 'rows';
    }
}
