import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** Which rooms a room may import. Files at the root (errors, clock, transaction ...) may be imported by all. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    values: [],
    metadata: ['values'],
    store: ['values', 'metadata'],
    formula: ['values', 'metadata'],
    security: ['values', 'metadata', 'store', 'formula'],
    soql: ['values', 'metadata', 'store', 'security', 'formula'],
    dml: ['values', 'metadata', 'store', 'formula', 'security', 'soql'],
    apex: ['values', 'metadata', 'store', 'formula', 'security', 'soql', 'dml'],
    flow: ['values', 'metadata', 'store', 'formula', 'security', 'soql', 'dml'],
    approval: ['values', 'metadata', 'store', 'formula', 'security', 'soql', 'dml'],
    sample: ['values', 'metadata'],
    api: ['values', 'metadata', 'store', 'formula', 'security', 'soql', 'dml', 'apex', 'flow', 'approval'],
    web: ['api', 'metadata', 'values']
};

/**
 * What lies outside the local org, and which rooms may use it: the grammar of Apex and SOQL is shared with other tools,
 * files that keep results with what loads TypeScript, and which file is what with the verifier.
 */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
    '../apex-syntax': ['apex', 'soql'],
    '../keptFile.cjs': ['apex', 'metadata'],
    '../verify/registry': ['metadata']
};

/** Root files that wire rooms together; nothing in a room may import them. */
const WIRING = ['localOrg', 'orgRooms', 'sampleData', 'main', 'support', 'checkApex', 'runApexTests'];

function sourceFiles(dir: string): string[] {
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
        const path = join(dir, entry.name);
        if (entry.isDirectory()) {
            return entry.name === '__tests__' ? [] : sourceFiles(path);
        }
        return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
    });
}

function importsOf(file: string): string[] {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(/(?:from|import|require\()\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
        resolve(dirname(file), match[1])
    );
}

function roomOf(path: string): string {
    const parts = relative(ROOT, path).split(sep);
    return parts.length > 1 ? parts[0] : '';
}

describe('rooms of the local org', () => {
    const rooms = readdirSync(ROOT, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== '__tests__')
        .map((entry) => entry.name);

    it('are all in the table', () => {
        expect(rooms.filter((room) => !(room in ALLOWED))).toEqual([]);
    });

    it.each(Object.keys(ALLOWED))('%s imports only what its row names', (room) => {
        const files = sourceFiles(join(ROOT, room));
        expect(files.length).toBeGreaterThan(0);
        const strangers = files.flatMap((file) =>
            importsOf(file)
                .filter((target) => !OUTSIDE[relative(ROOT, target).split(sep).join('/')]?.includes(room))
                .map((target) => ({ target, to: target === join(ROOT, roomOf(target)) ? '' : roomOf(target) }))
                .map(({ target, to }) => ({
                    target,
                    to: to === '' && rooms.includes(relative(ROOT, target)) ? relative(ROOT, target) : to
                }))
                .filter(({ target, to }) =>
                    to === '' ? WIRING.includes(relative(ROOT, target)) : to !== room && !ALLOWED[room].includes(to)
                )
                .map(({ target }) => `${relative(ROOT, file)} -> ${relative(ROOT, target)}`)
        );
        expect(strangers).toEqual([]);
    });

    it('leave the wiring to the root', () => {
        expect(WIRING.every((name) => !rooms.includes(name))).toBe(true);
    });
});
