import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references';
import { byName, isEmpty, lacksText, partsOf } from './translationNodes';

/** Parts that a language's file names: the list in it, the metadata type, what people call it. */
const LISTED: readonly (readonly [list: string, type: string, what: string])[] = [
    ['customApplications', 'CustomApplication', 'app'],
    ['customTabs', 'CustomTab', 'tab'],
    ['reportTypes', 'ReportType', 'report type'],
    ['quickActions', 'QuickAction', 'action']
];

/** Parts of an object that its translation names. */
const OF_OBJECT: readonly (readonly [list: string, type: string, what: string])[] = [
    ['recordTypes', 'RecordType', 'record type'],
    ['webLinks', 'WebLink', 'custom link'],
    ['fieldSets', 'FieldSet', 'field set']
];

/** Texts of a flow that people see, by where they stand. */
const FLOW_TEXTS: readonly (readonly [path: readonly string[], element: string])[] = [
    [['screens'], 'helpText'],
    [['screens'], 'pausedText'],
    [['screens'], 'backButtonLabel'],
    [['screens'], 'nextOrFinishButtonLabel'],
    [['choices'], 'choiceText'],
    [['textTemplates'], 'text'],
    [['customErrors', 'customErrorMessages'], 'errorMessage']
];

/** Apps, tabs, report types, actions, record types and screen flows in a language: everything with a label of its own. */
export function checkTranslatedParts(resolver: Resolver, language: string): void {
    const { components } = resolver;
    const file = components.ofType('Translations').find(({ name }) => name === language);
    for (const [list, type, what] of LISTED) {
        const texts = byName(file?.root.all(list) ?? [], 'name');
        for (const part of components.ofType(type).filter(hasOwnLabel)) {
            if (isEmpty(texts.get(part.fullName.toLowerCase()), 'label')) {
                const right = `<${list}> for ${part.fullName} in translations/${language}.translation-meta.xml`;
                lacksText(resolver, language, `${what} ${part.fullName}`, part.root.location, right);
            }
        }
    }
    const flows = byName(file?.root.all('flowDefinitions') ?? [], 'fullName');
    for (const flow of components.ofType('Flow')) {
        checkFlow(flow, flows.get(flow.fullName.toLowerCase()), resolver, language);
    }
    for (const action of components.ofType('QuickAction').filter(({ fullName }) => fullName.includes('.'))) {
        checkObjectAction(action, resolver, language);
    }
}

/** Record types, links and field sets of an object. */
export function checkObjectParts(object: string, translation: Component, resolver: Resolver, language: string): void {
    for (const [list, type, what] of OF_OBJECT) {
        const texts = byName(translation.root.all(list), 'name');
        for (const part of partsOf(resolver.components.ofType(type), object)) {
            if (isEmpty(texts.get(part.name.toLowerCase()), 'label')) {
                const right = `<${list}> for ${part.name}`;
                lacksText(resolver, language, `${what} ${part.fullName}`, translation.root.location, right);
            }
        }
    }
}

/** Tabs of objects and standard actions are called what the platform calls them; actions of objects have their own place. */
function hasOwnLabel({ type, fullName, root }: Component): boolean {
    return !isEmpty(root, 'label') && !(type === 'QuickAction' && fullName.includes('.'));
}

function checkObjectAction({ fullName, root }: Component, resolver: Resolver, language: string): void {
    const [object = '', ...rest] = fullName.split('.');
    const name = rest.join('.');
    const folder = `${object}-${language}`;
    const translation = resolver.components
        .ofType('CustomObjectTranslation')
        .find((each) => each.name.toLowerCase() === folder.toLowerCase());
    const texts = byName(translation?.root.all('quickActions') ?? [], 'name');
    if (!isEmpty(root, 'label') && isEmpty(texts.get(name.toLowerCase()), 'label')) {
        const right = `<quickActions> for ${name} in objectTranslations/${folder}`;
        lacksText(resolver, language, `action ${fullName}`, root.location, right);
    }
}

/** A screen flow shows its label; what it says comes from custom labels, which have their own texts. */
function checkFlow(
    { fullName, root }: Component,
    texts: XmlNode | undefined,
    resolver: Resolver,
    language: string
): void {
    const hasScreens = root.all('screens').length > 0;
    if (hasScreens && isEmpty(texts, 'label')) {
        const right = `<flowDefinitions> for ${fullName}, with <label>`;
        lacksText(resolver, language, `flow ${fullName}`, root.location, right);
    }
    for (const node of flowTexts(root).filter(({ text }) => hasWords(text))) {
        lacksText(
            resolver,
            language,
            `"${node.text.slice(0, 40)}" of flow ${fullName}`,
            node.location,
            '{!$Label.Name}'
        );
    }
}

function flowTexts(root: XmlNode): XmlNode[] {
    const fixed = FLOW_TEXTS.flatMap(([path, element]) => root.at(...path, element));
    return [...fixed, ...root.all('screens').flatMap(fieldTexts)];
}

/** Texts of the fields of a screen, and of the fields inside its sections. */
function fieldTexts(holder: XmlNode): XmlNode[] {
    return holder.all('fields').flatMap((field) => [
        // What a section or column is called shows nowhere; its header is a text of its own.
        ...field.all('fieldText'),
        ...field.all('helpText'),
        ...field.at('validationRule', 'errorMessage'),
        ...fieldTexts(field)
    ]);
}

/** Whether anything but merge fields, tags and punctuation stands in the text. */
function hasWords(text: string): boolean {
    return /\p{L}{2}/u.test(text.replace(/\{![^}]*\}|<[^>]*>|&\w+;/g, ' '));
}
