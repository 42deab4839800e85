import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { createSystemException, type ApexExceptionObject } from '../runtime/exceptions';
import { callMethod } from '../runtime/userCalls';
import type { DmlError } from '../../errors';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { libraryType, setOf, STRING } from '../types';
import { statusCode } from './databaseResults';
import { ctor, defineType, method } from './table';

/** A row of a DML failure by its position among the errors. */
function row(self: ApexExceptionObject, index: number): DmlError {
    return index >= 0 && index < self.dmlErrors.length
        ? self.dmlErrors[index]
        : throwSystem('ListException', `List index out of bounds: ${index}`);
}

/** getMessage(), unless a user class overrides it. */
function message(self: ApexExceptionObject): string {
    return self.$info.findMethod('getMessage', 0) ? String(callMethod(self, 'getMessage', [])) : self.messageText;
}

defineType('Exception', {
    superType: 'Object',
    methods: [
        method('getCause(): Exception', (rt, self: ApexExceptionObject) => self.cause),
        method('getLineNumber(): Integer', (rt, self: ApexExceptionObject) => self.lineNumber),
        method('getMessage(): String', (rt, self: ApexExceptionObject) => message(self)),
        method('getStackTraceString(): String', (rt, self: ApexExceptionObject) => self.stackTraceString),
        method('getTypeName(): String', (rt, self: ApexExceptionObject) => self.typeName),
        method('initCause(Exception): void', (rt, self: ApexExceptionObject, cause: ApexExceptionObject) =>
            self.initCause(cause)
        ),
        method('setMessage(String?): void', (rt, self: ApexExceptionObject, text: string | null) =>
            self.setMessage(text)
        ),
        ...dmlMethods()
    ]
});

/** Row details, which the platform offers on DmlException and EmailException; other exceptions have no rows. */
function dmlMethods(): ReturnType<typeof method>[] {
    return [
        method('getInaccessibleFields(): Map<String, Set<String>>', (rt, self: ApexExceptionObject) =>
            inaccessibleFields(self)
        ),
        method('getNumDml(): Integer', (rt, self: ApexExceptionObject) => self.dmlErrors.length),
        method(
            'getDmlFieldNames(Integer): List<String>',
            (rt, self: ApexExceptionObject, index: number) => new ApexList(STRING, [...row(self, index).fields])
        ),
        method('getDmlFields(Integer): List<Schema.SObjectField>', (rt, self: ApexExceptionObject, index: number) =>
            fieldTokens(rt, row(self, index))
        ),
        method('getDmlId(Integer): String', (rt, self: ApexExceptionObject, index: number) => row(self, index).id),
        method(
            'getDmlIndex(Integer): Integer',
            (rt, self: ApexExceptionObject, index: number) => row(self, index).index
        ),
        method(
            'getDmlMessage(Integer): String',
            (rt, self: ApexExceptionObject, index: number) => row(self, index).message
        ),
        method(
            'getDmlStatusCode(Integer): String',
            (rt, self: ApexExceptionObject, index: number) => row(self, index).statusCode
        ),
        method('getDmlType(Integer): StatusCode', (rt, self: ApexExceptionObject, index: number) =>
            statusCode(row(self, index).statusCode)
        )
    ];
}

/** Field tokens of an error. */
function fieldTokens(rt: Runtime, error: DmlError): ApexList {
    const object = error.object ?? (error.id === null ? undefined : rt.services.store.objectOfId(error.id)?.name);
    const tokens = object === undefined ? [] : error.fields.map((field) => rt.sObjectField(object, field));
    return new ApexList(libraryType('Schema.SObjectField'), tokens);
}

/** Fields by object that the user of a query or DML call in user mode may not use. */
function inaccessibleFields(self: ApexExceptionObject): ApexMap {
    const byObject = new ApexMap(STRING, setOf(STRING));
    const isDenied = (error: DmlError): boolean =>
        self.$info.name === 'QueryException' || error.message.includes('fields being inaccessible');
    for (const { object, fields } of self.dmlErrors.filter(isDenied)) {
        const known = (byObject.get(object ?? '') as ApexSet | null) ?? new ApexSet(STRING);
        fields.forEach((field) => known.add(field));
        byObject.put(object ?? '', known);
    }
    return byObject;
}

/** Creates a system exception with text and cause. */
function create(name: string, text: string | null, cause: ApexExceptionObject | null): ApexExceptionObject {
    const exception = createSystemException(name, text);
    exception.cause = cause;
    return exception;
}

const SYSTEM_EXCEPTIONS = [
    'AssertException',
    'AsyncException',
    'BigObjectException',
    'CalloutException',
    'DmlException',
    'DuplicateMessageException',
    'EmailException',
    'ExternalObjectException',
    'FinalException',
    'FlowException',
    'HandledException',
    'IllegalArgumentException',
    'IllegalStateException',
    'InvalidHeaderException',
    'InvalidParameterValueException',
    'JSONException',
    'LimitException',
    'ListException',
    'MathException',
    'NoAccessException',
    'NoDataFoundException',
    'NoSuchAlgorithmException',
    'NoSuchElementException',
    'NullPointerException',
    'ProcedureException',
    'QueryException',
    'RequiredFeatureMissingException',
    'SearchException',
    'SecurityException',
    'SerializationException',
    'SObjectException',
    'StringException',
    'TypeException',
    'UnexpectedException',
    'UnsupportedOperationException',
    'VisualforceException',
    'XmlException',
    'AuraHandledException',
    'Cache.Org.OrgCacheException',
    'Cache.Session.SessionCacheException',
    'EventBus.InvalidReplayIdException',
    'EventBus.RetryableException',
    'FormulaEvaluationException',
    'FormulaValidationException',
    'EmailTemplateRenderException',
    'FatalCursorException',
    'InvalidReadOnlyUserDmlException',
    'LicenseException',
    'PlatformCacheException',
    'TouchHandledException',
    'TransientCursorException',
    'Cache.CacheException',
    'Cache.InvalidParamException',
    'Cache.InvalidCacheBuilderException',
    'Cache.ItemSizeLimitExceededException',
    'Cache.SessionCacheException',
    'Cache.PlatformCacheInvalidOperationException'
];

for (const name of SYSTEM_EXCEPTIONS) {
    defineType(name, {
        superType: 'Exception',
        constructors: [
            ctor('()', () => create(name, null, null)),
            ctor('(String?)', (rt, text: string | null) => create(name, text, null)),
            ctor('(Exception)', (rt, cause: ApexExceptionObject) => create(name, cause.messageText, cause)),
            ctor('(String?, Exception)', (rt, text: string | null, cause: ApexExceptionObject) =>
                create(name, text, cause)
            )
        ]
    });
}
