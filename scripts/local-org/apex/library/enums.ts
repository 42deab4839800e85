import { join } from 'node:path';
import { readNames } from '../../metadata';
import { ApexEnumValue } from '../runtime/objectModel';
import { throwSystem } from '../runtime/throws';
import { defineType, method } from './table';
import { ApexList } from '../runtime/collections';
import { libraryType } from '../types';

defineType('Enum', {
    superType: 'Object',
    methods: [
        method('name(): String', (rt, self: ApexEnumValue) => self.name),
        method('ordinal(): Integer', (rt, self: ApexEnumValue) => self.ordinal)
    ]
});

const constants = new Map<string, readonly ApexEnumValue[]>();

/** The constant of a library enum; throws for an unknown one, which is a bug of ours. */
export function enumConstant(type: string, name: string): ApexEnumValue {
    const found = constants.get(type)?.find((constant) => constant.name === name);
    if (!found) {
        throw new Error(`${type} has no constant ${name}`);
    }
    return found;
}

/** Constants of a library enum in order, or undefined when the library has no such enum. */
export function enumConstants(type: string): readonly ApexEnumValue[] | undefined {
    return constants.get(type);
}

/** Adds an enum of the platform with its constants in order. */
export function defineEnum(name: string, names: readonly string[]): void {
    const values = names.map((constant, ordinal) => new ApexEnumValue(name, constant, ordinal));
    constants.set(name, values);
    defineType(name, {
        kind: 'enum',
        superType: 'Enum',
        enumValues: names,
        statics: [
            method(`values(): List<${name}>`, () => new ApexList(libraryType(name), [...values])),
            method(`valueOf(String): ${name}`, (rt, text: string) => {
                const found = values.find((value) => value.name.toLowerCase() === text.toLowerCase());
                return found ?? throwSystem('NoSuchElementException', `No enum constant ${name}.${text}`);
            })
        ]
    });
}

defineEnum('RoundingMode', ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'UNNECESSARY']);
defineEnum('LoggingLevel', ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR']);
defineEnum('TriggerOperation', [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE'
]);
defineEnum('Schema.SObjectDescribeOptions', ['FULL', 'DEFERRED', 'DEFAULT']);
defineEnum('Schema.FieldDescribeOptions', ['FULL_DESCRIBE', 'DEFAULT']);
defineEnum('AccessType', ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE']);
defineEnum('ParentJobResult', ['SUCCESS', 'UNHANDLED_EXCEPTION']);
defineEnum('Quiddity', [
    'UNDEFINED',
    'AURA',
    'VF',
    'ANONYMOUS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'COMMERCE_INTEGRATION',
    'DISCOVERABLE_LOGIN',
    'FUTURE',
    'INBOUND_EMAIL_SERVICE',
    'INVOCABLE_ACTION',
    'IOT',
    'POST_INSTALL_SCRIPT',
    'PLATFORM_EVENT_PUBLISH_CALLBACK',
    'QUEUEABLE',
    'QUICK_ACTION',
    'REMOTE_ACTION',
    'REST',
    'RUNTEST_ASYNC',
    'RUNTEST_DEPLOY',
    'RUNTEST_SYNC',
    'SCHEDULED',
    'SOAP',
    'SYNCHRONOUS',
    'TRANSACTION_FINALIZER_QUEUEABLE',
    'UD',
    'BATCH_ACS',
    'FUNCTION_CALLBACK'
]);
defineEnum('Schema.DisplayType', [
    'ADDRESS',
    'ANYTYPE',
    'BASE64',
    'BOOLEAN',
    'COMBOBOX',
    'CURRENCY',
    'DATACATEGORYGROUPREFERENCE',
    'DATE',
    'DATETIME',
    'DOUBLE',
    'EMAIL',
    'ENCRYPTEDSTRING',
    'ID',
    'INTEGER',
    'JSON',
    'LOCATION',
    'LONG',
    'MULTIPICKLIST',
    'PERCENT',
    'PHONE',
    'PICKLIST',
    'REFERENCE',
    'STRING',
    'TEXTAREA',
    'TIME',
    'URL'
]);
defineEnum('Schema.SOAPType', [
    'ANYTYPE',
    'BASE64BINARY',
    'BOOLEAN',
    'DATE',
    'DATETIME',
    'DOUBLE',
    'ID',
    'INTEGER',
    'STRING',
    'TIME'
]);
defineEnum('JSONToken', [
    'END_ARRAY',
    'END_OBJECT',
    'FIELD_NAME',
    'NOT_AVAILABLE',
    'START_ARRAY',
    'START_OBJECT',
    'VALUE_EMBEDDED_OBJECT',
    'VALUE_FALSE',
    'VALUE_NULL',
    'VALUE_NUMBER_FLOAT',
    'VALUE_NUMBER_INT',
    'VALUE_STRING',
    'VALUE_TRUE'
]);

/** Status codes this local org can produce, plus those code commonly compares with. */
defineEnum(
    'StatusCode',
    readNames(join(__dirname, 'statusCodes.txt')).flatMap((line) => line.split(' '))
);
