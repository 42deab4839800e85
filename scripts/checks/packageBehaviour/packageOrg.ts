import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PlatformException } from '../../local-org/errors';
import { LocalOrg } from '../../local-org/localOrg';
import { loadProject } from '../../local-org/metadata';
import { ApexDatetime, SObjectRecord, type FieldValue } from '../../local-org/values';

const ROOT = resolve(__dirname, '../../..');
const HERE = { file: 'packageOrg.ts', line: 1, column: 1 };

/** Rights a statement runs with: those of the user, or none asked for. */
export const AS_USER = { fields: true, sharing: true } as const;
export const AS_SYSTEM = { fields: false, sharing: false } as const;

/** One user to be: a key to call it by, its permission sets or groups, and its queues. */
export interface TestUser {
    readonly key: string;
    readonly permissionSets?: readonly string[];
    readonly permissionSetGroups?: readonly string[];
    readonly queues?: readonly string[];
}

class RolledBack extends Error {
    constructor(readonly value: unknown) {
        super('rolled back');
    }
}

/** The package in an org in memory, with users of the test's own; for what Apex tests cannot reach: time and personas. */
export class PackageOrg {
    readonly org: LocalOrg;
    private readonly folder = mkdtempSync(join(tmpdir(), 'aig-package-'));
    private readonly userIds = new Map<string, string>();

    constructor(users: readonly TestUser[]) {
        mkdirSync(join(this.folder, 'data'));
        writeFileSync(join(this.folder, 'data/plan.json'), '[]');
        writeFileSync(join(this.folder, 'story.json'), JSON.stringify({ startDaysAgo: 0, steps: [] }));
        const personas = users.map(({ key, permissionSets = [], permissionSetGroups, queues = [] }) => ({
            key,
            firstName: 'Test',
            lastName: key,
            username: `${key}@aigov.example`,
            profile: key === 'admin' ? 'System Administrator' : 'Standard User',
            permissionSets,
            permissionSetGroups,
            queues
        }));
        writeFileSync(join(this.folder, 'personas.json'), JSON.stringify({ personas }));
        this.org = new LocalOrg({
            model: loadProject(ROOT),
            file: ':memory:',
            cacheDir: join(ROOT, '.local-org/cache'),
            sampleDir: this.folder,
            onBackgroundError: (error) => {
                throw error;
            }
        });
        for (const { key } of users) {
            this.userIds.set(key, this.org.personas().find(({ name }) => name === `Test ${key}`)?.userId ?? '');
        }
    }

    /** Ends the org and removes what it wrote. */
    close(): void {
        this.org.close();
        rmSync(this.folder, { recursive: true, force: true });
    }

    idOf(key: string): string {
        const id = this.userIds.get(key);
        if (!id) {
            throw new Error(`There is no test user ${key}`);
        }
        return id;
    }

    /** Runs and commits as a user. */
    as<T>(key: string, body: () => T): T {
        return this.org.transact(this.idOf(key), body);
    }

    /** Runs as a user and takes everything back. A refusal of the platform is false; anything else unexpected throws. */
    attempt(key: string, body: () => boolean): boolean {
        try {
            this.as(key, () => {
                throw new RolledBack(body());
            });
        } catch (error) {
            if (error instanceof RolledBack) {
                return error.value === true;
            }
            if (error instanceof PlatformException) {
                return false;
            }
            throw error;
        }
        return false;
    }

    /** Saves one record; returns its id, or null with the reason in `refusals`. */
    save(
        operation: 'insert' | 'update' | 'delete',
        object: string,
        values: Readonly<Record<string, FieldValue>>,
        access: { fields: boolean; sharing: boolean },
        refusals: string[] = []
    ): string | null {
        const record = new SObjectRecord(object);
        Object.entries(values).forEach(([field, value]) => record.set(field, value));
        const [result] = this.org.dml.execute({ operation, records: [record], allOrNone: false, access });
        refusals.push(...result.errors.map(({ message }) => message));
        return result.success ? result.id : null;
    }

    /** Puts a row into the database past triggers, rules and permissions, for objects nobody may fill; returns its id. */
    insertRow(key: string, object: string, values: Readonly<Record<string, FieldValue>>): string {
        const { store, clock } = this.org;
        const owner = this.idOf(key);
        const at = new ApexDatetime(clock.now());
        return this.as(key, () => {
            const id = store.newId(object);
            const system = { Id: id, Name: 'Matrix', OwnerId: owner, CreatedById: owner, LastModifiedById: owner };
            const times = { CreatedDate: at, LastModifiedDate: at, SystemModstamp: at };
            const { columns } = store.tableOf(object);
            const row = Object.entries({ ...system, ...times, ...values }).filter(([field]) => columns.has(field));
            store.insert(object, new Map(row));
            return id;
        });
    }

    /** Ids and fields that a query gives. */
    query(text: string, access: { fields: boolean; sharing: boolean } = AS_SYSTEM): readonly SObjectRecord[] {
        return this.org.soql.query(text, [], access, HERE).records;
    }
}
