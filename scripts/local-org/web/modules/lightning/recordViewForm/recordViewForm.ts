import { LightningElement, api } from 'lwc';
import { RecordSource, saveErrors, type FieldHandle, type Loaded } from 'lightning/recordSource';

/** Form around lightning-output-field: shows a record and follows its changes. */
export default class RecordViewForm extends LightningElement {
    @api objectApiName?: unknown;
    @api density?: string;
    @api optionalFields?: unknown;
    errorText = '';

    private currentRecordId: string | null | undefined;
    private readonly handles = new Set<FieldHandle>();
    private isScheduled = false;
    private source = new RecordSource(
        (loaded) => this.handleLoaded(loaded),
        (error) => {
            this.errorText = saveErrors(error).page.join(' ');
        }
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

    private scheduleLoad(): void {
        if (!this.isScheduled) {
            this.isScheduled = true;
            void Promise.resolve().then(() => {
                this.isScheduled = false;
                const names = [...this.handles].map(({ name }) => name);
                return this.currentRecordId && names.length > 0
                    ? this.source.start(this.objectApiName, this.currentRecordId, names)
                    : undefined;
            });
        }
    }

    private handleLoaded({ info, picklists, record }: Loaded): void {
        this.errorText = '';
        for (const handle of this.handles) {
            const field = info.fields[handle.name];
            if (field) {
                const picklist = picklists[handle.name] ?? null;
                handle.wire({ info: field, objectApiName: info.apiName, picklist, record, isCreate: false });
            }
        }
        this.dispatchEvent(new CustomEvent('load', { detail: { record, objectInfos: { [info.apiName]: info } } }));
    }
}
