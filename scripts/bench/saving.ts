import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../local-org/clock';
import { LocalOrg } from '../local-org/localOrg';
import { loadProject } from '../local-org/metadata';
import { openRooms, type OrgRooms } from '../local-org/orgRooms';
import { LimitUsage, OrgTransaction, SYNCHRONOUS_LIMITS } from '../local-org/transaction';
import { userContextOf } from '../local-org/users';
import { ApexDate, ApexDatetime, SObjectRecord, type FieldValue } from '../local-org/values';
import type { BenchRow } from './benchRow';

const ROOT = resolve(__dirname, '../..');
const BENCH = 'saving';
const MANY = 200;
const MOST_QUERIES = 5;
const MOST_STATEMENTS = 3;
const HOUR = 3_600_000;

type Values = Readonly<Record<string, FieldValue>>;

interface Cost {
    readonly queries: number;
    readonly statements: number;
    readonly ms: number;
    readonly clocks: number;
}

const USE_CASE: Values = {
    Technology__c: 'Predictive Score',
    Autonomy__c: 'Assistive',
    Regions__c: 'EU',
    Affected_Groups__c: 'Customers',
    Personal_Data__c: 'No'
};

/** Every region, every harm and every answer that starts a clock, of one who uses somebody else's system. */
const WORST_OF_A_DEPLOYER: Values = {
    Harm__c: 'Death;Serious Harm To Health;Infrastructure Disruption;Fundamental Rights;Property;Environment',
    Regions__c: 'EU;UK;US-NYC;US-CO;US-CA;US-TX;US-IL',
    Personal_Data_Breach__c: 'Yes',
    High_Risk_To_People__c: 'Yes',
    Widespread__c: 'Yes',
    Presents_Risk__c: 'Yes',
    Adverse_Decision__c: 'Yes',
    Data_Role__c: 'Controller'
};

/** One who is provider, deployer, controller, processor and manufacturer at once. */
const WORST_OF_ALL: Values = {
    ...WORST_OF_A_DEPLOYER,
    Data_Role__c: 'Both',
    Product_Security__c: 'Exploited Vulnerability'
};

/** One org and the user who saves. */
class SavingOrg {
    private readonly clock = new OrgClock();

    constructor(
        private readonly rooms: OrgRooms,
        private readonly userId: string
    ) {}

    close(): void {
        this.rooms.store.close();
    }

    /** Saves new use cases. */
    useCases(count: number): Cost {
        return this.rolledBack((limits) => {
            const records = numbers(count).map((at) =>
                recordOf('AI_Use_Case__c', { ...USE_CASE, Name: `Saved ${at}`, Business_Owner__c: this.userId })
            );
            return this.spent(limits, () => this.save('insert', records));
        });
    }

    /** Saves the facts of reported incidents, each of its own approved use case: all clocks start, all cases are suspended. */
    incidents(count: number, role: string, facts: Values): Cost {
        return this.rolledBack((limits) => {
            const reports = numbers(count).map((at) =>
                recordOf('AI_Incident__c', {
                    AI_Use_Case__c: this.approvedUseCase(at, role),
                    Title__c: `Saved ${at}`,
                    Description__c: 'What happened.',
                    Category__c: 'Wrong or Harmful Output',
                    Detected_At__c: new ApexDatetime(this.clock.now() - 2 * HOUR)
                })
            );
            const ids = this.save('insert', reports);
            const aware = new ApexDatetime(this.clock.now() - HOUR);
            const decided = new Date(this.clock.now() - 24 * HOUR);
            const changes = ids.map((Id) =>
                recordOf('AI_Incident__c', {
                    ...facts,
                    Id,
                    Became_Aware_At__c: aware,
                    Complaint_Received_At__c: aware,
                    Decision_On__c: ApexDate.of(
                        decided.getUTCFullYear(),
                        decided.getUTCMonth() + 1,
                        decided.getUTCDate()
                    )
                })
            );
            return this.spent(limits, () => this.save('update', changes));
        });
    }

    private spent(limits: LimitUsage, save: () => unknown): Cost {
        const before = limits.mark();
        const start = performance.now();
        save();
        const ms = performance.now() - start;
        const used = (name: 'queries' | 'dmlStatements'): number => limits.get(name) - (before[name] ?? 0);
        const [clocks] = this.rooms.store.query('SELECT COUNT(*) AS "n" FROM "AI_Notification__c"', []);
        return { queries: used('queries'), statements: used('dmlStatements'), ms, clocks: Number(clocks?.['n']) };
    }

    private rolledBack(run: (limits: LimitUsage) => Cost): Cost {
        const limits = new LimitUsage(SYNCHRONOUS_LIMITS);
        const { store, transactions } = this.rooms;
        const transaction = new OrgTransaction(userContextOf(store, this.userId), limits, this.clock);
        store.begin();
        try {
            return transactions.runWith(transaction, () => run(limits));
        } finally {
            store.rollback();
        }
    }

    private save(operation: 'insert' | 'update', records: readonly SObjectRecord[]): string[] {
        const access = { fields: false, sharing: false };
        const results = this.rooms.dml.execute({ operation, records: [...records], allOrNone: true, access });
        return results.map(({ id }) => String(id));
    }

    /** Past the triggers: approval is not what is measured. */
    private approvedUseCase(at: number, role: string): string {
        const { store } = this.rooms;
        const id = store.newId('AI_Use_Case__c');
        const now = new ApexDatetime(this.clock.now());
        const fingerprint = 'f'.repeat(64);
        const values: Values = {
            ...USE_CASE,
            Id: id,
            Name: `Approved ${at}`,
            Key__c: `Saved_Approved_${at}`,
            OwnerId: this.userId,
            Business_Owner__c: this.userId,
            CreatedById: this.userId,
            LastModifiedById: this.userId,
            CreatedDate: now,
            LastModifiedDate: now,
            SystemModstamp: now,
            Operator_Role__c: role,
            Status__c: 'Approved',
            Classification__c: 'Minimal',
            Approved_Fingerprint__c: fingerprint,
            Current_Fingerprint__c: fingerprint
        };
        store.insert('AI_Use_Case__c', new Map(Object.entries(values)));
        return id;
    }
}

function numbers(count: number): number[] {
    return Array.from({ length: count }, (_, at) => at);
}

function recordOf(object: string, values: Values): SObjectRecord {
    const record = new SObjectRecord(object);
    Object.entries(values).forEach(([field, value]) => record.set(field, value));
    return record;
}

function rowsOf(measure: string, cost: Cost, most: number | null): BenchRow[] {
    const row = { bench: BENCH };
    return [
        {
            ...row,
            measure: `${measure}: queries`,
            value: cost.queries,
            unit: 'queries',
            target: { most: MOST_QUERIES }
        },
        {
            ...row,
            measure: `${measure}: DML statements`,
            value: cost.statements,
            unit: 'statements',
            ...(most === null ? {} : { target: { most } })
        },
        { ...row, measure: `${measure}: time`, value: cost.ms, unit: 'ms' }
    ];
}

/** The budgets of saving: queries, DML statements and time for 1 and 200 use cases and incidents. */
export function benchSaving(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aig-bench-saving-'));
    try {
        const model = loadProject(ROOT);
        const file = join(folder, 'org.sqlite');
        const cacheDir = join(folder, 'cache');
        const sample = new LocalOrg({ model, file, cacheDir, sampleDir: join(ROOT, 'force-app/sample') });
        const userId = sample.personas().at(-1)?.userId ?? '';
        sample.close();
        const org = new SavingOrg(openRooms({ model, file, clock: new OrgClock(), cacheDir }), userId);
        const rows = [1, MANY].flatMap((count) => {
            const deployer = org.incidents(count, 'Deployer', WORST_OF_A_DEPLOYER);
            const all = org.incidents(count, 'Both', WORST_OF_ALL);
            const clocks = (cost: Cost, name: string): BenchRow => ({
                bench: BENCH,
                measure: `${count} incidents, ${name}: clocks in the org`,
                value: cost.clocks,
                unit: 'clocks'
            });
            return [
                ...rowsOf(`${count} use cases`, org.useCases(count), MOST_STATEMENTS),
                ...rowsOf(`${count} incidents, all clocks of a deployer`, deployer, MOST_STATEMENTS),
                clocks(deployer, 'all clocks of a deployer'),
                ...rowsOf(`${count} incidents, all roles at once`, all, null),
                clocks(all, 'all roles at once')
            ];
        });
        org.close();
        return Promise.resolve(rows);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
