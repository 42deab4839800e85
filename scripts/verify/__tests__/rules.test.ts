import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FLOW_MUTATIONS, RULE_MUTATIONS } from './mutations/behaviour';
import { FILE_MUTATIONS } from './mutations/files';
import { PACKAGE_MUTATIONS } from './mutations/ownPackage';
import { REFERENCE_MUTATIONS } from './mutations/references';

const ROOM = resolve(__dirname, '..');
const RULE =
    /'((?:xml|schema|registry|reference|flow|formula|limits|object|field|sharing|access|layout|custom-metadata|house|unchecked|config)\/[a-z-]+)'/g;

/** Rules that no planted fault can be of. */
const NOT_PLANTED: Readonly<Record<string, string>> = {
    'config/idle-exception': 'about config/verify.json, tested with the exceptions',
    'schema/unchecked-type': 'says that nothing is known',
    'unchecked/name': 'says that nothing is known',
    'unchecked/formula': 'says that nothing is known',
    'unchecked/query': 'says that nothing is known'
};

function rulesInCode(): Set<string> {
    const sources = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.includes('__tests__'))
        .map((path) => readFileSync(join(ROOM, path), 'utf8'));
    return new Set(sources.flatMap((source) => [...source.matchAll(RULE)].map(([, rule]) => rule)));
}

function rulesInTable(): string[] {
    const text = readFileSync(join(ROOM, 'README.md'), 'utf8');
    return [...text.matchAll(/^\| `([a-z-]+\/[a-z<>-]+)` /gm)].map(([, rule]) => rule);
}

describe('rules of the verifier', () => {
    it('are those of the table in the README', () => {
        // Rules of components are named after their type: one line stands for all of them.
        const table = rulesInTable().filter((rule) => rule !== 'reference/<type>');
        expect(table.sort()).toEqual([...rulesInCode()].sort());
    });

    it('are each planted by a mutation', () => {
        const mutations = [
            ...FILE_MUTATIONS,
            ...REFERENCE_MUTATIONS,
            ...FLOW_MUTATIONS,
            ...RULE_MUTATIONS,
            ...PACKAGE_MUTATIONS
        ];
        const planted = new Set(mutations.map(({ rule }) => rule));
        expect([...rulesInCode()].filter((rule) => !planted.has(rule)).sort()).toEqual(Object.keys(NOT_PLANTED).sort());
    });
});
