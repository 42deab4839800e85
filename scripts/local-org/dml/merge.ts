import { PlatformException } from '../errors';
import type { SObjectRecord } from '../values';
import type { DmlAccess, SaveResult } from './dmlRequest';

/** Objects whose records can be merged (Apex Developer Guide, Merging Records). */
export const MERGEABLE: readonly string[] = ['Account', 'Case', 'Contact', 'Lead'];
const MAX_DUPLICATES = 2;

export interface MergeRequest {
    readonly master: SObjectRecord;
    /** One or two records that go into the recycle bin; what points to them points to the master afterwards. */
    readonly duplicates: readonly SObjectRecord[];
    readonly allOrNone: boolean;
    readonly access: DmlAccess;
}

/** What one duplicate became. */
export interface MergeOutcome extends SaveResult {
    /** Ids of the records that now belong to the master. */
    readonly relatedIds: readonly string[];
}

/** Throws DmlException for records that cannot be merged. */
export function checkMerge({ master, duplicates }: MergeRequest): void {
    const fault = faultOf(master, duplicates);
    if (fault !== null) {
        throw new PlatformException(
            'System.DmlException',
            `Merge failed. First exception on row 0; first error: ${fault}: []`,
            [
                {
                    index: 0,
                    id: master.id,
                    object: master.type,
                    statusCode: fault.split(',')[0],
                    message: fault,
                    fields: []
                }
            ]
        );
    }
}

function faultOf(master: SObjectRecord, duplicates: readonly SObjectRecord[]): string | null {
    if (!MERGEABLE.includes(master.type) || duplicates.some(({ type }) => type !== master.type)) {
        return 'INVALID_OPERATION, Merge needs accounts, cases, contacts or leads of one kind';
    }
    if (master.id === null || duplicates.some(({ id }) => id === null)) {
        return 'MISSING_ARGUMENT, Id not specified in a merge call';
    }
    if (duplicates.length === 0 || duplicates.length > MAX_DUPLICATES) {
        return `INVALID_OPERATION, Merge takes one or ${MAX_DUPLICATES} records beside the master record`;
    }
    return duplicates.some(({ id }) => id === master.id)
        ? 'INVALID_OPERATION, The master record cannot be merged into itself'
        : null;
}
