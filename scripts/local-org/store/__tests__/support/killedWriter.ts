import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { OrgClock } from '../../../clock';
import { ApexDecimal, type FieldValue } from '../../../values';
import { openStore, type RecordStore } from '../../index';
import { field, modelOf, object } from '../testModel';

/** How many rows each transaction writes beside the counter. */
export const ROWS = 5;
const PAYLOAD = 3000;

/** One object: rows of numbered batches, and one row that counts the batches. */
export const KILLED_MODEL = modelOf([
    object('Thing__c', {
        keyPrefix: 'a00',
        fields: [
            field('Row__c', 'Number', { scale: 0 }),
            field('Payload__c', 'LongTextArea', { length: 32_768 }),
            field('Batches__c', 'Number', { scale: 0 })
        ]
    })
]);

/** What a row must hold: long enough for several pages a transaction, and told by its numbers alone. */
export function payloadOf(batch: number, row: number): string {
    const seed = createHash('sha256').update(`${batch}/${row}`).digest('hex');
    return seed.repeat(Math.ceil(PAYLOAD / seed.length)).slice(0, PAYLOAD);
}

function insert(store: RecordStore, values: Record<string, FieldValue>): string {
    const id = store.newId('Thing__c');
    store.insert('Thing__c', new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
    return id;
}

/** Transactions without end; says when one begins (`b7`) and when it is committed (`c7`). */
function write(file: string): void {
    const store = openStore({ model: KILLED_MODEL, file, clock: new OrgClock() });
    const counters = store.query('SELECT "Id", "Batches__c" AS n FROM "Thing__c" WHERE "Batches__c" IS NOT NULL');
    let counter = counters[0]?.['Id'] as string | undefined;
    for (let batch = Number(counters[0]?.['n'] ?? 0) + 1; ; batch++) {
        writeSync(1, `b${batch}\n`);
        store.begin();
        const count = ApexDecimal.of(batch);
        if (counter === undefined) {
            counter = insert(store, { Name: 'counter', Batches__c: count });
        } else {
            store.update('Thing__c', counter, new Map([['Batches__c', count]]));
        }
        for (let row = 0; row < ROWS; row++) {
            const values = { Name: String(batch), Row__c: ApexDecimal.of(row), Payload__c: payloadOf(batch, row) };
            insert(store, values);
        }
        store.commit();
        writeSync(1, `c${batch}\n`);
    }
}

if (require.main === module) {
    write(process.argv[2] ?? '');
}
