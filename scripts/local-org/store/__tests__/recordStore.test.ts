import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrgClock } from '../../clock';
import type { OrgModel } from '../../metadata/model';
import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexTime, type FieldValue } from '../../values';
import { formatId, openStore, to18, UniqueViolation, type RecordStore } from '../index';
import { businessObjects, field, identityObjects, modelOf, object } from './testModel';

const model = modelOf([...identityObjects(), ...businessObjects()]);

function insert(store: RecordStore, objectName: string, values: Record<string, FieldValue>): string {
    const id = store.newId(objectName);
    store.insert(objectName, new Map<string, FieldValue>([['Id', id], ...Object.entries(values)]));
    return id;
}

describe('ids', () => {
    it('has the checksum the platform documents', () => {
        expect(to18('001D000000IRFma')).toBe('001D000000IRFmaIAH');
        expect(to18('001d000000irfmaiah')).toBe('001D000000IRFmaIAH');
        // Any 18 letters and digits are an id: tests of public projects number theirs that way.
        expect(to18('005000000000000006')).toBe('005000000000000006');
        expect(() => to18('nonsense')).toThrow('Invalid id: nonsense');
    });

    it('gives increasing, well-formed ids with the key prefix', () => {
        const ids = [1, 61, 62, 3844, 10_000_000].map((number) => formatId('a00', number));
        expect([...ids].sort()).toHaveLength(new Set(ids).size);
        ids.forEach((id) => expect(to18(id.slice(0, 15))).toBe(id));
    });
});

describe('record store in memory', () => {
    let store: RecordStore;
    beforeEach(() => {
        store = openStore({ model, file: ':memory:', clock: new OrgClock() });
    });
    afterEach(() => store.close());

    it('gives back every type as it was stored', () => {
        const values: Record<string, FieldValue> = {
            Name: 'Ünïcode ✓',
            Key__c: 'k1',
            Tags__c: 'a;b',
            Amount__c: ApexDecimal.of('9999999999999999.99'),
            Score__c: ApexDecimal.of('-12'),
            Rate__c: ApexDecimal.of('0.1250'),
            Active__c: true,
            Due__c: ApexDate.of(2026, 2, 28),
            At__c: new ApexDatetime(1_790_000_000_123),
            Time__c: new ApexTime(3_600_001),
            Notes__c: 'long\ntext',
            Body__c: new ApexBlob(new Uint8Array([0, 1, 255]))
        };
        const id = insert(store, 'Thing__c', values);
        const record = store.read('Thing__c', [id]).get(id);
        for (const [name, value] of Object.entries(values)) {
            expect(record?.get(name)).toEqual(value);
        }
        expect(record?.get('Status__c')).toBeNull();
        expect(record?.get('IsDeleted')).toBe(false);
        expect(String(record?.get('Rate__c'))).toBe('0.1250');
    });

    it('rounds decimals half up to the scale of the field and refuses more than 18 digits', () => {
        const id = insert(store, 'Thing__c', { Amount__c: ApexDecimal.of('1.005'), Score__c: 7 });
        expect(String(store.read('Thing__c', [id]).get(id)?.get('Amount__c'))).toBe('1.01');
        expect(String(store.read('Thing__c', [id]).get(id)?.get('Score__c'))).toBe('7');
        expect(() => insert(store, 'Thing__c', { Amount__c: ApexDecimal.of('1e18') })).toThrow(/more than 18 digits/);
    });

    it('refuses values of the wrong type and unknown fields', () => {
        expect(() => insert(store, 'Thing__c', { Due__c: '2026-01-01' })).toThrow(/Thing__c.Due__c: Cannot store/);
        expect(() => insert(store, 'Thing__c', { Nope__c: 'x' })).toThrow('Thing__c stores no field Nope__c');
    });

    it('reports unique violations with the record that has the value, ignoring case unless told otherwise', () => {
        const first = insert(store, 'Thing__c', { Key__c: 'Ärger', Code__c: 'abc' });
        insert(store, 'Thing__c', { Code__c: 'ABC' });
        let caught: unknown;
        try {
            insert(store, 'Thing__c', { Key__c: 'äRGER' });
        } catch (error) {
            caught = error;
        }
        expect(caught).toBeInstanceOf(UniqueViolation);
        expect((caught as UniqueViolation).message).toBe(
            `duplicate value found: Key__c duplicates value on record with id: ${first.slice(0, 15)}`
        );
        const second = insert(store, 'Thing__c', { Key__c: 'other' });
        expect(() => store.update('Thing__c', second, new Map([['Key__c', 'ÄRGER']]))).toThrow(UniqueViolation);
        expect(() => insert(store, 'Thing__c', { Code__c: 'abc' })).toThrow(UniqueViolation);
    });

    it('keeps deleted rows out of reads and of uniqueness, until they come back', () => {
        const id = insert(store, 'Thing__c', { Key__c: 'k' });
        store.softDelete('Thing__c', id);
        expect(store.read('Thing__c', [id]).size).toBe(0);
        expect(store.read('Thing__c', [id], { includeDeleted: true }).get(id)?.get('IsDeleted')).toBe(true);
        const twin = insert(store, 'Thing__c', { Key__c: 'k' });
        expect(() => store.undelete('Thing__c', id)).toThrow(UniqueViolation);
        store.remove('Thing__c', twin);
        store.undelete('Thing__c', id);
        expect(store.read('Thing__c', [id]).size).toBe(1);
    });

    it('undoes what happened since a savepoint and nothing else', () => {
        store.begin();
        const kept = insert(store, 'Thing__c', {});
        const savepoint = store.savepoint();
        const undone = insert(store, 'Thing__c', {});
        const version = store.version(['Thing__c']);
        store.rollbackTo(savepoint);
        expect(store.version(['Thing__c'])).not.toBe(version);
        store.release(savepoint);
        store.commit();
        expect([...store.read('Thing__c', [kept, undone]).keys()]).toEqual([kept]);
    });

    it('gives another version where rows were changed or taken back, and nowhere else', () => {
        const versions = (): string[] => ['Thing__c', 'Detail__c'].map((name) => store.version([name]));
        const [thing, detail] = versions();
        store.begin();
        insert(store, 'Thing__c', {});
        const changed = versions();
        expect(changed[0]).not.toBe(thing);
        expect(changed[1]).toBe(detail);
        store.rollback();
        const [takenBack, untouched] = versions();
        expect([thing, changed[0]]).not.toContain(takenBack);
        expect(untouched).toBe(detail);
        store.begin();
        const savepoint = store.savepoint();
        store.rollbackTo(savepoint);
        store.rollback();
        expect(versions()).toEqual([takenBack, detail]);
    });

    it('never gives an id or auto-number twice, also after a rollback', () => {
        store.begin();
        const id = store.newId('Thing__c');
        const number = store.nextAutoNumber('Thing__c', 'Number__c');
        store.rollback();
        expect(store.newId('Thing__c')).not.toBe(id);
        expect(store.nextAutoNumber('Thing__c', 'Number__c')).toBe(number + 1);
    });

    it('knows whose an id is', () => {
        const id = store.newId('Detail__c');
        expect(store.objectOfId(id)?.name).toBe('Detail__c');
        expect(store.objectOfId(id.slice(0, 15))?.name).toBe('Detail__c');
        expect(store.objectOfId('zzz000000000001')).toBeNull();
        expect(store.objectOfId('short')).toBeNull();
    });

    it('inserts 200 records in a few milliseconds', () => {
        store.begin();
        const started = performance.now();
        for (let index = 0; index < 200; index++) {
            insert(store, 'Thing__c', { Name: `n${index}`, Key__c: `k${index}`, Amount__c: ApexDecimal.of('1.50') });
        }
        const elapsed = performance.now() - started;
        store.commit();
        expect(elapsed).toBeLessThan(250);
    });
});

describe('record store in a file', () => {
    let dir: string;
    beforeEach(() => {
        dir = mkdtempSync(join(tmpdir(), 'store-'));
    });
    afterEach(() => rmSync(dir, { recursive: true, force: true }));

    const open = (current: OrgModel): RecordStore =>
        openStore({ model: current, file: join(dir, 'org.db'), clock: new OrgClock() });
    const plain = (...extra: Parameters<typeof object>[1]['fields'][number][]): OrgModel =>
        modelOf([object('Thing__c', { keyPrefix: 'a00', fields: extra })]);

    it('keeps committed records and counters, drops uncommitted ones', () => {
        let store = open(plain());
        store.begin();
        const id = insert(store, 'Thing__c', { Name: 'kept' });
        store.commit();
        store.begin();
        insert(store, 'Thing__c', { Name: 'lost' });
        store.close();
        store = open(plain());
        expect(store.query('SELECT "Name" FROM "Thing__c"')).toEqual([{ Name: 'kept' }]);
        expect(store.newId('Thing__c')).not.toBe(id);
        store.close();
    });

    it('lets one process have the file', () => {
        const store = open(plain());
        expect(() => open(plain())).toThrow(`is in use by process ${process.pid}`);
        store.close();
        open(plain()).close();
    });

    it('adds columns for new fields and refuses changed types', () => {
        const first = open(plain());
        const id = insert(first, 'Thing__c', { Name: 'old' });
        first.close();
        const second = open(plain(field('Flag__c', 'Checkbox'), field('Text__c', 'Text', { unique: true })));
        expect(second.read('Thing__c', [id]).get(id)?.get('Flag__c')).toBe(false);
        second.close();
        expect(() => open(plain(field('Flag__c', 'Number')))).toThrow(
            'The type of Thing__c.Flag__c changed from boolean to decimal:2 and records of the old type are stored: start once with --reset'
        );
        open(plain(field('Flag__c', 'Checkbox'))).close();
    });
});
