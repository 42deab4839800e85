import type { DmlError } from '../errors';
import type { SObjectRecord } from '../values';

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

/** Whether object/field permissions and record sharing are enforced. */
export interface DmlAccess {
    readonly fields: boolean;
    readonly sharing: boolean;
}

export interface DmlRequest {
    readonly operation: DmlOperation;
    readonly records: readonly SObjectRecord[];
    /** True: one failure throws System.DmlException and undoes the whole call. */
    readonly allOrNone: boolean;
    readonly access: DmlAccess;
    /** Records whose texts are cut where they are too long (Apex Reference Guide, DMLOptions.allowFieldTruncation). */
    readonly truncated?: ReadonlySet<SObjectRecord>;
    /** Upsert only: field that tells existing records; Id when missing. */
    readonly externalIdField?: string;
    /** Delete only: the record into which the others are merged; what points to them then points to it. */
    readonly mergeInto?: string;
    /** Only for actions of the platform itself (approval field updates, roll-ups): record locks do not apply. */
    readonly bypassLocks?: boolean;
}

/** Outcome of one record, in the order of the request. */
export interface SaveResult {
    readonly id: string | null;
    readonly success: boolean;
    readonly created: boolean;
    readonly errors: readonly DmlError[];
}
