import { resolve } from 'node:path';
import { count, modulesIn, mouseOnly, ownColours } from '../readComponents';

const SHELL = resolve(__dirname, '../../../local-org/web/client/shell');
const MOST_LINES = 300;

const modules = modulesIn(SHELL);
const drawn = modules.filter(({ template }) => template !== '');

it.each(modules.map(({ name, tests }) => [name, tests]))('%s has tests of its own, and they assert', (name, tests) => {
    expect(tests).toMatch(new RegExp(`from 'shell/${name}'|import '\\.\\./${name}'`));
    expect(count(tests, /\bexpect\(/g)).toBeGreaterThan(count(tests, /\btoBeAccessible\(\)/g));
});

describe.each(drawn.map((component) => [component.name, component] as const))('%s', (_, component) => {
    const { template, script, styles, tests } = component;

    it('is shown to be accessible in each state it has: with data, waiting, failed', () => {
        const states = [template.includes('<lightning-spinner'), /<shell-error-page|role="alert"/.test(template)];
        const wanted = 1 + states.filter(Boolean).length;
        expect(count(tests, /\btoBeAccessible\(\)/g)).toBeGreaterThanOrEqual(wanted);
    });

    it('is tested while it waits, when it draws that', () => {
        if (template.includes('<lightning-spinner')) {
            expect(tests).toMatch(/lightning-spinner/);
        }
    });

    it('is tested failing, when it asks a server or draws a failure', () => {
        const asks = /\brequest\(|\bdeleteRecord\(|@wire\(get(?:Page|RecordPage|ListPage|ListRecords|RelatedList)/.test(
            script
        );
        if (asks || /<shell-error-page|role="alert"/.test(template)) {
            expect(tests).toMatch(/refusal\(|mockRejected|\.error\(|new Error\(|'fail'|shell-error-page|\berror:/);
        }
    });

    it('is tested by keyboard, when it listens to one', () => {
        if (template.includes('onkeydown=')) {
            expect(tests).toMatch(/KeyboardEvent/);
        }
    });

    it('is tested for where the focus goes, when it moves it', () => {
        if (/\.focus\(/.test(script)) {
            expect(tests).toMatch(/activeElement|focus/);
        }
    });

    it('is operated by keyboard wherever it is by mouse', () => {
        expect(mouseOnly(template)).toEqual([]);
    });

    it('takes colours from the styling hooks alone, so that a dark theme changes them', () => {
        expect(ownColours(styles, 'shell')).toEqual({ declared: [], hooks: [] });
    });

    it(`has no file of more than ${MOST_LINES} lines`, () => {
        expect(component.longestFile).toBeLessThanOrEqual(MOST_LINES);
    });
});
