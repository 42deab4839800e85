import type { Modifiers } from '../ast/nodes';
import type { Position } from '../ast/position';
import { CompileError } from '../diagnostics';

type Report = (error: CompileError) => void;

/** What modifiers stand on, as the platform's messages call it. */
export type ModifierPlace =
    'classes' | 'interfaces' | 'enums' | 'fields' | 'properties' | 'methods' | 'constructors' | 'accessors';

/** From the most closed to the most open. */
export const ACCESS: readonly string[] = ['private', 'protected', 'public', 'global'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];

/** API version from which abstract and override methods say who may see them (Apex Developer Guide, Class Methods). */
export const OPEN_OVERRIDES_SINCE = 65;

/**
 * Modifiers that a declaration may have (Apex Developer Guide: Class Definition Syntax, Class Variables, Class Methods, Apex
 * Properties, Using the final Keyword; interfaces and enums as apex-ls, which is tested against an org, allows them).
 */
const ALLOWED: Readonly<Record<ModifierPlace, readonly string[]>> = {
    classes: ['private', 'public', 'global', 'abstract', 'virtual', ...SHARING],
    interfaces: ['private', 'public', 'global', 'virtual'],
    enums: ['private', 'public', 'global'],
    fields: [...ACCESS, 'static', 'final', 'transient', 'webservice'],
    properties: [...ACCESS, 'static', 'final', 'transient', 'webservice'],
    methods: [...ACCESS, 'abstract', 'virtual', 'override', 'static', 'testmethod', 'webservice'],
    constructors: ACCESS,
    accessors: ACCESS
};

/** Pairs that exclude each other: the second cannot stand beside the first. */
const EXCLUSIVE: readonly (readonly [ModifierPlace, string, string])[] = [
    ['fields', 'transient', 'static'],
    ['fields', 'protected', 'static'],
    ['properties', 'transient', 'static'],
    ['properties', 'protected', 'static'],
    ['methods', 'protected', 'static'],
    ['methods', 'abstract', 'static'],
    ['methods', 'virtual', 'static'],
    ['methods', 'override', 'static']
];

/** Reports modifiers that are doubled, out of place or exclude each other: the first fault of a declaration. */
export function checkModifiers(
    { words, annotations }: Modifiers,
    place: ModifierPlace,
    at: Position,
    report: Report
): void {
    const fault = wordFault(words, place) ?? annotationTwice(annotations.map(({ name }) => name));
    if (fault !== undefined) {
        report(new CompileError(fault, at));
    }
}

function wordFault(words: readonly string[], place: ModifierPlace): string | undefined {
    const twice = words.find((word, index) => words.indexOf(word) !== index);
    const wrong = words.find((word) => !ALLOWED[place].includes(word));
    const pair = EXCLUSIVE.find(([where, a, b]) => where === place && words.includes(a) && words.includes(b));
    if (twice !== undefined) {
        return `Duplicate modifier: ${twice}`;
    }
    if (wrong !== undefined) {
        return `${wrong} is not allowed on ${place}`;
    }
    if (words.filter((word) => ACCESS.includes(word)).length > 1) {
        return 'Declarations can only have one scope';
    }
    const sharing = words.filter((word) => SHARING.includes(word));
    if (sharing.length > 1) {
        return `Only one sharing modifier is allowed: ${sharing.join(', ')}`;
    }
    if (words.includes('abstract') && words.includes('virtual')) {
        return `Abstract ${place} are by default virtual`;
    }
    return pair && `${titled(pair[1])} ${place} cannot be ${pair[2]}`;
}

function annotationTwice(names: readonly string[]): string | undefined {
    const keys = names.map((name) => name.toLowerCase());
    const twice = names.find((_, index) => keys.indexOf(keys[index]) !== index);
    return twice === undefined ? undefined : `Duplicate modifier: ${twice}`;
}

/** An abstract or override method that nobody else could see. */
export function checkOpenOverride(words: readonly string[], apiVersion: number, at: Position, report: Report): void {
    const kind = words.find((word) => word === 'abstract' || word === 'override');
    const isOpen = words.some((word) => ['protected', 'public', 'global'].includes(word));
    if (kind !== undefined && !isOpen && apiVersion >= OPEN_OVERRIDES_SINCE) {
        const message = `${titled(kind)} methods require at least one of the following: global, public, protected`;
        report(new CompileError(message, at));
    }
}

function titled(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
