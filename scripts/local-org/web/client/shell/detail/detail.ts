import { LightningElement, api } from 'lwc';
import type { FormSection, RecordPageModel } from '../../../../api/pages/pageTypes';
import type { FormFields, Registration } from 'lightning/formFields';
import { JOIN_EDITING, type EditedPart, type JoinEditing, type RecordEditing } from 'shell/recordEditing';

interface Grid {
    focusField(name: string): boolean;
}

/** Record details: the sections of the layout, or those given. Where the user may, they are edited in place. */
export default class Detail extends LightningElement {
    @api recordPage!: RecordPageModel;
    @api sections?: readonly FormSection[];
    isEditing = false;
    private fields: FormFields | null = null;
    private editing: RecordEditing | null = null;
    private readonly part: EditedPart = {
        show: (fields) => {
            this.fields = fields;
            this.isEditing = fields !== null;
        },
        focusField: (name) => {
            const grids = [...(this.template?.querySelectorAll('shell-field-grid') ?? [])] as unknown as Grid[];
            return grids.some((grid) => grid.focusField(name));
        }
    };

    connectedCallback(): void {
        const detail: JoinEditing = {
            part: this.part,
            joined: (editing) => {
                this.editing = editing;
            }
        };
        this.dispatchEvent(new CustomEvent(JOIN_EDITING, { bubbles: true, composed: true, detail }));
    }

    disconnectedCallback(): void {
        this.editing?.leave(this.part);
    }

    get allSections(): readonly FormSection[] {
        return this.sections ?? this.recordPage.sections;
    }

    /** A page of another kind than that of a record has nobody to save. */
    get mode(): 'view' | 'editable' {
        return this.recordPage.canEdit && this.editing !== null ? 'editable' : 'view';
    }

    handleRegisterField(event: CustomEvent<Registration>): void {
        event.stopPropagation();
        this.fields?.add(event.detail);
    }

    handleFieldChange(): void {
        this.fields?.tellDependents();
    }

    handleFieldEdit(event: CustomEvent<{ field: string }>): void {
        this.editing?.start(event.detail.field);
    }
}
