import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { openRooms, type OrgRooms } from '../local-org/orgRooms';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS } from '../local-org/transaction';
import { userContextOf } from '../local-org/users';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'gate';
const MANY = 200;

type Request = Readonly<Record<string, string>>;

/** What asking the gate cost. */
interface Cost {
    readonly queries: number;
    readonly statements: number;
    readonly publishCalls: number;
    readonly ms: number;
}

/** Runs questions to the gate in one transaction of a user and measures each round. */
function ask(rooms: OrgRooms, userId: string, rounds: readonly (readonly Request[])[]): Cost[] {
    const limits = new LimitUsage(SYNCHRONOUS_LIMITS);
    const transaction = new OrgTransaction(userContextOf(rooms.store, userId), limits, new OrgClock());
    rooms.store.begin();
    try {
        return rooms.transactions.runWith(transaction, () =>
            rounds.map((requests) => {
                const before = limits.mark();
                const start = performance.now();
                rooms.apex.invocables.run('AigCheckAiUse', [...requests]);
                const used = (name: 'queries' | 'dmlStatements' | 'publishImmediateDML'): number =>
                    limits.get(name) - (before[name] ?? 0);
                return {
                    queries: used('queries'),
                    statements: used('dmlStatements'),
                    publishCalls: used('publishImmediateDML'),
                    ms: performance.now() - start
                };
            })
        );
    } finally {
        rooms.store.rollback();
    }
}

function rowsOf(measure: string, cost: Cost, queries: number): BenchRow[] {
    return [
        {
            bench: BENCH,
            measure: `${measure}: queries`,
            value: cost.queries,
            unit: 'queries',
            target: { most: queries }
        },
        {
            bench: BENCH,
            measure: `${measure}: DML statements`,
            value: cost.statements,
            unit: 'statements',
            target: { most: 0 }
        },
        {
            bench: BENCH,
            measure: `${measure}: publish calls`,
            value: cost.publishCalls,
            unit: 'calls',
            target: { most: 1 }
        },
        { bench: BENCH, measure: `${measure}: time`, value: cost.ms, unit: 'ms' }
    ];
}

/** The gate's budgets: queries, DML, publish calls and time for 1 and 200 questions, by key, by component and repeated. */
export function benchGate(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-gate-'));
    try {
        const model = loadProject(ROOT);
        const file = join(folder, 'org.sqlite');
        const cacheDir = join(folder, 'cache');
        const org = new LocalOrg({ model, file, cacheDir, sampleDir: join(ROOT, 'force-app/sample') });
        const userId = org.personas()[0]?.userId ?? '';
        org.close();
        const rooms = openRooms({ model, file, clock: new OrgClock(), cacheDir });
        const keys = Array.from({ length: MANY }, (_, index) => ({ useCaseKey: `Use_Case_${index}` }));
        const features = keys.map(({ useCaseKey }) => ({ featureType: 'Prompt Template', featureName: useCaseKey }));
        const mixed = keys.map((request, index) => (index % 2 === 0 ? request : (features[index] ?? request)));
        ask(rooms, userId, [keys]);
        const [one] = ask(rooms, userId, [keys.slice(0, 1)]);
        const [many, repeated] = ask(rooms, userId, [keys, keys]);
        const [byFeature] = ask(rooms, userId, [features]);
        const [both] = ask(rooms, userId, [mixed]);
        rooms.store.close();
        const measured: readonly [string, Cost | undefined, number][] = [
            ['1 question', one, 1],
            [`${MANY} questions by key`, many, 1],
            [`${MANY} questions repeated`, repeated, 0],
            [`${MANY} questions by component`, byFeature, 1],
            [`${MANY} questions of both kinds`, both, 1]
        ];
        return Promise.resolve(
            measured.flatMap(([measure, cost, queries]) => (cost ? rowsOf(measure, cost, queries) : []))
        );
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
