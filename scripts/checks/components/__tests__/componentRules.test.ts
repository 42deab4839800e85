import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { count, modulesIn, mouseOnly, ownColours, type Component } from '../readComponents';

const PACKAGE = resolve(__dirname, '../../../../force-app/main');
const MOST_LINES = 300;

/** Every Lightning web component of the package that draws something. */
function components(): Component[] {
    return readdirSync(PACKAGE)
        .map((room) => join(PACKAGE, room, 'lwc'))
        .filter((room) => statSync(room, { throwIfNoEntry: false })?.isDirectory())
        .flatMap((room) => modulesIn(room))
        .filter(({ template }) => template !== '');
}

describe.each(components().map((component) => [component.name, component] as const))('%s', (_, component) => {
    const { template, script, styles, tests } = component;

    it('is shown to be accessible in each state it has', () => {
        const states = 1 + count(template, /<lightning-spinner/g) + count(template, /<c-aig-error-panel/g);
        // States of one test share what is drawn once: a second spinner or panel of a component is no state of its own.
        expect(count(tests, /\btoBeAccessible\(\)|\bisAccessible\(element\)/g)).toBeGreaterThanOrEqual(
            Math.min(states, 3)
        );
    });

    it('is tested while it loads, when it waits for the server', () => {
        if (template.includes('<lightning-spinner')) {
            expect(tests).toMatch(/lightning-spinner|isBusy|spinner/);
        }
    });

    it('is tested when the server refuses or fails, when it asks the server', () => {
        // The dialog that asks for a reason runs the action, shows its failure, and is tested for it.
        const asksItself = !script.includes("from 'c/aigReasonDialog'");
        if (asksItself && /import (?!type)[\w{][^;]*'@salesforce\/apex\//.test(script)) {
            expect(tests).toMatch(/\.error\(|mockRejected|success: false/);
        }
    });

    it('is tested empty, when it teaches what belongs there', () => {
        if (template.includes('<c-aig-empty-state')) {
            expect(tests).toMatch(/c-aig-empty-state|[Ee]mpty|Nothing|No \w+|yet/);
        }
    });

    it('is operated by keyboard wherever it is by mouse', () => {
        expect(mouseOnly(template)).toEqual([]);
    });

    it('takes colours from the styling hooks alone, so that a dark theme changes them', () => {
        expect(ownColours(styles, 'aig')).toEqual({ declared: [], hooks: [] });
    });

    it(`has no file of more than ${MOST_LINES} lines`, () => {
        expect(component.longestFile).toBeLessThanOrEqual(MOST_LINES);
    });
});
