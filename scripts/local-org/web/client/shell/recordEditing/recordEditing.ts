import { FormFields } from 'lightning/formFields';

/** A part of a record page whose fields turn into inputs while the page is edited. */
export interface EditedPart {
    /** The fields to register inputs with; null: fields are shown. */
    show(fields: FormFields | null): void;
    /** Puts the focus on a field of this part; false where it has none of that name. */
    focusField(name: string): boolean;
}

/** What a part sends to the page around it, to be edited with it. */
export interface JoinEditing {
    readonly part: EditedPart;
    readonly joined: (editing: RecordEditing) => void;
}

/** Event of a part of a record page, with JoinEditing as its detail. */
export const JOIN_EDITING = 'joinediting';

export interface EditingState {
    readonly isEditing: boolean;
    readonly isSaving: boolean;
    /** Errors that stand at no field. */
    readonly messages: readonly string[];
}

export const NOT_EDITING: EditingState = { isEditing: false, isSaving: false, messages: [] };

/** The fields of a whole record page, edited in place and saved together. */
export class RecordEditing {
    private readonly parts = new Set<EditedPart>();
    private fields: FormFields | null = null;
    private firstField = '';
    private isSaving = false;

    /** `onState` hears of each change; `onSaved` when the record was saved. */
    constructor(
        private readonly record: () => { readonly object: string; readonly id: string },
        private readonly onState: (state: EditingState) => void,
        private readonly onSaved: () => void
    ) {}

    join(part: EditedPart): void {
        this.parts.add(part);
        part.show(this.fields);
    }

    leave(part: EditedPart): void {
        this.parts.delete(part);
    }

    /** Something was entered that a save would keep. */
    get isDirty(): boolean {
        return (this.fields?.dirtyFields() ?? []).length > 0;
    }

    /** Turns every field of the page that may be changed into an input, and focuses the one that was asked for. */
    start(field: string): void {
        this.firstField = field;
        let isFirst = true;
        this.fields = new FormFields(this.record, {
            loaded: () => {
                if (isFirst) {
                    isFirst = false;
                    this.focusSoon(field);
                }
            },
            failed: (error) => this.refuse(error)
        });
        this.show();
        this.tell([]);
    }

    /** Back to the fields as they are saved. */
    cancel(): void {
        if (!this.fields) {
            return;
        }
        const field = this.firstField;
        this.fields.stop();
        this.fields = null;
        this.show();
        this.tell([]);
        this.focusSoon(field);
    }

    /** Saves what was changed; errors go to their fields, and the first of them gets the focus. */
    async save(): Promise<void> {
        const { fields } = this;
        if (!fields || this.isSaving) {
            return;
        }
        const dirty = fields.dirtyFields();
        if (dirty.length === 0) {
            this.cancel();
            return;
        }
        if (!fields.reportValidity()) {
            this.tell(['Review the errors at the fields.']);
            return;
        }
        const values = fields.values();
        this.isSaving = true;
        this.tell([]);
        try {
            await fields.save(Object.fromEntries(dirty.map((name) => [name, values[name]])));
            this.isSaving = false;
            this.cancel();
            this.onSaved();
        } catch (error) {
            this.isSaving = false;
            this.refuse(error);
        }
    }

    private refuse(error: unknown): void {
        const { messages = [], hasFieldErrors = false } = this.fields?.showErrors(error) ?? {};
        this.tell(hasFieldErrors ? [...messages, 'Review the errors at the fields.'] : messages);
    }

    private show(): void {
        this.parts.forEach((part) => part.show(this.fields));
    }

    private tell(messages: readonly string[]): void {
        this.onState({ isEditing: this.fields !== null, isSaving: this.isSaving, messages });
    }

    /** When the page has been drawn anew. */
    private focusSoon(field: string): void {
        setTimeout(() => [...this.parts].some((part) => part.focusField(field)));
    }
}
