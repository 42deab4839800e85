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

const SHOWN_IN_BASE_LANGUAGE = 'the local org shows it in the base language';

/** Reads a translation file of one language: custom labels are used, the rest is shown in the base language. */
export function readTranslation(root: XmlElement, language: string): TranslationModel {
    const labels = new Map<string, string>();
    for (const element of root.children('customLabels')) {
        labels.set(element.string('name').toLowerCase(), element.string('label'));
    }
    for (const name of root.childNames()) {
        if (name !== 'customLabels') {
            root.ignore(name, SHOWN_IN_BASE_LANGUAGE);
        }
    }
    return { language, labels, location: root.location };
}
