import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { LocalOrg } from '../../local-org/localOrg';
import { loadProject } from '../../local-org/metadata';
import type { LogRow } from '../canonicalRow';
import type { LogFile } from '../logFile';
import { run } from '../main';
import { hashOf, verifyChain, type Verdict } from '../verifyChain';

const ROOT = resolve(__dirname, '../../..');
const GENESIS = '0'.repeat(64);
const USE_CASE = 'a01000000000001AAA';
const ACTOR = '005000000000001AAA';

function chain(details: readonly string[], useCase: string | null = USE_CASE): LogFile {
    const rows: LogRow[] = [];
    for (const [index, detail] of details.entries()) {
        const row = {
            sequence: index + 1,
            event: 'APPROVED',
            actor: index % 3 === 2 ? null : ACTOR,
            at: `2026-11-23T08:00:${String(index % 60).padStart(2, '0')}Z`,
            detail,
            format: 1,
            useCase,
            previousHash: rows.at(-1)?.hash ?? GENESIS,
            hash: ''
        };
        rows.push({ ...row, hash: hashOf(row) });
    }
    return { format: 1, useCase, count: rows.length, headHash: rows.at(-1)?.hash ?? GENESIS, rows };
}

const verify = (file: unknown): Verdict => verifyChain(JSON.stringify(file));

describe('a whole chain', () => {
    it('is intact, whatever its texts hold', () => {
        fc.assert(
            fc.property(fc.array(fc.string({ unit: 'binary' })), (details) => {
                expect(verify(chain(details))).toMatchObject({ isIntact: true, rows: details.length });
            }),
            { numRuns: 200 }
        );
    });

    it('is intact for the organization, and when it is empty', () => {
        expect(verify(chain(['{}', '{}'], null))).toMatchObject({ isIntact: true, useCase: null });
        expect(verify(chain([]))).toMatchObject({ isIntact: true, rows: 0, headHash: GENESIS });
    });

    it('hashes the documented example', () => {
        const [row] = chain(['{"reason":"a\\"b\\n"}']).rows;
        expect(row?.hash).toBe('2e719117b48f1604d4e74870283a533db24a961d871da9fe7126e15f0b5ca7d4');
    });
});

describe('a tampered chain', () => {
    const file = chain(Array.from({ length: 12 }, (_, index) => `{"n":${index},"text":"Füße \\"x\\""}`));
    const ROW_FIELDS = Object.keys(file.rows[0] ?? {}) as (keyof LogRow)[];
    const FILE_FIELDS = ['format', 'useCase', 'count', 'headHash'] as const;

    const anyValue = fc.oneof(
        fc.string(),
        fc.integer(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constantFrom(
            USE_CASE,
            ACTOR,
            GENESIS,
            '2026-11-23T08:00:01Z',
            'REJECTED',
            ...file.rows.map(({ hash }) => hash)
        ),
        fc.stringMatching(/^[0-9a-f]{64}$/)
    );

    // A change is one of the file: NaN and the infinities are written as null.
    it('is found in 10,000 random changes of a single field, and the row is named', () => {
        const change = fc.record({
            row: fc.nat({ max: file.rows.length - 1 }),
            field: fc.constantFrom(...ROW_FIELDS),
            value: anyValue
        });
        let tampered = 0;
        fc.assert(
            fc.property(change, ({ row, field, value }) => {
                fc.pre(JSON.stringify(file.rows[row]?.[field]) !== JSON.stringify(value));
                const rows = file.rows.map((one, index) => (index === row ? { ...one, [field]: value } : one));
                tampered++;
                expect(verify({ ...file, rows })).toMatchObject({ isIntact: false, sequence: row + 1 });
            }),
            { numRuns: 10_000 }
        );
        expect(tampered).toBeGreaterThanOrEqual(10_000);
    });

    it('is found when a single character of any text changes', () => {
        const position = fc.record({
            row: fc.nat({ max: file.rows.length - 1 }),
            field: fc.constantFrom(...ROW_FIELDS),
            at: fc.nat({ max: 80 }),
            by: fc.string({ minLength: 1, maxLength: 1 })
        });
        fc.assert(
            fc.property(position, ({ row, field, at, by }) => {
                const value = file.rows[row]?.[field];
                fc.pre(typeof value === 'string' && at < value.length && value[at] !== by);
                const changed = value.slice(0, at) + by + value.slice(at + 1);
                const rows = file.rows.map((one, index) => (index === row ? { ...one, [field]: changed } : one));
                expect(verify({ ...file, rows })).toMatchObject({ isIntact: false, sequence: row + 1 });
            }),
            { numRuns: 2_000 }
        );
    });

    it.each(FILE_FIELDS)('is found when %s of the file changes', (field) => {
        fc.assert(
            fc.property(anyValue, (value) => {
                fc.pre(JSON.stringify(file[field]) !== JSON.stringify(value));
                expect(verify({ ...file, [field]: value }).isIntact).toBe(false);
            }),
            { numRuns: 500 }
        );
    });

    it('is found when rows are removed, repeated, moved or cut off', () => {
        const { rows } = file;
        const without = (sequence: number): LogRow[] => rows.filter((row) => row.sequence !== sequence);
        expect(verify({ ...file, rows: without(1) })).toMatchObject({ sequence: 1 });
        expect(verify({ ...file, rows: without(7) })).toMatchObject({ sequence: 7 });
        expect(verify({ ...file, rows: without(12) })).toMatchObject({ sequence: 12 });
        expect(verify({ ...file, rows: [...rows.slice(0, 5), ...rows.slice(4)] })).toMatchObject({ sequence: 6 });
        expect(verify({ ...file, rows: [...rows].reverse() })).toMatchObject({ sequence: 1 });
        expect(verify({ ...file, useCase: null })).toMatchObject({
            sequence: 1,
            reason: 'it belongs to another chain'
        });
    });

    it('has no field besides the proven ones', () => {
        const rows = file.rows.map((row, index) => (index === 3 ? { ...row, approvedBy: 'Somebody' } : row));
        expect(verify({ ...file, rows })).toEqual({
            isIntact: false,
            sequence: 4,
            reason: 'row 4 has an unknown field approvedBy'
        });
        expect(verify({ ...file, note: 'checked' })).toMatchObject({ sequence: null });
        expect(verify([file])).toMatchObject({ reason: 'the file is not a JSON object' });
        expect(verifyChain('{"format":1')).toMatchObject({ isIntact: false, sequence: null });
        expect(verify({ ...file, rows: [null] })).toMatchObject({ reason: 'row 1 is not a JSON object' });
    });
});

describe('the command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aig-log-'));
    const path = join(folder, 'chain.json');
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function outcome(...args: string[]): { code: number; text: string } {
        const lines: string[] = [];
        const code = run(args, (line) => lines.push(line));
        return { code, text: lines.join('\n') };
    }

    it('says intact, broken where, or how it is used', () => {
        const file = chain(['{}', '{}', '{}']);
        writeFileSync(path, JSON.stringify(file));
        expect(outcome(path)).toEqual({
            code: 0,
            text: `INTACT: 3 rows of use case ${USE_CASE}, head ${file.headHash}`
        });
        expect(outcome(path, '--head', file.headHash.toUpperCase()).code).toBe(0);
        expect(outcome('--head', GENESIS, path)).toMatchObject({ code: 1 });
        writeFileSync(path, JSON.stringify({ ...file, rows: [file.rows[0], { ...file.rows[1], event: 'REJECTED' }] }));
        expect(outcome(path)).toEqual({ code: 1, text: 'BROKEN at row 2: its hash does not fit its values' });
        expect(outcome(join(folder, 'missing.json')).code).toBe(2);
        expect(outcome().code).toBe(2);
        expect(outcome(path, '--head').code).toBe(2);
        expect(outcome('--help').text).toContain('usage: npm run log:verify');
    });
});

/** The same chain, written by the package's Apex and exported by its export action. */
describe('the export of the package', () => {
    it('verifies, for every use case of the sample story', () => {
        const folder = mkdtempSync(join(tmpdir(), 'aig-log-org-'));
        const org = new LocalOrg({
            model: loadProject(ROOT),
            file: join(folder, 'org.sqlite'),
            cacheDir: join(ROOT, '.local-org/cache'),
            sampleDir: join(ROOT, 'force-app/sample')
        });
        try {
            const auditor = org.personas().find(({ name }) => name === 'Internal Auditor');
            const call = (useCaseId: string, afterSequence: number): { rows: LogRow[]; hasMore: boolean } =>
                org.transact(auditor?.userId ?? '', () =>
                    org.apex.callAura('AigDecisionLogExport', 'getPage', { useCaseId, afterSequence })
                ) as { rows: LogRow[]; hasMore: boolean };
            const ids = org.store.query('SELECT "Id" FROM "AI_Use_Case__c"', []).map((row) => String(row['Id']));
            expect(ids.length).toBeGreaterThan(1);
            for (const useCase of ids) {
                const { rows, hasMore } = call(useCase, 0);
                expect(hasMore).toBe(false);
                const file = { format: 1, useCase, count: rows.length, headHash: rows.at(-1)?.hash, rows };
                expect(verify(file)).toMatchObject({ isIntact: true, rows: rows.length });
                expect(call(useCase, rows.length - 1).rows).toEqual(rows.slice(-1));
            }
        } finally {
            org.close();
            rmSync(folder, { recursive: true, force: true });
        }
    });
});
