import { createRequire } from 'node:module';
import type * as CoreModule from '@salesforce/core';
import { type FeatureRow, REGISTER_FIELDS, type RegisterRow, type RegisterTarget } from './registerTarget';

/** Records of one request of the sObject Collections API. */
const BATCH = 200;
/** The package is large and reads the machine's settings: it is loaded when an org is named. */
const load = createRequire(__filename);

/** What the import needs of a connection. */
export type OrgConnection = Pick<CoreModule.Connection, 'query' | 'sobject'>;

/**
 * An org that the Salesforce CLI knows by alias or user name. The only file that opens a network connection; its package is
 * loaded when an org is named and not before.
 */
export class ConnectedOrg implements RegisterTarget {
    constructor(
        readonly name: string,
        private readonly connection: OrgConnection
    ) {}

    /** Throws Error when the Salesforce CLI does not know the org or is not logged in to it. */
    static async open(alias: string): Promise<ConnectedOrg> {
        const { Org } = load('@salesforce/core') as typeof CoreModule;
        const org = await Org.create({ aliasOrUsername: alias });
        return new ConnectedOrg(alias, org.getConnection());
    }

    async read(): Promise<RegisterRow[]> {
        const query = `SELECT ${REGISTER_FIELDS.join(', ')} FROM AI_Feature__c`;
        const { records } = await this.connection.query<Record<string, unknown>>(query, {
            autoFetch: true,
            maxFetch: 100_000
        });
        return records.map((record) =>
            Object.fromEntries(REGISTER_FIELDS.map((field) => [field, textOf(valueAt(record, field))]))
        );
    }

    async upsert(rows: readonly FeatureRow[]): Promise<void> {
        for (let at = 0; at < rows.length; at += BATCH) {
            const records = rows.slice(at, at + BATCH).map(toRecord);
            const results = await this.connection
                .sobject('AI_Feature__c')
                .upsert(records, 'External_Key__c', { allOrNone: true });
            const failed = results.findIndex((result) => !result.success);
            if (failed >= 0) {
                const reason = results[failed].errors.map((error) => error.message).join('; ');
                throw new Error(
                    `${this.name}: ${rows[at + failed].External_Key__c} was refused (${reason}). ${at} rows before it were written.`
                );
            }
        }
    }

    close(): Promise<void> {
        return Promise.resolve();
    }
}

/** `Parent__r.Field__c` lies in a record of its own. */
function valueAt(record: unknown, field: string): unknown {
    return field
        .split('.')
        .reduce<unknown>(
            (from, step) =>
                typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[step] : undefined,
            record
        );
}

function textOf(value: unknown): string | null {
    return typeof value === 'string' || typeof value === 'boolean' ? String(value) : null;
}

function toRecord(row: FeatureRow): Record<string, string | number | null> {
    return Object.fromEntries(
        Object.entries(row).map(([field, value]: [string, string | number | Date | null]) => [
            field,
            value instanceof Date ? value.toISOString() : value
        ])
    );
}
