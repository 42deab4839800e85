import { createHash } from 'node:crypto';
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
