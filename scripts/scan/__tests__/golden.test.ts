import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METADATA_DETECTORS } from '../detectors';
import { scan } from '../scan';
import { summaryOf } from './goldenSummary';

const GOLDEN = join(__dirname, 'fixtures', 'golden');
const result = scan({ roots: [GOLDEN], today: '2026-01-01' });

/** The fixtures are written for this test; `npm run scan -- scripts/scan/__tests__/fixtures/golden` shows the same. */
describe('golden checkout', () => {
    test('gives exactly the components, links, findings and problems of golden.json', () => {
        const expected: unknown = JSON.parse(readFileSync(join(__dirname, 'fixtures', 'golden.json'), 'utf8'));
        expect(summaryOf(result)).toEqual(expected);
    });

    test.each(METADATA_DETECTORS.map((detector) => [detector.id, detector] as const))(
        'has a fixture for the detector %s, marked where no public source was seen',
        (id, { evidence }) => {
            const found = result.components.filter((component) => component.detector === id);
            expect(found.length).toBeGreaterThan(0);
            const marked = found.every(({ at }) => /synthetic/i.test(readFileSync(join(GOLDEN, at.file), 'utf8')));
            expect(marked).toBe(evidence === 'synthetic');
        }
    );

    test('every place points at the line it names', () => {
        for (const { at, name } of result.components) {
            const lines = readFileSync(join(GOLDEN, at.file), 'utf8').split('\n');
            expect({ name, exists: at.line <= lines.length }).toEqual({ name, exists: true });
            expect((lines[at.line - 1] ?? '').slice(at.column - 1).trim()).not.toBe('');
        }
    });
});
