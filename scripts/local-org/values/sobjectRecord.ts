import type { ApexAddress } from './address';
import type { ApexBlob, ApexDouble } from './boxed';
import type { ApexDecimal } from './decimal';
import type { ApexLocation } from './location';
import type { ApexDate, ApexDatetime, ApexTime } from './temporal';

/**
 * A field's value as every room passes it on. Text, ids, picklists (multi-select: `a;b`) are strings; checkbox is boolean;
 * Number, Currency and Percent are ApexDecimal (also with scale 0); Integer fields of standard objects and COUNT() are
 * numbers; empty is null, never undefined and never ''.
 */
export type FieldValue =
    | null
    | boolean
    | number
    | bigint
    | string
    | ApexDecimal
    | ApexDouble
    | ApexDate
    | ApexDatetime
    | ApexTime
    | ApexBlob
    | ApexAddress
    | ApexLocation;

/** An error that Apex addError(), a flow custom error or a validation step put on a record. */
export interface RecordError {
    readonly message: string;
    /** API name of the field, or null for the record as a whole. */
    readonly field: string | null;
    /** Platform status code; addError() gives FIELD_CUSTOM_VALIDATION_EXCEPTION. */
    readonly statusCode: string;
}

/**
 * An sObject in memory. Names are canonical API names (callers resolve case against the model first). Only fields that were
 * assigned or queried are populated; reading another one is the caller's business (Apex: null or SObjectException).
 */
export class SObjectRecord {
    private readonly values = new Map<string, FieldValue>();
    /** Parent records by relationship name, e.g. AI_Use_Case__r; null where the lookup is empty. */
    readonly parents = new Map<string, SObjectRecord | null>();
    /** Child records by child relationship name, as a subquery returned them. */
    readonly children = new Map<string, SObjectRecord[]>();
    /** Errors added during the running DML call. */
    readonly errors: RecordError[] = [];
    /** True while the platform forbids changes, e.g. Trigger.old and Trigger.new in after triggers. */
    readOnly = false;
    /** True for records a query returned: Apex may then read only what was queried or assigned. */
    queried = false;

    constructor(
        /** Canonical API name of the object; `AggregateResult` for aggregate queries. */
        readonly type: string
    ) {}

    get(field: string): FieldValue {
        return this.values.get(field) ?? null;
    }

    has(field: string): boolean {
        return this.values.has(field);
    }

    set(field: string, value: FieldValue): this {
        this.values.set(field, value);
        return this;
    }

    unset(field: string): void {
        this.values.delete(field);
    }

    get id(): string | null {
        return this.get('Id') as string | null;
    }

    fieldNames(): string[] {
        return [...this.values.keys()];
    }

    entries(): IterableIterator<[string, FieldValue]> {
        return this.values.entries();
    }

    /** Copies own fields (not parents, children or errors) into a new record. */
    cloneFields(): SObjectRecord {
        const copy = new SObjectRecord(this.type);
        copy.queried = this.queried;
        for (const [field, value] of this.values) {
            copy.values.set(field, value);
        }
        return copy;
    }
}
