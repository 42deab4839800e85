import type { SObjectRecord } from '../../values';
import { ApexList, ApexMap } from '../runtime/collections';
import type { SObjectFieldToken } from '../runtime/describeTokens';
import { ApexExceptionObject } from '../runtime/exceptions';
import type { Runtime } from '../runtime/runtime';
import {
    addError,
    assertWritable,
    getChildren,
    getField,
    getParent,
    putField,
    putParent,
    requireField
} from '../runtime/sobjectAccess';
import { cloneRecord, cloneSourceId, isClone } from '../runtime/sobjectCopies';
import { throwSystem } from '../runtime/throws';
import { libraryType, OBJECT, SOBJECT, STRING } from '../types';
import { DatabaseError } from './databaseResults';
import { optionRows } from './dmlOptions';
import { defineType, method } from './table';

/** Name of a field token, checked against the record's object. */
function tokenName(record: SObjectRecord, token: SObjectFieldToken): string {
    if (record.type !== 'AggregateResult' && token.owner.model.name !== record.type) {
        throwSystem('SObjectException', `Invalid field ${token.model.name} for ${record.type}`);
    }
    return token.model.name;
}

function clone(
    rt: Runtime,
    self: SObjectRecord,
    preserveId = false,
    deep = false,
    preserveTimestamps = false,
    preserveAutonumber = false
): SObjectRecord {
    return cloneRecord(rt, self, { preserveId, deep, preserveTimestamps, preserveAutonumber });
}

function populatedFields(self: SObjectRecord): ApexMap {
    const map = new ApexMap(STRING, OBJECT, self.entries());
    self.parents.forEach((parent, name) => parent && map.put(name, parent));
    self.children.forEach((children, name) => map.put(name, new ApexList(SOBJECT, [...children])));
    return map;
}

function errorsOf(self: SObjectRecord): ApexList {
    const errors = self.errors.map(
        (error) => new DatabaseError(error.message, error.statusCode, error.field === null ? [] : [error.field])
    );
    return new ApexList(libraryType('Database.Error'), errors);
}

const messageOf = (error: unknown): string =>
    error instanceof ApexExceptionObject ? error.messageText : throwSystem('TypeException', 'Exception expected');
const canonical = (rt: Runtime, self: SObjectRecord, name: string): string => requireField(rt, self, name).name;

const errors = [
    method('addError(String): void', (rt, self: SObjectRecord, message: string) => addError(self, message)),
    method('addError(String, Boolean): void', (rt, self: SObjectRecord, message: string) => addError(self, message)),
    method('addError(Exception): void', (rt, self: SObjectRecord, error: unknown) => addError(self, messageOf(error))),
    method('addError(Exception, Boolean): void', (rt, self: SObjectRecord, error: unknown) =>
        addError(self, messageOf(error))
    ),
    method('addError(String, String): void', (rt, self: SObjectRecord, field: string, message: string) =>
        addError(self, message, canonical(rt, self, field))
    ),
    method('addError(String, String, Boolean): void', (rt, self: SObjectRecord, field: string, message: string) =>
        addError(self, message, canonical(rt, self, field))
    ),
    method(
        'addError(Schema.SObjectField, String): void',
        (rt, self: SObjectRecord, field: SObjectFieldToken, message: string) =>
            addError(self, message, tokenName(self, field))
    ),
    method(
        'addError(Schema.SObjectField, String, Boolean): void',
        (rt, self: SObjectRecord, field: SObjectFieldToken, message: string) =>
            addError(self, message, tokenName(self, field))
    ),
    method('getErrors(): List<Database.Error>', (rt, self: SObjectRecord) => errorsOf(self)),
    method('hasErrors(): Boolean', (rt, self: SObjectRecord) => self.errors.length > 0)
];

const access = [
    method('get(String): Object', (rt, self: SObjectRecord, name: string) => getField(rt, self, name)),
    method('get(Schema.SObjectField): Object', (rt, self: SObjectRecord, field: SObjectFieldToken) =>
        getField(rt, self, tokenName(self, field))
    ),
    method('getSObject(String): SObject', (rt, self: SObjectRecord, name: string) => getParent(rt, self, name)),
    method('getSObject(Schema.SObjectField): SObject', (rt, self: SObjectRecord, field: SObjectFieldToken) =>
        getParent(rt, self, tokenName(self, field))
    ),
    method('getSObjects(String): List<SObject>', (rt, self: SObjectRecord, name: string) =>
        getChildren(rt, self, name)
    ),
    method('put(String, Object): Object', (rt, self: SObjectRecord, name: string, value: unknown) =>
        putField(rt, self, name, value)
    ),
    method(
        'put(Schema.SObjectField, Object): Object',
        (rt, self: SObjectRecord, field: SObjectFieldToken, value: unknown) =>
            putField(rt, self, tokenName(self, field), value)
    ),
    method(
        'putSObject(String, SObject?): SObject',
        (rt, self: SObjectRecord, name: string, parent: SObjectRecord | null) => putParent(rt, self, name, parent)
    ),
    method(
        'putSObject(Schema.SObjectField, SObject?): SObject',
        (rt, self: SObjectRecord, field: SObjectFieldToken, parent: SObjectRecord | null) =>
            putParent(rt, self, tokenName(self, field), parent)
    ),
    method('isSet(String): Boolean', (rt, self: SObjectRecord, name: string) => self.has(canonical(rt, self, name))),
    method('isSet(Schema.SObjectField): Boolean', (rt, self: SObjectRecord, field: SObjectFieldToken) =>
        self.has(tokenName(self, field))
    ),
    method('getPopulatedFieldsAsMap(): Map<String, Object>', (rt, self: SObjectRecord) => populatedFields(self)),
    method('getSObjectType(): Schema.SObjectType', (rt, self: SObjectRecord) => rt.sObjectType(self.type)),
    method('clear(): void', (rt, self: SObjectRecord) => {
        assertWritable(self);
        self.fieldNames().forEach((name) => self.unset(name));
        self.parents.clear();
    })
];

const copying = [
    method('clone(): SObject', (rt, self: SObjectRecord) => clone(rt, self)),
    method('clone(Boolean): SObject', (rt, self: SObjectRecord, id: boolean) => clone(rt, self, id)),
    method('clone(Boolean, Boolean): SObject', (rt, self: SObjectRecord, id: boolean, deep: boolean) =>
        clone(rt, self, id, deep)
    ),
    method(
        'clone(Boolean, Boolean, Boolean): SObject',
        (rt, self: SObjectRecord, id: boolean, deep: boolean, times: boolean) => clone(rt, self, id, deep, times)
    ),
    method(
        'clone(Boolean, Boolean, Boolean, Boolean): SObject',
        (rt, self: SObjectRecord, id: boolean, deep: boolean, times: boolean, numbers: boolean) =>
            clone(rt, self, id, deep, times, numbers)
    ),
    method('getCloneSourceId(): Id', (rt, self: SObjectRecord) => cloneSourceId(self)),
    method('isClone(): Boolean', (rt, self: SObjectRecord) => isClone(self))
];

defineType('SObject', { superType: 'Object', methods: [...errors, ...access, ...copying, ...optionRows] });
