import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject, type OrgModel } from '../local-org/metadata';
import { openRooms, type OrgRooms } from '../local-org/orgRooms';
import { formatId, foldText, quoteName } from '../local-org/store';
import { ASYNCHRONOUS_LIMITS } from '../local-org/transaction';
import { type ApexCost, runApex } from './anonymousRun';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'fairness';
const RECORDS = 1_000_000;
const LEAD_PREFIX = '00Q';
/** Far above every number the sample data uses. */
const FIRST_NUMBER = 10_000_000;

/**
 * The bench's own door into the closed database: copies of one lead of the sample, with ids, names, countries and ratings of
 * their own. No trigger, validation or flow runs for them; a million rows through DML would take an hour and measure DML.
 */
function withDatabase(file: string, work: (database: Database) => void): void {
    const database = new Database(file);
    try {
        // As the store opens it: write-ahead logging needs no shared memory when one process keeps the lock.
        database.exec('PRAGMA locking_mode = EXCLUSIVE');
        database.exec('PRAGMA synchronous = OFF');
        database.function('fold', (value) => (typeof value === 'string' ? foldText(value) : value), {
            deterministic: true
        });
        database.function('lead_id', (number) => formatId(LEAD_PREFIX, Number(number)), { deterministic: true });
        work(database);
    } finally {
        database.close();
    }
}

/** Text is compared by a folded copy in a column of its own. */
const FOLDED = '$fold';

function fill(file: string, records: number): void {
    const own: Readonly<Record<string, string>> = {
        Id: `lead_id(${FIRST_NUMBER} + n)`,
        LastName: "'Bench ' || n",
        Country: "'Country ' || (n % 2)",
        // One group is selected in half of all cases, the other in a third.
        Rating: "CASE WHEN n % (2 + n % 2) = 0 THEN 'Hot' ELSE 'Cold' END"
    };
    const valueOf = (column: string): string => {
        const field = column.replace(FOLDED, '');
        const value = own[field];
        return value === undefined ? `t.${quoteName(column)}` : column === field ? value : `fold(${value})`;
    };
    withDatabase(file, (database) => {
        const columns = database.all('PRAGMA table_info("Lead")').map(({ name }) => String(name));
        database.exec('BEGIN');
        database.exec(`WITH RECURSIVE seq(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seq WHERE n < ${records})
            INSERT INTO "Lead" (${columns.map(quoteName).join(', ')})
            SELECT ${columns.map(valueOf).join(', ')} FROM (SELECT * FROM "Lead" ORDER BY "Id" LIMIT 1) t, seq`);
        database.exec('COMMIT');
    });
}

/** Spreads the leads over so many countries. */
function regroup(file: string, groups: number): void {
    const country = `'Country ' || (rowid % ${groups})`;
    withDatabase(file, (database) =>
        database.exec(`UPDATE "Lead" SET "Country" = ${country}, "Country${FOLDED}" = fold(${country})`)
    );
}

function monitorOf(rooms: OrgRooms): string {
    const [monitor] = rooms.store.query(
        `SELECT "Id" FROM "AI_Fairness_Monitor__c" WHERE "Object__c" = 'Lead' AND "Group_Field__c" = 'Country' LIMIT 1`,
        []
    );
    return String(monitor?.['Id'] ?? '');
}

function measured(rooms: OrgRooms, userId: string, records: number): ApexCost {
    const source = `Id runId = AigFairnessService.run('${monitorOf(rooms)}');
        AI_Fairness_Run__c run = [
            SELECT Status__c, Failure__c, Records__c FROM AI_Fairness_Run__c WHERE Id = :runId WITH SYSTEM_MODE
        ];
        Assert.areEqual('Completed', run.Status__c, run.Failure__c);
        Assert.isTrue(run.Records__c >= ${records}, String.valueOf(run.Records__c));`;
    return runApex(rooms, userId, source, ASYNCHRONOUS_LIMITS);
}

function rowsOf(measure: string, cost: ApexCost, most: number | null): BenchRow[] {
    const row = (what: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
        bench: BENCH,
        measure: `${measure}: ${what}`,
        value,
        unit,
        ...(target ? { target } : {})
    });
    return [
        row('queries', cost.used('queries'), 'queries', most === null ? undefined : { most }),
        row('query rows', cost.used('queryRows'), 'rows', { most: ASYNCHRONOUS_LIMITS.queryRows / 10 }),
        row('CPU as counted', cost.used('cpuTime'), 'ms', { most: ASYNCHRONOUS_LIMITS.cpuTime / 10 }),
        row('time', cost.ms, 'ms')
    ];
}

function openOrg(model: OrgModel, folder: string): OrgRooms {
    return openRooms({
        model,
        file: join(folder, 'org.sqlite'),
        clock: new OrgClock(),
        cacheDir: join(folder, 'cache')
    });
}

/** One fairness run over the sample's leads, over a million, and over a million in 200 groups: queries follow the groups asked about, not the records. */
export function benchFairness(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-fairness-'));
    const file = join(folder, 'org.sqlite');
    try {
        const model = loadProject(ROOT);
        const org = new LocalOrg({
            model,
            file,
            cacheDir: join(folder, 'cache'),
            sampleDir: join(ROOT, 'force-app/sample')
        });
        const userId = org.personas().at(-1)?.userId ?? '';
        org.close();
        const few = openOrg(model, folder);
        const small = measured(few, userId, 1);
        few.store.close();
        const start = performance.now();
        fill(file, RECORDS);
        const filled = performance.now() - start;
        const many = openOrg(model, folder);
        const large = measured(many, userId, RECORDS);
        many.store.close();
        regroup(file, 200);
        const grouped = openOrg(model, folder);
        const manyGroups = measured(grouped, userId, RECORDS);
        grouped.store.close();
        return Promise.resolve([
            ...rowsOf('leads of the sample', small, null),
            { bench: BENCH, measure: '1,000,000 leads written for the bench: time', value: filled, unit: 'ms' },
            ...rowsOf('1,000,000 leads', large, small.used('queries')),
            ...rowsOf('1,000,000 leads in 200 groups', manyGroups, small.used('queries'))
        ]);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
