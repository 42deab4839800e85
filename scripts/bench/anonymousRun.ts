import { OrgClock } from '../local-org/clock';
import type { OrgRooms } from '../local-org/orgRooms';
import { LimitUsage, OrgTransaction, type LimitName } from '../local-org/transaction';
import { userContextOf } from '../local-org/users';

/** What a piece of Apex used of the platform's limits, and how long it took here. */
export interface ApexCost {
    readonly used: (name: LimitName) => number;
    readonly ms: number;
}

/** Runs anonymous Apex as a user in a transaction of its own under the given limits; keeps what it wrote only when asked. */
export function runApex(
    rooms: OrgRooms,
    userId: string,
    source: string,
    maxima: Readonly<Record<LimitName, number>>,
    keeps = false
): ApexCost {
    const limits = new LimitUsage(maxima);
    const transaction = new OrgTransaction(userContextOf(rooms.store, userId), limits, new OrgClock());
    const start = performance.now();
    rooms.store.begin();
    let isDone = false;
    try {
        rooms.transactions.runWith(transaction, () => rooms.apex.runAnonymous(source));
        isDone = true;
    } finally {
        if (isDone && keeps) {
            rooms.store.commit();
        } else {
            rooms.store.rollback();
        }
    }
    return { used: (name) => limits.get(name), ms: performance.now() - start };
}
