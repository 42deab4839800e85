import type { LabelModel, TranslationModel } from './model';
import type { XmlElement } from './xmlReader';

/** Reads a custom labels file. */
export function readLabels(root: XmlElement): LabelModel[] {
    return root.children('labels').map((element) => {
        element.ignore('protected', 'matters between packages only');
        return {
            name: element.string('fullName'),
            value: element.string('value'),
            language: element.string('language'),
            shortDescription: element.string('shortDescription'),
            categories: (element.optionalString('categories') ?? '')
                .split(',')
                .map((category) => category.trim())
                .filter((category) => category !== ''),
            location: element.location
        };
    });
}

const TEXTS_OF_FLOWS = 'screens say what their custom labels say';
const SHOWN_IN_BASE_LANGUAGE = 'the local org shows it in the base language';
const TRANSLATED = ['customLabels', 'customApplications', 'customTabs', 'quickActions'] as const;

/** Reads a translation file of one language: labels, apps, tabs, global actions and flows; the rest is shown in the base language. */
export function readTranslation(root: XmlElement, language: string): TranslationModel {
    const [labels, applications, tabs, quickActions] = TRANSLATED.map((tag) => {
        const texts = new Map<string, string>();
        for (const element of root.children(tag)) {
            element.ignore('description', 'documentation only');
            const text = element.optionalString('label');
            const name = element.string('name').toLowerCase();
            if (text !== null) {
                texts.set(name, text);
            }
        }
        return texts;
    });
    const flows = new Map<string, string>();
    for (const element of root.children('flowDefinitions')) {
        element.ignore('flows', TEXTS_OF_FLOWS);
        const text = element.optionalString('label');
        if (text !== null) {
            flows.set(element.string('fullName').toLowerCase(), text);
        }
    }
    for (const name of root.childNames()) {
        if (name !== 'flowDefinitions' && !TRANSLATED.some((tag) => tag === name)) {
            root.ignore(name, SHOWN_IN_BASE_LANGUAGE);
        }
    }
    return { language, labels, applications, tabs, quickActions, flows, location: root.location };
}
