import { SourceError, UnsupportedFeatureError } from '../errors';
import { objectOf } from './model';
import type { ModelDraft } from './modelDraft';
import type { MetadataFile } from './sourceFiles';
import type { XmlElement } from './xmlReader';

/** Settings that change which objects and fields an org has: Apex and queries would give other answers. */
const CHANGES_THE_SCHEMA = [
    'enableMultiCurrency',
    'enableParentCurrencyConversion',
    'isMultiCurrencyEnabled',
    'enableStateAndCountryPicklists',
    'enablePersonAccount',
    'enablePersonAccounts',
    'enableTerritoryManagement2',
    'enableContactsToMultipleAccounts',
    'enableRelateContactToMultipleAccounts',
    'enableTranslationWorkbench'
] as const;

/**
 * Settings of an org. They are not applied: the local org has its own. Throws UnsupportedFeatureError for those that change
 * objects and fields, and for any where nothing may be left out.
 */
export function readSettings(draft: ModelDraft, root: XmlElement, { fullName }: MetadataFile): void {
    draft.claim('settings', fullName, root.location);
    for (const name of CHANGES_THE_SCHEMA) {
        if (root.has(name) && root.boolean(name)) {
            throw new UnsupportedFeatureError(
                'metadata',
                `setting ${name}`,
                root.child(name)?.location ?? root.location
            );
        }
    }
    root.leaveAside();
    const error = new UnsupportedFeatureError('metadata', `settings ${fullName}`, root.location);
    draft.defer(error, {
        type: 'settings',
        name: fullName,
        refuses: 'nothing: the org has the settings of the local org'
    });
}

/** A duplicate rule that is active would act on saves, so records of its object cannot be saved. */
export function readDuplicateRule(draft: ModelDraft, root: XmlElement, { fullName }: MetadataFile): void {
    draft.claim('duplicate rule', fullName, root.location);
    const isActive = root.boolean('isActive');
    root.leaveAside();
    if (!isActive) {
        return;
    }
    const name = fullName.split('.')[0];
    const { namespace } = draft.model;
    const isOwn = namespace !== '' && name.toLowerCase().startsWith(`${namespace.toLowerCase()}__`);
    const object = objectOf(draft.model, isOwn ? name.slice(namespace.length + 2) : name);
    if (!object) {
        throw new SourceError(`object ${name} does not exist`, root.location);
    }
    const error = new UnsupportedFeatureError('metadata', `duplicate rule ${fullName}`, root.location);
    const refuses = `saving records of ${object.name}`;
    draft.defer(error, { type: 'duplicateRule', name: fullName, refuses, savesOf: object.name });
}
