import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Elements that the keyboard reaches and operates by themselves; those of components are held to this rule in their own place. */
const OPERABLE = /^(?:button|a|input|select|textarea|summary|(?:lightning|c|shell)-[a-z-]+)$/;

/** A Lightning web component as its files say it, and what its tests say. */
export interface Component {
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

/** Every module of a folder that holds one component or module a folder. The template is empty where nothing is drawn. */
export function modulesIn(room: string): Component[] {
    return readdirSync(room).map((name) => {
        const folder = join(room, name);
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

export function count(text: string, pattern: RegExp): number {
    return [...text.matchAll(pattern)].length;
}

/** Elements that the mouse operates and the keyboard does not. */
export function mouseOnly(template: string): string[] {
    return [...template.matchAll(/<([a-z-]+)\b([^>]*)>/g)]
        .filter(([, element = '', attributes = '']) => /\bonclick=/.test(attributes) && !OPERABLE.test(element))
        .map(([tag = '']) => tag);
}

/** Colours that styles declare themselves, and hooks that are none of the platform's or of the given prefix. */
export function ownColours(styles: string, prefix: string): { declared: readonly string[]; hooks: readonly string[] } {
    const text = styles.replace(/\/\*[\s\S]*?\*\//g, '');
    const known = new RegExp(`^--(?:slds-[gc]-|${prefix}-)`);
    return {
        declared: text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^)]*\)/gi) ?? [],
        hooks: [...text.matchAll(/var\((--[\w-]+)/g)].map(([, hook = '']) => hook).filter((hook) => !known.test(hook))
    };
}
