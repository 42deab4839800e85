import { LimitExceededException } from './errors';
import type { OrgClock } from './clock';

/** Who is running. Permissions are looked up by the security room from the user id. */
export interface UserContext {
    /** 18-character User id. */
    readonly userId: string;
    readonly name: string;
    /** IANA time zone, e.g. Europe/Lisbon. */
    readonly timeZone: string;
    /** e.g. en_US, pt_PT. */
    readonly locale: string;
    readonly language: string;
}

/** Governor limits that are counted. Names follow the Limits class: getQueries() reads `queries`. */
export type LimitName =
    | 'queries'
    | 'queryRows'
    | 'queryLocatorRows'
    | 'aggregateQueries'
    | 'dmlStatements'
    | 'dmlRows'
    | 'cpuTime'
    | 'heapSize'
    | 'callouts'
    | 'emailInvocations'
    | 'futureCalls'
    | 'queueableJobs'
    | 'publishImmediateDML'
    | 'soslQueries';

const LIMIT_LABELS: Partial<Record<LimitName, string>> = {
    queries: 'Too many SOQL queries',
    queryRows: 'Too many query rows',
    dmlStatements: 'Too many DML statements',
    dmlRows: 'Too many DML rows',
    cpuTime: 'Apex CPU time limit exceeded',
    queueableJobs: 'Too many queueable jobs added to the queue',
    futureCalls: 'Too many future calls',
    callouts: 'Too many callouts',
    emailInvocations: 'Too many Email Invocations',
    publishImmediateDML: 'Too many immediate platform event publish calls',
    queryLocatorRows: 'Too many query locator rows',
    aggregateQueries: 'Too many aggregate queries',
    soslQueries: 'Too many SOSL queries'
};

/** Platform maxima of a synchronous transaction (Apex Developer Guide, Execution Governors and Limits). */
export const SYNCHRONOUS_LIMITS: Readonly<Record<LimitName, number>> = {
    queries: 100,
    queryRows: 50000,
    queryLocatorRows: 10000,
    aggregateQueries: 300,
    dmlStatements: 150,
    dmlRows: 10000,
    cpuTime: 10000,
    heapSize: 6_000_000,
    callouts: 100,
    emailInvocations: 10,
    futureCalls: 50,
    queueableJobs: 50,
    publishImmediateDML: 150,
    soslQueries: 20
};

/** Platform maxima of an asynchronous transaction (batch, queueable, future, scheduled). */
export const ASYNCHRONOUS_LIMITS: Readonly<Record<LimitName, number>> = {
    ...SYNCHRONOUS_LIMITS,
    queries: 200,
    /** Three times the number of queries (footnote 1 of that page). */
    aggregateQueries: 600,
    cpuTime: 60000,
    heapSize: 12_000_000,
    queueableJobs: 1
};

/** Counts what a transaction uses and throws LimitExceededException past the maximum. */
export class LimitUsage {
    private used: Partial<Record<LimitName, number>> = {};

    constructor(private readonly maxima: Readonly<Record<LimitName, number>>) {}

    consume(name: LimitName, amount = 1): void {
        const total = this.get(name) + amount;
        this.used[name] = total;
        if (total > this.maxima[name]) {
            const label = LIMIT_LABELS[name] ?? name;
            throw new LimitExceededException(name === 'cpuTime' ? label : `${label}: ${total}`);
        }
    }

    /** Remembers the largest value of a limit that is measured, not counted. */
    note(name: LimitName, value: number): void {
        this.used[name] = Math.max(this.get(name), value);
    }

    get(name: LimitName): number {
        return this.used[name] ?? 0;
    }

    /** What was used so far, for resetTo. */
    mark(): Readonly<Partial<Record<LimitName, number>>> {
        return { ...this.used };
    }

    /** Goes back to a mark: the platform resets limits between the attempts of a partly successful DML call. */
    resetTo(mark: Readonly<Partial<Record<LimitName, number>>>): void {
        this.used = { ...mark };
    }

    /** Everything that was used, with its maximum. */
    report(): { readonly name: LimitName; readonly used: number; readonly maximum: number }[] {
        return (Object.keys(this.maxima) as LimitName[])
            .map((name) => ({ name, used: this.get(name), maximum: this.maxima[name] }))
            .filter(({ used }) => used > 0);
    }

    maximum(name: LimitName): number {
        return this.maxima[name];
    }
}

/** A query that ran, for the debug log. */
export interface QueryRecord {
    readonly text: string;
    readonly milliseconds: number;
    readonly rows: number;
}

/** A DML call that ran, for the debug log. */
export interface DmlRecord {
    /** e.g. `insert Account`. */
    readonly text: string;
    readonly milliseconds: number;
    readonly rows: number;
    /** Rows that were not saved; all of them when the call threw. */
    readonly failed: number;
}

/** Queries and DML calls of one transaction that are kept for the debug log. */
const MAX_QUERY_RECORDS = 500;

/** A list of work that waits for the end of a transaction; a rollback to an earlier point takes the later work back. */
export interface WaitingWork {
    count(): number;
    dropAfter(count: number): void;
}

/**
 * One Apex transaction: everything that shares statics, limits and one commit. The local org runs transactions one after
 * the other and synchronously, so at any moment at most one is current.
 */
export class OrgTransaction {
    /** State that rooms keep for the length of the transaction, e.g. Apex statics, the query cache. */
    readonly state = new Map<string, unknown>();
    /** Runs after a successful commit, each in a transaction of its own: after-commit events, queueables. */
    readonly afterCommit: (() => void)[] = [];
    /** Runs after the transaction ended, committed or rolled back, each in a transaction of its own: events published immediately. */
    readonly afterEnd: (() => void)[] = [];
    /** Work that rooms keep beside the two lists above. */
    private readonly waitingLists: WaitingWork[] = [
        { count: () => this.afterCommit.length, dropAfter: (count) => void this.afterCommit.splice(count) }
    ];

    constructor(
        /** Swapped by System.runAs. */
        public user: UserContext,
        public limits: LimitUsage,
        readonly clock: OrgClock,
        readonly isTest = false
    ) {}

    /** What was queried, in order; nothing is kept in tests. */
    readonly queries: QueryRecord[] = [];

    /** What was saved, in order; nothing is kept in tests. */
    readonly dmlCalls: DmlRecord[] = [];

    /** What runs, e.g. `POST /apex/CaseController/close`; null where nobody asked for a name. */
    label: string | null = null;

    /** Notes a DML call for the debug log. */
    recordDml(call: DmlRecord): void {
        if (!this.isTest && this.dmlCalls.length < MAX_QUERY_RECORDS) {
            this.dmlCalls.push(call);
        }
    }

    /** Notes a query for the debug log. */
    recordQuery(query: QueryRecord): void {
        if (!this.isTest && this.queries.length < MAX_QUERY_RECORDS) {
            this.queries.push(query);
        }
    }

    /** Registers a list of waiting work, so that a partial rollback reaches it. */
    addWaitingWork(list: WaitingWork): void {
        this.waitingLists.push(list);
    }

    /** How much work waits now, for dropWorkSince. */
    waitingWork(): ReadonlyMap<WaitingWork, number> {
        return new Map(this.waitingLists.map((list) => [list, list.count()]));
    }

    /** Forgets the work that was added since. */
    dropWorkSince(earlier: ReadonlyMap<WaitingWork, number>): void {
        this.waitingLists.forEach((list) => list.dropAfter(earlier.get(list) ?? 0));
    }

    /** Returns the room's state under a key, creating it at first use. */
    stateOf<T>(key: string, create: () => T): T {
        if (!this.state.has(key)) {
            this.state.set(key, create());
        }
        return this.state.get(key) as T;
    }
}

/** Hands every room the transaction that is running. One instance is shared by all rooms of a local org. */
export class TransactionHolder {
    private transaction: OrgTransaction | null = null;

    /** The running transaction. Throws when code of the org runs outside any transaction: always a bug of ours. */
    current(): OrgTransaction {
        if (!this.transaction) {
            throw new Error('No transaction is running');
        }
        return this.transaction;
    }

    isRunning(): boolean {
        return this.transaction !== null;
    }

    /** Runs `body` with `transaction` as the current one and restores the one before, whatever happens. */
    runWith<T>(transaction: OrgTransaction, body: () => T): T {
        const outer = this.transaction;
        this.transaction = transaction;
        try {
            return body();
        } finally {
            this.transaction = outer;
        }
    }
}
