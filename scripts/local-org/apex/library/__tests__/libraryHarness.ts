import { OrgClock } from '../../../clock';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, TransactionHolder } from '../../../transaction';
import { Runtime } from '../../runtime/runtime';
import type { ApexServices } from '../../runtime/services';
import { libraryFunction } from '..';

/**
 * One expectation: the row called, its arguments, what comes back, and how that is known: the documentation page, or
 * `assumed` for behaviour that no page states and no org has confirmed.
 */
export interface LibraryCase {
    readonly call: string;
    readonly args: readonly unknown[];
    readonly gives: unknown;
    readonly from: string;
}

export interface HarnessUser {
    readonly timeZone?: string;
    readonly locale?: string;
}

/** 2026-03-15T14:30:05.678Z: a Sunday in summer time in California, and a day later in Tokyo. */
export const NOW_MS = Date.UTC(2026, 2, 15, 14, 30, 5, 678);

/** A runtime for rows that need no other room: touching one fails the test. */
export function harness(user: HarnessUser = {}): Runtime {
    const clock = new OrgClock();
    clock.freeze(NOW_MS);
    const transactions = new TransactionHolder();
    const services = new Proxy({ clock, transactions } as unknown as ApexServices, {
        get: (target, name) => {
            if (!(name in target)) {
                throw new Error(`The row under test uses the service ${String(name)}`);
            }
            return target[name as keyof ApexServices];
        }
    });
    const rt = new Runtime(services);
    const context = {
        userId: '005000000000001AAA',
        name: 'Sales Ops user',
        timeZone: user.timeZone ?? 'America/Los_Angeles',
        locale: user.locale ?? 'en_US',
        language: 'en_US'
    };
    const transaction = new OrgTransaction(context, new LimitUsage(SYNCHRONOUS_LIMITS), clock, true);
    // The holder only knows a current transaction inside runWith; tests keep one for their whole length.
    Object.defineProperty(rt, 'transaction', { value: transaction });
    return rt;
}

/** Calls a library row by key. */
export function call(rt: Runtime, key: string, ...args: readonly unknown[]): unknown {
    return libraryFunction(key)(rt, ...args);
}

/** Checks a table of cases, comparing as Apex prints, so that Decimals and dates show their digits. */
export function checkCases(cases: readonly LibraryCase[], rt: Runtime = harness()): void {
    it.each(cases.map((one) => [`${one.call} ${JSON.stringify(one.args.map(printable))} (${one.from})`, one] as const))(
        '%s',
        (_, one) => {
            const result = call(rt, one.call, ...one.args);
            expect(printable(result)).toEqual(printable(one.gives));
        }
    );
}

function printable(value: unknown): unknown {
    return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : asPrinted(value);
}

const printer = harness({ timeZone: 'UTC' });

function asPrinted(value: unknown): string {
    return typeof value === 'bigint' ? `${value}L` : printer.concatString(value);
}
