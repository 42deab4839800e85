import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LocalOrg } from '../../local-org/localOrg';
import { loadProject } from '../../local-org/metadata';
import { ApexDatetime, type FieldValue, SObjectRecord } from '../../local-org/values';
import { type FeatureRow, REGISTER_FIELDS, type RegisterRow, type RegisterTarget } from './registerTarget';

const SYSTEM = { fields: false, sharing: false } as const;
const HERE = { file: 'scripts/scan/import/localTarget.ts', line: 1, column: 1 };

export interface LocalTargetOptions {
    readonly rootDir: string;
    /** Folder of the local org's database. */
    readonly dataDir: string;
}

/** The local org of this repository. It must not be running: its database has one user at a time. */
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
            const value = record.get(field);
            return [field, value === null || value === undefined ? null : String(value)];
        })
    );
}

function recordOf(row: FeatureRow): SObjectRecord {
    const record = new SObjectRecord('AI_Feature__c');
    for (const [field, value] of Object.entries(row) as [string, string | Date | null][]) {
        const fieldValue: FieldValue = value instanceof Date ? new ApexDatetime(value.getTime()) : value;
        record.set(field, fieldValue);
    }
    return record;
}
