import { SourceError, UnsupportedFeatureError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { isDeferred, isOtherKindOfObject, objectOfFile, packageOf, type DeferredRefusal } from './deferredRefusals';
import { hasShareObject, historyObjectOf, shareObjectOf, standardDerivedObjects } from './derivedObjects';
import { makeField } from './fieldFactory';
import { readField, readGeolocation } from './fields';
import { assignKeyPrefixes } from './keyPrefixes';
import type { ModelDraft } from './modelDraft';
import type { FieldModel, ObjectModel } from './objectModel';
import {
    type OBJECT_PART_SUFFIXES,
    readCompactLayout,
    readFieldSet,
    readListView,
    readRecordType,
    readSharingReason,
    readValidationRule
} from './objectParts';
import { buildCustomObject, readObjectFile, type ObjectFile } from './objects';
import { isPlatformObjectName } from './platformNames';
import type { MetadataFile } from './sourceFiles';
import { resolveSummaries } from './summaries';
import { standardObjectCatalog, type CatalogObject } from './standardObjects';
import type { XmlElement } from './xmlReader';

type PartList = { -readonly [Key in keyof Parts]: Parts[Key][number][] };
type Parts = Pick<ObjectModel, 'validationRules' | 'recordTypes' | 'listViews' | 'compactLayouts'> & {
    readonly fieldSets: NonNullable<ObjectModel['fieldSets']>;
    readonly sharingReasons: NonNullable<ObjectModel['sharingReasons']>;
};

type PartSuffix = Exclude<(typeof OBJECT_PART_SUFFIXES)[number], 'object'>;

/** Elements of an object file that hold a part of it. */
const INLINE_PARTS: readonly (readonly [element: string, suffix: PartSuffix])[] = [
    ['fields', 'field'],
    ['validationRules', 'validationRule'],
    ['recordTypes', 'recordType'],
    ['listViews', 'listView'],
    ['compactLayouts', 'compactLayout'],
    ['fieldSets', 'fieldSet'],
    ['sharingReasons', 'sharingReason']
];

/** Everything the files say about one object. */
interface ObjectParts extends PartList {
    file: ObjectFile | null;
    fields: FieldModel[];
    /** Names in lower case. */
    deferredFields: string[];
    /** First file that names the object, for messages. */
    location: SourceLocation;
}

/** Joins object, field and other part files into objects, together with the catalog of standard objects. */
export class ObjectAssembly {
    private readonly catalog: ReadonlyMap<string, CatalogObject>;
    private readonly parts = new Map<string, ObjectParts>();

    constructor(private readonly draft: ModelDraft) {
        this.catalog = withValues(standardObjectCatalog(), draft.standardValues);
    }

    /** Takes one part file; object files may come before or after their parts. */
    read(root: XmlElement, file: MetadataFile): void {
        const objectName = objectOfFile(file);
        const parts = this.partsOf(objectName, root.location);
        if (file.suffix !== 'object') {
            this.draft.claim(file.suffix, `${objectName}.${file.fullName}`, root.location);
            this.readPart(file.suffix as PartSuffix, root, objectName, file.fullName);
            return;
        }
        this.draft.claim('object', objectName, root.location, file.directory);
        parts.file = onTopOf(parts.file, readObjectFile(root, file.fullName));
        // Files in the metadata format have an object's parts inside; those of objects that nobody split may have, too.
        for (const [element, suffix] of INLINE_PARTS) {
            for (const part of root.children(element)) {
                const name = part.string('fullName');
                this.draft.claim(suffix, `${objectName}.${name}`, part.location);
                this.readPart(suffix, part, objectName, name);
            }
        }
    }

    private readPart(suffix: PartSuffix, root: XmlElement, objectName: string, name: string): void {
        const parts = this.partsOf(objectName, root.location);
        switch (suffix) {
            case 'field':
                this.readField(root, objectName, name, parts);
                break;
            case 'validationRule':
                this.push(parts.validationRules, readValidationRule(root, name));
                break;
            case 'recordType':
                this.push(parts.recordTypes, readRecordType(root, name));
                break;
            case 'listView':
                this.push(parts.listViews, readListView(root, name));
                break;
            case 'compactLayout':
                this.push(parts.compactLayouts, readCompactLayout(root, name));
                break;
            case 'fieldSet':
                this.push(parts.fieldSets, readFieldSet(root, name));
                break;
            case 'sharingReason':
                this.push(parts.sharingReasons, readSharingReason(root, name));
        }
    }

    /** A field that is not implemented is left out, unless records could not be saved without it. */
    private readField(root: XmlElement, objectName: string, name: string, parts: ObjectParts): void {
        const standard = this.catalog.get(objectName.toLowerCase())?.fields.get(name.toLowerCase());
        if (root.optionalString('type') === 'Location') {
            parts.fields.push(...readGeolocation(root, name));
            root.string('fullName');
            const error = new UnsupportedFeatureError(
                'metadata',
                `field type Location of ${objectName}.${name} in the browser`,
                root.location
            );
            const about = { type: 'field', name: `${objectName}.${name}`, refuses: 'showing it in the browser' };
            this.draft.defer(error, about);
            return;
        }
        try {
            const field = readField(root, objectName, name, standard, this.draft.model.globalValueSets);
            root.assertAllRead();
            parts.fields.push(field);
        } catch (error) {
            if (!(error instanceof UnsupportedFeatureError) || standard !== undefined || isNeededToSave(root)) {
                throw error;
            }
            root.leaveAside();
            this.draft.defer(error, deferredField(objectName, name));
            parts.deferredFields.push(name.toLowerCase());
        }
    }

    private push<T>(list: T[], part: T): void {
        list.push(part);
        this.draft.onUndo(() => list.splice(list.indexOf(part), 1));
    }

    /** Builds all objects. Throws SourceError for parts of an unknown object and for inconsistent ones. */
    assemble(): Map<string, ObjectModel> {
        const objects = new Map<string, ObjectModel>(this.catalog);
        const prefixes = this.keyPrefixes();
        this.shareActivityFields();
        for (const [key, parts] of this.parts) {
            const object = this.buildObject(key, parts, prefixes);
            if (object) {
                objects.set(key, object);
            }
        }
        this.deferLookups(objects);
        addDerivedObjects(objects);
        expandTargets(objects, this.catalog);
        resolveSummaries(objects);
        return objects;
    }

    private partsOf(objectName: string, location: SourceLocation): ObjectParts {
        const key = objectName.toLowerCase();
        let parts = this.parts.get(key);
        if (!parts) {
            parts = {
                file: null,
                fields: [],
                deferredFields: [],
                validationRules: [],
                recordTypes: [],
                listViews: [],
                compactLayouts: [],
                fieldSets: [],
                sharingReasons: [],
                location
            };
            this.parts.set(key, parts);
        }
        return parts;
    }

    private keyPrefixes(): ReadonlyMap<string, string> {
        const names = [...this.parts.values()].flatMap(({ file }) => (file ? [file.name] : []));
        const ending = (...suffixes: string[]): string[] =>
            names.filter((name) => suffixes.some((suffix) => name.endsWith(suffix)));
        return new Map([
            ...assignKeyPrefixes('a', ending('__c')),
            ...assignKeyPrefixes('m', ending('__mdt')),
            ...assignKeyPrefixes('e', ending('__e'))
        ]);
    }

    /** Custom fields of activities are fields of tasks and of events. */
    private shareActivityFields(): void {
        const activity = this.parts.get('activity');
        this.parts.delete('activity');
        for (const name of activity ? ['Task', 'Event'] : []) {
            const parts = this.partsOf(name, activity?.location ?? NOWHERE);
            parts.fields.push(...(activity?.fields ?? []));
            parts.deferredFields.push(...(activity?.deferredFields ?? []));
        }
    }

    /** Lookups to objects that the local org lacks cannot be followed: naming one is refused. */
    private deferLookups(objects: Map<string, ObjectModel>): void {
        const { deferred, namespace } = this.draft.model;
        // A custom object that is missing is an error, which the check of references reports.
        const isMissing = (target: string): boolean =>
            !objects.has(target.toLowerCase()) &&
            (!target.includes('__') ||
                packageOf(target, namespace) !== null ||
                isDeferred({ deferred }, 'object', target));
        for (const [key, object] of objects) {
            const missing = [...object.fields.values()].filter(
                (field) =>
                    field.isCustom && FOLLOWED.has(field.type) && !field.required && field.referenceTo.some(isMissing)
            );
            for (const field of missing) {
                const error = new UnsupportedFeatureError(
                    'metadata',
                    `lookup to ${field.referenceTo[0]}`,
                    field.location
                );
                this.draft.defer(error, deferredField(object.name, field.name));
            }
            if (missing.length > 0) {
                const names = missing.map(({ name }) => name.toLowerCase());
                objects.set(key, withoutFields(object, names));
            }
        }
    }

    /** Null for an object of the platform that the local org lacks. */
    private buildObject(key: string, parts: ObjectParts, prefixes: ReadonlyMap<string, string>): ObjectModel | null {
        const { file, fields, deferredFields, location, ...lists } = parts;
        const standard = this.catalog.get(key);
        const prefix = file ? prefixes.get(file.name) : undefined;
        let object: ObjectModel;
        if (standard) {
            object = overrideStandard(standard, file, fields);
        } else if (file && prefix) {
            object = buildCustomObject(file, fields, prefix);
        } else {
            this.refuseObject(file?.name ?? objectNameOf(location.file) ?? key, location);
            return null;
        }
        return withRecordTypeField(withoutFields({ ...object, ...lists }, deferredFields));
    }

    private refuseObject(name: string, location: SourceLocation): void {
        const prefix = packageOf(name, this.draft.model.namespace);
        if (isOtherKindOfObject(name) || isPlatformObjectName(name) || prefix !== null) {
            const what = prefix === null ? `object ${name}` : `object ${name} of the package ${prefix}`;
            const error = new UnsupportedFeatureError('metadata', what, location);
            this.draft.defer(error, { type: 'object', name, refuses: 'naming the object' });
            return;
        }
        const reason = 'has no object file in the project and is no standard object of the local org';
        throw new SourceError(`object ${name} ${reason}`, location);
    }
}

/** What a later package directory says about an object adds to, and goes before, what an earlier one said. */
function onTopOf(earlier: ObjectFile | null, later: ObjectFile): ObjectFile {
    const stated = Object.entries(later.properties).filter(([, value]) => value !== null);
    return {
        ...later,
        properties: { ...earlier?.properties, ...Object.fromEntries(stated) },
        nameFieldModel: later.nameFieldModel ?? earlier?.nameFieldModel ?? null
    };
}

/** The catalog with the values that the project gives to standard picklist fields. */
function withValues(
    catalog: ReadonlyMap<string, CatalogObject>,
    standardValues: ModelDraft['standardValues']
): ReadonlyMap<string, CatalogObject> {
    const changed = new Map(catalog);
    for (const [name, picklist] of standardValues) {
        const [objectKey, fieldKey] = name.toLowerCase().split('.');
        const object = changed.get(objectKey);
        const field = object?.fields.get(fieldKey);
        if (object && field) {
            changed.set(objectKey, { ...object, fields: new Map(object.fields).set(fieldKey, { ...field, picklist }) });
        }
    }
    return changed;
}

/** Types of fields that name another object and that records can be saved without. */
const FOLLOWED: ReadonlySet<string> = new Set(['Lookup', 'MetadataRelationship']);

/** For a part that no file holds. */
const NOWHERE: SourceLocation = { file: '', line: 1, column: 1 };

/** The object in whose folder a file lies. */
function objectNameOf(path: string): string | undefined {
    return /\/objects\/([^/]+)\//.exec(path)?.[1];
}

function deferredField(object: string, field: string): Omit<DeferredRefusal, 'room' | 'feature' | 'location'> {
    return { type: 'field', name: `${object}.${field}`, refuses: 'naming the field' };
}

/** Records cannot be saved as on the platform without such a field. */
function isNeededToSave(root: XmlElement): boolean {
    return (
        root.optionalString('type') === 'MasterDetail' ||
        root.optionalString('required') === 'true' ||
        root.optionalString('defaultValue') !== null
    );
}

function withoutFields(object: ObjectModel, names: readonly string[]): ObjectModel {
    if (names.length === 0) {
        return object;
    }
    const fields = new Map(object.fields);
    names.forEach((name) => fields.delete(name));
    const deferredFields = new Map<string, true>(object.deferredFields);
    // A lookup goes with its relationship.
    names.forEach((name) => deferredFields.set(name, true).set(name.replace(/__c$/, '__r'), true));
    return { ...object, fields, deferredFields };
}

function overrideStandard(
    standard: CatalogObject,
    file: ObjectFile | null,
    fields: readonly FieldModel[]
): CatalogObject {
    return {
        ...standard,
        ...file?.properties,
        kind: 'standard',
        fields: new Map([
            ...standard.fields,
            ...fields.map((field): [string, FieldModel] => [field.name.toLowerCase(), field])
        ])
    };
}

function withRecordTypeField(object: ObjectModel): ObjectModel {
    if (object.recordTypes.length === 0) {
        return object;
    }
    const field = makeField('RecordTypeId', 'Lookup', {
        label: 'Record Type ID',
        referenceTo: ['RecordType'],
        relationshipName: 'RecordType',
        location: object.location
    });
    return { ...object, fields: new Map([...object.fields, ['recordtypeid', field]]) };
}

function addDerivedObjects(objects: Map<string, ObjectModel>): void {
    for (const derived of standardDerivedObjects(objects)) {
        objects.set(derived.name.toLowerCase(), derived);
    }
    const custom = [...objects.values()].filter((object) => object.kind === 'custom');
    const shared = custom.filter(hasShareObject);
    const tracked = custom.filter((object) => object.enableHistory);
    const sharePrefixes = assignKeyPrefixes(
        's',
        shared.map((object) => object.name)
    );
    const historyPrefixes = assignKeyPrefixes(
        'h',
        tracked.map((object) => object.name)
    );
    for (const object of shared) {
        const share = shareObjectOf(object, sharePrefixes.get(object.name) ?? '');
        objects.set(share.name.toLowerCase(), share);
    }
    for (const object of tracked) {
        const history = historyObjectOf(object, historyPrefixes.get(object.name) ?? '');
        objects.set(history.name.toLowerCase(), history);
    }
}

/** Lets polymorphic lookups such as Task.WhatId point to the project's own objects. */
function expandTargets(objects: Map<string, ObjectModel>, catalog: ReadonlyMap<string, CatalogObject>): void {
    const custom = [...objects.values()].filter((object) => object.kind === 'custom');
    for (const [key, { customTargets }] of catalog) {
        const object = objects.get(key);
        if (!object || customTargets.length === 0) {
            continue;
        }
        const fields = new Map(object.fields);
        for (const { field: name, only } of customTargets) {
            const field = fields.get(name.toLowerCase());
            const added = custom.filter((each) => only === 'all' || each.enableActivities).map((each) => each.name);
            if (field) {
                fields.set(name.toLowerCase(), { ...field, referenceTo: [...field.referenceTo, ...added.sort()] });
            }
        }
        objects.set(key, { ...object, fields });
    }
}
