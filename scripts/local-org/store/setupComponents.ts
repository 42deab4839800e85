import { SourceError } from '../errors';
import type { CustomMetadataRecord, OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';
import { ApexDecimal, type FieldValue } from '../values';
import { fieldDefinitionRows } from './fieldDefinitions';
import { reference as ref, type SetupReference, type SetupRow } from './setupRow';

function recordTypeRows(object: ObjectModel): SetupRow[] {
    return object.recordTypes.map((type) => ({
        object: 'RecordType',
        key: `${object.name}.${type.name}`,
        values: {
            Name: type.label,
            DeveloperName: type.name,
            SobjectType: object.name,
            IsActive: type.active,
            Description: type.description
        }
    }));
}

/** Object and events of a trigger, from its first line. */
function triggerValues(source: string): Record<string, FieldValue> {
    const [, object = '', events = ''] = /\btrigger\s+\w+\s+on\s+(\w+)\s*\(([^)]*)\)/i.exec(source) ?? [];
    // Triggers are bulk triggers since API 10.0.
    const values: Record<string, FieldValue> = { TableEnumOrId: object, UsageIsBulk: true };
    for (const [, timing, event] of events
        .toLowerCase()
        .matchAll(/(before|after)\s+(insert|update|delete|undelete)/g)) {
        values[`Usage${capitalized(timing)}${capitalized(event)}`] = true;
    }
    return values;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function codeRows(model: OrgModel): SetupRow[] {
    const code = (object: string, source: OrgModel['apexClasses'][number]): SetupRow => ({
        object,
        key: source.name,
        values: {
            Name: source.name,
            ApiVersion: ApexDecimal.of(source.apiVersion),
            Status: source.status,
            IsValid: true,
            Body: source.source,
            LengthWithoutComments: source.source.length
        }
    });
    return [
        ...model.apexClasses.map((source) => code('ApexClass', source)),
        ...model.apexTriggers.map((source): SetupRow => {
            const row = code('ApexTrigger', source);
            return { ...row, values: { ...row.values, ...triggerValues(source.source) } };
        })
    ];
}

function processRows(model: OrgModel): SetupRow[] {
    const notifications = [...model.notificationTypes.values()].map((type): SetupRow => ({
        object: 'CustomNotificationType',
        key: type.name,
        values: {
            DeveloperName: type.name,
            MasterLabel: type.label,
            CustomNotifTypeName: type.label,
            Description: type.description,
            Desktop: type.desktop,
            Mobile: type.mobile,
            Language: 'en_US'
        }
    }));
    const approvals = [...model.approvalProcesses.values()].map((process): SetupRow => ({
        object: 'ProcessDefinition',
        key: process.fullName,
        values: {
            Name: process.label,
            DeveloperName: process.name,
            Description: process.description,
            TableEnumOrId: process.objectName,
            LockType: 'Total',
            Type: 'Approval',
            State: process.active ? 'Active' : 'Inactive'
        }
    }));
    const steps = [...model.approvalProcesses.values()].flatMap((process) =>
        process.steps.map((step): SetupRow => ({
            object: 'ProcessNode',
            key: `${process.fullName}/${step.name}`,
            values: {
                Name: step.label,
                DeveloperName: step.name,
                Description: step.description,
                ProcessDefinitionId: ref('ProcessDefinition', process.fullName)
            }
        }))
    );
    return [...notifications, ...approvals, ...steps];
}

function cachePartitionRows(model: OrgModel): SetupRow[] {
    return [...model.cachePartitions.values()].map((partition) => ({
        object: 'PlatformCachePartition',
        key: partition.name,
        values: {
            DeveloperName: partition.name,
            MasterLabel: partition.label,
            Description: partition.description,
            Language: 'en_US',
            IsDefaultPartition: partition.isDefault
        }
    }));
}

function emailTemplateRows(model: OrgModel): SetupRow[] {
    return [...model.emailTemplates.values()].map((template) => ({
        object: 'EmailTemplate',
        key: template.name,
        values: {
            Name: template.label,
            DeveloperName: template.name.split('/').pop() ?? template.name,
            TemplateType: template.type,
            Subject: template.subject,
            IsActive: template.available,
            Body: template.type === 'text' ? template.body : template.textOnly,
            HtmlValue: template.type === 'text' ? null : template.body
        }
    }));
}

function entityRows(model: OrgModel): SetupRow[] {
    return [...model.objects.values()].map((object) => ({
        object: 'EntityDefinition',
        key: object.name,
        values: {
            DurableId: object.name,
            QualifiedApiName: object.name,
            DeveloperName: object.name.replace(/__[a-z]+$/i, ''),
            Label: object.label,
            MasterLabel: object.label,
            PluralLabel: object.pluralLabel,
            KeyPrefix: object.keyPrefix,
            IsCustomSetting: object.kind === 'customSetting',
            IsCustomizable: object.kind !== 'standard' || object.isSetup !== true
        }
    }));
}

/** A metadata relationship holds the id of the related record; relationships to objects and fields hold their names. */
function metadataValue(
    model: OrgModel,
    field: FieldModel | undefined,
    value: FieldValue,
    record: CustomMetadataRecord
): FieldValue | SetupReference {
    const target = field?.type === 'MetadataRelationship' ? (field.referenceTo[0] ?? '') : '';
    const records = model.customMetadataRecords.get(target);
    if (records === undefined || typeof value !== 'string') {
        return value;
    }
    if (!records.some((candidate) => candidate.developerName === value)) {
        throw new SourceError(`${target} has no record ${value}`, record.location);
    }
    return ref(target, value);
}

function customMetadataRows(model: OrgModel): SetupRow[] {
    return [...model.customMetadataRecords].flatMap(([type, records]) => {
        const object = model.objects.get(type.toLowerCase());
        return records.map((record): SetupRow => {
            const values: Record<string, FieldValue | SetupReference> = {
                DeveloperName: record.developerName,
                MasterLabel: record.label,
                Label: record.label,
                QualifiedApiName: record.developerName,
                Language: 'en_US'
            };
            for (const [name, value] of record.values) {
                values[name] = metadataValue(model, object?.fields.get(name.toLowerCase()), value, record);
            }
            return { object: type, key: record.developerName, values };
        });
    });
}

/** Record types, Apex code, notification types, approval processes, cache partitions, templates, objects, fields and custom metadata as rows. */
export function componentRows(model: OrgModel): SetupRow[] {
    return [
        ...[...model.objects.values()].flatMap(recordTypeRows),
        ...codeRows(model),
        ...processRows(model),
        ...cachePartitionRows(model),
        ...emailTemplateRows(model),
        ...entityRows(model),
        ...fieldDefinitionRows(model),
        ...customMetadataRows(model)
    ];
}
