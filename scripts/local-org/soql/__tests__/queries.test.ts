import { LimitExceededException } from '../../errors';
import { ApexDate, ApexDatetime, ApexDecimal } from '../../values';
import { LOCATION, NOW, QueryHarness } from './queryHarness';

const decimal = (text: string): ApexDecimal => ApexDecimal.of(text);

describe('queries', () => {
    let org: QueryHarness;
    let acme: string;
    let globex: string;
    beforeEach(() => {
        org = new QueryHarness();
        acme = org.insert('Account', { Name: 'Acme', Industry: 'Energy', OwnerId: org.userId, NumberOfEmployees: 5 });
        globex = org.insert('Account', { Name: 'Globex', ParentId: acme, OwnerId: org.userId, NumberOfEmployees: 7 });
        const thing = (name: string, values: Parameters<QueryHarness['insert']>[1]): string =>
            org.insert('Thing__c', { Name: name, OwnerId: org.userId, ...values });
        const one = thing('One', {
            Key__c: 'ÄB',
            Status__c: 'Open',
            Amount__c: decimal('10.10'),
            Account__c: acme,
            Score__c: 1
        });
        thing('Two', {
            Key__c: 'b',
            Status__c: 'New',
            Amount__c: decimal('20.20'),
            Account__c: globex,
            Tags__c: 'a;b',
            Score__c: 0
        });
        thing('three', { Status__c: 'Done', Tags__c: 'b;c', Active__c: true, Due__c: ApexDate.of(2026, 3, 28) });
        org.insert('Detail__c', { Name: 'd1', Thing__c: one, Quantity__c: 1 });
        org.insert('Detail__c', { Name: 'd2', Thing__c: one, Quantity__c: 2 });
    });
    afterEach(() => org.close());

    const names = (where: string, ...binds: Parameters<QueryHarness['run']>[1] & unknown[]): (string | null)[] =>
        org.column(`SELECT Name FROM Thing__c ${where} ORDER BY Name`, 'Name', binds);

    it.each([
        ["WHERE Name = 'one'", ['One']],
        ["WHERE Name != 'one'", ['three', 'Two']],
        ["WHERE Key__c = 'äb'", ['One']],
        ["WHERE Key__c != 'äb'", ['three', 'Two']],
        ['WHERE Key__c = null', ['three']],
        ["WHERE Key__c = ''", ['three']],
        ["WHERE Name LIKE 't%'", ['three', 'Two']],
        ["WHERE (NOT Name LIKE 't%')", ['One']],
        ["WHERE Name LIKE '_ne'", ['One']],
        ["WHERE Name LIKE 'O\\\\%'", []],
        ["WHERE Name IN ('ONE', 'two')", ['One', 'Two']],
        ["WHERE Key__c IN ('b', null)", ['three', 'Two']],
        ["WHERE Key__c NOT IN ('b')", ['One', 'three']],
        ['WHERE Amount__c > 10.1', ['Two']],
        ['WHERE Amount__c >= 10.1', ['One', 'Two']],
        ['WHERE Amount__c >= 10.101', ['Two']],
        ['WHERE Amount__c < 10.101', ['One']],
        ['WHERE Amount__c = 10.101', []],
        ['WHERE NOT Amount__c > 15', ['One', 'three']],
        ["WHERE Tags__c INCLUDES ('a')", ['Two']],
        ["WHERE Tags__c INCLUDES ('a;c', 'B;C')", ['three']],
        ["WHERE Tags__c EXCLUDES ('a')", ['One', 'three']],
        ['WHERE Active__c = true', ['three']],
        ['WHERE Due__c = YESTERDAY', ['three']],
        ['WHERE Due__c < 2026-03-29', ['three']],
        ["WHERE Account__r.Name = 'acme'", ['One']],
        ["WHERE Account__r.Parent.Name = 'acme'", ['Two']],
        ["WHERE Thing__c.Account__r.Name = 'acme'", ['One']],
        ["WHERE Account__r.Industry != 'Energy'", ['three', 'Two']],
        ['WHERE Account__c IN (SELECT Id FROM Account WHERE ParentId != null)', ['Two']],
        ['WHERE Id IN (SELECT Thing__c FROM Detail__c)', ['One']],
        ['WHERE Id NOT IN (SELECT Thing__c FROM Detail__c WHERE Quantity__c = 2)', ['three', 'Two']],
        ["WHERE toLabel(Status__c) = 'open label'", ['One']],
        [
            "WHERE Owner.Name = 'Tester' AND Owner.Type = 'User' AND Owner.Username LIKE 'tester@%'",
            ['One', 'three', 'Two']
        ],
        ["WHERE (Name = 'One' OR Name = 'Two') AND (NOT (Status__c = 'New' AND Amount__c > 1))", ['One']]
    ])('filters %s', (where, expected) => {
        expect(names(where)).toEqual(expected);
    });

    it('takes binds: values, lists, 15-character ids, lists of patterns', () => {
        expect(names('WHERE Name = :a', 'ONE')).toEqual(['One']);
        expect(names('WHERE Name IN :a', ['one', 'TWO'])).toEqual(['One', 'Two']);
        expect(names('WHERE Name = :a', ['one', 'TWO'])).toEqual(['One', 'Two']);
        expect(names('WHERE Account__c = :a', acme.slice(0, 15))).toEqual(['One']);
        expect(names('WHERE Name LIKE :a', ['o%', 'th%'])).toEqual(['One', 'three']);
        expect(names('WHERE Amount__c IN :a', [decimal('10.1'), decimal('3.333')])).toEqual(['One']);
        expect(names('WHERE Name = :a', 'back\\slash')).toEqual([]);
        const many = Array.from({ length: 5000 }, (_, index) => `name ${index}`);
        expect(names('WHERE Name IN :a', [...many, 'one'])).toEqual(['One']);
        expect(() => names('WHERE Account__c = :a', 'nonsense')).toThrow('invalid ID field: nonsense');
        expect(() => names('WHERE Name IN :a', 'one')).toThrow('IN operator must be used with an iterable expression');
    });

    it('gives parents, children and what the platform adds', () => {
        const [record] = org.run(
            "SELECT Name, Account__r.Name, Account__r.Parent.Name, Owner.Name, (SELECT Name, Thing__r.Name FROM Details__r ORDER BY Quantity__c DESC) FROM Thing__c WHERE Name = 'Two' OR Name = 'One' ORDER BY Name DESC LIMIT 1"
        ).records;
        expect(record?.queried).toBe(true);
        expect(record?.get('Account__c')).toBe(globex);
        expect(record?.parents.get('Account__r')?.get('Name')).toBe('Globex');
        expect(record?.parents.get('Account__r')?.parents.get('Parent')?.get('Name')).toBe('Acme');
        expect(record?.parents.get('Owner')?.get('Name')).toBe('Tester');
        expect(record?.parents.get('Owner')?.type).toBe('Name');
        expect(record?.children.get('Details__r')).toEqual([]);
        const [one, three] = org.run(
            "SELECT Account__r.Name, (SELECT Name, Thing__r.Name FROM Details__r ORDER BY Quantity__c DESC LIMIT 1) FROM Thing__c WHERE Name IN ('One', 'three') ORDER BY Name"
        ).records;
        const details = one?.children.get('Details__r') ?? [];
        expect(details.map((detail) => detail.get('Name'))).toEqual(['d2']);
        expect(details[0]?.parents.get('Thing__r')?.get('Name')).toBe('One');
        expect(three?.parents.get('Account__r')).toBeNull();
    });

    it('sorts picklists by their values, text without case, nulls first unless told', () => {
        expect(org.column('SELECT Status__c FROM Thing__c ORDER BY Status__c', 'Status__c')).toEqual([
            'New',
            'Open',
            'Done'
        ]);
        expect(org.column('SELECT Key__c FROM Thing__c ORDER BY Key__c DESC', 'Key__c')).toEqual([null, 'ÄB', 'b']);
        expect(org.column('SELECT Key__c FROM Thing__c ORDER BY Key__c NULLS LAST LIMIT 2 OFFSET 1', 'Key__c')).toEqual(
            ['ÄB', null]
        );
        expect(org.column('SELECT Name FROM Thing__c ORDER BY Name LIMIT :n OFFSET :m', 'Name', [1, 1])).toEqual([
            'three'
        ]);
    });

    it('computes formula fields in SELECT, WHERE and ORDER BY, before LIMIT', () => {
        expect(
            org.column('SELECT Double__c FROM Thing__c ORDER BY Double__c DESC NULLS LAST LIMIT 1', 'Double__c')
        ).toEqual(['40.40']);
        expect(names('WHERE Quadruple__c = 40.4')).toEqual(['One']);
        expect(names('WHERE Third__c > 3.3 AND Third__c < 3.4')).toEqual(['One']);
        expect(names("WHERE Owned__c = 'acme!'")).toEqual(['One']);
        expect(names('WHERE Late__c = true')).toEqual(['three']);
        expect(names('WHERE Ratio__c = null')).toEqual(['three', 'Two']);
        expect(
            org.run('SELECT SUM(Double__c) s, AVG(Third__c) a FROM Thing__c WHERE Amount__c > 0').records[0]?.get('s')
        ).toEqual(decimal('60.60'));
    });

    it('groups and aggregates', () => {
        expect(org.run('SELECT COUNT() FROM Thing__c').count).toBe(3);
        expect(org.run('SELECT COUNT() FROM Thing__c LIMIT 2').count).toBe(2);
        const [all] = org.run(
            'SELECT COUNT(Key__c), COUNT_DISTINCT(Account__c) d, SUM(Amount__c), AVG(Amount__c), MIN(Name), MAX(Due__c) m FROM Thing__c'
        ).records;
        expect(all?.type).toBe('AggregateResult');
        expect(all?.get('expr0')).toBe(2);
        expect(all?.get('d')).toBe(2);
        expect(String(all?.get('expr1'))).toBe('30.30');
        expect(Number(String(all?.get('expr2')))).toBe(15.15);
        expect(all?.get('expr3')).toBe('One');
        expect(all?.get('m')).toEqual(ApexDate.of(2026, 3, 28));
        const groups = org.run(
            'SELECT Account__r.Name, COUNT(Id) n, SUM(Score__c) s FROM Thing__c GROUP BY Account__r.Name HAVING COUNT(Id) > 0 AND Account__r.Name != null ORDER BY SUM(Score__c)'
        ).records;
        expect(groups.map((group) => [group.get('Name'), group.get('n'), String(group.get('s'))])).toEqual([
            ['Globex', 1, '0'],
            ['Acme', 1, '1']
        ]);
        expect(org.run('SELECT SUM(NumberOfEmployees) s FROM Account').records[0]?.get('s')).toBe(12);
        expect(org.run("SELECT SUM(Amount__c) s FROM Thing__c WHERE Name = 'none'").records[0]?.get('s')).toBeNull();
    });

    it('sums amounts past 64 bits exactly', () => {
        for (let index = 0; index < 30; index++) {
            org.insert('Thing__c', { Name: 'Big', Amount__c: decimal('9999999999999999.99') });
        }
        const [sum] = org.run("SELECT SUM(Amount__c) s FROM Thing__c WHERE Name = 'big'").records;
        expect(String(sum?.get('s'))).toBe('299999999999999999.70');
    });

    it('computes date functions and groups by them', () => {
        org.insert('Thing__c', { Name: 'At', At__c: new ApexDatetime(Date.UTC(2026, 5, 30, 23, 30)) });
        const [row] = org.run(
            'SELECT CALENDAR_MONTH(At__c) utc, CALENDAR_MONTH(convertTimezone(At__c)) local, HOUR_IN_DAY(At__c) h, DAY_IN_WEEK(At__c) w, COUNT(Id) n FROM Thing__c WHERE DAY_ONLY(At__c) = 2026-06-30 GROUP BY CALENDAR_MONTH(At__c), CALENDAR_MONTH(convertTimezone(At__c)), HOUR_IN_DAY(At__c), DAY_IN_WEEK(At__c)'
        ).records;
        expect(['utc', 'local', 'h', 'w', 'n'].map((name) => row?.get(name))).toEqual([6, 7, 23, 3, 1]);
    });

    it('uses the day of the user for date literals, across a change of clocks', () => {
        const at = (name: string, ms: number): string =>
            org.insert('Thing__c', { Name: name, At__c: new ApexDatetime(ms) });
        at('midnight', Date.UTC(2026, 2, 29));
        at('end', Date.UTC(2026, 2, 29, 22, 59, 59));
        at('tomorrow', Date.UTC(2026, 2, 29, 23));
        expect(NOW).toBe(org.clock.now());
        expect(names('WHERE At__c = TODAY')).toEqual(['end', 'midnight']);
        expect(names('WHERE At__c > TODAY')).toEqual(['tomorrow']);
        expect(names('WHERE At__c = LAST_N_DAYS:1')).toEqual(['end', 'midnight']);
        // The week begins on Monday in Germany and on Sunday in the United States.
        org.newTransaction(org.userId, 'de_DE');
        expect(names('WHERE At__c = THIS_WEEK')).toEqual(['end', 'midnight']);
        org.newTransaction(org.userId, 'en_US');
        expect(names('WHERE At__c = THIS_WEEK')).toEqual(['end', 'midnight', 'tomorrow']);
    });

    it('leaves deleted records out unless ALL ROWS asks for them', () => {
        const id = org.insert('Thing__c', { Name: 'Gone' });
        org.store.softDelete('Thing__c', id);
        expect(names("WHERE Name = 'gone'")).toEqual([]);
        expect(
            org.run("SELECT Id FROM Thing__c WHERE Name = 'gone' AND IsDeleted = true ALL ROWS").records
        ).toHaveLength(1);
    });

    it.each([
        [
            'SELECT Nope__c FROM Thing__c',
            "No such column 'Nope__c' on entity 'Thing__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
        ],
        ['SELECT Nope.Name FROM Thing__c', "Didn't understand relationship 'Nope' in field path."],
        [
            'SELECT Id, (SELECT Id FROM Nope__r) FROM Thing__c',
            "Didn't understand relationship 'Nope__r' in FROM part of query call."
        ],
        ['SELECT Id FROM Nope__c', "sObject type 'Nope__c' is not supported."],
        ['SELECT Id, Id FROM Thing__c', 'duplicate field selected: Id'],
        [
            "SELECT Id FROM Thing__c WHERE Amount__c = '5'",
            "value of filter criterion for field 'Amount__c' must be of type double and should not be enclosed in quotes"
        ],
        [
            'SELECT Id FROM Thing__c WHERE At__c = 2026-01-01',
            "value of filter criterion for field 'At__c' must be of type dateTime"
        ],
        ["SELECT Id FROM Thing__c WHERE Notes__c = 'x'", "field 'Notes__c' can not be filtered in a query call"],
        ["SELECT Id FROM Thing__c WHERE Account__c LIKE 'x'", "invalid operator on ID field 'Account__c'"],
        ['SELECT Name, COUNT(Id) FROM Thing__c GROUP BY Status__c', 'Field must be grouped or aggregated: Name'],
        ['SELECT SUM(Name) FROM Thing__c', 'field Name does not support aggregate operator SUM'],
        ['SELECT Id FROM Thing__c ORDER BY Name FOR UPDATE', 'ORDER BY'],
        [
            'SELECT Id FROM Thing__c WITH SECURITY_ENFORCED',
            'WITH SECURITY_ENFORCED is not available from API version 67.0'
        ],
        ['SELECT FIELDS(ALL) FROM Thing__c', 'The SOQL FIELDS function must have a LIMIT of at most 200'],
        ['SELECT Id FRM Thing__c', "missing 'from'"],
        [
            'SELECT TYPEOF Account__r WHEN Account THEN Id END FROM Thing__c',
            'TYPEOF can only be used on a polymorphic relationship: Account__r'
        ],
        [
            'SELECT TYPEOF Owner WHEN Account THEN Id END FROM Thing__c',
            'Account is not a type of the relationship Owner of TYPEOF'
        ],
        ['SELECT Id FROM Thing__c WHERE Due__c IN (TODAY)', 'soql: TODAY in a list of values is not implemented'],
        ['SELECT Id FROM Thing__c USING SCOPE team', 'soql: USING SCOPE team is not implemented'],
        ['SELECT Id FROM Detail__c USING SCOPE mine', 'Scope mine is not supported for Detail__c'],
        ['SELECT GROUPING(Name) FROM Thing__c', 'GROUPING() needs GROUP BY ROLLUP or CUBE']
    ])('refuses %s', (text, message) => {
        expect(() => org.engine.prepare(text, LOCATION)).toThrow(message);
        expect(() => org.engine.prepare(text, LOCATION)).toThrow(/^Query\.cls:3:\d+: /);
    });

    it('counts limits: queries, rows, subqueries, not custom metadata', () => {
        org.run('SELECT Id, (SELECT Id FROM Details__r) FROM Thing__c');
        org.run('SELECT COUNT() FROM Thing__c');
        org.run('SELECT DeveloperName, Limit__c FROM Setting__mdt');
        const { limits } = org.transaction;
        expect([limits.get('queries'), limits.get('queryRows'), limits.get('aggregateQueries')]).toEqual([2, 6, 1]);
        for (let query = 2; query < 100; query++) {
            org.run('SELECT Id FROM Account LIMIT 1');
        }
        expect(() => org.run('SELECT Id FROM Account LIMIT 1')).toThrow(LimitExceededException);
    });

    it('knows its binds and what it selects', () => {
        const text =
            'SELECT Name, Account__r.Parent.Name FROM Thing__c WHERE Name = :a.b(c) AND Amount__c IN :items LIMIT :n';
        const prepared = org.engine.prepare(text, LOCATION);
        expect(prepared.binds.map((bind) => bind.text)).toEqual(['a.b(c)', 'items', 'n']);
        expect(prepared.binds.map((bind) => text.slice(bind.offset, bind.offset + bind.text.length))).toEqual([
            'a.b(c)',
            'items',
            'n'
        ]);
        expect(prepared.selectedFields).toMatchObject([
            { kind: 'field', name: 'Name' },
            {
                kind: 'parent',
                relationship: 'Account__r',
                fields: [{ kind: 'parent', relationship: 'Parent', fields: [{ name: 'Name' }] }]
            }
        ]);
        expect(org.engine.prepare(text, LOCATION)).toBe(prepared);
    });
});

describe('queries as a user', () => {
    let org: QueryHarness;
    let clerk: string;
    beforeEach(() => {
        org = new QueryHarness();
        clerk = org.user('Clerk', 'Standard User');
        org.insert('Account', { Name: 'Mine', OwnerId: clerk });
        org.insert('Account', { Name: 'Theirs', OwnerId: org.userId });
        org.newTransaction(clerk);
    });
    afterEach(() => org.close());

    const names = (text: string, sharing: boolean): unknown[] =>
        org.run(text, [], { fields: false, sharing }).records.map((record) => record.get('Name'));

    it('gives only records the user may see, when sharing is on', () => {
        expect(names('SELECT Name FROM Account ORDER BY Name', true)).toEqual(['Mine']);
        expect(names('SELECT Name FROM Account ORDER BY Name', false)).toEqual(['Mine', 'Theirs']);
        expect(names('SELECT Name FROM Account WITH USER_MODE', false)).toEqual(['Mine']);
        expect(names('SELECT Name FROM Account WITH SYSTEM_MODE', true)).toEqual(['Mine']);
        expect(names('SELECT Name FROM Account WITH SYSTEM_MODE', false)).toHaveLength(2);
        expect(org.run('SELECT COUNT() FROM Account WITH USER_MODE').count).toBe(1);
    });

    it('refuses objects and fields without permission in user mode, in filters and parents too', () => {
        expect(() => org.run('SELECT Id FROM Thing__c WITH USER_MODE')).toThrow(
            "sObject type 'Thing__c' is not supported"
        );
        expect(() =>
            org.run('SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Thing__c) WITH USER_MODE')
        ).toThrow("sObject type 'Thing__c' is not supported");
        expect(
            org.run('SELECT Id FROM Thing__c WITH SYSTEM_MODE', [], { fields: true, sharing: true }).records
        ).toEqual([]);
    });
});
