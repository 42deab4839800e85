/**
 * Typings of the platform modules that @salesforce/lightning-types lacks. Only what the platform documents and the local
 * org provides stands here: a module that is missing is one the components must not import.
 */

declare module '@salesforce/schema' {
    export interface ObjectId {
        readonly objectApiName: string;
    }
    export interface FieldId {
        readonly fieldApiName: string;
        readonly objectApiName: string;
    }
}

declare module '@salesforce/apex' {
    import type { FieldId } from '@salesforce/schema';
    import type { WireAdapterConstructor } from 'lwc';

    /** What a wire of a cacheable Apex method hands over. */
    export interface WireResult<T> {
        readonly data?: T;
        readonly error?: unknown;
    }

    /** An Apex method without `cacheable`: callable only. */
    export type ApexMethod<Params, Result> =
        Record<string, never> extends Params
            ? (params?: Params) => Promise<Result>
            : (params: Params) => Promise<Result>;

    /** An Apex method with `cacheable=true`: callable and usable in @wire. */
    export type CacheableApexMethod<Params, Result> = ApexMethod<Params, Result> & {
        readonly adapter: WireAdapterConstructor<
            { [Name in keyof Params]: Params[Name] | undefined },
            WireResult<Result>
        >;
    };

    export function refreshApex(wiredValue: unknown): Promise<void>;
    export function getSObjectValue(sObject: object, field: string | FieldId): unknown;
}

declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}

declare module '@salesforce/i18n/lang' {
    const value: string;
    export default value;
}

declare module '@salesforce/i18n/dir' {
    const value: 'ltr' | 'rtl';
    export default value;
}

declare module '@salesforce/i18n/locale' {
    const value: string;
    export default value;
}

declare module '@salesforce/i18n/timeZone' {
    const value: string;
    export default value;
}

declare module '@salesforce/i18n/currency' {
    const value: string;
    export default value;
}

declare module '@salesforce/i18n/firstDayOfWeek' {
    const value: number;
    export default value;
}

declare module 'lightning/uiRecordApi' {
    import type { FieldId, ObjectId } from '@salesforce/schema';
    import type { WireResult } from '@salesforce/apex';
    import type { WireAdapterConstructor } from 'lwc';

    export type FieldReference = string | FieldId;

    export interface FieldValueRepresentation {
        readonly value: unknown;
        readonly displayValue: string | null;
    }

    export interface RecordRepresentation {
        readonly apiName: string;
        readonly id: string;
        readonly fields: Readonly<Record<string, FieldValueRepresentation>>;
        readonly recordTypeId: string | null;
        readonly recordTypeInfo: { readonly recordTypeId: string; readonly name: string } | null;
        readonly lastModifiedById: string | null;
        readonly lastModifiedDate: string | null;
        readonly systemModstamp: string | null;
    }

    export interface RecordInput {
        readonly apiName?: string;
        readonly fields: Readonly<Record<string, unknown>>;
    }

    export const getRecord: WireAdapterConstructor<
        {
            recordId: string | undefined;
            fields?: FieldReference | readonly FieldReference[];
            optionalFields?: FieldReference | readonly FieldReference[];
            layoutTypes?: readonly ('Full' | 'Compact')[];
            modes?: readonly ('View' | 'Edit' | 'Create')[];
        },
        WireResult<RecordRepresentation>
    >;
    export const getRecords: WireAdapterConstructor<
        {
            records:
                | readonly {
                      recordIds: readonly string[];
                      fields?: readonly FieldReference[];
                      optionalFields?: readonly FieldReference[];
                  }[]
                | undefined;
        },
        WireResult<{ results: readonly { statusCode: number; result: RecordRepresentation }[] }>
    >;
    export function getFieldValue(record: RecordRepresentation | null | undefined, field: FieldReference): unknown;
    export function getFieldDisplayValue(
        record: RecordRepresentation | null | undefined,
        field: FieldReference
    ): string | null | undefined;
    export function createRecord(input: {
        readonly apiName: string | ObjectId;
        readonly fields: Readonly<Record<string, unknown>>;
    }): Promise<RecordRepresentation>;
    export function updateRecord(
        input: RecordInput,
        clientOptions?: { readonly ifUnmodifiedSince?: string }
    ): Promise<RecordRepresentation>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function notifyRecordUpdateAvailable(items: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { FieldId, ObjectId } from '@salesforce/schema';
    import type { WireResult } from '@salesforce/apex';
    import type { WireAdapterConstructor } from 'lwc';

    export interface ObjectInfoField {
        readonly apiName: string;
        readonly label: string;
        readonly dataType: string;
        readonly required: boolean;
        readonly length: number;
        readonly precision: number;
        readonly scale: number;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly inlineHelpText: string | null;
        readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
        readonly relationshipName: string | null;
    }

    export interface ObjectInfo {
        readonly apiName: string;
        readonly label: string;
        readonly labelPlural: string;
        readonly keyPrefix: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly deletable: boolean;
        readonly queryable: boolean;
        readonly defaultRecordTypeId: string | null;
        readonly nameFields: readonly string[];
        readonly fields: Readonly<Record<string, ObjectInfoField>>;
    }

    export interface PicklistEntry {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
    }

    export interface PicklistValues {
        readonly values: readonly PicklistEntry[];
        readonly defaultValue: PicklistEntry | null;
        readonly controllerValues: Readonly<Record<string, number>>;
    }

    export const getObjectInfo: WireAdapterConstructor<
        { objectApiName: string | ObjectId | undefined },
        WireResult<ObjectInfo>
    >;
    export const getPicklistValues: WireAdapterConstructor<
        { recordTypeId: string | null | undefined; fieldApiName: string | FieldId },
        WireResult<PicklistValues>
    >;
    export const getPicklistValuesByRecordType: WireAdapterConstructor<
        { objectApiName: string | ObjectId | undefined; recordTypeId: string | null | undefined },
        WireResult<{ readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }>
    >;
}

declare module 'lightning/uiRelatedListApi' {
    import type { WireResult } from '@salesforce/apex';
    import type { RecordRepresentation } from 'lightning/uiRecordApi';
    import type { WireAdapterConstructor } from 'lwc';

    export interface RelatedListRecords {
        readonly count: number;
        readonly currentPageToken: string | null;
        readonly nextPageToken: string | null;
        readonly records: readonly RecordRepresentation[];
    }

    export const getRelatedListRecords: WireAdapterConstructor<
        {
            parentRecordId: string | undefined;
            relatedListId: string;
            fields?: readonly string[];
            optionalFields?: readonly string[];
            pageSize?: number;
            pageToken?: string;
            sortBy?: readonly string[];
        },
        WireResult<RelatedListRecords>
    >;
    export const getRelatedListCount: WireAdapterConstructor<
        { parentRecordId: string | undefined; relatedListId: string },
        WireResult<{ readonly count: number }>
    >;
}

declare module 'lightning/uiListsApi' {
    import type { ObjectId } from '@salesforce/schema';
    import type { WireResult } from '@salesforce/apex';
    import type { RecordRepresentation } from 'lightning/uiRecordApi';
    import type { WireAdapterConstructor } from 'lwc';

    export const getListRecordsByName: WireAdapterConstructor<
        {
            objectApiName: string | ObjectId | undefined;
            listViewApiName: string | undefined;
            pageSize?: number;
            pageToken?: string;
            sortBy?: readonly string[];
        },
        WireResult<{
            readonly count: number;
            readonly nextPageToken: string | null;
            readonly records: readonly RecordRepresentation[];
        }>
    >;
}

declare module 'lightning/platformShowToastEvent' {
    export type ToastVariant = 'info' | 'success' | 'warning' | 'error';

    export class ShowToastEvent extends CustomEvent<unknown> {
        constructor(init: {
            title: string;
            message?: string;
            messageData?: readonly (string | { readonly url: string; readonly label: string })[];
            variant?: ToastVariant;
            mode?: 'dismissible' | 'pester' | 'sticky';
        });
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, unknown>>;
    }

    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;

    interface Navigable {
        [NavigationMixin.Navigate](reference: PageReference, replace?: boolean): void;
        [NavigationMixin.GenerateUrl](reference: PageReference): Promise<string>;
    }

    export function NavigationMixin<T extends typeof LightningElement>(
        base: T
    ): (new () => InstanceType<T> & Navigable) & Pick<T, keyof T>;
    export namespace NavigationMixin {
        const Navigate: unique symbol;
        const GenerateUrl: unique symbol;
    }
}

declare module 'lightning/actions' {
    export class CloseActionScreenEvent extends CustomEvent<unknown> {
        constructor();
    }
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<unknown> {
        constructor();
    }
}

declare module 'lightning/messageService' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface MessageContextValue {
        readonly messageContext: symbol;
    }
    export interface MessageChannel {
        readonly channelName: string;
    }
    export interface MessageSubscription {
        readonly subscription: symbol;
    }

    export const MessageContext: WireAdapterConstructor<Record<string, never>, MessageContextValue>;
    export const APPLICATION_SCOPE: symbol;
    export function createMessageContext(): MessageContextValue;
    export function releaseMessageContext(context: MessageContextValue): void;
    export function publish(context: MessageContextValue, channel: MessageChannel, message?: object): void;
    export function subscribe(
        context: MessageContextValue,
        channel: MessageChannel,
        listener: (message: Readonly<Record<string, unknown>>) => void,
        options?: { readonly scope?: symbol }
    ): MessageSubscription;
    export function unsubscribe(subscription: MessageSubscription | null): void;
}

/** lightning-types declares the dialog classes without their static open(). */
declare module 'lightning/modal' {
    namespace LightningModal {
        function open<Result = unknown>(options: {
            label: string;
            size?: 'small' | 'medium' | 'large' | 'full';
            description?: string;
            disableClose?: boolean;
            [apiProperty: string]: unknown;
        }): Promise<Result | undefined>;
    }
    export default LightningModal;
}

declare module 'lightning/alert' {
    namespace LightningAlert {
        function open(options: { message: string; label?: string; theme?: string; variant?: string }): Promise<void>;
    }
    export default LightningAlert;
}

declare module 'lightning/confirm' {
    namespace LightningConfirm {
        function open(options: { message: string; label?: string; theme?: string; variant?: string }): Promise<boolean>;
    }
    export default LightningConfirm;
}

declare module 'lightning/prompt' {
    namespace LightningPrompt {
        function open(options: {
            message: string;
            label?: string;
            theme?: string;
            defaultValue?: string;
        }): Promise<string | null>;
    }
    export default LightningPrompt;
}

declare module 'lightning/input' {
    import { LightningElement } from 'lwc';

    /** The public members of lightning-input that components use on a queried element. */
    export default class LightningInput extends LightningElement {
        label: string;
        value: string;
        checked: boolean;
        name: string;
        type: string;
        disabled: boolean;
        required: boolean;
        readonly validity: ValidityState;
        checkValidity(): boolean;
        reportValidity(): boolean;
        setCustomValidity(message: string): void;
        showHelpMessageIfInvalid(): void;
        focus(): void;
        blur(): void;
    }
}

declare module 'lightning/datatable' {
    import { LightningElement } from 'lwc';

    export interface DatatableColumn {
        readonly label: string;
        readonly fieldName?: string;
        readonly type?: string;
        readonly typeAttributes?: Readonly<Record<string, unknown>>;
        readonly cellAttributes?: Readonly<Record<string, unknown>>;
        readonly initialWidth?: number;
        readonly fixedWidth?: number;
        readonly sortable?: boolean;
        readonly wrapText?: boolean;
        readonly hideDefaultActions?: boolean;
        readonly hideLabel?: boolean;
        readonly editable?: boolean;
    }

    export default class LightningDatatable extends LightningElement {
        static customTypes: Readonly<Record<string, object>>;
        data: readonly object[];
        columns: readonly DatatableColumn[];
        keyField: string;
        selectedRows: readonly string[];
        getSelectedRows(): readonly object[];
    }
}
