import { ApexAddress, ApexDecimal, ApexDouble, ApexLocation, SObjectRecord } from '../../../values';
import { INTEGER, OBJECT, STRING } from '../../types';
import { ApexList, ApexMap, ApexSet, CaseInsensitiveMap } from '../collections';
import { apexEquals, apexHashCode } from '../equality';
import { iterate } from '../iteration';
import { toStringValue } from '../printing';
import { compareValues } from '../sorting';

const contactOf = (parent: SObjectRecord): SObjectRecord => {
    const contact = new SObjectRecord('Contact').set('LastName', 'x');
    contact.parents.set('Account', parent);
    return contact;
};
const account = (name: string): SObjectRecord => new SObjectRecord('Account').set('Name', name);

describe('equality of Object values', () => {
    const same: readonly [string, unknown, unknown][] = [
        ['lists in order', new ApexList(INTEGER, [1, 2]), new ApexList(INTEGER, [1, 2])],
        ['sets in any order', new ApexSet(INTEGER, [1, 2]), new ApexSet(INTEGER, [2, 1])],
        ['records by their fields', account('A'), account('A')]
    ];
    it.each(same)('%s are equal and hash alike', (_, a, b) => {
        expect(apexEquals(a, b)).toBe(true);
        expect(apexHashCode(a)).toBe(apexHashCode(b));
    });

    it.each([
        ['numbers across types', 1, ApexDecimal.of('1.00')],
        ['decimals of other scale', ApexDecimal.of('1.10'), ApexDecimal.of('1.1')],
        ['doubles and integers', new ApexDouble(2), 2]
    ])('%s are equal', (_, a, b) => {
        expect(apexEquals(a, b)).toBe(true);
    });

    it('keeps decimals of other scale apart as keys (apexref Decimal Class, Usage)', () => {
        expect(new ApexSet(OBJECT, [ApexDecimal.of('1.10'), ApexDecimal.of('1.1')]).size).toBe(2);
    });

    const different: readonly [string, unknown, unknown][] = [
        ['strings of other case', 'a', 'A'],
        ['text and number', '1', 1],
        ['null and empty text', null, ''],
        ['lists in another order', new ApexList(INTEGER, [1, 2]), new ApexList(INTEGER, [2, 1])],
        ['records with another field', account('A'), account('A').set('Site', null)]
    ];
    it.each(different)('%s differ', (_, a, b) => {
        expect(apexEquals(a, b)).toBe(false);
    });

    it('hashes text as Java does', () => {
        expect(apexHashCode('Hello')).toBe(69609650);
    });
});

describe('collections', () => {
    it('keeps the order of insertion and finds keys by value', () => {
        const map = new ApexMap(OBJECT, STRING);
        map.put(account('A'), 'first');
        map.put('n1', 'text that looks like an internal key');
        map.put(1, 'number');
        map.put(null, 'nothing');
        expect(map.get(account('A'))).toBe('first');
        expect(map.get('n1')).toBe('text that looks like an internal key');
        expect(map.get(1)).toBe('number');
        expect(map.get(null)).toBe('nothing');
        expect(map.put(1, 'again')).toBe('number');
        expect([...map.keys()].length).toBe(4);
    });

    it('loses a record that changed after it became a key, as on the platform', () => {
        const key = account('A');
        const set = new ApexSet(OBJECT, [key]);
        key.set('Name', 'B');
        expect(set.has(key)).toBe(false);
    });

    it('may not change while a for-loop runs over it', () => {
        const list = new ApexList(INTEGER, [1, 2]);
        const loop = (): void => {
            for (const item of iterate(list)) {
                list.add(item);
            }
        };
        expect(loop).toThrow(expect.objectContaining({ name: 'System.FinalException' }));
        list.add(3);
        expect(list.size).toBe(3);
    });

    it.each([[-1], [2]])('rejects the index %d', (index) => {
        expect(() => new ApexList(INTEGER, [1, 2]).get(index)).toThrow(`List index out of bounds: ${index}`);
    });

    it('adds a list to itself once', () => {
        const list = new ApexList(INTEGER, [1, 2]);
        list.addAll(list);
        expect(list.items).toEqual([1, 2, 1, 2]);
    });

    it('finds describe maps in any case', () => {
        const map = new CaseInsensitiveMap(STRING, INTEGER);
        map.put('Name', 1);
        expect([map.get('NAME'), map.has('name'), [...map.keys()]]).toEqual([1, true, ['name']]);
    });
});

describe('sorting', () => {
    it('puts nulls first and compares text by code point', () => {
        const items: (string | null)[] = ['b', 'B', null, 'a'];
        items.sort(compareValues);
        expect(items).toEqual([null, 'B', 'a', 'b']);
    });

    it('sorts records by name, then by the other fields', () => {
        const [a, b] = [account('X').set('AccountNumber', '2'), account('X').set('AccountNumber', '1')];
        expect(compareValues(a, b)).toBe(1);
        expect(compareValues(account('A'), a)).toBe(-1);
    });

    it('refuses what has no order', () => {
        expect(() => compareValues(new ApexList(INTEGER), new ApexList(INTEGER))).toThrow('not Comparable');
    });
});

describe('printing', () => {
    const print = (value: unknown): string => toStringValue(value, 'UTC');

    it.each([
        ['a list', new ApexList(OBJECT, ['a', null, ApexDecimal.of('1.50')]), '(a, null, 1.50)'],
        ['a set', new ApexSet(INTEGER, [1, 2]), '{1, 2}'],
        ['a map', new ApexMap(STRING, INTEGER, [['k', 1]]), '{k=1}'],
        [
            'the keys of a map in their order',
            new ApexMap(STRING, INTEGER, [
                ['z', 1],
                [null, 0],
                ['A', 2]
            ]),
            '{null=0, A=2, z=1}'
        ],
        ['the items of a set in their order', new ApexSet(STRING, ['c', 'A', 'b']), '{A, b, c}'],
        ['a record without its parent', contactOf(account('p')), 'Contact:{LastName=x}'],
        [
            'an address',
            new ApexAddress({
                Street: '1 Main St',
                City: 'Lawrence',
                State: 'KS',
                PostalCode: '66045',
                Country: 'USA'
            }),
            'API address [ 1 Main St, Lawrence, KS, 66045, USA, null, null, null, null, null]'
        ],
        ['a location', new ApexLocation(37.79, -122.39), 'System.Location[getLatitude=37.79;getLongitude=-122.39;]'],
        ['a record', account('Acme').set('Site', null), 'Account:{Name=Acme, Site=null}'],
        ['a whole double', new ApexDouble(3), '3.0'],
        ['a large double', new ApexDouble(12345678901), '1.2345678901E10'],
        ['a small double', new ApexDouble(0.00012), '1.2E-4']
    ])('prints %s', (_, value, text) => {
        expect(print(value)).toBe(text);
    });
});
