import type { LabelModel, OrgModel } from './model';
import type { FieldModel, ObjectModel } from './objectModel';
import type { FieldTranslationModel, ObjectTranslationModel } from './objectTranslations';
import type { LayoutModel } from './pages';

const cache = new WeakMap<OrgModel, Map<string, OrgModel>>();

/**
 * The model as users of a language see it: labels of objects, fields, picklist values, layouts, actions, apps, tabs and flows, help
 * texts and messages of validation rules. What is not translated stays in the base language.
 */
export function translatedModel(model: OrgModel, language: string): OrgModel {
    const key = language.toLowerCase();
    const known = cache.get(model) ?? new Map<string, OrgModel>();
    cache.set(model, known);
    const found = known.get(key) ?? translate(model, key);
    known.set(key, found);
    return found;
}

/** Languages that the project has texts for, the base language first. */
export function languagesOf(model: OrgModel): string[] {
    const languages = new Set(['en_US']);
    [model.translations, model.objectTranslations, model.valueSetTranslations].forEach((map) =>
        map.forEach((one: { readonly language: string }) => languages.add(one.language))
    );
    return [...languages];
}

function translate(model: OrgModel, language: string): OrgModel {
    const isOf = (one: { readonly language: string }): boolean => one.language.toLowerCase() === language;
    const objectTexts = [...model.objectTranslations.values()].filter(isOf);
    const texts = [...model.translations.values()].find(isOf);
    const valueSets = [...model.valueSetTranslations.values()].filter(isOf);
    if (!texts && objectTexts.length === 0 && valueSets.length === 0) {
        return model;
    }
    const objects = new Map(model.objects);
    for (const translation of objectTexts) {
        const object = objects.get(translation.object.toLowerCase());
        if (object) {
            objects.set(translation.object.toLowerCase(), translateObject(object, translation));
        }
    }
    const globalValues = new Map(valueSets.flatMap(({ values }) => [...values]));
    if (globalValues.size > 0) {
        objects.forEach((object, name) => objects.set(name, withGlobalValues(model, object, globalValues)));
    }
    const actionTexts = new Map([
        ...(texts?.quickActions ?? []),
        ...objectTexts.flatMap(({ object, quickActions }) =>
            [...quickActions].map(([name, label]) => [`${object.toLowerCase()}.${name}`, label] as const)
        )
    ]);
    return {
        ...model,
        objects,
        labels: mapped(model.labels, (label, name): LabelModel => ({
            ...label,
            value: texts?.labels.get(name) ?? label.value
        })),
        applications: mapped(model.applications, (app, name) => ({
            ...app,
            label: texts?.applications.get(name) ?? app.label
        })),
        tabs: mapped(model.tabs, (tab, name) => ({ ...tab, label: texts?.tabs.get(name) ?? tab.label })),
        quickActions: mapped(model.quickActions, (action, name) => ({
            ...action,
            label: actionTexts.get(name) ?? action.label
        })),
        flows: mapped(model.flows, (flow, name) => ({ ...flow, label: texts?.flows.get(name) ?? flow.label })),
        layouts: mapped(model.layouts, (layout) => translateLayout(layout, objectTexts))
    };
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (value: T, name: string) => T): Map<string, T> {
    return new Map([...map].map(([name, value]) => [name, change(value, name)]));
}

function translateObject(object: ObjectModel, texts: ObjectTranslationModel): ObjectModel {
    const fields = mapped(object.fields, (field, name) => {
        const ofField = texts.fields.get(name);
        const label = field.name === object.nameField ? texts.nameFieldLabel : null;
        return ofField ? translateField(field, ofField) : label === null ? field : { ...field, label };
    });
    return {
        ...object,
        label: texts.label ?? object.label,
        pluralLabel: texts.pluralLabel ?? texts.label ?? object.pluralLabel,
        fields,
        recordTypes: object.recordTypes.map((type) => ({
            ...type,
            label: texts.recordTypes.get(type.name.toLowerCase()) ?? type.label
        })),
        validationRules: object.validationRules.map((rule) => ({
            ...rule,
            errorMessage: texts.validationMessages.get(rule.name.toLowerCase()) ?? rule.errorMessage
        }))
    };
}

function translateField(field: FieldModel, texts: FieldTranslationModel): FieldModel {
    return {
        ...withValues(field, texts.picklistValues),
        label: texts.label ?? field.label,
        helpText: texts.helpText ?? field.helpText
    };
}

function withValues(field: FieldModel, texts: ReadonlyMap<string, string>): FieldModel {
    return field.picklist && texts.size > 0
        ? {
              ...field,
              picklist: field.picklist.map((item) => ({ ...item, label: texts.get(item.label) ?? item.label }))
          }
        : field;
}

/** Fields of a global value set are known by the labels they share with it. */
function withGlobalValues(model: OrgModel, object: ObjectModel, texts: ReadonlyMap<string, string>): ObjectModel {
    return {
        ...object,
        fields: mapped(object.fields, (field) =>
            field.valueSetName !== undefined && model.globalValueSets.has(field.valueSetName.toLowerCase())
                ? withValues(field, texts)
                : field
        )
    };
}

function translateLayout(layout: LayoutModel, objectTexts: readonly ObjectTranslationModel[]): LayoutModel {
    const texts = objectTexts.find(({ object }) => object.toLowerCase() === layout.object.toLowerCase());
    return texts
        ? {
              ...layout,
              sections: layout.sections.map((section) => ({
                  ...section,
                  label: section.label && (texts.layoutSections.get(section.label) ?? section.label)
              }))
          }
        : layout;
}
