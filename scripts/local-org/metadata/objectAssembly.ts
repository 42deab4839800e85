import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';
import { hasShareObject, historyObjectOf, shareObjectOf, standardDerivedObjects } from './derivedObjects';
import { makeField } from './fieldFactory';
import { readField } from './fields';
import { assignKeyPrefixes } from './keyPrefixes';
import type { ModelDraft } from './modelDraft';
import type { FieldModel, ObjectModel } from './objectModel';
import {
    readCompactLayout,
    readFieldSet,
    readListView,
    readRecordType,
    readSharingReason,
    readValidationRule
} from './objectParts';
import { buildCustomObject, readObjectFile, type ObjectFile } from './objects';
import type { MetadataFile } from './sourceFiles';
import { standardObjectCatalog, type CatalogObject } from './standardObjects';
import type { XmlElement } from './xmlReader';

type PartList = { -readonly [Key in keyof Parts]: Parts[Key][number][] };
type Parts = Pick<ObjectModel, 'validationRules' | 'recordTypes' | 'listViews' | 'compactLayouts'> & {
    readonly fieldSets: NonNullable<ObjectModel['fieldSets']>;
    readonly sharingReasons: NonNullable<ObjectModel['sharingReasons']>;
};

/** Everything the files say about one object. */
interface ObjectParts extends PartList {
    file: ObjectFile | null;
    fields: FieldModel[];
    /** First file that names the object, for messages. */
    location: SourceLocation;
}

/** Joins object, field and other part files into objects, together with the catalog of standard objects. */
export class ObjectAssembly {
    private readonly catalog = standardObjectCatalog();
    private readonly parts = new Map<string, ObjectParts>();

    constructor(private readonly draft: ModelDraft) {}

    /** Takes one part file; object files may come before or after their parts. */
    read(root: XmlElement, file: MetadataFile): void {
        const objectName = file.suffix === 'object' ? file.fullName : (file.folders.at(-2) ?? '');
        const parts = this.partsOf(objectName, root.location);
        this.draft.claim(file.suffix, `${objectName}.${file.fullName}`, root.location);
        switch (file.suffix) {
            case 'object':
                parts.file = readObjectFile(root, file.fullName);
                this.leaveUnshown(parts.file, file);
                break;
            case 'field': {
                const standard = this.catalog.get(objectName.toLowerCase())?.fields.get(file.fullName.toLowerCase());
                const sets = this.draft.model.globalValueSets;
                parts.fields.push(readField(root, objectName, file.fullName, standard, sets));
                break;
            }
            case 'validationRule':
                parts.validationRules.push(readValidationRule(root, file.fullName));
                break;
            case 'recordType':
                parts.recordTypes.push(readRecordType(root, file.fullName));
                break;
            case 'listView':
                parts.listViews.push(readListView(root, file.fullName));
                break;
            case 'compactLayout':
                parts.compactLayouts.push(readCompactLayout(root, file.fullName));
                break;
            case 'fieldSet':
                parts.fieldSets.push(readFieldSet(root, file.fullName));
                break;
            case 'sharingReason':
                parts.sharingReasons.push(readSharingReason(root, file.fullName));
                break;
            default:
                throw new Error(`${file.suffix} is no part of an object`);
        }
    }

    /** Throws what the browser would show wrongly, unless nobody looks. */
    private leaveUnshown({ unshown }: ObjectFile, file: MetadataFile): void {
        if (unshown !== null && !this.draft.isForApex) {
            throw unshown;
        }
        if (unshown !== null) {
            this.draft.leaveOut(file, unshown.feature);
        }
    }

    /** Builds all objects. Throws SourceError for parts of an unknown object and for inconsistent ones. */
    assemble(): Map<string, ObjectModel> {
        const objects = new Map<string, ObjectModel>(this.catalog);
        const prefixes = this.keyPrefixes();
        for (const [key, parts] of this.parts) {
            objects.set(key, this.buildObject(key, parts, prefixes));
        }
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

    private buildObject(key: string, parts: ObjectParts, prefixes: ReadonlyMap<string, string>): ObjectModel {
        const { file, fields, location, ...lists } = parts;
        const standard = this.catalog.get(key);
        const prefix = file ? prefixes.get(file.name) : undefined;
        let object: ObjectModel;
        if (standard) {
            object = overrideStandard(standard, file, fields);
        } else if (file && prefix) {
            object = buildCustomObject(file, fields, prefix);
        } else {
            const name = file?.name ?? location.file.split('/').at(-3) ?? key;
            const reason = 'has no object file in the project and is no standard object of the local org';
            throw new SourceError(`object ${name} ${reason}`, location);
        }
        return withRecordTypeField({ ...object, ...lists });
    }
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

/** Gives roll-up summaries the digits of what they summarise. Throws SourceError where that does not exist. */
function resolveSummaries(objects: Map<string, ObjectModel>): void {
    for (const [key, object] of objects) {
        const summaries = [...object.fields.values()].filter((field) => field.summary !== null);
        if (summaries.length === 0) {
            continue;
        }
        const fields = new Map(object.fields);
        for (const field of summaries) {
            fields.set(field.name.toLowerCase(), resolveSummary(field, object, objects));
        }
        objects.set(key, { ...object, fields });
    }
}

/** Standard lookups that roll-up summaries may follow like a master-detail (Salesforce Help, Roll-Up Summary Field). */
const SUMMED_UP_LOOKUPS: ReadonlySet<string> = new Set([
    'Opportunity.AccountId',
    'OpportunityLineItem.OpportunityId',
    'CampaignMember.CampaignId'
]);

function isSummedUpLookup(child: ObjectModel | undefined, foreignKey: FieldModel | undefined): boolean {
    return SUMMED_UP_LOOKUPS.has(`${child?.name}.${foreignKey?.name}`);
}

function resolveSummary(field: FieldModel, object: ObjectModel, objects: ReadonlyMap<string, ObjectModel>): FieldModel {
    const { summary, location } = field;
    const child = objects.get(summary?.childObject.toLowerCase() ?? '');
    const foreignKey = child?.fields.get(summary?.foreignKey.toLowerCase() ?? '');
    const isDetail = foreignKey?.type === 'MasterDetail' || isSummedUpLookup(child, foreignKey);
    if (!summary || !child || !isDetail || !foreignKey?.referenceTo.includes(object.name)) {
        throw new SourceError(`<summaryForeignKey> of ${field.name} is no master-detail to ${object.name}`, location);
    }
    for (const filter of summary.filters) {
        if (!child.fields.has(filter.field.toLowerCase())) {
            throw new SourceError(`${child.name} has no field ${filter.field}`, location);
        }
    }
    if (summary.summarizedField === null) {
        return { ...field, precision: 18, scale: 0 };
    }
    const summarized = child.fields.get(summary.summarizedField.toLowerCase());
    if (!summarized) {
        throw new SourceError(`${child.name} has no field ${summary.summarizedField}`, location);
    }
    return { ...field, precision: summarized.precision === null ? null : 18, scale: summarized.scale };
}
