import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalOrg } from '../../local-org/localOrg';
import { loadProject } from '../../local-org/metadata';
import { ApexDatetime, ApexDecimal, type FieldValue, SObjectRecord } from '../../local-org/values';
import { type FeatureRow, REGISTER_FIELDS, type RegisterRow, type RegisterTarget } from './registerTarget';

/** The import stands for a pipeline user of the org, whose permission set sees and writes exactly these rows and fields. */
const SYSTEM = { fields: false, sharing: false } as const;
const HERE = { file: 'scripts/scan/import/localTarget.ts', line: 1, column: 1 };

export interface LocalTargetOptions {
    readonly rootDir: string;
    /** Folder of the local org's database. */
    readonly dataDir: string;
}

/**
 * The local org of this repository, opened in this process: rows go through its own DML with triggers and validation rules. It
 * must not be running at the same time: its database has one user.
 */
export class LocalTarget implements RegisterTarget {
    readonly name = 'the local org';

    private constructor(
        private readonly org: LocalOrg,
        private readonly userId: string
    ) {}

    /** Opens the database, and fills it with the sample data first if it is new. Throws Error when it is in use. */
    static open(options: Partial<LocalTargetOptions> = {}): LocalTarget {
        const rootDir = options.rootDir ?? resolve(__dirname, '../../..');
        const dataDir = options.dataDir ?? join(rootDir, '.local-org');
        const sampleDir = join(rootDir, 'force-app/sample');
        mkdirSync(dataDir, { recursive: true });
        const org = new LocalOrg({
            model: loadProject(rootDir),
            file: join(dataDir, 'org.sqlite'),
            cacheDir: join(rootDir, '.local-org/cache'),
            sampleDir: existsSync(sampleDir) ? sampleDir : undefined
        });
        // The administrator is the last persona, as for the jobs of the local org.
        const admin = org.personas().at(-1);
        if (!admin) {
            org.close();
            throw new Error('The local org has no user to import as');
        }
        return new LocalTarget(org, admin.userId);
    }

    read(): Promise<RegisterRow[]> {
        const query = `SELECT ${REGISTER_FIELDS.join(', ')} FROM AI_Feature__c`;
        const { records } = this.org.transact(this.userId, () => this.org.soql.query(query, [], SYSTEM, HERE));
        return Promise.resolve(records.map((record) => rowOf(record)));
    }

    upsert(rows: readonly FeatureRow[]): Promise<void> {
        this.org.transact(this.userId, () => {
            const records = rows.map((row) => recordOf(row));
            this.org.dml.execute({
                operation: 'upsert',
                records,
                allOrNone: true,
                access: SYSTEM,
                externalIdField: 'External_Key__c'
            });
        });
        return Promise.resolve();
    }

    close(): Promise<void> {
        this.org.close();
        return Promise.resolve();
    }
}

function rowOf(record: SObjectRecord): RegisterRow {
    return Object.fromEntries(
        REGISTER_FIELDS.map((field) => {
            const value = valueAt(record, field);
            return [field, value === null ? null : String(value)];
        })
    );
}

function valueAt(record: SObjectRecord, field: string): FieldValue {
    const [first, second] = field.split('.');
    return second === undefined ? record.get(first) : (record.parents.get(first)?.get(second) ?? null);
}

function recordOf(row: FeatureRow): SObjectRecord {
    const record = new SObjectRecord('AI_Feature__c');
    for (const [field, value] of Object.entries(row) as [string, string | number | Date | null][]) {
        record.set(field, fieldValueOf(value));
    }
    return record;
}

function fieldValueOf(value: string | number | Date | null): FieldValue {
    if (value instanceof Date) {
        return new ApexDatetime(value.getTime());
    }
    return typeof value === 'number' ? ApexDecimal.of(value) : value;
}
