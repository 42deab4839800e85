import { FormFields, type Registration } from 'lightning/formFields';

/** A row of a list whose cells are edited. */
export interface EditedRow {
    readonly id: string;
    readonly object: string;
    /** Says whose errors are meant. */
    readonly name: string;
}

export interface ListEditingState {
    /** Keys of the cells that are inputs; see cellKey. */
    readonly open: ReadonlySet<string>;
    readonly isSaving: boolean;
    /** Errors that stand at no cell. */
    readonly messages: readonly string[];
}

export const NO_CELLS: ListEditingState = { open: new Set(), isSaving: false, messages: [] };

export function cellKey(id: string, field: string): string {
    return `${id}.${field}`;
}

/** Cells of a list that are edited in place: opened one by one, saved together, each record for itself. */
export class ListEditing {
    private readonly rows = new Map<string, { readonly row: EditedRow; readonly fields: FormFields }>();
    private readonly open = new Set<string>();
    /** The cell that gets the focus when its row has been read. */
    private awaited: string | null = null;
    private isSaving = false;

    /** `onState` hears of each change, `onOpened` when an input is ready for the focus. */
    constructor(
        private readonly onState: (state: ListEditingState) => void,
        private readonly onOpened: (key: string) => void
    ) {}

    get isDirty(): boolean {
        return [...this.rows.values()].some(({ fields }) => fields.dirtyFields().length > 0);
    }

    openCell(row: EditedRow, field: string): void {
        const key = cellKey(row.id, field);
        this.awaited = key;
        this.open.add(key);
        if (!this.rows.has(row.id)) {
            const fields = new FormFields(() => row, {
                loaded: () => this.focusAwaited(row.id),
                failed: (error) => this.tell(textsOf(row, fields.showErrors(error).messages))
            });
            this.rows.set(row.id, { row, fields });
        }
        this.tell([]);
    }

    private focusAwaited(id: string): void {
        const { awaited } = this;
        if (awaited?.startsWith(`${id}.`)) {
            this.awaited = null;
            this.onOpened(awaited);
        }
    }

    add(id: string, registration: Registration): void {
        this.rows.get(id)?.fields.add(registration);
    }

    tellDependents(id: string): void {
        this.rows.get(id)?.fields.tellDependents();
    }

    /** Rows that the list does not show any more are not edited any more. */
    keepOnly(ids: readonly string[]): void {
        const gone = [...this.rows.keys()].filter((id) => !ids.includes(id));
        gone.forEach((id) => this.close(id));
        if (gone.length > 0) {
            this.tell([]);
        }
    }

    cancel(): void {
        [...this.rows.keys()].forEach((id) => this.close(id));
        this.tell([]);
    }

    /** Saves the rows that were changed, and closes their cells. Those that were refused stay, with their errors. True when none is left. */
    async save(): Promise<boolean> {
        if (this.isSaving) {
            return false;
        }
        const changed = [...this.rows.values()].filter(({ fields }) => fields.dirtyFields().length > 0);
        if (!changed.map(({ fields }) => fields.reportValidity()).every(Boolean)) {
            this.tell(['Review the errors in the cells.']);
            return false;
        }
        this.isSaving = true;
        this.tell([]);
        const messages: string[] = [];
        for (const { row, fields } of changed) {
            messages.push(...(await this.saveRow(row, fields)));
        }
        this.isSaving = false;
        if (messages.length === 0) {
            this.cancel();
            return true;
        }
        this.tell(messages);
        return false;
    }

    /** Gives what is to be said of a refused save. */
    private async saveRow(row: EditedRow, fields: FormFields): Promise<string[]> {
        const values = fields.values();
        const dirty = fields.dirtyFields().map((name) => [name, values[name]] as const);
        try {
            await fields.save(Object.fromEntries(dirty));
            this.close(row.id);
            return [];
        } catch (error) {
            const { messages, hasFieldErrors } = fields.showErrors(error);
            return textsOf(row, hasFieldErrors ? [...messages, 'Review the errors in the cells.'] : messages);
        }
    }

    private close(id: string): void {
        this.rows.get(id)?.fields.stop();
        this.rows.delete(id);
        [...this.open].filter((key) => key.startsWith(`${id}.`)).forEach((key) => this.open.delete(key));
    }

    private tell(messages: readonly string[]): void {
        this.onState({ open: new Set(this.open), isSaving: this.isSaving, messages });
    }
}

function textsOf({ name }: EditedRow, messages: readonly string[]): string[] {
    return messages.map((text) => `${name}: ${text}`);
}
