import { LightningElement, api } from 'lwc';
import type { ColumnModel } from '../../../../api/pages/pageTypes';
import type { RecordRepresentation } from '../../../../api/records/recordRead';
import type { Registration } from 'lightning/formFields';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { holdNavigation } from 'lightning/router';
import { cellKey, ListEditing, NO_CELLS, type ListEditingState } from 'shell/listEditing';
import { mayDiscard } from 'shell/mayDiscard';

interface Cell {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    /** Field that the cell edits; null where it edits none. */
    readonly field: string | null;
    readonly isOpen: boolean;
    readonly isEditable: boolean;
    readonly isLocked: boolean;
    readonly editLabel: string;
    readonly tabIndex: number;
    readonly className: string;
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
    @api sortable = false;
    /** Path, with `-` in front for descending. */
    @api sortedBy = '';
    /** Rows can be chosen; fires `choose` with the ids of those that are. */
    @api selectable = false;
    @api selected: readonly string[] = [];
    /** What the menu of each row offers, by record id; fires `rowaction` with name, id and title of the record. */
    @api rowActions?: Readonly<Record<string, readonly RowAction[]>>;
    /** Ids of the rows that are edited in place, cell by cell, as far as their columns are. */
    @api editable?: readonly string[];
    /** Ids of the rows that are locked. */
    @api locked?: readonly string[];
    edit: ListEditingState = NO_CELLS;
    private shownRecords: readonly RecordRepresentation[] = [];
    private release: (() => void) | undefined;
    private editing = new ListEditing(
        (state) => {
            this.edit = state;
        },
        (key) => this.focusSoon(key)
    );

    @api
    get records(): readonly RecordRepresentation[] {
        return this.shownRecords;
    }

    set records(value: readonly RecordRepresentation[]) {
        this.shownRecords = value;
        this.editing.keepOnly(value.map(({ id }) => id));
    }

    connectedCallback(): void {
        this.release = holdNavigation({ isHeld: () => this.editing.isDirty, mayLeave: mayDiscard });
    }

    disconnectedCallback(): void {
        this.release?.();
        this.editing.cancel();
    }

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
            const name = nameOf(record, this.columns);
            const cells = this.cellsOf(record, name);
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

    /** The keyboard stops at the first pencil of a row, and at the others once one of them was used. */
    private cellsOf(record: RecordRepresentation, name: string): Cell[] {
        const isLocked = this.locked?.includes(record.id) ?? false;
        const mayEdit = !isLocked && (this.editable?.includes(record.id) ?? false);
        const { open } = this.edit;
        const first = this.columns.findIndex(({ editField }) => editField !== null);
        const isEdited = this.columns.some(({ editField }) => editField && open.has(cellKey(record.id, editField)));
        return this.columns.map((column, index) => {
            const { editField: field, label } = column;
            return {
                ...shownOf(record, column),
                field,
                isOpen: field !== null && open.has(cellKey(record.id, field)),
                isEditable: mayEdit && field !== null && !open.has(cellKey(record.id, field)),
                isLocked: isLocked && field !== null && index === first,
                editLabel: `Edit ${label} of ${name}`,
                tabIndex: index === first || isEdited ? 0 : -1,
                className: mayEdit && field !== null ? 'editable' : ''
            };
        });
    }

    get isEditing(): boolean {
        return this.edit.open.size > 0;
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

    handleCellEdit(event: Event): void {
        const { id = '', field = '' } = (event.currentTarget as HTMLElement).dataset;
        const record = this.records.find((one) => one.id === id);
        if (record) {
            this.editing.openCell({ id, object: record.apiName, name: nameOf(record, this.columns) }, field);
        }
    }

    handleRegister(event: CustomEvent<Registration>): void {
        event.stopPropagation();
        this.editing.add((event.currentTarget as HTMLElement).dataset['id'] ?? '', event.detail);
    }

    handleCellChange(event: Event): void {
        event.stopPropagation();
        this.editing.tellDependents((event.currentTarget as HTMLElement).dataset['id'] ?? '');
    }

    handleCancel(): void {
        this.editing.cancel();
        this.focus();
    }

    async handleSave(): Promise<void> {
        const isChanged = this.editing.isDirty;
        if (await this.editing.save()) {
            this.focus();
            if (isChanged) {
                this.dispatchEvent(new ShowToastEvent({ title: 'Your changes are saved.', variant: 'success' }));
            }
        }
    }

    /** When the input is drawn. */
    private focusSoon(key: string): void {
        setTimeout(() => {
            const inputs = [...(this.template?.querySelectorAll<HTMLElement>('lightning-input-field') ?? [])];
            inputs.find(({ dataset }) => cellKey(dataset['id'] ?? '', dataset['field'] ?? '') === key)?.focus();
        });
    }

    private choose(ids: readonly string[]): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { ids } }));
    }

    private sort(sortedBy: string): void {
        this.dispatchEvent(new CustomEvent('sort', { detail: { sortedBy } }));
    }
}

type Shown = Pick<Cell, 'key' | 'label' | 'text' | 'url' | 'isCheckbox' | 'isChecked'>;

function shownOf(record: RecordRepresentation, column: ColumnModel): Shown {
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

/** What a row is called: its name, or what its first column shows. */
function nameOf(record: RecordRepresentation, columns: readonly ColumnModel[]): string {
    const column = columns.find(({ isName }) => isName) ?? columns.at(0);
    return (column && textOf(nodeAt(record, column.path.split('.')))) || record.id;
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
