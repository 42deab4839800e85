import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** Notices through Lightning Data Service that a record was saved anywhere on the page, so that what Apex read can be read again. */
export class RecordWatch {
    private seen: string | null = null;

    /** Takes what a getRecord wire handed over; true when the record was saved since the first look. */
    hasChanged(record: RecordRepresentation | undefined): boolean {
        const change = record?.systemModstamp ?? record?.lastModifiedDate ?? null;
        const isNew = change !== null && this.seen !== null && change !== this.seen;
        this.seen = change ?? this.seen;
        return isNew;
    }
}
