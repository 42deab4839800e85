import { withOwnDmlKinds } from '../../dml';
import type { UserContext } from '../../transaction';
import type { SObjectRecord } from '../../values';
import type { Runtime } from './runtime';
import { throwSystem } from './throws';

/** The User row of an id. Throws where there is none. */
export function userRow(rt: Runtime, userId: string): SObjectRecord {
    return (
        rt.services.store.read('User', [userId]).get(userId) ??
        throwSystem('QueryException', `No user with id ${userId}`)
    );
}

const text = (row: SObjectRecord, field: string, fallback: string): string =>
    (row.get(field) as string | null) ?? fallback;

/** How code runs as that user. */
export function userContextOf(rt: Runtime, userId: string): UserContext {
    const row = userRow(rt, userId);
    return {
        userId,
        name: text(row, 'Name', text(row, 'LastName', '')),
        timeZone: text(row, 'TimeZoneSidKey', rt.user.timeZone),
        locale: text(row, 'LocaleSidKey', rt.user.locale),
        language: text(row, 'LanguageLocaleKey', rt.user.language)
    };
}

/** How the platform runs code that no person started, such as the subscribers of platform events. */
export function automatedProcess(rt: Runtime): UserContext {
    const [row] = rt.services.store.query(`SELECT "Id" FROM "User" WHERE "UserType" = 'AutomatedProcess' LIMIT 1`);
    return userContextOf(rt, String(row.Id));
}

/** System.runAs: runs the block as a user; one that is not saved yet is inserted first, as the platform does. Only in tests. */
export function runAs(rt: Runtime, user: SObjectRecord | null, body: () => void): void {
    const { transaction } = rt;
    if (!transaction.isTest) {
        throwSystem('TypeException', 'System.runAs is only allowed in tests');
    }
    if (user === null) {
        return throwSystem('NullPointerException', 'Attempt to de-reference a null object');
    }
    // Counts as a DML statement (Execution Governors and Limits, footnote 2).
    transaction.limits.consume('dmlStatements');
    if (user.id === null) {
        rt.services.dml.execute({
            operation: 'insert',
            records: [user],
            allOrNone: true,
            access: { fields: false, sharing: false }
        });
    }
    const outer = transaction.user;
    transaction.user = userContextOf(rt, user.id as string);
    try {
        withOwnDmlKinds(rt.transaction, body);
    } finally {
        transaction.user = outer;
    }
}
