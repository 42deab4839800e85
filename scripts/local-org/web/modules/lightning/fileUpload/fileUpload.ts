import { LightningElement, api } from 'lwc';
import { uiApi, type FetchError } from 'lightning/lds';

interface Uploaded {
    readonly name: string;
    readonly documentId: string;
    readonly contentVersionId: string;
    readonly mimeType: string;
}

/** Stores files and attaches them to a record. Fires `uploadfinished` with those that arrived. */
export default class FileUpload extends LightningElement {
    @api label = '';
    @api name = '';
    @api recordId?: string;
    @api accept: string | readonly string[] = '';
    @api multiple = false;
    @api disabled = false;

    statusText = '';
    errorText = '';
    private isUploading = false;

    get acceptText(): string {
        return typeof this.accept === 'string' ? this.accept : this.accept.join(',');
    }

    get isDisabled(): boolean {
        return this.disabled || this.isUploading;
    }

    handleFiles(event: CustomEvent<{ files: FileList | null }>): void {
        const files = [...(event.detail.files ?? [])];
        if (files.length > 0) {
            void this.upload(files);
        }
    }

    private async upload(files: readonly File[]): Promise<void> {
        const uploaded: Uploaded[] = [];
        this.isUploading = true;
        this.errorText = '';
        for (const file of files) {
            this.statusText = `Uploading ${file.name}`;
            try {
                uploaded.push(await this.store(file));
            } catch (error) {
                const body = (error as FetchError).body as { message?: string } | undefined;
                this.errorText = `${file.name}: ${body?.message ?? 'The file was not uploaded.'}`;
            }
        }
        this.isUploading = false;
        this.statusText = `${uploaded.length} of ${files.length} files uploaded`;
        if (uploaded.length > 0) {
            this.dispatchEvent(new CustomEvent('uploadfinished', { detail: { files: uploaded } }));
        }
    }

    private async store(file: File): Promise<Uploaded> {
        const fields = {
            PathOnClient: file.name,
            VersionData: await base64Of(file),
            ...(this.recordId ? { FirstPublishLocationId: this.recordId } : {})
        };
        const created = (await uiApi('POST', '/records', { apiName: 'ContentVersion', fields })) as { id: string };
        const read = (await uiApi('GET', `/records/${created.id}?fields=ContentVersion.ContentDocumentId`)) as {
            fields: Record<string, { value: string } | undefined>;
        };
        return {
            name: file.name,
            documentId: read.fields.ContentDocumentId?.value ?? '',
            contentVersionId: created.id,
            mimeType: file.type
        };
    }
}

function base64Of(file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
        reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
        reader.readAsDataURL(file);
    });
}
