import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLocation } from '../../local-org/sourceLocation';
import type { Component, ComponentIndex } from '../project';

/** An Apex source file with comments and texts blanked out, so that names are found where they count. */
export interface ApexFile {
    readonly component: Component;
    readonly path: string;
    readonly source: string;
    /** Same length as the source; comments and the insides of string literals are blanks. */
    readonly code: string;
    /** Methods with @AuraEnabled, in lower case. */
    readonly auraMethods: ReadonlySet<string>;
    readonly hasInvocableMethod: boolean;
    /** Names of @InvocableVariable members of the class and its inner classes. */
    readonly invocableVariables: ReadonlySet<string>;
    readonly isTest: boolean;
}

/** The project's Apex, by class or trigger name in lower case. */
export class ApexIndex {
    readonly files = new Map<string, ApexFile>();

    constructor(root: string, components: ComponentIndex) {
        for (const component of [...components.ofType('ApexClass'), ...components.ofType('ApexTrigger')]) {
            const path = component.path.replace(/-meta\.xml$/, '');
            if (existsSync(join(root, path))) {
                this.files.set(
                    component.name.toLowerCase(),
                    readApex(component, path, readFileSync(join(root, path), 'utf8'))
                );
            }
        }
    }

    get(name: string): ApexFile | undefined {
        return this.files.get(name.toLowerCase());
    }
}

function readApex(component: Component, path: string, source: string): ApexFile {
    const code = blankTexts(source);
    const auraMethods = new Set(
        [...code.matchAll(/@AuraEnabled\b(?:\s*\([^)]*\))?[^;{}()]*?\b(\w+)\s*\(/gi)].map((match) =>
            match[1].toLowerCase()
        )
    );
    const invocableVariables = new Set(
        [...code.matchAll(/@InvocableVariable\b(?:\s*\([^)]*\))?[^;={]*?\b(\w+)\s*[;={]/gi)].map((match) => match[1])
    );
    return {
        component,
        path,
        source,
        code,
        auraMethods,
        hasInvocableMethod: /@InvocableMethod\b/i.test(code),
        invocableVariables,
        isTest: /^[\s\S]*?@IsTest\b/i.test(code.slice(0, code.search(/\b(class|trigger|interface|enum)\b/i) + 1))
    };
}

/** Replaces comments and the insides of string literals by blanks; line breaks stay. */
export function blankTexts(source: string): string {
    return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'/g, (part) => {
        const blank = part.replace(/[^\n]/g, ' ');
        return part.startsWith("'") ? `'${blank.slice(1, -1)}'` : blank;
    });
}

/** Line and column of an offset. */
export function locationIn(file: string, source: string, offset: number): SourceLocation {
    const before = source.slice(0, offset);
    const line = before.split('\n').length;
    return { file, line, column: offset - before.lastIndexOf('\n') };
}
