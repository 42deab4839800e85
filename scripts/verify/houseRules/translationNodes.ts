import type { SourceLocation } from '../../local-org/sourceLocation';
import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references';

const LANGUAGE = /-([a-z]{2,3}(?:_[A-Z]{2})?)$/;

/** Every language that some file of the package translates to. */
export function languagesOf({ components }: Resolver): Set<string> {
    const ofParts = [
        ...components.ofType('CustomObjectTranslation'),
        ...components.ofType('GlobalValueSetTranslation')
    ];
    return new Set([
        ...components.ofType('Translations').map(({ name }) => name),
        ...ofParts.flatMap(({ name }) => LANGUAGE.exec(name)?.[1] ?? [])
    ]);
}

/** Reports what has no text in a language. */
export function lacksText(resolver: Resolver, language: string, what: string, at: SourceLocation, right: string): void {
    resolver.findings.house('house/translation', at, `${what} has no text in ${language}`, right);
}

/** Nodes by the text of an element, in lower case. */
export function byName(nodes: readonly XmlNode[], element: string): Map<string, XmlNode> {
    return new Map(nodes.map((node) => [(node.value(element) ?? '').toLowerCase(), node]));
}

/** The parts of an object: its fields, rules, record types and so on. */
export function partsOf(parts: readonly Component[], object: string): Component[] {
    return parts.filter((part) => part.fullName.startsWith(`${object}.`));
}

/** True when the node is not there, or says nothing in that element. */
export function isEmpty(node: XmlNode | undefined, element: string): boolean {
    return (node?.value(element) ?? '').trim() === '';
}

/** What stands for a value in a text, e.g. `{0} {NAME}`, sorted and once each. */
export function placeholders(text: string): string {
    return [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
}
