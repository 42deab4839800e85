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
interface Header {
    readonly path: string;
    readonly label: string;
    readonly isSortable: boolean;
    readonly ariaSort: string | null;
    readonly icon: string | null;
}
/** An entry of the menu at the end of a row. */
export interface RowAction {
    readonly name: string;
    readonly label: string;
}
interface Row {
    readonly id: string;
    readonly name: string;
    readonly cells: readonly Cell[];
    readonly isSelected: boolean;
    readonly selectLabel: string;
    readonly menuLabel: string;
    readonly actions: readonly RowAction[];
    readonly hasActions: boolean;
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
    /** Rows can be chosen; fires `choose` with the ids of those that are. */
    @api selectable = false;
    @api selected: readonly string[] = [];
    /** What the menu of each row offers, by record id; fires `rowaction` with name, id and title of the record. */
    @api rowActions?: Readonly<Record<string, readonly RowAction[]>>;

    get headers(): Header[] {
        return this.columns.map(({ path, label, isSortable }) => {
            const isUp = this.sortedBy === path;
            const isDown = this.sortedBy === `-${path}`;
            return {
                path,
                label,
                isSortable: this.sortable && isSortable,
                ariaSort: isUp ? 'ascending' : isDown ? 'descending' : null,
                icon: isUp ? 'utility:arrowup' : isDown ? 'utility:arrowdown' : null
            };
        });
    }

    get rows(): Row[] {
        return this.records.map((record) => {
            const cells = this.columns.map((column) => cellOf(record, column));
            const name = cells.find((_, index) => this.columns[index].isName)?.text ?? cells[0]?.text ?? record.id;
            const actions = this.rowActions?.[record.id] ?? [];
            return {
                id: record.id,
                name,
                cells,
                isSelected: this.selected.includes(record.id),
                selectLabel: `Select ${name}`,
                menuLabel: `Show actions of ${name}`,
                actions,
                hasActions: actions.length > 0
            };
        });
    }

    get hasMenus(): boolean {
        return this.rows.some(({ hasActions }) => hasActions);
    }

    get isAllSelected(): boolean {
        return this.records.length > 0 && this.records.every(({ id }) => this.selected.includes(id));
    }

    /** Both directions of each column, for where the headings do not show. */
    get sortOptions(): { label: string; value: string }[] {
        return this.columns
            .filter(({ isSortable }) => isSortable)
            .flatMap(({ path, label }) => [
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

    handleSelect(event: Event): void {
        const { checked, value } = event.currentTarget as HTMLInputElement;
        this.choose(checked ? [...this.selected, value] : this.selected.filter((id) => id !== value));
    }

    handleSelectAll(event: Event): void {
        const { checked } = event.currentTarget as HTMLInputElement;
        this.choose(checked ? this.records.map(({ id }) => id) : []);
    }

    handleAction(event: CustomEvent<{ value: string }>): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        const title = this.rows.find((row) => row.id === id)?.name ?? id;
        this.dispatchEvent(new CustomEvent('rowaction', { detail: { name: event.detail.value, id, title } }));
    }

    private choose(ids: readonly string[]): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { ids } }));
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
