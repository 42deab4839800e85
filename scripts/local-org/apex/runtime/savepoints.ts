import type { OrgTransaction } from '../../transaction';
import { LibraryObject } from './libraryObject';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

/** System.Savepoint. */
export class Savepoint extends LibraryObject {
    readonly $type = 'Savepoint';
    released = false;

    constructor(
        readonly name: string,
        /** Jobs and after-commit events waiting when it was set: later ones are rolled back too. */
        readonly waiting: ReturnType<OrgTransaction['waitingWork']>
    ) {
        super();
    }
}

/** Savepoints of the transaction, oldest first. */
function stack(rt: Runtime): Savepoint[] {
    return rt.transaction.stateOf('apex.savepoints', () => []);
}

/** Database.setSavepoint(): counts as a DML statement, as on the platform. */
export function setSavepoint(rt: Runtime): Savepoint {
    rt.transaction.limits.consume('dmlStatements');
    const savepoint = new Savepoint(rt.services.store.savepoint(), rt.transaction.waitingWork());
    stack(rt).push(savepoint);
    return savepoint;
}

function assertUsable(rt: Runtime, savepoint: Savepoint): void {
    if (savepoint.released || !stack(rt).includes(savepoint)) {
        throwSystem('TypeException', 'System.Savepoint is not valid: it was released or a rollback went past it');
    }
}

/** Database.rollback(): undoes database changes, queued jobs and unpublished events since the savepoint, which stays valid. */
export function rollbackToSavepoint(rt: Runtime, savepoint: Savepoint): void {
    assertUsable(rt, savepoint);
    rt.transaction.limits.consume('dmlStatements');
    const all = stack(rt);
    all.splice(all.indexOf(savepoint) + 1);
    rt.services.store.rollbackTo(savepoint.name);
    rt.transaction.dropWorkSince(savepoint.waiting);
}

/** Database.releaseSavepoint(): the savepoint and later ones can no longer be rolled back to. */
export function releaseSavepoint(rt: Runtime, savepoint: Savepoint): void {
    assertUsable(rt, savepoint);
    const all = stack(rt);
    all.splice(all.indexOf(savepoint)).forEach((later) => {
        later.released = true;
    });
    rt.services.store.release(savepoint.name);
}
