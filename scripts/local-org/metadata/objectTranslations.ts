import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import type { XmlElement } from './xmlReader';

/** Texts of a field in another language; what is not translated is null or absent. */
export interface FieldTranslationModel {
    readonly label: string | null;
    readonly helpText: string | null;
    /** By the label of the value in the base language. */
    readonly picklistValues: ReadonlyMap<string, string>;
    readonly location: SourceLocation;
}

/** Texts of an object in another language. Keys are names in lower case, of layout sections their label. */
export interface ObjectTranslationModel {
    readonly object: string;
    /** e.g. pt_PT. */
    readonly language: string;
    readonly label: string | null;
    readonly pluralLabel: string | null;
    readonly nameFieldLabel: string | null;
    readonly fields: ReadonlyMap<string, FieldTranslationModel>;
    readonly validationMessages: ReadonlyMap<string, string>;
    readonly layoutSections: ReadonlyMap<string, string>;
    readonly quickActions: ReadonlyMap<string, string>;
    readonly recordTypes: ReadonlyMap<string, string>;
    readonly location: SourceLocation;
}

/** Texts of a global value set in another language, by the label of the value in the base language. */
export interface ValueSetTranslationModel {
    readonly valueSet: string;
    readonly language: string;
    readonly values: ReadonlyMap<string, string>;
    readonly location: SourceLocation;
}

/** `AI_Use_Case__c-pt_PT`: what is translated, and into which language. Throws SourceError for another form. */
export function splitTranslationName(fullName: string, location: SourceLocation): { name: string; language: string } {
    const match = /^(.+)-([a-z]{2,3}(?:_[A-Z]{2})?)$/.exec(fullName);
    if (!match) {
        throw new SourceError(`${fullName} must be named Name-language, e.g. Account-pt_PT`, location);
    }
    return { name: match[1], language: match[2] };
}

/** Nothing translated yet: what a field's file stands in until the object's is read. */
export function emptyObjectTranslation(
    object: string,
    language: string,
    location: SourceLocation
): ObjectTranslationModel {
    return {
        object,
        language,
        label: null,
        pluralLabel: null,
        nameFieldLabel: null,
        fields: new Map(),
        validationMessages: new Map(),
        layoutSections: new Map(),
        quickActions: new Map(),
        recordTypes: new Map(),
        location
    };
}

/** Two files about one object: what the later one says goes before. */
export function mergedTexts(earlier: ObjectTranslationModel, later: ObjectTranslationModel): ObjectTranslationModel {
    const both = <T>(part: (texts: ObjectTranslationModel) => ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
        new Map([...part(earlier), ...part(later)]);
    return {
        ...later,
        label: later.label ?? earlier.label,
        pluralLabel: later.pluralLabel ?? earlier.pluralLabel,
        nameFieldLabel: later.nameFieldLabel ?? earlier.nameFieldLabel,
        fields: both(({ fields }) => fields),
        validationMessages: both(({ validationMessages }) => validationMessages),
        layoutSections: both(({ layoutSections }) => layoutSections),
        quickActions: both(({ quickActions }) => quickActions),
        recordTypes: both(({ recordTypes }) => recordTypes)
    };
}

const GRAMMAR = 'grammar of labels that the platform makes up';
const NOT_SHOWN = 'not shown by the local org';

/** Reads an object translation file. Fields may stand in it or in files of their own. */
export function readObjectTranslation(root: XmlElement, fullName: string): ObjectTranslationModel {
    const { name, language } = splitTranslationName(fullName, root.location);
    ['gender', 'startsWith'].forEach((tag) => root.ignore(tag, GRAMMAR));
    ['fieldSets', 'sharingReasons', 'standardFields', 'webLinks', 'workflowTasks'].forEach((tag) =>
        root.ignore(tag, NOT_SHOWN)
    );
    const fields = new Map(
        root
            .children('fields')
            .map((element) => [element.string('name').toLowerCase(), readFieldTranslation(element)] as const)
    );
    const forms = root.children('caseValues').map((element) => {
        ['article', 'caseType', 'possessive'].forEach((tag) => element.ignore(tag, GRAMMAR));
        return { isPlural: element.boolean('plural'), value: element.optionalString('value') };
    });
    return {
        object: name,
        language,
        label: forms.find(({ isPlural }) => !isPlural)?.value ?? null,
        pluralLabel: forms.find(({ isPlural }) => isPlural)?.value ?? null,
        nameFieldLabel: root.optionalString('nameFieldLabel'),
        fields,
        validationMessages: texts(root, 'validationRules', 'name', 'errorMessage', true),
        layoutSections: layoutSections(root),
        quickActions: texts(root, 'quickActions', 'name', 'label', true),
        recordTypes: recordTypes(root),
        location: root.location
    };
}

function recordTypes(root: XmlElement): Map<string, string> {
    root.children('recordTypes').forEach((element) => element.ignore('description', NOT_SHOWN));
    return texts(root, 'recordTypes', 'name', 'label', true);
}

function layoutSections(root: XmlElement): Map<string, string> {
    const all = new Map<string, string>();
    for (const layout of root.children('layouts')) {
        layout.ignore('layout', 'sections are found by their label');
        layout.ignore('layoutType', 'page layouts only');
        texts(layout, 'sections', 'section', 'label', false).forEach((label, section) => all.set(section, label));
    }
    return all;
}

/** Pairs of a key and its translation; untranslated ones are left out. */
function texts(root: XmlElement, tag: string, key: string, text: string, isFolded: boolean): Map<string, string> {
    const all = new Map<string, string>();
    for (const element of root.children(tag)) {
        const name = element.string(key);
        const value = element.optionalString(text);
        if (value !== null) {
            all.set(isFolded ? name.toLowerCase() : name, value);
        }
    }
    return all;
}

/** Reads a field of an object translation, in the object's file or in a file of its own. */
export function readFieldTranslation(element: XmlElement): FieldTranslationModel {
    ['gender', 'startsWith', 'caseValues'].forEach((tag) => element.ignore(tag, GRAMMAR));
    ['description', 'lookupFilter', 'relationshipLabel'].forEach((tag) => element.ignore(tag, NOT_SHOWN));
    element.ignore('name', 'the file or the list names the field');
    return {
        label: element.optionalString('label'),
        helpText: element.optionalString('help'),
        picklistValues: texts(element, 'picklistValues', 'masterLabel', 'translation', false),
        location: element.location
    };
}

/** Reads a global value set translation file. */
export function readValueSetTranslation(root: XmlElement, fullName: string): ValueSetTranslationModel {
    const { name, language } = splitTranslationName(fullName, root.location);
    return {
        valueSet: name,
        language,
        values: texts(root, 'valueTranslation', 'masterLabel', 'translation', false),
        location: root.location
    };
}
