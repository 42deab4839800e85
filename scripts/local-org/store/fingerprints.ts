import { createHash } from 'node:crypto';
import { fingerprintOf } from '../metadata/modelFingerprint';
import type { OrgModel } from '../metadata/model';
import { hashOfSources } from '../sourceHash';
import type { SqliteDatabase } from './sqliteDatabase';

/** Does `work` unless it was done with the same content before: what makes a start without changes quick. */
export function ifChanged(database: SqliteDatabase, name: string, content: string, work: () => void): void {
    const value = createHash('sha256').update(content).digest('hex');
    const before = database.all('SELECT value FROM "$fingerprints" WHERE name = ?', [name])[0]?.['value'];
    if (before === value) {
        return;
    }
    work();
    database.run('INSERT INTO "$fingerprints" VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
        name,
        value
    ]);
}

/**
 * Does `work`, which brings something of the database up to the model, unless this code did it for an equal model before: then
 * even finding out what there is to do would be for nothing.
 */
export function ifModelChanged(database: SqliteDatabase, name: string, model: OrgModel, work: () => void): void {
    const fingerprint = fingerprintOf(model);
    if (fingerprint === null) {
        work();
    } else {
        ifChanged(database, `${name} by model`, `${fingerprint} ${hashOfSources('store', 'values')}`, work);
    }
}
