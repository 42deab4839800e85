import { resolve } from 'node:path';
import { readProject, translatedModel, type OrgModel } from '../local-org/metadata';

const ROOT = resolve(__dirname, '../..');

/** English texts of the package whose text in a language is another one. */
export interface EnglishTexts {
    /** Of components: custom labels and texts of records. With placeholders, the pattern that fills them. */
    readonly ofComponents: { readonly whole: ReadonlyMap<string, string>; readonly patterns: readonly Pattern[] };
    /** Names of the tabs of record pages; the platform's own, such as "Details", are not among them. */
    readonly ofTabs: ReadonlyMap<string, string>;
    /** Of pages, lists and forms: objects, fields, values, layouts, apps, tabs, actions, flows. */
    readonly ofPages: ReadonlyMap<string, string>;
}

interface Pattern {
    readonly english: string;
    readonly test: RegExp;
}

/** A text that a user sees, and whether a component or dialog of the package says it or the shell around it. */
export interface SeenText {
    readonly text: string;
    readonly inComponent: boolean;
}

/** Reads the package as it is in the base language and in the given one; returns what differs. */
export function englishTexts(language: string): EnglishTexts {
    const base = readProject(ROOT);
    const translated = translatedModel(base, language);
    const all = [...labelPairs(base, translated), ...recordPairs(base, language)];
    const ofPages = pagePairs(base, translated);
    // What is also a text of the language, such as "Total", tells nothing.
    const own = new Set([...all, ...ofPages].map(([, text]) => text));
    const isTold = ([english]: Pair): boolean => !own.has(english) && /\p{L}{2}/u.test(english);
    const pairs = all.filter(isTold);
    const plain = pairs.filter(([english]) => !/\{\w+\}/.test(english));
    return {
        ofComponents: {
            whole: new Map(plain),
            patterns: pairs
                .filter(([english]) => /\{\w+\}/.test(english) && saysEnough(english))
                .map(([english]) => ({ english, test: patternOf(english) }))
        },
        ofTabs: new Map(labelPairs(base, translated, /^AIG_Tab_/i)),
        ofPages: new Map(ofPages.filter(isTold))
    };
}

/** Said by the platform or by a record, and like a text of the package by chance. */
const OF_OTHERS: ReadonlySet<string> = new Set([
    // The tab of the platform's home page, the heading of the path, and the column of row actions of a table.
    'Home',
    'Guidance',
    'Actions',
    // A group of the sample leads, and the first name of one of them.
    'Spain',
    'Operations',
    // A heading of the report page of the shell, whose own words stay English.
    'Records'
]);

/** The English texts among what is seen, each once, as `English (language)`; given: names and texts of records, which have no language. */
export function leftoversIn(
    seen: readonly SeenText[],
    { ofComponents, ofPages }: EnglishTexts,
    given: readonly string[]
): string[] {
    const found = new Set<string>();
    for (const { text, inComponent } of seen.filter(
        (one) => !OF_OTHERS.has(one.text) && !given.some((known) => one.text.includes(known))
    )) {
        const right = ofPages.get(text) ?? (inComponent ? ofComponents.whole.get(text) : undefined);
        if (right !== undefined) {
            found.add(`"${text}" (${right})`);
        } else if (inComponent) {
            const pattern = ofComponents.patterns.find(({ test }) => test.test(text));
            if (pattern) {
                found.add(`"${text}" (from "${pattern.english}")`);
            }
        }
    }
    return [...found];
}

/** Runs in the page: every text in sight, and what screen readers are told instead, through all shadow roots. */
export const SEEN_TEXTS = `(() => {
    const seen = [];
    const told = ['aria-label', 'title', 'placeholder', 'alt'];
    const walk = (node, inComponent) => {
        if (node.nodeType === Node.TEXT_NODE) {
            const text = node.textContent.replace(/\\s+/g, ' ').trim();
            if (text) seen.push({ text, inComponent });
        } else if (node.nodeType === Node.ELEMENT_NODE && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName)) {
            const within = inComponent || node.tagName.startsWith('C-AIG') || node.getAttribute('role') === 'dialog';
            const isShown = node.checkVisibility();
            for (const name of isShown ? told : []) {
                const text = node.getAttribute(name);
                if (text) seen.push({ text: text.trim(), inComponent: within });
            }
            // An element without a box of its own (display: contents) may hold others that have one.
            if (isShown || getComputedStyle(node).display === 'contents') {
                for (const child of [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes]) walk(child, within);
            }
        }
    };
    walk(document.body, false);
    return seen;
})()`;

type Pair = readonly [english: string, translated: string];

function labelPairs(base: OrgModel, translated: OrgModel, named = /./): Pair[] {
    return [...base.labels]
        .filter(([name]) => named.test(name))
        .map(([name, { value }]) => [value, translated.labels.get(name)?.value ?? value]);
}

function recordPairs(base: OrgModel, language: string): Pair[] {
    const records = base.customMetadataRecords.get('aig_translation__mdt') ?? [];
    return records
        .filter(({ values }) => values.get('Language__c') === language)
        .map(({ values }) => [String(values.get('English__c')), String(values.get('Text__c'))]);
}

function pagePairs(base: OrgModel, translated: OrgModel): Pair[] {
    const pairs: Pair[] = [];
    const add = (english: string | null | undefined, other: string | null | undefined): void => {
        if (english && other) {
            pairs.push([english, other]);
        }
    };
    for (const [name, object] of base.objects) {
        const other = translated.objects.get(name);
        add(object.label, other?.label);
        add(object.pluralLabel, other?.pluralLabel);
        for (const [fieldName, field] of object.fields) {
            const otherField = other?.fields.get(fieldName);
            add(field.label, otherField?.label);
            add(field.helpText, otherField?.helpText);
            field.picklist?.forEach(({ label }, at) => add(label, otherField?.picklist?.[at].label));
        }
    }
    for (const kind of ['applications', 'tabs', 'quickActions', 'flows'] as const) {
        base[kind].forEach(({ label }, name) => add(label, translated[kind].get(name)?.label));
    }
    base.layouts.forEach(({ sections }, name) =>
        sections.forEach(({ label }, at) => add(label, translated.layouts.get(name)?.sections[at].label))
    );
    return pairs;
}

/** Whether a text with placeholders holds enough words of its own to be known again: "{0} of {1}" is in many sentences. */
function saysEnough(english: string): boolean {
    return english.replace(/\{\w+\}/g, '').replace(/[^\p{L}]/gu, '').length >= 10;
}

function patternOf(english: string): RegExp {
    const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
}
