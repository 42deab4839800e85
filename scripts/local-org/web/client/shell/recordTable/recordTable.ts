import { LightningElement, api } from 'lwc';
import type { ColumnModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';

interface Cell {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly url: string | null;
    readonly isCheckbox: boolean;
    readonly isChecked: boolean;
}
type FieldNode = RecordRepresentation['fields'][string];

/** Records as a table; on narrow screens each record becomes a block of label and value. */
export default class RecordTable extends LightningElement {
    @api label = '';
    @api columns: readonly ColumnModel[] = [];
    @api records: readonly RecordRepresentation[] = [];
    @api sortable = false;
    /** Path, with `-` in front for descending. */
    @api sortedBy = '';

    get headers(): { path: string; label: string; ariaSort: string | null; icon: string | null }[] {
        return this.columns.map(({ path, label }) => {
            const isUp = this.sortedBy === path;
            const isDown = this.sortedBy === `-${path}`;
            return {
                path,
                label,
                ariaSort: isUp ? 'ascending' : isDown ? 'descending' : null,
                icon: isUp ? 'utility:arrowup' : isDown ? 'utility:arrowdown' : null
            };
        });
    }

    get rows(): { id: string; cells: Cell[] }[] {
        return this.records.map((record) => ({
            id: record.id,
            cells: this.columns.map((column) => cellOf(record, column))
        }));
    }

    /** Both directions of each column, for where the headings do not show. */
    get sortOptions(): { label: string; value: string }[] {
        return this.columns.flatMap(({ path, label }) => [
            { label: `${label}, ascending`, value: path },
            { label: `${label}, descending`, value: `-${path}` }
        ]);
    }

    /** Puts the focus on the rows, so that keyboard and screen reader go on there. */
    @api
    focus(): void {
        (this.refs?.region as HTMLElement | undefined)?.focus();
    }

    handleSort(event: Event): void {
        const { value } = event.currentTarget as HTMLButtonElement;
        this.sort(this.sortedBy === value ? `-${value}` : value);
    }

    handleSortChoice(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.sort(event.detail.value);
    }

    private sort(sortedBy: string): void {
        this.dispatchEvent(new CustomEvent('sort', { detail: { sortedBy } }));
    }
}

function cellOf(record: RecordRepresentation, column: ColumnModel): Cell {
    const inner = nodeAt(record, column.path.split('.'));
    const linked = column.linkField ? record.fields[column.linkField]?.value : null;
    const isCheckbox = column.dataType === 'Boolean';
    return {
        key: column.path,
        label: column.label,
        text: textOf(inner),
        url: column.isName
            ? `/lightning/r/${record.apiName}/${record.id}/view`
            : linked
              ? `/lightning/r/${String(linked)}`
              : null,
        isCheckbox,
        isChecked: inner?.value === true
    };
}

/** The value at the end of a path of relationships. */
function nodeAt(record: RecordRepresentation, path: readonly string[]): FieldNode | undefined {
    const [first, ...rest] = path;
    const node = record.fields[first] as FieldNode | undefined;
    if (rest.length === 0 || !node) {
        return node;
    }
    const parent = node.value as RecordRepresentation | null;
    return parent ? nodeAt(parent, rest) : undefined;
}

function textOf(node: FieldNode | undefined): string {
    if (!node || node.value === null) {
        return '';
    }
    return node.displayValue ?? String(node.value);
}
