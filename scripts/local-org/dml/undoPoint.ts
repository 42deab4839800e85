import type { RecordStore } from '../store';
import type { OrgTransaction } from '../transaction';

/** A point inside a transaction to go back to: rows, and the work that waits for the end of the transaction. */
export interface UndoPoint {
    /** Leaves everything as it is; the point is gone. */
    keep(): void;
    /** Takes back what happened since; the point is gone. */
    undo(): void;
    /** Takes back what happened since; the point stays. */
    rewind(): void;
}

/** Sets a point to go back to in the running transaction. */
export function undoPoint(
    store: Pick<RecordStore, 'savepoint' | 'rollbackTo' | 'release'>,
    transaction: OrgTransaction
): UndoPoint {
    const savepoint = store.savepoint();
    const waiting = transaction.waitingWork();
    const rewind = (): void => {
        store.rollbackTo(savepoint);
        transaction.dropWorkSince(waiting);
    };
    return {
        keep: () => store.release(savepoint),
        undo: () => {
            rewind();
            store.release(savepoint);
        },
        rewind
    };
}
