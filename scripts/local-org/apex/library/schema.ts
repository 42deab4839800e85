import { randomUUID } from 'node:crypto';
import { SObjectRecord } from '../../values';
import { ApexList, ApexMap, CaseInsensitiveMap } from '../runtime/collections';
import type { SObjectTypeToken } from '../runtime/describeTokens';
import { FieldSetMap } from '../runtime/fieldSetDescribes';
import { ChildRelationshipDescribe, FieldMap, ObjectDescribe, RecordTypeDescribe } from '../runtime/describes';
import { evaluateDefaults } from '../runtime/fieldDefaults';
import { localObject } from '../runtime/localTexts';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { ID, libraryType, STRING } from '../types';
import { defineType, method, property } from './table';

/** All objects by lower-case name, as Schema.getGlobalDescribe() keys them. */
function globalDescribe(rt: Runtime): ApexMap {
    const map = new CaseInsensitiveMap(STRING, libraryType('Schema.SObjectType'));
    for (const [name, model] of rt.services.model.objects) {
        map.put(name, rt.sObjectType(model.name));
    }
    return map;
}

function describeAll(rt: Runtime, names: ApexList): ApexList {
    const describes = (names.items as string[]).map((name) => {
        const model = rt.services.model.objects.get(name.toLowerCase());
        return new ObjectDescribe(
            rt.sObjectType(
                model?.name ?? throwSystem('InvalidParameterValueException', `Invalid sobject provided: ${name}`)
            )
        );
    });
    return new ApexList(libraryType('Schema.DescribeSObjectResult'), describes);
}

defineType('Schema', {
    statics: [
        method('getGlobalDescribe(): Map<String, Schema.SObjectType>', (rt) => globalDescribe(rt)),
        method('describeSObjects(List<String>): List<Schema.DescribeSObjectResult>', (rt, names: ApexList) =>
            describeAll(rt, names)
        ),
        // The option decides when the platform loads the details: what they are does not depend on it.
        method(
            'describeSObjects(List<String>, Schema.SObjectDescribeOptions): List<Schema.DescribeSObjectResult>',
            (rt, names: ApexList) => describeAll(rt, names)
        )
    ]
});

/** newSObject: an empty record, with the id given, or with default values. */
function newRecord(rt: Runtime, token: SObjectTypeToken, id: string | null, withDefaults: boolean): SObjectRecord {
    const record = new SObjectRecord(token.model.name);
    if (withDefaults) {
        evaluateDefaults(rt, token.model, record);
    }
    // An event made this way can be told apart before it is published: publish callbacks name it by this value.
    if (token.model.kind === 'platformEvent') {
        record.set('EventUuid', randomUUID());
    }
    return id === null ? record : record.set('Id', id);
}

defineType('Schema.SObjectType', {
    superType: 'Object',
    methods: [
        method('getDescribe(): Schema.DescribeSObjectResult', (rt, self: SObjectTypeToken) => new ObjectDescribe(self)),
        method(
            'getDescribe(Schema.SObjectDescribeOptions): Schema.DescribeSObjectResult',
            (rt, self: SObjectTypeToken) => new ObjectDescribe(self)
        ),
        method('newSObject(): SObject', (rt, self: SObjectTypeToken) => newRecord(rt, self, null, false)),
        method('newSObject(Id?): SObject', (rt, self: SObjectTypeToken, id: string | null) =>
            newRecord(rt, self, id, false)
        ),
        method(
            'newSObject(Id?, Boolean): SObject',
            (rt, self: SObjectTypeToken, recordTypeId: string | null, defaults: boolean) => {
                const record = newRecord(rt, self, null, defaults);
                const typeId = recordTypeId ?? defaultRecordTypeId(rt, self);
                return typeId === null ? record : record.set('RecordTypeId', typeId);
            }
        )
    ]
});

defineType('Schema.SObjectTypeFields', {
    superType: 'Object',
    methods: [
        method('getMap(): Map<String, Schema.SObjectField>', (rt, self: FieldMap) => {
            const map = new CaseInsensitiveMap(STRING, libraryType('Schema.SObjectField'));
            for (const [name, field] of self.token.model.fields) {
                map.put(name, self.token.field(field.name));
            }
            return map;
        })
    ]
});

const objectAccess = (rt: Runtime, self: ObjectDescribe): ReturnType<Runtime['services']['security']['objectAccess']> =>
    rt.services.security.objectAccess(rt.user.userId, self.token.model.name);

/** Objects whose records can be merged (Apex Developer Guide, Merging Records). */
const MERGEABLE = ['Account', 'Case', 'Contact', 'Lead'];

/** Whether DML on the object is possible at all: metadata, events' rows and setup objects aside. */
const isMetadata = (self: ObjectDescribe): boolean => self.token.model.kind === 'customMetadata';

function recordTypes(rt: Runtime, self: ObjectDescribe): RecordTypeDescribe[] {
    const { name, recordTypes: models } = localObject(rt, self.token);
    const rows =
        models.length === 0
            ? []
            : rt.services.store.query('SELECT "Id", "DeveloperName" FROM "RecordType" WHERE "SobjectType" = ?', [name]);
    const idOf = (developerName: string): string | null =>
        (rows.find((row) => row.DeveloperName === developerName)?.Id as string | undefined) ?? null;
    const { available, standard } = rt.services.security.recordTypes(rt.user.userId, name);
    return [
        ...models.map(
            (model) =>
                new RecordTypeDescribe(model, idOf(model.name), available.has(model.name), model.name === standard)
        ),
        new RecordTypeDescribe(null, '012000000000000AAA', true, standard === null)
    ];
}

/** The record type that a new record of the running user has where none is named. */
function defaultRecordTypeId(rt: Runtime, { model }: SObjectTypeToken): string | null {
    const { standard } = rt.services.security.recordTypes(rt.user.userId, model.name);
    return standard === null ? null : rt.services.store.setupId('RecordType', `${model.name}.${standard}`);
}

function recordTypeMap(rt: Runtime, self: ObjectDescribe, key: 'name' | 'developerName' | 'id'): ApexMap {
    const map = new ApexMap(key === 'id' ? ID : STRING, libraryType('Schema.RecordTypeInfo'));
    for (const info of recordTypes(rt, self)) {
        map.put(
            key === 'id'
                ? info.id
                : key === 'name'
                  ? (info.recordType?.label ?? 'Master')
                  : (info.recordType?.name ?? 'Master'),
            info
        );
    }
    return map;
}

function childRelationships(rt: Runtime, self: ObjectDescribe): ApexList {
    const all = rt
        .childRelationships(self.token.model.name)
        .map((relationship) => ChildRelationshipDescribe.of(relationship));
    return new ApexList(libraryType('Schema.ChildRelationship'), all);
}

defineType('Schema.DescribeSObjectResult', {
    superType: 'Object',
    readable:
        'Accessible ChildRelationships Createable Custom CustomSetting Deletable DeprecatedAndHidden KeyPrefix Label LabelPlural LocalName Mergeable Name Queryable RecordTypeInfos RecordTypeInfosByDeveloperName RecordTypeInfosById RecordTypeInfosByName SObjectType Undeletable Updateable',
    properties: [
        property('fields: Schema.SObjectTypeFields', (rt, self: ObjectDescribe) => new FieldMap(self.token)),
        property('fieldSets: Schema.SObjectTypeFieldSets', (rt, self: ObjectDescribe) => new FieldSetMap(self.token))
    ],
    methods: [
        method('getChildRelationships(): List<Schema.ChildRelationship>', (rt, self: ObjectDescribe) =>
            childRelationships(rt, self)
        ),
        method('getKeyPrefix(): String', (rt, self: ObjectDescribe) => self.token.model.keyPrefix),
        method('getLabel(): String', (rt, self: ObjectDescribe) => localObject(rt, self.token).label),
        method('getLabelPlural(): String', (rt, self: ObjectDescribe) => localObject(rt, self.token).pluralLabel),
        method('getLocalName(): String', (rt, self: ObjectDescribe) => self.token.model.name),
        method('getName(): String', (rt, self: ObjectDescribe) => self.token.model.name),
        method(
            'getRecordTypeInfos(): List<Schema.RecordTypeInfo>',
            (rt, self: ObjectDescribe) => new ApexList(libraryType('Schema.RecordTypeInfo'), recordTypes(rt, self))
        ),
        method('getRecordTypeInfosByDeveloperName(): Map<String, Schema.RecordTypeInfo>', (rt, self: ObjectDescribe) =>
            recordTypeMap(rt, self, 'developerName')
        ),
        method('getRecordTypeInfosById(): Map<Id, Schema.RecordTypeInfo>', (rt, self: ObjectDescribe) =>
            recordTypeMap(rt, self, 'id')
        ),
        method('getRecordTypeInfosByName(): Map<String, Schema.RecordTypeInfo>', (rt, self: ObjectDescribe) =>
            recordTypeMap(rt, self, 'name')
        ),
        method('getSObjectType(): Schema.SObjectType', (rt, self: ObjectDescribe) => self.token),
        method('isAccessible(): Boolean', (rt, self: ObjectDescribe) => objectAccess(rt, self).read),
        method(
            'isCreateable(): Boolean',
            (rt, self: ObjectDescribe) => !isMetadata(self) && objectAccess(rt, self).create
        ),
        method('isCustom(): Boolean', (rt, self: ObjectDescribe) => self.token.model.kind !== 'standard'),
        method(
            'isCustomSetting(): Boolean',
            (rt, self: ObjectDescribe) => self.token.model.customSettingsType !== null
        ),
        method(
            'isDeletable(): Boolean',
            (rt, self: ObjectDescribe) => !isMetadata(self) && objectAccess(rt, self).delete
        ),
        method('isDeprecatedAndHidden(): Boolean', () => false),
        // Objects of the local org have neither subtypes nor feeds.
        method('getHasSubtypes(): Boolean', () => false),
        method('isFeedEnabled(): Boolean', () => false),
        method('isMergeable(): Boolean', (rt, self: ObjectDescribe) => MERGEABLE.includes(self.token.model.name)),
        method('isQueryable(): Boolean', (rt, self: ObjectDescribe) => self.token.model.kind !== 'platformEvent'),
        method(
            'isUndeletable(): Boolean',
            (rt, self: ObjectDescribe) => !isMetadata(self) && objectAccess(rt, self).delete
        ),
        method(
            'isUpdateable(): Boolean',
            (rt, self: ObjectDescribe) => !isMetadata(self) && objectAccess(rt, self).edit
        )
    ]
});

defineType('Schema.ChildRelationship', {
    superType: 'Object',
    readable: 'CascadeDelete ChildSObject Field RelationshipName RestrictedDelete',
    methods: [
        method('getChildSObject(): Schema.SObjectType', (rt, self: ChildRelationshipDescribe) =>
            rt.sObjectType(self.relationship.child.name)
        ),
        method('getField(): Schema.SObjectField', (rt, self: ChildRelationshipDescribe) =>
            rt.sObjectField(self.relationship.child.name, self.relationship.field.name)
        ),
        method(
            'getRelationshipName(): String',
            (rt, self: ChildRelationshipDescribe) => self.relationship.relationshipName
        ),
        method(
            'isCascadeDelete(): Boolean',
            (rt, self: ChildRelationshipDescribe) =>
                self.relationship.field.deleteConstraint === 'Cascade' ||
                self.relationship.field.type === 'MasterDetail'
        ),
        method(
            'isRestrictedDelete(): Boolean',
            (rt, self: ChildRelationshipDescribe) => self.relationship.field.deleteConstraint === 'Restrict'
        )
    ]
});

defineType('Schema.RecordTypeInfo', {
    superType: 'Object',
    readable: 'Active Available DefaultRecordTypeMapping DeveloperName Master Name RecordTypeId',
    methods: [
        method('getDeveloperName(): String', (rt, self: RecordTypeDescribe) => self.recordType?.name ?? 'Master'),
        method('getName(): String', (rt, self: RecordTypeDescribe) => self.recordType?.label ?? 'Master'),
        method('getRecordTypeId(): Id', (rt, self: RecordTypeDescribe) => self.id),
        method('isActive(): Boolean', (rt, self: RecordTypeDescribe) => self.recordType?.active ?? true),
        method('isAvailable(): Boolean', (rt, self: RecordTypeDescribe) => self.available),
        method('isDefaultRecordTypeMapping(): Boolean', (rt, self: RecordTypeDescribe) => self.isDefault),
        method('isMaster(): Boolean', (rt, self: RecordTypeDescribe) => self.recordType === null)
    ]
});
