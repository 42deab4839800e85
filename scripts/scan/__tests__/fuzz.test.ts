import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as fc from 'fast-check';
import { ProjectFinder } from '../files';
import { REPORT_WRITERS } from '../output';
import { FileCollector, fileKind } from '../reading';
import { conclude, type ScanResult } from '../scan';

const GOLDEN = join(__dirname, 'fixtures/golden');
const MUTATIONS = 20_000;
const SEED = 20_261_125;
/** Texts that turn up in broken or hostile files. */
const SPLINTERS = [
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#x110000;',
    '&',
    '"',
    "'",
    '{!$',
    '}',
    '\0',
    '\u{1F600}',
    '\r',
    '://',
    '|',
    ':',
    '\\',
    '/*',
    '(('
];

interface Sample {
    readonly inside: string;
    readonly bytes: Buffer;
}

function filesBelow(folder: string): string[] {
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

const samples: readonly Sample[] = filesBelow(GOLDEN)
    .map((path) => ({ inside: relative(GOLDEN, path).split('\\').join('/'), bytes: readFileSync(path) }))
    .filter(({ inside }) => fileKind(inside) !== null);

/** One change of a file: at a place (as a share of its length), a piece is cut, doubled, replaced or moved. */
const change = fc.record({
    kind: fc.constantFrom('cut', 'double', 'splinter', 'flip', 'end', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    splinter: fc.constantFrom(...SPLINTERS),
    byte: fc.nat(255)
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Buffer, { kind, at, length, splinter, byte }: Change): Buffer {
    const start = Math.floor(at * bytes.length);
    const [before, piece, after] = [
        bytes.subarray(0, start),
        bytes.subarray(start, start + length),
        bytes.subarray(start + length)
    ];
    switch (kind) {
        case 'cut':
            return Buffer.concat([before, after]);
        case 'double':
            return Buffer.concat([before, piece, piece, after]);
        case 'splinter':
            return Buffer.concat([before, Buffer.from(splinter), piece, after]);
        case 'flip':
            return Buffer.concat([before, Buffer.from([byte]), piece.subarray(1), after]);
        case 'end':
            return before;
        default:
            return Buffer.concat([after, piece, before]);
    }
}

const finder = new ProjectFinder([GOLDEN], () => undefined);

/** Runs everything but the walk over one file, given as bytes. */
function scanBytes({ inside }: Sample, bytes: Buffer): ScanResult {
    const collector = new FileCollector();
    const path = join(GOLDEN, inside);
    const walked = { path, relative: inside, inside, name: inside.slice(inside.lastIndexOf('/') + 1) };
    const kind = fileKind(inside);
    if (kind) {
        collector.visitBytes({ walked, project: finder.projectOf(path) }, kind, bytes);
    }
    // A class is parsed in the second step, from its file: it gets the mutated bytes instead.
    const reader = Object.assign(Object.create(collector.reader) as typeof collector.reader, { read: () => bytes });
    const none = { files: 1, folders: 1, ignoredFolders: [] };
    return conclude(collector.collected, reader, finder, none, { roots: [GOLDEN], today: '2026-01-01' });
}

/** The seed is fixed, so a failure is the same tomorrow. A hang shows as the timeout of the test. */
test(`${MUTATIONS} mutated files neither crash nor hang the scanner`, () => {
    let length = 0;
    let unread = 0;
    fc.assert(
        fc.property(
            fc.constantFrom(...samples),
            fc.array(change, { minLength: 1, maxLength: 3 }),
            (sample, changes) => {
                const result = scanBytes(sample, changes.reduce(mutate, sample.bytes));
                unread += result.problems.filter(({ severity }) => severity === 'unread').length;
                length += REPORT_WRITERS.csv(result).length;
                return result.findings.every(({ at }) => at.line > 0 && at.column > 0);
            }
        ),
        { numRuns: MUTATIONS, seed: SEED, endOnFailure: true }
    );
    expect(length).toBeGreaterThan(MUTATIONS);
    // Many mutations break the file, and each of those is told.
    expect(unread).toBeGreaterThan(MUTATIONS / 10);
}, 120_000);

test('a sample without a mutation gives what the golden scan gives for it', () => {
    for (const sample of samples) {
        const { problems } = scanBytes(sample, sample.bytes);
        expect({ file: sample.inside, problems }).toEqual({ file: sample.inside, problems: [] });
    }
});
