import type { Resolver } from '../references';

/** A language that the package speaks, it speaks everywhere: labels, objects, fields and values. */
export function checkTranslations(resolver: Resolver): void {
    const { components, findings } = resolver;
    const own = components.ofType('CustomObject').filter((object) => /__(c|mdt|e)$/.test(object.fullName));
    for (const translation of components.ofType('Translations')) {
        const language = translation.name;
        const done = new Set(translation.root.at('customLabels', 'name').map((node) => node.text.toLowerCase()));
        for (const label of components.names('CustomLabel').filter((name) => !done.has(name.toLowerCase()))) {
            findings.house(
                'house/translation',
                translation.root.location,
                `label ${label} has no text in ${language}`,
                `<customLabels> for ${label}`
            );
        }
        for (const label of translation.root.all('customLabels').filter((each) => (each.value('label') ?? '') === '')) {
            findings.house(
                'house/translation',
                label.location,
                `label ${label.value('name') ?? ''} has an empty text in ${language}`,
                'a text'
            );
        }
        for (const object of own) {
            checkObject(object.fullName, language, resolver);
        }
    }
}

function checkObject(object: string, language: string, resolver: Resolver): void {
    const { components, findings } = resolver;
    const folder = `${object}-${language}`;
    const translation = components.ofType('CustomObjectTranslation').find((each) => each.name === folder);
    const owner = components.get('CustomObject', object);
    if (!owner) {
        return;
    }
    if (!translation) {
        findings.house(
            'house/translation',
            owner.root.location,
            `${object} has no translation to ${language}`,
            `objectTranslations/${folder}/${folder}.objectTranslation-meta.xml`
        );
        return;
    }
    const inFiles = components
        .ofType('CustomFieldTranslation')
        .filter((each) => each.folders.at(-1) === folder)
        .map((each) => each.root);
    const fields = new Set([...translation.root.all('fields'), ...inFiles].map((node) => node.value('name') ?? ''));
    for (const field of components.ofType('CustomField').filter((each) => each.fullName.startsWith(`${object}.`))) {
        if (!fields.has(field.name)) {
            findings.house(
                'house/translation',
                translation.root.location,
                `${field.fullName} has no translation to ${language}`,
                `<fields> for ${field.name}`
            );
        }
    }
}
