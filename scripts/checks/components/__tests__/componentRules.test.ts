import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = resolve(__dirname, '../../../../force-app/main');
const MOST_LINES = 300;

/** Elements that the keyboard reaches and operates by themselves; those of components are held to this rule in their own place. */
const OPERABLE = /^(?:button|a|input|select|textarea|summary|lightning-[a-z-]+|c-[a-z-]+)$/;

interface Component {
    readonly name: string;
    readonly template: string;
    readonly script: string;
    readonly styles: string;
    readonly tests: string;
    readonly longestFile: number;
}

function textsIn(folder: string, ending: RegExp): string[] {
    return readdirSync(folder)
        .filter((file) => ending.test(file) && statSync(join(folder, file)).isFile())
        .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function testsIn(folder: string): string {
    return readdirSync(folder).includes('__tests__') ? textsIn(join(folder, '__tests__'), /\.ts$/).join('\n') : '';
}

/** Every Lightning web component of the package that draws something. */
function components(): Component[] {
    const rooms = readdirSync(PACKAGE).map((room) => join(PACKAGE, room, 'lwc'));
    return rooms
        .filter((room) => statSync(room, { throwIfNoEntry: false })?.isDirectory())
        .flatMap((room) => readdirSync(room).map((name) => ({ name, folder: join(room, name) })))
        .filter(({ folder, name }) => statSync(join(folder, `${name}.html`), { throwIfNoEntry: false }) !== undefined)
        .map(({ name, folder }) => {
            const scripts = textsIn(folder, /\.ts$/);
            return {
                name,
                template: textsIn(folder, /\.html$/).join('\n'),
                script: scripts.join('\n'),
                styles: textsIn(folder, /\.css$/).join('\n'),
                tests: testsIn(folder),
                longestFile: Math.max(...scripts.map((text) => text.trimEnd().split('\n').length))
            };
        });
}

function count(text: string, pattern: RegExp): number {
    return [...text.matchAll(pattern)].length;
}

/** Elements of a template with a handler for the mouse, and what else they have. */
function clickTargets(template: string): { readonly element: string; readonly tag: string }[] {
    return [...template.matchAll(/<([a-z-]+)\b([^>]*)>/g)]
        .filter(([, , attributes = '']) => /\bonclick=/.test(attributes))
        .map(([tag = '', element = '']) => ({ element, tag }));
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
        const outOfReach = clickTargets(template).filter(({ element }) => !OPERABLE.test(element));
        expect(outOfReach).toEqual([]);
    });

    it('takes colours from the styling hooks alone, so that a dark theme changes them', () => {
        const declared = styles.replace(/\/\*[\s\S]*?\*\//g, '').match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)/gi);
        expect(declared).toBeNull();
        const hooks = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, hook = '']) => hook);
        expect(hooks.filter((hook) => !/^--(?:slds-[gc]-|aig-)/.test(hook))).toEqual([]);
    });

    it(`has no file of more than ${MOST_LINES} lines`, () => {
        expect(component.longestFile).toBeLessThanOrEqual(MOST_LINES);
    });
});
