import type { SourceLocation } from '../../local-org/sourceLocation';
import type { Component, XmlNode } from '../project';
import type { Resolver } from '../references';
import { checkObjectParts, checkTranslatedParts } from './translatedParts';
import { byName, isEmpty, lacksText, languagesOf, partsOf, placeholders } from './translationNodes';

/** A language that the package speaks, it speaks everywhere that the platform lets it. */
export function checkTranslations(resolver: Resolver): void {
    for (const language of languagesOf(resolver)) {
        new TranslationChecker(resolver, language).check();
    }
}

class TranslationChecker {
    constructor(
        private readonly resolver: Resolver,
        private readonly language: string
    ) {}

    check(): void {
        this.checkLabels();
        const { components } = this.resolver;
        components
            .ofType('CustomObject')
            .filter((object) => /__(c|mdt|e)$/.test(object.fullName))
            .forEach((object) => this.checkObject(object));
        components.ofType('GlobalValueSet').forEach((set) => this.checkValueSet(set));
        checkTranslatedParts(this.resolver, this.language);
    }

    private lacks(what: string, at: SourceLocation, right: string): void {
        lacksText(this.resolver, this.language, what, at, right);
    }

    private checkLabels(): void {
        const { components } = this.resolver;
        const labels = components.names('CustomLabel').flatMap((name) => components.get('CustomLabel', name) ?? []);
        const translation = components.ofType('Translations').find(({ name }) => name === this.language);
        if (!translation) {
            const first = labels[0];
            if (first) {
                const at = { file: first.path, line: 1, column: 1 };
                this.lacks('the file of labels', at, `translations/${this.language}.translation-meta.xml`);
            }
            return;
        }
        const texts = byName(translation.root.all('customLabels'), 'name');
        for (const { fullName, root } of labels) {
            const node = texts.get(fullName.toLowerCase());
            if (node === undefined || isEmpty(node, 'label')) {
                const at = (node ?? translation.root).location;
                this.lacks(`label ${fullName}`, at, `<customLabels> for ${fullName}`);
            } else {
                this.checkPlaceholders(fullName, root, node);
            }
        }
    }

    /** {0} and {1} stand for values: a translation has the same ones, in any order. */
    private checkPlaceholders(name: string, label: XmlNode, translation: XmlNode): void {
        const wanted = placeholders(label.value('value') ?? '');
        const given = placeholders(translation.value('label') ?? '');
        if (wanted !== given) {
            this.resolver.findings.house(
                'house/translation-placeholder',
                translation.location,
                `label ${name} has ${wanted || 'no placeholder'}, its text in ${this.language} ${given || 'none'}`,
                wanted || 'no placeholder'
            );
        }
    }

    private checkObject({ fullName, root }: Component): void {
        const { components } = this.resolver;
        const folder = `${fullName}-${this.language}`;
        const translation = components.ofType('CustomObjectTranslation').find(({ name }) => name === folder);
        if (!translation) {
            this.lacks(
                `object ${fullName}`,
                root.location,
                `objectTranslations/${folder}/${folder}.objectTranslation-meta.xml`
            );
            return;
        }
        const at = translation.root.location;
        const names = translation.root.all('caseValues');
        if (names.length === 0 || names.some((node) => isEmpty(node, 'value'))) {
            this.lacks(`the label of ${fullName}`, at, '<caseValues>');
        }
        const inFiles = components
            .ofType('CustomFieldTranslation')
            .filter((each) => each.folders.at(-1) === folder)
            .map((each) => each.root);
        const fields = byName([...translation.root.all('fields'), ...inFiles], 'name');
        for (const field of partsOf(components.ofType('CustomField'), fullName)) {
            this.checkField(field, fields.get(field.name.toLowerCase()), at);
        }
        this.checkLayouts(fullName, translation);
        checkObjectParts(fullName, translation, this.resolver, this.language);
        const rules = byName(translation.root.all('validationRules'), 'name');
        for (const rule of partsOf(components.ofType('ValidationRule'), fullName)) {
            if (isEmpty(rules.get(rule.name.toLowerCase()), 'errorMessage')) {
                this.lacks(`validation rule ${rule.fullName}`, at, `<validationRules> for ${rule.name}`);
            }
        }
    }

    /** Headings that people see above the fields of a record. Those of the platform itself speak every language. */
    private checkLayouts(object: string, translation: Component): void {
        const texts = byName(translation.root.all('layouts'), 'layout');
        for (const { fullName, root } of this.resolver.components.ofType('Layout')) {
            const [owner, ...rest] = decodeURIComponent(fullName).split('-');
            const name = rest.join('-');
            const headings = byName(texts.get(name.toLowerCase())?.all('sections') ?? [], 'section');
            const own = root.all('layoutSections').filter((section) => section.value('customLabel') === 'true');
            for (const section of owner === object ? own : []) {
                const heading = section.value('label') ?? '';
                const isShown = section.value('detailHeading') === 'true' || section.value('editHeading') === 'true';
                if (heading !== '' && isShown && isEmpty(headings.get(heading.toLowerCase()), 'label')) {
                    const right = `<layouts> for ${name}, with <sections> for ${heading}`;
                    this.lacks(`section "${heading}" of layout ${name}`, translation.root.location, right);
                }
            }
        }
    }

    private checkField({ fullName, name, root }: Component, node: XmlNode | undefined, at: SourceLocation): void {
        if (isEmpty(node, 'label')) {
            this.lacks(`the label of ${fullName}`, node?.location ?? at, `<fields> for ${name}, with <label>`);
        }
        if (root.child('inlineHelpText') && isEmpty(node, 'help')) {
            this.lacks(`the help of ${fullName}`, node?.location ?? at, '<help>');
        }
        if (root.child('relationshipLabel') && isEmpty(node, 'relationshipLabel')) {
            this.lacks(`the related list of ${fullName}`, node?.location ?? at, '<relationshipLabel>');
        }
        const values = byName(node?.all('picklistValues') ?? [], 'masterLabel');
        for (const label of root.at('valueSet', 'valueSetDefinition', 'value', 'label')) {
            if (isEmpty(values.get(label.text.toLowerCase()), 'translation')) {
                this.lacks(
                    `value "${label.text}" of ${fullName}`,
                    node?.location ?? at,
                    `<picklistValues> for ${label.text}`
                );
            }
        }
    }

    private checkValueSet({ fullName, root }: Component): void {
        const wanted = `${fullName}-${this.language}`;
        const translation = this.resolver.components
            .ofType('GlobalValueSetTranslation')
            .find(({ name }) => name === wanted);
        const values = byName(translation?.root.all('valueTranslation') ?? [], 'masterLabel');
        for (const label of root.at('customValue', 'label')) {
            if (isEmpty(values.get(label.text.toLowerCase()), 'translation')) {
                this.lacks(
                    `value "${label.text}" of ${fullName}`,
                    (translation?.root ?? root).location,
                    `globalValueSetTranslations/${wanted}.globalValueSetTranslation-meta.xml`
                );
            }
        }
    }
}
