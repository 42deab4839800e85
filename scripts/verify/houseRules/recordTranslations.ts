import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references';
import { languagesOf, lacksText, placeholders } from './translationNodes';

/** Which texts of custom metadata people read, and where their translations stand. */
export interface RecordTranslations {
    /** Custom metadata type that holds the translations, e.g. Translation__mdt. */
    readonly type: string;
    /** Its fields: the language, the text as the translated record has it, and the text in the language. */
    readonly language: string;
    readonly original: string;
    readonly text: string;
    /** Pattern of the texts that keep their wording in every language, such as statutes of one country; absent for none. */
    readonly verbatim?: string;
    /** Fields that people read, by custom metadata type; `label` is the label of the record. */
    readonly fields: Readonly<Record<string, readonly string[]>>;
}

interface Original {
    readonly name: string;
    readonly node: XmlNode;
}

/** Every text of a record that people read has its text in every language of the package, and no text is left over. */
export function checkRecordTranslations(resolver: Resolver, config: RecordTranslations): void {
    const originals = originalsOf(resolver, config);
    const records = recordsOf(resolver, config.type);
    const languages = languagesOf(resolver);
    records.forEach((record) => languages.add(valueOf(record, config.language)?.text ?? ''));
    languages.delete('');
    for (const language of languages) {
        const known = checkRecords(records, language, originals, resolver, config);
        for (const [text, { name, node }] of originals) {
            if (!known.has(text)) {
                const right = `a record of ${config.type} with this text as ${config.original}`;
                lacksText(resolver, language, `"${text.slice(0, 50)}" of ${name}`, node.location, right);
            }
        }
    }
}

/** Checks the records of a language; gives the originals they translate. */
function checkRecords(
    records: readonly Component[],
    language: string,
    originals: ReadonlyMap<string, Original>,
    resolver: Resolver,
    config: RecordTranslations
): Set<string> {
    const known = new Set<string>();
    for (const record of records.filter((each) => valueOf(each, config.language)?.text === language)) {
        const original = unified(valueOf(record, config.original));
        const text = unified(valueOf(record, config.text));
        const at = record.root.location;
        if (!originals.has(original)) {
            const message = `no record has the text "${original.slice(0, 50)}" that this one translates`;
            resolver.findings.house('house/translation-idle', at, message, 'the text as the record has it, or none');
        } else if (known.has(original)) {
            const message = `another record already translates "${original.slice(0, 50)}" into ${language}`;
            resolver.findings.house('house/translation-idle', at, message, 'one record a text and language');
        } else if (text !== '') {
            known.add(original);
        }
        if (text !== '' && placeholders(original) !== placeholders(text)) {
            resolver.findings.house(
                'house/translation-placeholder',
                at,
                `the text has other placeholders than its original`,
                placeholders(original) || 'no placeholder'
            );
        }
    }
    return known;
}

/** The texts people read in a wording of their language, each with the first record that has it. */
function originalsOf(resolver: Resolver, { fields, verbatim }: RecordTranslations): Map<string, Original> {
    const originals = new Map<string, Original>();
    const isVerbatim = verbatim === undefined ? null : new RegExp(verbatim);
    for (const [type, names] of Object.entries(fields)) {
        for (const record of recordsOf(resolver, type)) {
            for (const name of names) {
                const node = name === 'label' ? record.root.child('label') : valueOf(record, name);
                const text = unified(node);
                if (node && text !== '' && !isVerbatim?.test(text) && !originals.has(text)) {
                    originals.set(text, { name: `${record.fullName} (${name})`, node });
                }
            }
        }
    }
    return originals;
}

function recordsOf({ components }: Resolver, type: string): Component[] {
    const prefix = `${type.replace(/__mdt$/, '')}.`;
    return components.ofType('CustomMetadata').filter(({ fullName }) => fullName.startsWith(prefix));
}

function valueOf({ root }: Component, field: string): XmlNode | undefined {
    const value = root
        .all('values')
        .find((row) => row.value('field') === field)
        ?.child('value');
    return value?.isNil ? undefined : value;
}

/** The text with one form of line break, as the code that looks it up compares it. */
function unified(node: XmlNode | undefined): string {
    return (node?.text ?? '').replace(/\r\n/g, '\n').trim();
}
