import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, type UserContext } from '../../transaction';
import type { Runtime } from './runtime';

/**
 * Runs `body` as a user in a transaction of its own and commits it; what waits for its end runs afterwards in the same way. For
 * work that no caller wraps in a transaction (due jobs). Rolls back and rethrows when `body` throws.
 */
export function runTransaction(rt: Runtime, user: UserContext, body: () => void): void {
    const { store, transactions, clock } = rt.services;
    const transaction = new OrgTransaction(user, new LimitUsage(SYNCHRONOUS_LIMITS), clock);
    store.begin();
    try {
        transactions.runWith(transaction, body);
        store.commit();
    } catch (error) {
        if (store.inTransaction) {
            store.rollback();
        }
        transaction.afterEnd.forEach((callback) => runTransaction(rt, user, callback));
        throw error;
    }
    [...transaction.afterCommit, ...transaction.afterEnd].forEach((callback) => runTransaction(rt, user, callback));
}
