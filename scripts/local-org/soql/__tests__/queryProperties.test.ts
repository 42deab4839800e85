import fc from 'fast-check';
import { ApexDate, ApexDecimal, type FieldValue } from '../../values';
import { QueryHarness } from './queryHarness';

/** Set SOQL_PROPERTY_RUNS=10000 for a long search. */
const RUNS = Number(process.env['SOQL_PROPERTY_RUNS'] ?? 300);

// Some 20 ms a run on a busy machine, with room to spare.
jest.setTimeout(30_000 + RUNS * 100);

const TEXTS = [null, 'a', 'A', 'b', 'Éa', 'éA', 'a%', '_b', 'ab'];
const STATUSES = [null, 'New', 'Open', 'Done', 'Other'];
/** The order of the picklist's values; `Other` is none of them and comes last. */
const STATUS_ORDER = ['New', 'Open', 'Done', 'Other'];
const AMOUNTS = [null, '-1.50', '0.00', '0.01', '1.00', '10.10', '9999999999999999.99'];
const PROBES = ['-1.5', '0', '0.005', '0.01', '1', '10.1', '10.105', '9999999999999999.99', '99999999999999999999'];
const DAYS = [null, '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'];

interface Row {
    readonly text: string | null;
    readonly status: string | null;
    readonly amount: string | null;
    readonly day: string | null;
    readonly active: boolean;
    readonly tags: string | null;
    /** Index of the account, or null. */
    readonly account: number | null;
}

/** A condition as SOQL and as a function of a row. */
interface Condition {
    readonly soql: string;
    readonly holds: (row: Row) => boolean;
}

const rows = fc.array(
    fc.record<Row>({
        text: fc.constantFrom(...TEXTS),
        status: fc.constantFrom(...STATUSES),
        amount: fc.constantFrom(...AMOUNTS),
        day: fc.constantFrom(...DAYS),
        active: fc.boolean(),
        tags: fc.constantFrom(null, 'x', 'x;y', 'y;z'),
        account: fc.constantFrom(null, 0, 1, 2)
    }),
    { maxLength: 25 }
);
const ACCOUNTS = ['a', null, 'B'];

const fold = (text: string | null): string | null => text?.toLowerCase() ?? null;
const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

function matchesLike(text: string | null, pattern: string): boolean {
    if (text === null) {
        return false;
    }
    const source = pattern
        .toLowerCase()
        .replace(
            /\\([%_])|([%_])|([^%_\\]+)/g,
            (_, escaped?: string, wildcard?: string, plain?: string) =>
                escaped ?? (wildcard === '%' ? '[\\s\\S]*' : wildcard === '_' ? '[\\s\\S]' : (plain ?? ''))
        );
    return new RegExp(`^${source}$`, 'u').test(text.toLowerCase());
}

function compareWith(operator: string, order: number): boolean {
    return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[operator] ?? false;
}

const relational = fc.constantFrom('<', '<=', '>', '>=');
const byteOrder = (left: string, right: string): number => Buffer.compare(Buffer.from(left), Buffer.from(right));

const textEquality = fc
    .tuple(fc.constantFrom('=', '!='), fc.constantFrom(...TEXTS))
    .map(([operator, value]): Condition => ({
        soql: `Key__c ${operator} ${value === null ? 'null' : quote(value)}`,
        holds: (row) => (fold(row.text) === fold(value)) === (operator === '=')
    }));
const textOrder = fc.tuple(relational, fc.constantFrom('a', 'B', 'É')).map(([operator, value]): Condition => ({
    soql: `Key__c ${operator} ${quote(value)}`,
    holds: (row) => row.text !== null && compareWith(operator, byteOrder(fold(row.text) ?? '', fold(value) ?? ''))
}));
const textList = fc
    .tuple(fc.constantFrom('IN', 'NOT IN'), fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 3 }))
    .map(([operator, values]): Condition => ({
        soql: `Key__c ${operator} (${values.map((value) => (value === null ? 'null' : quote(value))).join(', ')})`,
        holds: (row) => values.some((value) => fold(value) === fold(row.text)) === (operator === 'IN')
    }));
const like = fc.constantFrom('a%', '%A', '_', '_B', 'a\\%', '\\_%', '%é%', '%').map((pattern): Condition => ({
    soql: `Key__c LIKE '${pattern}'`,
    holds: (row) => matchesLike(row.text, pattern)
}));
const amount = fc
    .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.constantFrom(...PROBES))
    .map(([operator, value]): Condition => ({
        soql: `Amount__c ${operator} ${value}`,
        holds: (row) => {
            const order = row.amount === null ? null : ApexDecimal.of(row.amount).compare(ApexDecimal.of(value));
            return operator === '=' || operator === '!='
                ? (order === 0) === (operator === '=')
                : order !== null && compareWith(operator, order);
        }
    }));
const day = fc
    .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.constantFrom(null, ...DAYS.slice(1), 'TODAY'))
    .map(([operator, value]): Condition => ({
        soql: `Due__c ${operator} ${value ?? 'null'}`,
        holds: (row) => {
            const wanted = value === 'TODAY' ? '2026-03-29' : value;
            if (operator === '=' || operator === '!=') {
                return (row.day === wanted) === (operator === '=');
            }
            return row.day !== null && wanted !== null && compareWith(operator, byteOrder(row.day, wanted));
        }
    }));
/** Null is false for a checkbox. */
const checkbox = fc
    .tuple(fc.constantFrom('=', '!='), fc.constantFrom(true, false, null))
    .map(([operator, value]): Condition => ({
        soql: `Active__c ${operator} ${String(value)}`,
        holds: (row) => (row.active === (value ?? false)) === (operator === '=')
    }));
const tags = fc
    .tuple(fc.constantFrom('INCLUDES', 'EXCLUDES'), fc.constantFrom('x', 'Y', 'x;y'))
    .map(([operator, value]): Condition => ({
        soql: `Tags__c ${operator} (${quote(value)})`,
        holds: (row) => {
            const selected = row.tags?.split(';') ?? [];
            return (
                fold(value)
                    ?.split(';')
                    .every((part) => selected.includes(part)) ===
                (operator === 'INCLUDES')
            );
        }
    }));
const parentName = (row: Row): string | null => (row.account === null ? null : (ACCOUNTS[row.account] ?? null));
const parent = fc
    .tuple(fc.constantFrom('=', '!='), fc.constantFrom('A', 'b', null))
    .map(([operator, value]): Condition => ({
        soql: `Account__r.Industry ${operator} ${value === null ? 'null' : quote(value)}`,
        holds: (row) => (fold(parentName(row)) === fold(value)) === (operator === '=')
    }));
const semijoin = fc.constantFrom('IN', 'NOT IN').map((operator): Condition => ({
    soql: `Account__c ${operator} (SELECT Id FROM Account WHERE Industry = 'a')`,
    holds: (row) => (row.account === 0) === (operator === 'IN')
}));
const formula = fc.tuple(relational, fc.constantFrom('0', '2.01', '20.2')).map(([operator, value]): Condition => ({
    soql: `Small__c ${operator} ${value}`,
    holds: (row) => {
        // Nothing but the largest amount is left out of the doubling.
        const amountOf = row.amount === null || row.amount.length > 10 ? null : ApexDecimal.of(row.amount);
        return (
            amountOf !== null && compareWith(operator, amountOf.times(ApexDecimal.of(2)).compare(ApexDecimal.of(value)))
        );
    }
}));

const { condition: plainCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(textEquality, textOrder, textList, like, amount, day, checkbox, tags, parent, formula),
        fc
            .tuple(fc.constantFrom('AND', 'OR'), tie('condition'), tie('condition'))
            .map(([operator, left, right]): Condition => ({
                soql: `(${left.soql}) ${operator} (${right.soql})`,
                holds: (row) =>
                    operator === 'AND' ? left.holds(row) && right.holds(row) : left.holds(row) || right.holds(row)
            })),
        tie('condition').map((part): Condition => ({ soql: `NOT (${part.soql})`, holds: (row) => !part.holds(row) }))
    )
}));

/** Semi-joins stand beside the rest, never behind OR or NOT, and at most two of them. */
const condition = fc.tuple(plainCondition, fc.array(semijoin, { maxLength: 2 })).map(([first, joins]): Condition => ({
    soql: [`(${first.soql})`, ...joins.map((join) => join.soql)].join(' AND '),
    holds: (row) => first.holds(row) && joins.every((join) => join.holds(row))
}));

type SortKey = (row: Row) => string | number | ApexDecimal | null;
const SORTS: Readonly<Record<string, SortKey>> = {
    Key__c: (row) => fold(row.text),
    Status__c: (row) => (row.status === null ? null : STATUS_ORDER.indexOf(row.status)),
    Amount__c: (row) => (row.amount === null ? null : ApexDecimal.of(row.amount)),
    Due__c: (row) => row.day,
    Active__c: (row) => Number(row.active),
    'Account__r.Industry': (row) => fold(parentName(row))
};
const order = fc.record({
    field: fc.constantFrom(...Object.keys(SORTS)),
    descending: fc.boolean(),
    nulls: fc.constantFrom('', ' NULLS FIRST', ' NULLS LAST')
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

function compareKeys(left: ReturnType<SortKey>, right: ReturnType<SortKey>): number {
    if (left instanceof ApexDecimal && right instanceof ApexDecimal) {
        return left.compare(right);
    }
    return typeof left === 'string' && typeof right === 'string'
        ? byteOrder(left, right)
        : Number(left) - Number(right);
}

function compareRows(orders: readonly Order[], left: Row, right: Row): number {
    for (const { field, descending, nulls } of orders) {
        const [a, b] = [SORTS[field]?.(left) ?? null, SORTS[field]?.(right) ?? null];
        const both =
            a === null || b === null
                ? a === b
                    ? 0
                    : (a === null) === (nulls === ' NULLS LAST')
                      ? 1
                      : -1
                : compareKeys(a, b) * (descending ? -1 : 1);
        if (both !== 0) {
            return both;
        }
    }
    return 0;
}

describe('generated queries give what a plain evaluation gives', () => {
    let org: QueryHarness;
    let accounts: string[];
    beforeAll(() => {
        org = new QueryHarness();
        accounts = ACCOUNTS.map((Industry) => org.insert('Account', { Name: 'Account', Industry }));
    });
    afterAll(() => org.close());

    function withRows<T>(data: readonly Row[], body: () => T): T {
        org.store.begin();
        try {
            data.forEach((row, index) => {
                const values: Record<string, FieldValue> = {
                    Name: String(index),
                    Key__c: row.text,
                    Status__c: row.status,
                    Amount__c: row.amount === null ? null : ApexDecimal.of(row.amount),
                    Due__c: row.day === null ? null : ApexDate.fromIso(row.day),
                    Active__c: row.active,
                    Tags__c: row.tags,
                    Account__c: row.account === null ? null : (accounts[row.account] ?? null)
                };
                org.insert('Loose__c', values);
            });
            org.newTransaction(org.userId);
            return body();
        } finally {
            org.store.rollback();
        }
    }

    it('filters, orders and pages', () => {
        const page = fc.tuple(fc.option(fc.nat(10)), fc.option(fc.nat(5)));
        fc.assert(
            fc.property(
                rows,
                condition,
                fc.array(order, { maxLength: 3 }),
                page,
                (data, where, orders, [limit, offset]) => {
                    const sort = orders.map((each) => `${each.field}${each.descending ? ' DESC' : ''}${each.nulls}`);
                    const text = `SELECT Name, FORMAT(Due__c) shown FROM Loose__c WHERE ${where.soql}${sort.length ? ` ORDER BY ${sort.join(', ')}` : ''}${limit === null ? '' : ` LIMIT ${limit}`}${offset === null ? '' : ` OFFSET ${offset}`}`;
                    const expected = data
                        .map((row, index) => ({ row, name: String(index) }))
                        .filter(({ row }) => where.holds(row))
                        .sort((left, right) => compareRows(orders, left.row, right.row))
                        .slice(offset ?? 0, limit === null ? undefined : (offset ?? 0) + limit)
                        .map(({ name, row }) => [name, shownDay(row.day)]);
                    const actual = withRows(data, () => org.run(text).records);
                    expect(actual.map((record) => [record.get('Name'), record.get('shown')])).toEqual(expected);
                }
            ),
            { numRuns: RUNS }
        );
    });

    it('reads the children of each parent, with filter, order and limit of their own', () => {
        fc.assert(
            fc.property(
                rows,
                condition,
                fc.array(order, { maxLength: 2 }),
                fc.option(fc.integer({ min: 1, max: 5 })),
                (data, where, orders, limit) => {
                    const sort = orders.map((each) => `${each.field}${each.descending ? ' DESC' : ''}${each.nulls}`);
                    const child = `SELECT Name FROM Loose__r WHERE ${where.soql}${sort.length ? ` ORDER BY ${sort.join(', ')}` : ''}${limit === null ? '' : ` LIMIT ${limit}`}`;
                    const expected = ACCOUNTS.map((_, account) =>
                        data
                            .map((row, index) => ({ row, name: String(index) }))
                            .filter(({ row }) => row.account === account && where.holds(row))
                            .sort((left, right) => compareRows(orders, left.row, right.row))
                            .slice(0, limit ?? undefined)
                            .map(({ name }) => name)
                    );
                    const actual = withRows(data, () => {
                        const parents = org.run(`SELECT Id, (${child}) FROM Account ORDER BY Id`).records;
                        return parents.map((each) =>
                            (each.children.get('Loose__r') ?? []).map((one) => one.get('Name'))
                        );
                    });
                    expect(actual).toEqual(expected);
                }
            ),
            { numRuns: RUNS }
        );
    });

    it('aggregates', () => {
        const group = fc.constantFrom<[string, (row: Row) => string | null]>(
            ['Status__c', (row) => row.status],
            ['Key__c', (row) => fold(row.text)],
            ['Account__r.Industry', (row) => fold(parentName(row))]
        );
        fc.assert(
            fc.property(rows, condition, group, fc.nat(3), (data, where, [field, keyOf], atLeast) => {
                const groups = new Map<string | null, Row[]>();
                for (const row of data.filter((each) => where.holds(each))) {
                    groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
                }
                const expected = [...groups]
                    .filter(([, members]) => members.length > atLeast)
                    .map(([key, members]) => ({ key, ...expectedAggregates(members) }));
                const name = field.split('.').pop() ?? '';
                const text = `SELECT ${field}, COUNT(Id) n, COUNT(Amount__c) c, COUNT_DISTINCT(Key__c) d, SUM(Amount__c) s, MIN(Amount__c) lo, MAX(Due__c) hi, FORMAT(MAX(Due__c)) shown, MIN(Status__c) st FROM Loose__c WHERE ${where.soql} GROUP BY ${field} HAVING COUNT(Id) > ${atLeast}`;
                const actual = withRows(data, () => org.run(text).records).map((record) => ({
                    key: fold(record.get(name) as string | null),
                    n: record.get('n'),
                    c: record.get('c'),
                    d: record.get('d'),
                    s: record.get('s') === null ? null : String(record.get('s')),
                    lo: record.get('lo') === null ? null : String(record.get('lo')),
                    hi: record.get('hi') === null ? null : String(record.get('hi')),
                    shown: record.get('shown') as string | null,
                    st: record.get('st')
                }));
                const byKey = (left: { key: string | null }, right: { key: string | null }): number =>
                    byteOrder(left.key ?? '', right.key ?? '');
                const lower = expected.map((each) => ({ ...each, key: fold(each.key) }));
                expect(actual.sort(byKey)).toEqual(lower.sort(byKey));
            }),
            { numRuns: RUNS }
        );
    });
});

/** A day as the user's locale, pt_PT, writes it. */
function shownDay(day: string | null): string | null {
    return day === null ? null : day.split('-').reverse().join('/');
}

function expectedAggregates(
    members: readonly Row[]
): Record<'n' | 'c' | 'd' | 's' | 'lo' | 'hi' | 'shown' | 'st', number | string | null> {
    const amounts = members.flatMap((row) => (row.amount === null ? [] : [ApexDecimal.of(row.amount)]));
    const days = members.flatMap((row) => (row.day === null ? [] : [row.day])).sort();
    const [first] = amounts;
    return {
        n: members.length,
        c: amounts.length,
        d: new Set(members.flatMap((row) => (row.text === null ? [] : [fold(row.text)]))).size,
        s: first ? String(amounts.slice(1).reduce((sum, each) => sum.plus(each), first)) : null,
        lo: first ? String(amounts.reduce((low, each) => (each.compare(low) < 0 ? each : low), first)) : null,
        hi: days.at(-1) ?? null,
        shown: shownDay(days.at(-1) ?? null),
        st: STATUS_ORDER.find((status) => members.some((row) => row.status === status)) ?? null
    };
}
