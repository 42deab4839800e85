import { PAGES, rowsOf, type Row } from './differentialCase';

const LIST: readonly Row[] = [
    ['add and get', 'List<Integer> l = new List<Integer>(); l.add(47); return l.get(0);', '47'],
    [
        'add at an index shifts the rest',
        'List<Integer> l = new Integer[6]; l.add(0, 47); l.add(1, 52); return l;',
        '(47, 52, null, null, null, null, null, null)'
    ],
    [
        'clone is shallow',
        `Account[] q1 = new Account[]{ new Account(Name = 'Acme', BillingCity = 'New York'), new Account() };
            Account[] q2 = q1.clone(); q1[0].BillingCity = 'San Francisco'; return q2[0].BillingCity;`,
        `'San Francisco'`
    ],
    [
        'deepClone is not',
        `Account[] q1 = new Account[]{ new Account(Name = 'Acme', BillingCity = 'New York') };
            Account[] q2 = q1.deepClone(); q1[0].BillingCity = 'San Francisco'; return q2[0].BillingCity;`,
        `'New York'`
    ],
    [
        'deepClone clears ids',
        `Account a = new Account(Name = 'Acme'); insert a; return new List<Account>{ a }.deepClone()[0].Id;`,
        'null'
    ],
    ['contains', `return new List<String>{ 'a', 'b' }.contains('z');`, 'false'],
    [
        'equal when elements and order are equal',
        'return new List<Integer>{ 1, 2 }.equals(new List<Integer>{ 1, 2 });',
        'true'
    ],
    ['not equal in another order', 'return new List<Integer>{ 1, 2 } == new List<Integer>{ 2, 1 };', 'false'],
    ['indexOf the first', `return new List<String>{ 'a', 'b', 'a' }.indexOf('a');`, '0'],
    [
        'remove gives the element',
        `List<String> l = new List<String>{ 'Red', 'Blue', 'Green' }; return l.remove(2);`,
        `'Green'`
    ],
    ['set', 'List<Integer> l = new Integer[6]; l.set(0, 47); l.set(1, 52); return l.get(1);', '52'],
    ['size of an array', 'List<Integer> l = new Integer[6]; return l.size();', '6'],
    [
        'sort puts nulls first',
        'List<Integer> l = new Integer[3]; l[0] = 10; l[1] = 5; l.sort(); return l;',
        '(null, 5, 10)'
    ],
    ['beyond the end', 'return new List<Integer>().get(0);', 'throws System.ListException'],
    [
        'prints ten elements at most',
        `List<Integer> l = new List<Integer>(); for (Integer i = 0; i < 30; i++) { l.add(100 + i); }
            String s = String.valueOf(l); return s.contains('109') && !s.contains('110');`,
        'true'
    ]
];

const SORTING: readonly Row[] = [
    [
        'texts ascending',
        `List<String> l = new List<String>{ 'Yellow', 'Red', 'Green' }; l.sort(); return l;`,
        '(Green, Red, Yellow)'
    ]
];

const SET: readonly Row[] = [
    ['from a list', 'return new Set<Integer>(new List<Integer>{ 1, 2 });', '{1, 2}'],
    ['add of a new element', `return new Set<String>{ 'a', 'b', 'c' }.add('d');`, 'true'],
    ['addAll', `return new Set<String>{ 'a', 'b' }.addAll(new Set<String>{ 'c' });`, 'true'],
    ['contains', `return new Set<String>{ 'a', 'b' }.contains('z');`, 'false'],
    ['containsAll', `return new Set<String>{ 'a', 'b', 'c' }.containsAll(new Set<String>{ 'a', 'b', 'c' });`, 'true'],
    ['equal regardless of order', 'return new Set<Integer>{ 1, 2 } == new Set<Integer>{ 2, 1 };', 'true'],
    [
        'removeAll',
        'Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; s.removeAll(new List<Integer>{ 1, 3 }); return s;',
        '{2}'
    ],
    [
        'retainAll',
        'Set<Integer> s = new Set<Integer>{ 1, 2, 3 }; s.retainAll(new Set<Integer>{ 1, 3 }); return s.size();',
        '2'
    ],
    ['remove of what is not there', 'return new Set<Integer>{ 1 }.remove(2);', 'false']
];

const MAP: readonly Row[] = [
    ['keys respect case', `return new Map<String, String>{ 'Red' => 'FF0000' }.containsKey('red');`, 'false'],
    ['get of a missing key', `return new Map<String, String>{ 'Red' => 'FF0000' }.get('Magenta');`, 'null'],
    [
        'put gives the old value',
        `return new Map<String, String>{ 'Red' => 'ff0000' }.put('Red', '#FF0000');`,
        `'ff0000'`
    ],
    ['remove gives the value', `return new Map<String, String>{ 'Blue' => '0000A0' }.remove('Blue');`, `'0000A0'`],
    [
        'putAll replaces what matches',
        `Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2 };
            m.putAll(new Map<String, Integer>{ 'b' => 3, 'c' => 4 });
            return new List<Integer>{ m.get('a'), m.get('b'), m.get('c'), m.size() };`,
        '(1, 3, 4, 3)'
    ],
    [
        'equal regardless of order',
        `return new Map<String, Integer>{ 'a' => 1, 'b' => 2 } == new Map<String, Integer>{ 'b' => 2, 'a' => 1 };`,
        'true'
    ],
    [
        'keySet is backed by the map',
        `Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; Set<String> keys = m.keySet();
            m.put('b', 2); Boolean seen = keys.contains('b'); keys.remove('a'); return seen && !m.containsKey('a');`,
        'true'
    ],
    [
        'a copy has its own entries',
        `Map<Integer, String> m1 = new Map<Integer, String>{ 1 => 'First item', 2 => 'Second item' };
            Map<Integer, String> m2 = new Map<Integer, String>(m1); m1.clear(); return m2.size();`,
        '2'
    ],
    [
        'clone shares records',
        `Map<Integer, Account> m1 = new Map<Integer, Account>{ 1 => new Account(BillingCity = 'New York') };
            Map<Integer, Account> m2 = m1.clone(); m1.get(1).BillingCity = 'San Francisco'; return m2.get(1).BillingCity;`,
        `'San Francisco'`
    ],
    [
        'deepClone copies them',
        `Map<Integer, Account> m1 = new Map<Integer, Account>{ 1 => new Account(BillingCity = 'New York') };
            Map<Integer, Account> m2 = m1.deepClone(); m1.get(1).BillingCity = 'San Francisco'; return m2.get(1).BillingCity;`,
        `'New York'`
    ],
    [
        'from records, by id',
        `Account a = new Account(Name = 'Acme'); insert a;
            return new Map<Id, Account>(new List<Account>{ a }).get(a.Id).Name;`,
        `'Acme'`
    ],
    [
        'values keep one order',
        `Map<String, Integer> m = new Map<String, Integer>{ 'z' => 1, 'a' => 2, 'm' => 3 }; return m.values() == m.values();`,
        'true'
    ],
    ['getSObjectType', `return new Map<Integer, Account>().getSObjectType() == Account.SObjectType;`, 'true']
];

export const COLLECTION_CASES = [
    ...rowsOf(
        PAGES.list,
        LIST.map(([name, apex, expected]) => [`List: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.sorting,
        SORTING.map(([name, apex, expected]) => [`Sorting: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.set,
        SET.map(([name, apex, expected]) => [`Set: ${name}`, apex, expected])
    ),
    ...rowsOf(
        PAGES.map,
        MAP.map(([name, apex, expected]) => [`Map: ${name}`, apex, expected])
    )
];
