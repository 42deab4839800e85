import type { DebugLine } from './apex';
import type { OrgPort, Persona } from './api';
import { OrgClock } from './clock';
import { ClockTable } from './clockTable';
import { PlatformException } from './errors';
import type { OrgModel } from './metadata';
import { openRooms, type OrgRooms } from './orgRooms';
import { apexStackOf, RequestLog } from './requestLog';
import { loadSample } from './sampleData';
import type { SourceLocation } from './sourceLocation';
import { removeDatabase } from './store';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, type UserContext } from './transaction';
import { userContextOf } from './users';

export interface LocalOrgOptions {
    readonly model: OrgModel;
    /** Path of the database file, or ':memory:'. */
    readonly file: string;
    readonly cacheDir?: string;
    /** Folder with sample data, loaded into an empty org; none when absent. */
    readonly sampleDir?: string;
    /** Of the sample data only the users and the records of standard objects: an org as right after the installation. */
    readonly asInstalled?: boolean;
    readonly coverage?: boolean;
    /** Empties an existing database first. */
    readonly startEmpty?: boolean;
    /** Told about background work (events, jobs) that failed after its transaction was over; prints by default. */
    readonly onBackgroundError?: (error: unknown) => void;
}

/** Due times that a journey through time stops at; what recurs more often is not made up for beyond. */
const MAX_STOPS = 100;

/** A running org: all rooms over one database, and the transactions that go through them. */
export class LocalOrg implements OrgPort {
    readonly clock = new OrgClock();
    private rooms: OrgRooms;
    readonly requests = new RequestLog();
    private lastLog: readonly DebugLine[] = [];

    constructor(private readonly options: LocalOrgOptions) {
        if (options.startEmpty) {
            removeDatabase(options.file);
        }
        this.rooms = this.open();
    }

    get model(): OrgModel {
        return this.options.model;
    }

    get store(): OrgRooms['store'] {
        return this.rooms.store;
    }

    /** What the Apex compiler found. */
    get diagnostics(): OrgRooms['apex']['diagnostics'] {
        return this.rooms.apex.diagnostics;
    }

    /** Apex as components reach it: the running user needs access to the class. */
    readonly apex: OrgPort['apex'] = {
        callAura: (className, methodName, params) => {
            const { userId } = this.rooms.transactions.current().user;
            if (!this.rooms.security.canUseClass(userId, className)) {
                throw new PlatformException(
                    'System.NoAccessException',
                    `You do not have access to the Apex class named '${className}'.`
                );
            }
            return this.rooms.apex.callAura(className, methodName, params);
        },
        describeAura: () => this.rooms.apex.describeAura()
    };

    get dml(): OrgRooms['dml'] {
        return this.rooms.dml;
    }

    get security(): OrgRooms['security'] {
        return this.rooms.security;
    }

    get approvals(): OrgRooms['approvals'] {
        return this.rooms.approvals;
    }

    get flows(): OrgRooms['flows'] {
        return this.rooms.flows;
    }

    /** What Apex wrote with System.debug in the transaction that ended last. */
    get debugLog(): readonly DebugLine[] {
        return this.lastLog;
    }

    get outbox(): OrgRooms['outbox'] {
        return this.rooms.outbox;
    }

    get recent(): OrgRooms['recent'] {
        return this.rooms.recent;
    }

    get transactions(): OrgRooms['transactions'] {
        return this.rooms.transactions;
    }

    readonly soql: OrgPort['soql'] = {
        query: (text: string, binds, access, location: SourceLocation) =>
            this.rooms.soql.run(this.rooms.soql.prepare(text, location), binds, access),
        find: (object, term, location) => this.rooms.soql.findRecords(object, term, 'ALL', true, location)
    };

    objectOfId(id: string): string | null {
        return this.rooms.store.objectOfId(id)?.name ?? null;
    }

    userContext(userId: string): UserContext {
        return userContextOf(this.rooms.store, userId);
    }

    personas(): readonly Persona[] {
        const { store } = this.rooms;
        const table = store.tableOf('User');
        return store
            .query(
                `SELECT * FROM ${table.sqlName} WHERE "UserType" = 'Standard' AND "IsActive" = 1 ORDER BY "CreatedDate", "Id"`
            )
            .map((row) => store.recordOf(table, row))
            .map((user) => ({
                userId: user.id ?? '',
                name: [user.get('FirstName'), user.get('LastName')].filter(Boolean).join(' '),
                title: user.get('Title') as string | null
            }));
    }

    /**
     * Runs `body` as a user in a transaction of its own and commits; rolls back when it throws. Work that waits for the end
     * (platform events, queued jobs) then runs, each piece in its own transaction.
     */
    transact<T>(userId: string, body: () => T, label: string | null = 'Background work'): T {
        return this.transactAs(this.userContext(userId), body, label);
    }

    /** Switches the language of a user, and with it the format of dates and numbers. */
    setLanguage(userId: string, language: string): void {
        this.transact(userId, () =>
            this.rooms.store.update(
                'User',
                userId,
                new Map([
                    ['LanguageLocaleKey', language],
                    ['LocaleSidKey', language]
                ])
            )
        );
    }

    travel(offsetMs: number): void {
        this.runOnTheWay(Date.now() + offsetMs);
        new ClockTable(this.store, this.clock).move(offsetMs);
        this.runDueJobs();
    }

    /** On the way to a later time the clock stops where work falls due, so that all of it runs in order and in its time. */
    private runOnTheWay(target: number): void {
        this.runDueJobs();
        let last = this.clock.now();
        for (let stops = 0; stops < MAX_STOPS; stops++) {
            const due = this.nextDue();
            if (due === null || due > target || due <= last) {
                return;
            }
            this.clock.setOffset(due - Date.now());
            this.runDueJobs();
            last = due;
        }
    }

    private nextDue(): number | null {
        const times = [this.rooms.flows.nextDue(), this.rooms.apex.nextDue()].filter((time) => time !== null);
        return times.length === 0 ? null : Math.min(...times);
    }

    /** Runs what has become due by the org's clock. */
    runDueJobs(): void {
        const admin = this.personas().at(-1);
        if (admin) {
            this.runDueFlows(admin.userId);
            this.rooms.apex.runDue((error) => this.reportBackgroundError(error));
        }
    }

    /** Each batch runs in a transaction of its own, as whoever made the change it waited after. */
    private runDueFlows(adminId: string): void {
        const { flows } = this.rooms;
        const now = this.clock.now();
        for (const batch of this.transact(adminId, () => flows.dueBatches(now), null)) {
            const userId = batch.kind === 'path' && this.isActive(batch.userId) ? batch.userId : adminId;
            try {
                const failed = this.transact(userId, () => flows.runBatch(batch, now), `Flow ${batch.flow}`).filter(
                    ({ failure }) => failure
                );
                failed.forEach(({ flow, failure }) => this.reportBackgroundError(new Error(`${flow}: ${failure}`)));
            } catch (error) {
                this.transact(adminId, () => flows.dropBatch(batch, now));
                this.reportBackgroundError(error);
            }
        }
    }

    private isActive(userId: string): boolean {
        return this.rooms.store.read('User', [userId]).get(userId)?.get('IsActive') === true;
    }

    /** Empties the database and loads the sample data again. */
    reset(): void {
        this.rooms.store.close();
        removeDatabase(this.options.file);
        this.rooms = this.open();
    }

    close(): void {
        this.rooms.store.close();
    }

    private open(): OrgRooms {
        const { model, file, cacheDir, coverage, sampleDir, asInstalled } = this.options;
        const rooms = openRooms({ model, file, clock: this.clock, cacheDir, coverage });
        this.rooms = rooms;
        new ClockTable(rooms.store, this.clock).restore();
        rooms.apex.failLostJobs();
        if (sampleDir !== undefined && this.personas().length === 0) {
            loadSample(this, sampleDir, asInstalled);
        }
        return rooms;
    }

    private transactAs<T>(user: UserContext, body: () => T, label: string | null): T {
        const { store, transactions } = this.rooms;
        const limits = new LimitUsage(SYNCHRONOUS_LIMITS);
        const transaction = new OrgTransaction(user, limits, this.clock);
        transaction.label = label;
        const began = performance.now();
        const at = this.clock.now();
        let failure: string | null = null;
        let stack: string | null = null;
        store.begin();
        try {
            const result = transactions.runWith(transaction, body);
            store.commit();
            this.runAfter(transaction, transaction.afterCommit);
            return result;
        } catch (error) {
            failure = error instanceof Error ? error.message : String(error);
            stack = apexStackOf(error);
            if (store.inTransaction) {
                store.rollback();
            }
            throw error;
        } finally {
            this.runAfter(transaction, transaction.afterEnd);
            this.lastLog = transactions.runWith(transaction, () => this.rooms.apex.rt.debugLog.lines());
            if (label !== null) {
                this.requests.add({
                    at,
                    userName: user.name,
                    label,
                    milliseconds: performance.now() - began,
                    error: failure,
                    stack,
                    limits: limits.report(),
                    queries: transaction.queries,
                    dmlCalls: transaction.dmlCalls,
                    lines: this.lastLog
                });
            }
        }
    }

    private runAfter({ user, label }: OrgTransaction, callbacks: readonly (() => void)[]): void {
        const after = label?.startsWith('After ') ? label : `After ${label ?? 'a request'}`;
        for (const callback of callbacks) {
            try {
                this.transactAs(user, callback, after);
            } catch (error) {
                this.reportBackgroundError(error);
            }
        }
    }

    /** The caller's transaction is over and cannot fail any more, but nothing fails silently. */
    private reportBackgroundError(error: unknown): void {
        const report = this.options.onBackgroundError ?? ((cause) => console.error('Background work failed:', cause));
        report(error);
    }
}
