import { LightningElement, api } from 'lwc';
import { notifyAll, notifyRecords, objectName, uiApi } from 'lightning/lds';
import { RecordSource, saveErrors, type FieldHandle, type Loaded, type RecordData } from 'lightning/recordSource';

type Values = Record<string, unknown>;

/** Form around lightning-input-field: loads, validates, saves, and puts the server's errors at the fields. */
export default class RecordEditForm extends LightningElement {
    @api objectApiName?: unknown;
    @api recordTypeId?: string;
    @api density?: string;
    @api layoutType?: string;
    @api formClass = '';
    @api optionalFields?: unknown;

    private currentRecordId: string | null | undefined;
    private readonly handles = new Set<FieldHandle>();
    private showMessages: ((messages: readonly string[]) => void) | null = null;
    private loaded: Loaded | null = null;
    private isScheduled = false;
    private isSaving = false;
    private source = new RecordSource(
        (loaded) => this.handleLoaded(loaded),
        (error) => this.handleFailure(error)
    );

    @api
    get recordId(): string | null | undefined {
        return this.currentRecordId;
    }

    set recordId(value: string | null | undefined) {
        this.currentRecordId = value;
        this.scheduleLoad();
    }

    disconnectedCallback(): void {
        this.source.stop();
    }

    handleRegisterField(event: CustomEvent<{ handle: FieldHandle; onRemove: (remove: () => void) => void }>): void {
        event.stopPropagation();
        const { handle, onRemove } = event.detail;
        this.handles.add(handle);
        onRemove(() => this.handles.delete(handle));
        this.scheduleLoad();
    }

    handleRegisterMessages(event: CustomEvent<(messages: readonly string[]) => void>): void {
        event.stopPropagation();
        this.showMessages = event.detail;
    }

    /** Fields register one after the other: one load serves them all. */
    private scheduleLoad(): void {
        if (!this.isScheduled) {
            this.isScheduled = true;
            void Promise.resolve().then(() => {
                this.isScheduled = false;
                const names = [...this.handles].map(({ name }) => name);
                return names.length > 0
                    ? this.source.start(this.objectApiName, this.currentRecordId, names)
                    : undefined;
            });
        }
    }

    private handleLoaded(loaded: Loaded): void {
        this.loaded = loaded;
        const { info, picklists, record } = loaded;
        for (const handle of this.handles) {
            const field = info.fields[handle.name];
            if (field) {
                const picklist = picklists[handle.name] ?? null;
                handle.wire({ info: field, objectApiName: info.apiName, picklist, record, isCreate: record === null });
            }
        }
        this.handleFieldChange();
        this.dispatchEvent(
            new CustomEvent('load', {
                detail: {
                    objectInfos: { [info.apiName]: info },
                    picklistValues: picklists,
                    record,
                    records: record ? { [record.id]: record } : {}
                }
            })
        );
    }

    /** Dependent picklists follow their controlling fields, on the form or on the record. */
    handleFieldChange(): void {
        const handles = [...this.handles];
        const valueOf = (name: string): unknown => {
            const input = handles.find((handle) => handle.isInput && handle.name === name);
            return input ? input.read() : this.loaded?.record?.fields[name]?.value;
        };
        handles.forEach((handle) => handle.control?.(valueOf));
    }

    private handleFailure(error: unknown): void {
        const { page, fields } = saveErrors(error);
        const onForm = new Set<string>();
        for (const handle of this.handles) {
            if (handle.isInput) {
                handle.setErrors(fields[handle.name] ?? []);
                onForm.add(handle.name);
            }
        }
        const elsewhere = Object.entries(fields)
            .filter(([name]) => !onForm.has(name))
            .flatMap(([name, messages]) =>
                messages.map((text) => `${this.loaded?.info.fields[name]?.label ?? name}: ${text}`)
            );
        const shown = [...page, ...elsewhere];
        const hasFieldErrors = Object.keys(fields).length > elsewhere.length;
        this.showMessages?.(shown.length === 0 && hasFieldErrors ? ['Review the errors at the fields below.'] : shown);
        const body = (error as { body?: { message?: string; output?: unknown } }).body;
        this.dispatchEvent(
            new CustomEvent('error', {
                detail: {
                    message: body?.message ?? shown.join(' '),
                    detail: shown.join(' '),
                    output: body?.output,
                    body
                }
            })
        );
    }

    /** lightning-button type="submit": synthetic shadow hides the native button from a form, so clicks are watched. */
    handleClick(event: Event): void {
        const { type } = event.target as { type?: string };
        if (type === 'submit') {
            event.preventDefault();
            this.startSubmit();
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const target = event.target as HTMLElement;
        if (event.key === 'Enter' && target.tagName === 'LIGHTNING-INPUT-FIELD' && !event.defaultPrevented) {
            const field = target as HTMLElement & { submitsOnEnter?: boolean };
            if (field.submitsOnEnter) {
                this.startSubmit();
            }
        }
    }

    /** Checks the fields, asks by the submit event, and saves: what a submit button does. */
    @api
    requestSubmit(): void {
        this.startSubmit();
    }

    private startSubmit(): void {
        if (!this.reportValidity()) {
            return;
        }
        const fields = this.values();
        const event = new CustomEvent('submit', { cancelable: true, detail: { fields } });
        if (this.dispatchEvent(event)) {
            void this.save(fields);
        }
    }

    private reportValidity(): boolean {
        const inputs = [...this.handles].filter((handle) => handle.isInput);
        return inputs.map((handle) => handle.reportValidity()).every(Boolean);
    }

    /** On create, what is empty and untouched is left out, so that the org's defaults apply. */
    private values(): Values {
        const values: Values = {};
        for (const handle of this.handles) {
            const info = this.loaded?.info.fields[handle.name];
            const isCreate = !this.currentRecordId;
            const isSettable = info && (isCreate ? info.createable : info.updateable);
            const value = handle.isInput ? handle.read() : undefined;
            if (isSettable && handle.isInput && (!isCreate || handle.isDirty() || (value !== null && value !== ''))) {
                values[handle.name] = value;
            }
        }
        return values;
    }

    /** Saves the given fields, or those of the form. */
    @api
    async submit(fields?: Values): Promise<void> {
        if (fields || this.reportValidity()) {
            await this.save({ ...(fields ?? this.values()) });
        }
    }

    private async save(values: Values): Promise<void> {
        if (this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.showMessages?.([]);
        const since = this.loaded?.record?.lastModifiedDate;
        try {
            const record = (
                this.currentRecordId
                    ? await uiApi(
                          'PATCH',
                          `/records/${this.currentRecordId}`,
                          { fields: values },
                          since ? { 'if-unmodified-since': since } : {}
                      )
                    : await uiApi('POST', '/records', { apiName: objectName(this.objectApiName), fields: values })
            ) as RecordData;
            this.handles.forEach((handle) => handle.clean());
            await notifyRecords([record.id]);
            await notifyAll('list');
            this.dispatchEvent(new CustomEvent('success', { detail: record }));
        } catch (error) {
            this.handleFailure(error);
        } finally {
            this.isSaving = false;
        }
    }
}
