import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { LogRow } from '../../log/canonicalRow';
import { hashOf } from '../../log/verifyChain';
import { canonicalJson, type Json } from '../canonicalJson';
import { run } from '../main';
import { sha256, verifyPack } from '../verifyPack';

const USE_CASE = 'a01000000000001AAA';
const GENESIS = '0'.repeat(64);
const HTML = '<!DOCTYPE html><html lang="en"><title>Dossier</title></html>';

type Parts = Record<string, Json>;

function logOf(events: readonly string[], useCase = USE_CASE): Json {
    const rows: LogRow[] = [];
    for (const [index, event] of events.entries()) {
        const row = {
            sequence: index + 1,
            event,
            actor: null,
            at: '2026-11-23T08:00:00Z',
            detail: `{"n":${index}}`,
            format: 1,
            useCase,
            previousHash: rows.at(-1)?.hash ?? GENESIS,
            hash: ''
        };
        rows.push({ ...row, hash: hashOf(row) });
    }
    const headHash = rows.at(-1)?.hash ?? GENESIS;
    return { format: 1, useCase, count: rows.length, headHash, rows: rows as unknown as Json };
}

const PARTS: Parts = {
    identity: {
        useCase: { Name: 'Kandidaten: "Füße" & <b>', Key__c: 'CV_Screening', Text: 'two\nlines\u0001 😀', Score: 0.8 }
    },
    gate: { decisions: [{ month: '2026-11', isAllowed: true, reasonCodes: [], count: 400 }], allowed: 400, denied: 0 },
    decisionLog: logOf(['REGISTERED', 'SUBMITTED', 'APPROVED'])
};

function packOf(parts: Parts, manifestChanges: Parts = {}): string {
    const listed = Object.entries(parts).map(([code, part]) => ({
        code,
        hash: sha256(canonicalJson(part)),
        isComplete: true,
        isRequired: true,
        title: code
    }));
    const manifest: Json = {
        asOf: '2026-11-26',
        completeness: { complete: 3, percent: 100, required: 3 },
        contentHash: sha256(canonicalJson(listed.map(({ code, hash }) => [code, hash]))),
        gaps: [{ part: 'gate', isRequired: true, text: 'None', owedBy: 'Compliance', owedByName: null }],
        generatedAt: '2026-11-26T08:00:00Z',
        generatedBy: { id: '005000000000001AAA', name: 'Internal Auditor' },
        generator: 'AI Governance for Salesforce',
        htmlHash: sha256(HTML),
        language: 'en_US',
        pack: 'EP-00001',
        parts: listed,
        useCase: { id: USE_CASE, key: 'CV_Screening', name: 'Candidates', reference: 'UC-00001' },
        version: 1,
        ...manifestChanges
    };
    return canonicalJson({ format: 1, manifest, manifestHash: sha256(canonicalJson(manifest)), parts });
}

const PACK = packOf(PARTS);
const differencesOf = (text: string): string[] =>
    verifyPack(text).differences.map(({ what, reason }) => `${what}: ${reason}`);

describe('a whole pack', () => {
    it('is intact', () => {
        expect(verifyPack(PACK)).toMatchObject({ differences: [], logRows: 3 });
    });

    it('is intact whatever its texts hold', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, text) => {
                expect(differencesOf(packOf({ ...PARTS, identity: { [key]: text } }))).toEqual([]);
            }),
            { numRuns: 300 }
        );
    });

    it('may leave a very long decision log to its own export', () => {
        const decisionLog = { ...(PARTS.decisionLog as object), rows: null };
        expect(verifyPack(packOf({ ...PARTS, decisionLog }))).toMatchObject({ differences: [], logRows: null });
    });

    it('writes numbers as the package does', () => {
        expect(canonicalJson([1e21, 1.5e-7, -2.5e22, 0, 12.5, -0])).toBe(
            '[1000000000000000000000,0.00000015,-25000000000000000000000,0,12.5,0]'
        );
    });
});

describe('a changed pack', () => {
    it('is found in 10,000 random single changes of the file', () => {
        const characters = '0123456789abcdefABCDEF"\\{}[]:, \nxé';
        fc.assert(
            fc.property(
                fc.nat({ max: PACK.length - 1 }),
                fc.constantFrom('replace', 'insert', 'remove'),
                fc.constantFrom(...Array.from(characters)),
                (at, kind, character) => {
                    const rest = PACK.slice(kind === 'insert' ? at : at + 1);
                    const changed = PACK.slice(0, at) + (kind === 'remove' ? '' : character) + rest;
                    expect(changed === PACK || differencesOf(changed).length > 0).toBe(true);
                }
            ),
            { numRuns: 10_000 }
        );
    });

    it('names the part that differs', () => {
        const text = PACK.replace('"denied":0', '"denied":1');
        expect(differencesOf(text)).toEqual(['gate: its content does not fit its hash']);
    });

    it('names a part that is missing, added or listed twice', () => {
        const without = JSON.parse(PACK) as { parts: Parts };
        delete without.parts.gate;
        expect(differencesOf(canonicalJson(without as Json))).toEqual(['gate: the part is missing']);
        const added = JSON.parse(PACK) as { parts: Parts };
        added.parts.zzz = {};
        expect(differencesOf(canonicalJson(added as Json))).toEqual(['zzz: the manifest does not list it']);
        const inherited = JSON.parse(PACK) as { manifest: { parts: { code: string }[] } };
        inherited.manifest.parts[1].code = 'toString';
        expect(differencesOf(canonicalJson(inherited as unknown as Json))).toContain('toString: the part is missing');
    });

    it('names the row of the decision log that was rewritten together with its part', () => {
        const log = structuredClone(PARTS.decisionLog) as unknown as { rows: { event: string }[] };
        log.rows[1].event = 'REJECTED';
        expect(differencesOf(packOf({ ...PARTS, decisionLog: log }))).toEqual([
            'decisionLog: the chain is broken at row 2: its hash does not fit its values'
        ]);
    });

    it('does not take the chain of another use case', () => {
        const decisionLog = logOf(['REGISTERED'], 'a01000000000002AAA');
        expect(differencesOf(packOf({ ...PARTS, decisionLog }))).toEqual([
            'decisionLog: it is the chain of another use case'
        ]);
    });

    it('is found in its manifest, also when the content hash was kept', () => {
        expect(differencesOf(PACK.replace('"percent":100', '"percent":99'))).toEqual([
            'manifest: it does not fit the manifest hash'
        ]);
        expect(differencesOf(packOf(PARTS, { contentHash: GENESIS }))).toEqual([
            'manifest: the content hash is not that of the parts it lists'
        ]);
    });

    it('is found when only its bytes differ', () => {
        expect(differencesOf(`${PACK}\n`)).toEqual([
            'file: its bytes are not the ones the package writes for these values'
        ]);
        expect(differencesOf(PACK.replace('{"format":1', '{"format":1,"format":1'))).toHaveLength(1);
    });
});

describe('a file that is no pack', () => {
    it.each([
        ['', 'the file is not JSON'],
        ['{', 'the file is not JSON'],
        ['null', 'the file is not a JSON object'],
        ['[]', 'the file is not a JSON object'],
        ['{}', 'the file lacks the field format'],
        ['{"format":2}', 'the file has no valid format'],
        [PACK.replace('{"format":1', '{"extra":1,"format":1'), 'the file has an unknown field extra'],
        [PACK.replace('"htmlHash"', '"htmlhash"'), 'the manifest lacks the field htmlHash'],
        [
            PACK.replace('"isRequired":true,"title":"identity"', '"isRequired":1,"title":"identity"'),
            'part 1 of the manifest has no valid isRequired'
        ],
        [PACK.replace('"reference":"UC-00001"', '"reference":1'), 'useCase of the manifest has no valid reference']
    ])('ends in one clear error: %.30s', (text, reason) => {
        const { differences, file } = verifyPack(text);
        expect(file).toBeNull();
        expect(differences).toHaveLength(1);
        expect(differences[0].reason).toContain(reason);
    });
});

describe('the command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aig-evidence-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const path = (name: string, content: string | Uint8Array): string => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
    };
    const outcome = (...args: string[]): { code: number; text: string } => {
        const lines: string[] = [];
        return { code: run(args, (line) => lines.push(line)), text: lines.join('\n') };
    };

    it('says what is intact, with the dossier and the hash noted elsewhere', () => {
        const { manifestHash } = JSON.parse(PACK) as { manifestHash: string };
        const pack = path('pack.json', PACK);
        const html = path('pack.html', HTML);
        const found = outcome(pack, '--html', html, '--hash', manifestHash.toUpperCase());
        expect(found.code).toBe(0);
        expect(found.text).toContain('INTACT: EP-00001 version 1 of UC-00001');
        expect(found.text).toContain('3 rows of the decision log');
        expect(found.text).toContain(manifestHash);
    });

    it('says what differs, each in a line', () => {
        const changed = path('changed.json', PACK.replace('"denied":0', '"denied":7'));
        const html = path('changed.html', `${HTML} `);
        const found = outcome(changed, '--html', html, '--hash', GENESIS);
        expect(found.code).toBe(1);
        expect(found.text.split('\n').map((line) => line.split(':')[0])).toEqual([
            'DIFFERS gate',
            'DIFFERS html',
            'DIFFERS manifest'
        ]);
    });

    it('ends in 2 for wrong use and for files that are unreadable or no pack', () => {
        const pack = path('pack.json', PACK);
        for (const args of [[], [pack, pack], [pack, '--hash'], [pack, '--unknown', 'x'], [pack, '--hash', '']]) {
            expect(outcome(...args)).toMatchObject({ code: 2, text: expect.stringContaining('usage') as string });
        }
        const found = [
            outcome(join(folder, 'none.json')),
            outcome(pack, '--html', join(folder, 'none.html')),
            outcome(path('bytes.json', new Uint8Array([0x7b, 0xff, 0x7d]))),
            outcome(path('text.json', 'hello'))
        ];
        for (const { code, text } of found) {
            expect(code).toBe(2);
            expect(text.split('\n')).toHaveLength(1);
        }
        expect(found[2].text).toContain('not UTF-8');
    });
});
