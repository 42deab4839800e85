import { writeSync } from 'node:fs';
import { OrgClock } from '../../clock';
import type { FieldValue } from '../../values';
import { openStore } from '../index';
import { modelOf, object } from './testModel';

/** Run by killSafety.test.ts in a process of its own: commits five rows at a time and reports each commit, until it is killed. */
const model = modelOf([object('Thing__c', { keyPrefix: 'a00', fields: [] })]);
const store = openStore({ model, file: process.argv[2], clock: new OrgClock() });
const count = store.query('SELECT COUNT(DISTINCT "Name") AS n FROM "Thing__c"')[0]?.['n'] as number;
for (let batch = count + 1; ; batch++) {
    store.begin();
    for (let row = 0; row < 5; row++) {
        store.insert(
            'Thing__c',
            new Map<string, FieldValue>([
                ['Id', store.newId('Thing__c')],
                ['Name', String(batch)]
            ])
        );
    }
    store.commit();
    writeSync(1, `${batch}\n`);
}
