import { LightningElement, api } from 'lwc';
import type { FormField, FormSection } from '../../../../api/pages/pageTypes';

interface Cell {
    readonly key: string;
    readonly field: string | null;
    readonly isInput: boolean;
    readonly isEditable: boolean;
    readonly isRequired: boolean;
    readonly editLabel: string;
}

/** Another owner is chosen by an action of its own. */
const WITHOUT_PENCIL = new Set(['OwnerId', 'RecordTypeId']);

/** The fields of a section in its columns, as they are or as inputs. Rows are read from left to right on every width. */
export default class FieldGrid extends LightningElement {
    @api columns: FormSection['columns'] = [];
    /** `editable` offers to edit each field that may be changed, by `fieldedit`; `edit` shows those as inputs. */
    @api mode: 'view' | 'editable' | 'edit' = 'view';

    get gridClass(): string {
        return this.columns.length > 1 ? 'grid grid_two' : 'grid';
    }

    get cells(): Cell[] {
        const rows = Math.max(0, ...this.columns.map((column) => column.length));
        const cells: Cell[] = [];
        for (let row = 0; row < rows; row++) {
            this.columns.forEach((column, index) => cells.push(this.cellOf(`${row}-${index}`, column[row] ?? null)));
        }
        return cells;
    }

    private cellOf(key: string, field: FormField | null): Cell {
        const mayChange = field !== null && !field.isReadOnly && !WITHOUT_PENCIL.has(field.apiName);
        return {
            key,
            field: field?.apiName ?? null,
            isInput: mayChange && this.mode === 'edit',
            isEditable: mayChange && this.mode === 'editable',
            isRequired: field?.isRequired ?? false,
            editLabel: `Edit ${field?.label ?? ''}`
        };
    }

    /** Puts the focus on the input of a field, or on its pencil; false where neither is here. */
    @api
    focusField(name: string): boolean {
        const target = [...(this.template?.querySelectorAll<HTMLElement>('[data-field]') ?? [])].find(
            ({ dataset }) => dataset['field'] === name
        );
        target?.focus();
        return target !== undefined;
    }

    handleEdit(event: Event): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('fieldedit', { detail: { field } }));
    }
}
