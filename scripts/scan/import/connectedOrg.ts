import type { Connection } from '@salesforce/core';
import { type FeatureRow, REGISTER_FIELDS, type RegisterRow, type RegisterTarget } from './registerTarget';

const BATCH = 200;

/**
 * An org that the Salesforce CLI knows by alias or user name. The only file that opens a network connection; its package is
 * loaded when an org is named and not before.
 */
export class ConnectedOrg implements RegisterTarget {
    private constructor(
        readonly name: string,
        private readonly connection: Connection
    ) {}

    /** Throws Error when @salesforce/core is not installed or the org is not known. */
    static async open(alias: string): Promise<ConnectedOrg> {
        const core = await import('@salesforce/core').catch((cause: unknown) => {
            throw new Error('--org ALIAS needs the package @salesforce/core: run npm install', { cause });
        });
        const org = await core.Org.create({ aliasOrUsername: alias });
        return new ConnectedOrg(alias, org.getConnection());
    }

    async read(): Promise<RegisterRow[]> {
        const query = `SELECT ${REGISTER_FIELDS.join(', ')} FROM AI_Feature__c`;
        const { records } = await this.connection.query<Record<string, unknown>>(query, {
            autoFetch: true,
            maxFetch: 100_000
        });
        return records.map((record) =>
            Object.fromEntries(REGISTER_FIELDS.map((field) => [field, textOf(record[field])]))
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

function textOf(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

function toRecord(row: FeatureRow): Record<string, string | null> {
    return Object.fromEntries(
        Object.entries(row).map(([field, value]: [string, string | Date | null]) => [
            field,
            value instanceof Date ? value.toISOString() : value
        ])
    );
}
