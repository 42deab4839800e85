import { notifyAll, notifyRecords, objectName, uiApi } from 'lightning/lds';
import { RecordSource, saveErrors, type FieldHandle, type Loaded, type RecordData } from 'lightning/recordSource';

export type Values = Record<string, unknown>;

/** What a field sends to the form around it. */
export interface Registration {
    readonly handle: FieldHandle;
    readonly onRemove: (remove: () => void) => void;
}

export interface FormListener {
    loaded(loaded: Loaded): void;
    /** The object or the record could not be read. */
    failed(error: unknown): void;
}

/** What a refused save says beside the errors that stand at fields, and whether any does. */
export interface RefusedSave {
    readonly messages: readonly string[];
    readonly hasFieldErrors: boolean;
}

/** The fields of a form on one record: loads what they need, reads what was entered, saves it, puts the server's errors at them. */
export class FormFields {
    private readonly handles = new Set<FieldHandle>();
    private loaded: Loaded | null = null;
    private isScheduled = false;
    private isSaving = false;
    private source: RecordSource;

    /** `record` tells whose fields they are at the time; without an id a record is created. */
    constructor(
        private readonly record: () => { readonly object: unknown; readonly id: string | null | undefined },
        private readonly listener: FormListener
    ) {
        this.source = new RecordSource(
            (loaded) => this.handleLoaded(loaded),
            (error) => this.listener.failed(error)
        );
    }

    add({ handle, onRemove }: Registration): void {
        this.handles.add(handle);
        onRemove(() => this.handles.delete(handle));
        this.load();
    }

    stop(): void {
        this.source.stop();
    }

    /** Fields register one after the other: one load serves them all. */
    load(): void {
        if (!this.isScheduled) {
            this.isScheduled = true;
            void Promise.resolve().then(() => {
                this.isScheduled = false;
                const names = [...this.handles].map(({ name }) => name);
                const { object, id } = this.record();
                return names.length > 0 ? this.source.start(object, id, names) : undefined;
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
        this.tellDependents();
        this.listener.loaded(loaded);
    }

    /** Dependent picklists follow their controlling fields, on the form or on the record. */
    tellDependents(): void {
        const handles = [...this.handles];
        const valueOf = (name: string): unknown => {
            const input = handles.find((handle) => handle.isInput && handle.name === name);
            return input ? input.read() : this.loaded?.record?.fields[name]?.value;
        };
        handles.forEach((handle) => handle.control?.(valueOf));
    }

    /** Shows at each input what is wrong with it; true when nothing is. */
    reportValidity(): boolean {
        const inputs = [...this.handles].filter((handle) => handle.isInput);
        return inputs.map((handle) => handle.reportValidity()).every(Boolean);
    }

    /** Names of the inputs that somebody changed. */
    dirtyFields(): string[] {
        return [...this.handles].filter((handle) => handle.isInput && handle.isDirty()).map(({ name }) => name);
    }

    /** On create, what is empty and untouched is left out, so that the org's defaults apply. */
    values(): Values {
        const values: Values = {};
        const isCreate = !this.record().id;
        for (const handle of this.handles) {
            const info = this.loaded?.info.fields[handle.name];
            const isSettable = info && (isCreate ? info.createable : info.updateable);
            const value = handle.isInput ? handle.read() : undefined;
            if (isSettable && handle.isInput && (!isCreate || handle.isDirty() || (value !== null && value !== ''))) {
                values[handle.name] = value;
            }
        }
        return values;
    }

    /** Saves the values. Gives null while another save runs; throws what the server answers. */
    async save(values: Values): Promise<RecordData | null> {
        if (this.isSaving) {
            return null;
        }
        this.isSaving = true;
        try {
            const record = (await this.send(values)) as RecordData;
            this.handles.forEach((handle) => handle.clean());
            await notifyRecords([record.id]);
            await notifyAll('list');
            return record;
        } finally {
            this.isSaving = false;
        }
    }

    /** A record that somebody else changed since it was read is not overwritten. */
    private send(values: Values): Promise<unknown> {
        const { object, id } = this.record();
        const since = this.loaded?.record?.lastModifiedDate;
        return id
            ? uiApi('PATCH', `/records/${id}`, { fields: values }, since ? { 'if-unmodified-since': since } : {})
            : uiApi('POST', '/records', { apiName: objectName(object), fields: values });
    }

    /** Puts the errors of a refused save at their inputs; gives those that have none. */
    showErrors(error: unknown): RefusedSave {
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
        return {
            messages: [...page, ...elsewhere],
            hasFieldErrors: Object.keys(fields).some((name) => onForm.has(name))
        };
    }
}
