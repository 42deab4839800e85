import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFileList, XmlNode } from '../project';
import { locationIn, type Resolver } from '../references';

const SHOWN_ATTRIBUTES =
    /\s(label|title|alternative-text|placeholder|aria-label|alt|message-when-value-missing|field-level-help)="([^"{}]*[A-Za-z]{2}[^"{}]*)"/g;

/** Texts that people read come from custom labels; labels that nothing shows are left over. */
export function checkTexts(files: ProjectFileList, resolver: Resolver): void {
    for (const path of files.paths.filter((each) => /\/lwc\/[^_][^/]*\/[^/]+\.html$/.test(each))) {
        checkTemplate(path, readFileSync(join(files.root, path), 'utf8'), resolver);
    }
    for (const { path, source, code, component, isTest } of resolver.apex.files.values()) {
        if (isTest || !component.isPackaged) {
            continue;
        }
        for (const match of code.matchAll(/(?:\baddError\s*\(|\bnew\s+AuraHandledException\s*\()\s*(')/g)) {
            resolver.findings.house(
                'house/hard-coded-text',
                locationIn(path, source, match.index),
                'a message to users is written in the code',
                'System.Label.Name'
            );
        }
    }
    resolver.components.ofType('FlexiPage').forEach(({ root }) => checkPage(root, resolver));
    checkUnusedLabels(files, resolver);
}

/** Tabs, sections and items of the utility bar are called by the platform's keys or by custom labels. */
function checkPage(root: XmlNode, resolver: Resolver): void {
    for (const node of root.walk()) {
        const name = node.name === 'componentInstanceProperties' ? node.value('name') : undefined;
        const value = node.child('value');
        const isText =
            value && /\p{L}/u.test(value.text) && !/^(\{!\$Label\.[\w.]+\}|Standard\.Tab\.\w+)$/.test(value.text);
        if ((name === 'title' || name === 'label') && isText) {
            resolver.findings.house(
                'house/hard-coded-text',
                value.location,
                `the page says "${value.text.slice(0, 60)}"`,
                '{!$Label.Name}'
            );
        }
    }
}

function checkTemplate(path: string, source: string, resolver: Resolver): void {
    const code = source.replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, (part) => part.replace(/[^\n]/g, ' '));
    const report = (offset: number, text: string): void =>
        resolver.findings.house(
            'house/hard-coded-text',
            locationIn(path, source, offset),
            `the template says "${text.trim().slice(0, 60)}"`,
            'a custom label'
        );
    for (const match of code.matchAll(/>([^<>{}]*[A-Za-z]{2}[^<>{}]*)</g)) {
        report(match.index + 1 + (match[1].length - match[1].trimStart().length), match[1]);
    }
    for (const match of code.matchAll(SHOWN_ATTRIBUTES)) {
        report(match.index + 1, match[2]);
    }
}

/** A label is used where its name stands in Apex, a component, a flow or another file. */
function checkUnusedLabels(files: ProjectFileList, resolver: Resolver): void {
    const names = new Set(resolver.components.names('CustomLabel').map((name) => name.toLowerCase()));
    const unused = new Set(names);
    const paths = [...files.paths, ...files.sources].filter(
        (path) =>
            /\.(cls|trigger|js|ts|page|component|cmp|xml)$/.test(path) &&
            !/\.(labels|translation)-meta\.xml$/.test(path)
    );
    for (const path of paths) {
        for (const [word] of readFileSync(join(files.root, path), 'utf8').matchAll(/\w+/g)) {
            unused.delete(word.toLowerCase());
        }
    }
    for (const file of resolver.components.ofType('CustomLabels')) {
        for (const node of file.root.at('labels', 'fullName').filter((each) => unused.has(each.text.toLowerCase()))) {
            resolver.findings.house(
                'house/unused-label',
                node.location,
                `nothing uses label ${node.text}`,
                'a label that is used, or none'
            );
        }
    }
}
