import { LightningElement, api } from 'lwc';
import type { FormSection } from '../../../../api/pages/pageTypes';

/** Output fields in the columns of a section. Rows are read from left to right on every width. */
export default class FieldGrid extends LightningElement {
    @api columns: FormSection['columns'] = [];

    get gridClass(): string {
        return this.columns.length > 1 ? 'grid grid_two' : 'grid';
    }

    get cells(): { key: string; field: string | null }[] {
        const rows = Math.max(0, ...this.columns.map((column) => column.length));
        const cells: { key: string; field: string | null }[] = [];
        for (let row = 0; row < rows; row++) {
            this.columns.forEach((column, index) => {
                cells.push({ key: `${row}-${index}`, field: column[row]?.apiName ?? null });
            });
        }
        return cells;
    }
}
