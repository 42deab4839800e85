import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { harness } from './apexHarness';

const FOLDER = path.join(__dirname, 'fixtures');

/** The emitted JavaScript of a file, without the parts every class has. */
function emittedOf(name: string): string {
    const file = `${name}.cls`;
    const source = readFileSync(path.join(FOLDER, file), 'utf8');
    const { engine, findings } = harness({ [file]: source });
    expect(findings).toEqual([]);
    const code = engine.emittedCode(file);
    return `${code
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n')}\n`;
}

/**
 * Each fixture shows Apex (X.cls) beside the JavaScript it becomes (X.emitted). After a deliberate change of the emitter, run once
 * with UPDATE_FIXTURES=1 and read the difference.
 */
describe('emitted JavaScript', () => {
    const names = readdirSync(FOLDER)
        .filter((file) => file.endsWith('.cls'))
        .map((file) => file.slice(0, -'.cls'.length));

    it('has fixtures', () => {
        expect(names.length).toBeGreaterThan(4);
    });

    it.each(names)('%s', (name) => {
        const expected = path.join(FOLDER, `${name}.emitted`);
        const actual = emittedOf(name);
        if (process.env.UPDATE_FIXTURES === '1') {
            writeFileSync(expected, actual);
        }
        expect(actual).toBe(readFileSync(expected, 'utf8'));
    });
});
