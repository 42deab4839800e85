import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../../clock';
import { loadProject } from '../../../metadata';
import { openRooms, type OrgRooms } from '../../../orgRooms';
import { runTransaction } from '../../runtime/transactions';
import { temporaryProject } from '../../../__tests__/support/temporaryProject';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS, type UserContext } from '../../../transaction';
import { apexSources } from './apexProject';
import { createTestUser } from '../testUser';

const DAY_MS = 86_400_000;

const NIGHTLY = `
    public with sharing class Nightly implements Schedulable, Queueable {
        public enum Mood { CALM, CROSS }
        private final Map<String, List<Decimal>> amounts = new Map<String, List<Decimal>>();
        private final Account template;
        private final Account same;
        private final Mood feeling = Mood.CROSS;
        private final Date day = Date.newInstance(2026, 2, 28);
        private final Set<Id> ids = new Set<Id>();
        private final Long big = 9007199254740993L;
        private transient String forgotten = 'transient';
        public Nightly(String name) {
            this.template = new Account(Name = name);
            this.same = this.template;
            this.amounts.put('a', new List<Decimal>{ 1.50, null });
        }
        public void execute(SchedulableContext context) {
            same.Name += ' ' + amounts + ' ' + feeling + ' ' + day + ' ' + ids.size() + ' ' + big + ' ' + forgotten;
            insert template;
        }
        public void execute(QueueableContext context) {
            insert template;
        }
    }`;

const HOLDS_A_TOKEN = `
    public with sharing class HoldsAToken implements Schedulable {
        private final Schema.SObjectType kind = Account.SObjectType;
        public void execute(SchedulableContext context) {}
    }`;

/** Opens the same org again and again over one file, as a stopped and started process does. */
class RestartedOrg {
    private readonly project = temporaryProject(
        apexSources({ classes: { Nightly: NIGHTLY, HoldsAToken: HOLDS_A_TOKEN } })
    );
    private readonly dataDir = mkdtempSync(join(tmpdir(), 'aig-restart-'));
    private readonly clock = new OrgClock();
    readonly errors: string[] = [];
    private user: UserContext | null = null;
    rooms: OrgRooms;

    constructor() {
        this.rooms = this.open();
        const { store, apex } = this.rooms;
        store.begin();
        this.user = createTestUser(apex.rt);
        store.commit();
    }

    private open(): OrgRooms {
        const file = join(this.dataDir, 'org.sqlite');
        return openRooms({ model: loadProject(this.project.dir), file, clock: this.clock });
    }

    restart(): void {
        this.rooms.store.close();
        this.rooms = this.open();
    }

    passDays(days: number): void {
        this.clock.setOffset(this.clock.offset() + days * DAY_MS);
        this.rooms.apex.runDue((error) => this.errors.push(String(error)));
    }

    run(source: string): void {
        const { apex } = this.rooms;
        runTransaction(apex.rt, this.user as UserContext, () => apex.runAnonymous(source));
    }

    /** Commits, and dies before what waits for the commit has run. */
    runAndDie(source: string): void {
        const { apex, store, transactions } = this.rooms;
        const transaction = new OrgTransaction(
            this.user as UserContext,
            new LimitUsage(SYNCHRONOUS_LIMITS),
            this.clock
        );
        store.begin();
        transactions.runWith(transaction, () => apex.runAnonymous(source));
        store.commit();
        this.restart();
    }

    rows(sql: string): Record<string, unknown>[] {
        return this.rooms.store.query(sql).map((row) => ({ ...row }));
    }

    remove(): void {
        this.rooms.store.close();
        this.project.remove();
        rmSync(this.dataDir, { recursive: true, force: true });
    }
}

describe('jobs and restarts', () => {
    let org: RestartedOrg;

    beforeEach(() => {
        org = new RestartedOrg();
    });

    afterEach(() => org.remove());

    it('runs a scheduled job after a restart, with the state it was scheduled with, again and again', () => {
        org.run(`System.schedule('nightly', '0 0 2 * * ?', new Nightly('kept'));`);
        org.restart();
        org.passDays(1);
        org.restart();
        org.passDays(1);
        const name = 'kept {a=(1.50, null)} CROSS 2026-02-28 00:00:00 0 9007199254740993 null';
        expect(org.rows('SELECT "Name" FROM "Account"')).toEqual([{ Name: name }, { Name: name }]);
        expect(org.rows('SELECT "State", "TimesTriggered" FROM "CronTrigger"')).toEqual([
            { State: 'WAITING', TimesTriggered: 2 }
        ]);
        expect(org.errors).toEqual([]);
    });

    it('forgets a job that was aborted or whose transaction rolled back, and frees its name', () => {
        expect(() =>
            org.run(`System.schedule('nightly', '0 0 2 * * ?', new Nightly('x')); Integer bad = 1 / 0;`)
        ).toThrow('Divide by 0');
        org.run(`System.abortJob(System.schedule('nightly', '0 0 2 * * ?', new Nightly('y')));`);
        org.run(`System.schedule('nightly', '0 0 2 * * ?', new Nightly('z'));`);
        expect(() => org.run(`System.schedule('nightly', '0 0 3 * * ?', new Nightly('twice'));`)).toThrow(
            'already scheduled'
        );
        org.restart();
        org.passDays(1);
        expect(org.rows('SELECT "Name" FROM "Account"')).toEqual([{ Name: expect.stringMatching(/^z /) }]);
    });

    it('ends a job that has no further time', () => {
        org.run(`System.schedule('once', '0 0 2 * * ? ' + (Date.today().year() + 1), new Nightly('x'));`);
        org.passDays(3 * 366);
        org.passDays(366);
        expect(org.rows('SELECT "Name" FROM "Account"')).toHaveLength(1);
        expect(org.rows('SELECT "State", "NextFireTime" FROM "CronTrigger"')).toEqual([
            { State: 'COMPLETE', NextFireTime: null }
        ]);
    });

    it('ends the job of a user who was deactivated with an error, once', () => {
        org.run(`System.schedule('first', '0 0 2 * * ?', new Nightly('x'));`);
        org.rooms.store.query(`UPDATE "User" SET "IsActive" = 0 WHERE "FirstName" = 'Test'`);
        org.passDays(1);
        expect(org.errors).toEqual([expect.stringContaining('"first" is no longer active')]);
        expect(org.rows('SELECT "State" FROM "CronTrigger"')).toEqual([{ State: 'ERROR' }]);
        org.passDays(1);
        expect(org.errors).toHaveLength(1);
    });

    it('refuses a job that holds what only a running process can hold', () => {
        expect(() => org.run(`System.schedule('token', '0 0 2 * * ?', new HoldsAToken());`)).toThrow(
            /a scheduled job that holds a value of type/
        );
        expect(org.rows('SELECT "Id" FROM "CronTrigger"')).toEqual([]);
    });

    it('says of a job that was queued when the process died that it never ran', () => {
        org.runAndDie(`System.enqueueJob(new Nightly('lost'));`);
        org.rooms.apex.failLostJobs();
        expect(org.rows('SELECT "Status", "ExtendedStatus" FROM "AsyncApexJob"')).toEqual([
            { Status: 'Failed', ExtendedStatus: 'The local org stopped before this job ran.' }
        ]);
        expect(org.rows('SELECT "Name" FROM "Account"')).toEqual([]);
    });
});
