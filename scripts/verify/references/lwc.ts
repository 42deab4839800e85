import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Component } from '../project';
import { suggestion } from '../schema';
import { locationIn } from './apexIndex';
import type { Resolver } from './resolver';

/** Targets the platform knows, for a warning when one is new. */
const TARGETS =
    /^(lightning(__|Community__|Snapin__|SessionProvider|Static)\w+|analytics__\w+|lightningCommunity__\w+)$/;

const IMPORT = /(?:from\s*|import\s*\(?\s*)(['"])(@salesforce\/[^'"]+|c\/[^'"]+)\1/g;

/** Checks what the modules and templates of Lightning web components import. Paths are relative to the root. */
export function checkLwcSources(root: string, paths: readonly string[], resolver: Resolver): void {
    for (const path of paths) {
        if (!/\/lwc\/[^/]+\/(?!__)[^/]/.test(path) || path.includes('/__')) {
            continue;
        }
        const isModule = /\.(js|ts)$/.test(path) && !path.endsWith('.d.ts');
        // A module emitted from TypeScript is checked where it was written.
        const isEmitted = path.endsWith('.js') && existsSync(join(root, path.replace(/\.js$/, '.ts')));
        if (isModule && !isEmitted) {
            checkModule(path, readFileSync(join(root, path), 'utf8'), resolver);
        } else if (path.endsWith('.html')) {
            checkTemplate(path, readFileSync(join(root, path), 'utf8'), resolver);
        }
    }
}

/** Blanks comments; the texts stay, since imports are texts. */
function withoutComments(source: string): string {
    return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (part) => part.replace(/[^\n]/g, ' '));
}

function checkModule(path: string, source: string, resolver: Resolver): void {
    for (const match of withoutComments(source).matchAll(IMPORT)) {
        const at = locationIn(path, source, match.index);
        checkImport(match[2], at, resolver);
    }
}

function checkImport(module: string, at: ReturnType<typeof locationIn>, resolver: Resolver): void {
    const [, kind = '', name = ''] = /^(@salesforce\/[^/]+|c)\/(.+)$/.exec(module) ?? [];
    switch (kind) {
        case 'c':
            if (!resolver.components.get('AuraDefinitionBundle', name)) {
                resolver.component('LightningComponentBundle', name.split('/')[0], at, 'component');
            }
            break;
        case '@salesforce/apex':
            checkApexImport(name, at, resolver);
            break;
        case '@salesforce/schema': {
            const [object = '', ...path] = name.split('.');
            const info = resolver.object(object, at);
            if (path.length > 0) {
                resolver.field(info, path.join('.'), at);
            }
            break;
        }
        case '@salesforce/label':
            if (name.startsWith('c.') || !name.includes('.')) {
                resolver.component('CustomLabel', name.replace(/^c\./, ''), at, 'label');
            }
            break;
        case '@salesforce/resourceUrl':
            resolver.component('StaticResource', name, at, 'static resource');
            break;
        case '@salesforce/contentAssetUrl':
            resolver.component('ContentAsset', name, at, 'asset file');
            break;
        case '@salesforce/customPermission':
            resolver.component('CustomPermission', name, at, 'custom permission');
            break;
        case '@salesforce/messageChannel':
            resolver.component('LightningMessageChannel', name.replace(/__c$/, ''), at, 'message channel');
            break;
        default:
            break;
    }
}

function checkApexImport(name: string, at: ReturnType<typeof locationIn>, resolver: Resolver): void {
    const parts = name.split('.');
    if (parts.length > 2) {
        resolver.findings.unchecked('unchecked/name', at, `Apex method ${name} belongs to another package`);
        return;
    }
    const [className = '', method = ''] = parts;
    if (!resolver.component('ApexClass', className, at, 'Apex class')) {
        return;
    }
    const file = resolver.apex.get(className);
    if (file && !file.auraMethods.has(method.toLowerCase())) {
        resolver.findings.error(
            'reference/apex-method',
            at,
            `class ${className} has no @AuraEnabled method ${method}`,
            suggestion(method, [...file.auraMethods]) ?? 'a method with @AuraEnabled'
        );
    }
}

/** <c-some-component> in a template is component someComponent. */
function checkTemplate(path: string, source: string, resolver: Resolver): void {
    const code = source.replace(/<!--[\s\S]*?-->/g, (part) => part.replace(/[^\n]/g, ' '));
    for (const match of code.matchAll(/<c-([a-z0-9_-]+)/g)) {
        const name = match[1].replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
        resolver.component('LightningComponentBundle', name, locationIn(path, source, match.index), 'component');
    }
}

/** The configuration file: known targets, objects that exist, property types. */
export function checkLwcConfiguration({ root }: Component, resolver: Resolver): void {
    for (const target of root.at('targets', 'target')) {
        if (!TARGETS.test(target.text)) {
            resolver.findings.error(
                'reference/lwc-target',
                target.location,
                `${target.text} is no target of the platform`,
                'a target such as lightning__RecordPage'
            );
        }
    }
    const targets = root.at('targets', 'target').map((each) => each.text);
    for (const config of root.at('targetConfigs', 'targetConfig')) {
        for (const target of (config.attribute('targets') ?? '').split(',').map((each) => each.trim())) {
            if (!targets.includes(target)) {
                resolver.findings.error(
                    'reference/lwc-target',
                    config.location,
                    `<targetConfig> is for ${target}, which is not among the targets`,
                    `<target>${target}</target>`
                );
            }
        }
        config
            .at('objects', 'object')
            .filter((node) => node.text !== '*')
            .forEach((node) => resolver.object(node.text, node));
    }
}
