import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { openRooms, type OrgRooms } from '../local-org/orgRooms';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS } from '../local-org/transaction';
import { userContextOf } from '../local-org/users';
import { ApexDatetime, SObjectRecord } from '../local-org/values';
import type { BenchRow } from './benchRow';
import { median } from './data/figures';

const ROOT = resolve(__dirname, '../..');
const MANY = 200;
const RUNS = 3;
const HOUR = 3_600_000;

interface Cost {
    readonly ms: number;
    readonly queries: number;
    readonly statements: number;
}

/** New incidents through the package's trigger and its record-triggered flows, one and 200 at a time; nothing stays. */
export function benchInsert(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-insert-'));
    try {
        const model = loadProject(ROOT);
        const file = join(folder, 'org.sqlite');
        const cacheDir = join(ROOT, '.local-org/cache');
        const sample = new LocalOrg({ model, file, cacheDir, sampleDir: join(ROOT, 'force-app/sample') });
        const userId = sample.personas().at(-1)?.userId ?? '';
        sample.close();
        const rooms = openRooms({ model, file, clock: new OrgClock(), cacheDir });
        try {
            insertIncidents(rooms, userId, MANY);
            const one = insertIncidents(rooms, userId, 1);
            const runs = Array.from({ length: RUNS }, () => insertIncidents(rooms, userId, MANY));
            return Promise.resolve(rowsOf(one, runs));
        } finally {
            rooms.store.close();
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function insertIncidents(rooms: OrgRooms, userId: string, count: number): Cost {
    const clock = new OrgClock();
    const limits = new LimitUsage(SYNCHRONOUS_LIMITS);
    const transaction = new OrgTransaction(userContextOf(rooms.store, userId), limits, clock);
    const [useCase] = rooms.store.query('SELECT "Id" FROM "AI_Use_Case__c" ORDER BY "Id" LIMIT 1');
    const records = Array.from({ length: count }, (_, at) => {
        const record = new SObjectRecord('AI_Incident__c');
        record.set('AI_Use_Case__c', useCase?.['Id'] as string);
        record.set('Title__c', `Bench ${at}`);
        record.set('Description__c', 'What happened.');
        record.set('Category__c', 'Wrong or Harmful Output');
        record.set('Detected_At__c', new ApexDatetime(clock.now() - HOUR));
        return record;
    });
    rooms.store.begin();
    try {
        return rooms.transactions.runWith(transaction, () => {
            const start = performance.now();
            rooms.dml.execute({
                operation: 'insert',
                records,
                allOrNone: true,
                access: { fields: false, sharing: false }
            });
            const ms = performance.now() - start;
            return { ms, queries: limits.get('queries'), statements: limits.get('dmlStatements') };
        });
    } finally {
        rooms.store.rollback();
    }
}

function rowsOf(one: Cost, runs: readonly Cost[]): BenchRow[] {
    const ms = median(runs.map((run) => run.ms));
    const [first] = runs;
    const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
        bench: 'insert',
        measure,
        value,
        unit,
        ...(target ? { target } : {})
    });
    return [
        row('1 incident', one.ms, 'ms'),
        row(`${MANY} incidents, median of ${runs.length}`, ms, 'ms'),
        row('records per second', MANY / (ms / 1000), 'records/s'),
        row(`time of ${MANY} over time of 1`, ms / one.ms, 'times', { most: MANY }),
        row(`queries of ${MANY} over queries of 1`, (first?.queries ?? 0) / Math.max(one.queries, 1), 'times', {
            most: 1
        }),
        row(
            `DML statements of ${MANY} over those of 1`,
            (first?.statements ?? 0) / Math.max(one.statements, 1),
            'times',
            {
                most: 1
            }
        )
    ];
}
