import type { LimitUsage, OrgTransaction } from '../../transaction';
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
        readonly waiting: ReturnType<OrgTransaction['waitingWork']>,
        /** DML statements whose work was pending when it was set. */
        readonly pending: number
    ) {
        super();
    }
}

/** Savepoints of the transaction, oldest first. */
function stack(rt: Runtime): Savepoint[] {
    return rt.transaction.stateOf('apex.savepoints', () => []);
}

/** Statements that count for the limit and leave no work pending: savepoints, rollbacks and what they rolled back. */
interface Settled {
    limits: LimitUsage;
    statements: number;
}

function settled(rt: Runtime): Settled {
    const { limits } = rt.transaction;
    const found = rt.transaction.stateOf<Settled>('apex.settledStatements', () => ({ limits, statements: 0 }));
    if (found.limits !== limits) {
        // Test.startTest and stopTest count anew.
        found.limits = limits;
        found.statements = 0;
    }
    return found;
}

/** DML statements of the transaction whose work is neither committed nor rolled back. */
export function pendingStatements(rt: Runtime): number {
    return rt.transaction.limits.get('dmlStatements') - settled(rt).statements;
}

/** True while a savepoint is set and not released: callouts have to wait. */
export function hasSavepoints(rt: Runtime): boolean {
    return stack(rt).length > 0;
}

/** Database.setSavepoint(): counts as a DML statement, as on the platform. */
export function setSavepoint(rt: Runtime): Savepoint {
    const pending = pendingStatements(rt);
    rt.transaction.limits.consume('dmlStatements');
    settled(rt).statements++;
    const savepoint = new Savepoint(rt.services.store.savepoint(), rt.transaction.waitingWork(), pending);
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
    settled(rt).statements = rt.transaction.limits.get('dmlStatements') - savepoint.pending;
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

/** Test.startTest and stopTest release all savepoints. */
export function releaseAllSavepoints(rt: Runtime): void {
    const [oldest] = stack(rt);
    if (oldest as Savepoint | undefined) {
        releaseSavepoint(rt, oldest);
    }
}
