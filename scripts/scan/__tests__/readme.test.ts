import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { USAGE } from '../cli';
import { RULES } from '../judges';
import { writeDetectors, writeRules } from '../output';

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** The block of a text between its two comments. */
function block(text: string, name: string): string {
    return new RegExp(`<!-- ${name}: [^>]*-->\n([\\s\\S]*?)<!-- end of ${name} -->`).exec(text)?.[1].trim() ?? '';
}

/** Rows of a table without the blanks that line its columns up. */
function rowsOf(table: string): string[] {
    return table
        .trim()
        .split('\n')
        .map((line) => line.replace(/\s*\|\s*/g, '|').replace(/-{3,}/g, '---'));
}

describe('README', () => {
    test('holds the table of rules, and DETECTORS.md that of detectors, as the scanner has them', () => {
        expect(rowsOf(block(readme, 'rules'))).toEqual(rowsOf(writeRules()));
        const detectors = readFileSync(join(__dirname, '../DETECTORS.md'), 'utf8');
        expect(rowsOf(block(detectors, 'detectors'))).toEqual(rowsOf(writeDetectors()));
    });

    test('names every option of the command', () => {
        const options = [...USAGE.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1]);
        expect(options.length).toBeGreaterThan(10);
        expect(options.filter((option) => option !== 'help' && !readme.includes(`--${option}`))).toEqual([]);
    });

    test('every rule has what to do, a basis and a page', () => {
        for (const { whatToDo, basis, source } of RULES) {
            expect(whatToDo).toMatch(/\.$/);
            expect(basis).not.toBe('');
            expect(new URL(source).protocol).toBe('https:');
        }
    });
});
