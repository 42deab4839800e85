import { objectName } from 'lightning/lds';
import { readObjectInfo, readPicklists } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';

export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly extraTypeInfo: string | null;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly required: boolean;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly inlineHelpText: string | null;
    readonly reference: boolean;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
    readonly relationshipName: string | null;
    readonly nameField: boolean;
    /** Field that narrows this picklist; null where there is none. */
    readonly controllerName: string | null;
}

export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly defaultRecordTypeId: string;
    readonly nameFields: readonly string[];
    readonly fields: Readonly<Record<string, FieldInfo>>;
}

export interface RecordData {
    readonly id: string;
    readonly apiName: string;
    readonly lastModifiedDate: string | null;
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue: string | null }>>;
}

export interface PicklistData {
    /** Values of the controlling field, numbered; empty where there is none. */
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly values: readonly {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
    }[];
    readonly defaultValue: { readonly value: string } | null;
}

/** What a form hands to each of its fields. */
export interface FieldState {
    readonly info: FieldInfo;
    readonly objectApiName: string;
    readonly picklist: PicklistData | null;
    /** Null while a record is created. */
    readonly record: RecordData | null;
    readonly isCreate: boolean;
}

/** What a field registers with the form around it. */
export interface FieldHandle {
    readonly name: string;
    readonly isInput: boolean;
    wire(state: FieldState): void;
    read(): unknown;
    isDirty(): boolean;
    reportValidity(): boolean;
    setErrors(messages: readonly string[]): void;
    /** Takes the value of the record as the new starting point. */
    clean(): void;
    /** A dependent picklist looks at what its controlling field says now. */
    control?(valueOf: (name: string) => unknown): void;
}

export const REGISTER_FIELD = 'privateregisterrecordfield';
export const REGISTER_MESSAGES = 'privateregistermessages';

/** API name of a field reference without the object. */
export function fieldApiName(field: unknown): string {
    if (typeof field === 'string') {
        return field.includes('.') ? field.slice(field.indexOf('.') + 1) : field;
    }
    return (field as { fieldApiName?: string } | undefined)?.fieldApiName ?? '';
}

export interface Loaded {
    readonly info: ObjectInfo;
    readonly picklists: Readonly<Record<string, PicklistData>>;
    readonly record: RecordData | null;
}

/** Loads what a form needs: object, picklists and the record, the record again whenever it changes. */
export class RecordSource {
    private adapter: InstanceType<typeof getRecord> | null = null;
    private stopped = false;

    constructor(
        private readonly onLoad: (loaded: Loaded) => void,
        private readonly onError: (error: unknown) => void
    ) {}

    async start(object: unknown, recordId: string | null | undefined, fields: readonly string[]): Promise<void> {
        this.stop();
        this.stopped = false;
        const name = objectName(object);
        if (!name) {
            return;
        }
        try {
            const info = (await readObjectInfo(name)) as ObjectInfo;
            const { picklistFieldValues: picklists } = (await readPicklists(name, info.defaultRecordTypeId)) as {
                picklistFieldValues: Record<string, PicklistData>;
            };
            if (this.stopped) {
                return;
            }
            if (recordId) {
                this.follow(info, picklists, recordId, fields);
            } else {
                this.onLoad({ info, picklists, record: null });
            }
        } catch (error) {
            this.onError(error);
        }
    }

    stop(): void {
        this.stopped = true;
        this.adapter?.disconnect();
        this.adapter = null;
    }

    /** The wire adapter, used without a component. */
    private follow(
        info: ObjectInfo,
        picklists: Loaded['picklists'],
        recordId: string,
        fields: readonly string[]
    ): void {
        const paths = fields.flatMap((name) => fieldPaths(info, name));
        const adapter = new getRecord(({ data, error }) => {
            if (error !== undefined) {
                this.onError(error);
            } else if (data !== undefined) {
                this.onLoad({ info, picklists, record: data });
            }
        });
        this.adapter = adapter;
        adapter.connect();
        adapter.update({ recordId, optionalFields: paths });
    }
}

/** A lookup is read with the name of the record it leads to, "created by" with its date, a picklist with what narrows it. */
function fieldPaths(info: ObjectInfo, name: string): string[] {
    const field = info.fields[name];
    const own = [`${info.apiName}.${name}`];
    if (field?.reference && field.relationshipName) {
        const nameField = field.referenceToInfos.length === 1 ? field.referenceToInfos[0].nameFields[0] : 'Name';
        own.push(`${info.apiName}.${field.relationshipName}.${nameField}`);
    }
    if (field?.controllerName) {
        own.push(`${info.apiName}.${field.controllerName}`);
    }
    const dates: Record<string, string> = { CreatedById: 'CreatedDate', LastModifiedById: 'LastModifiedDate' };
    return dates[name] ? [...own, `${info.apiName}.${dates[name]}`] : own;
}

/** The texts of an error of a save: those of fields by field, and all others. */
export function saveErrors(error: unknown): { page: string[]; fields: Record<string, string[]> } {
    const body = (error as { body?: unknown } | undefined)?.body as
        | {
              message?: string;
              output?: {
                  errors: { message: string }[];
                  fieldErrors: Record<string, { message: string; fieldLabel?: string | null }[]>;
              };
          }
        | undefined;
    const output = body?.output;
    if (!output) {
        return {
            page: [body?.message ?? (error instanceof Error ? error.message : 'The record was not saved.')],
            fields: {}
        };
    }
    const fields: Record<string, string[]> = {};
    for (const [name, errors] of Object.entries(output.fieldErrors)) {
        fields[name] = errors.map(({ message }) => message);
    }
    return { page: output.errors.map(({ message }) => message), fields };
}
