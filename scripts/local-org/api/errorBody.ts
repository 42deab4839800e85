import { PlatformException, SourceError, UnsupportedFeatureError, type DmlError } from '../errors';
import type { ObjectModel } from '../metadata';
import { HttpError } from './httpError';

export interface ErrorResponse {
    readonly status: number;
    readonly body: unknown;
    /** True when the fault is the project's or ours: the server prints it, too. */
    readonly isFault: boolean;
}

/** What an LWC sees when Apex throws: `error.body` of a rejected call or of a wire. */
export function apexErrorResponse(error: unknown): ErrorResponse {
    if (!(error instanceof PlatformException)) {
        return genericErrorResponse(error);
    }
    if (error.typeName === 'System.AuraHandledException') {
        return { status: 500, isFault: false, body: { message: error.message, isUserDefinedException: false } };
    }
    if (error.typeName === 'System.DmlException' && error.dmlErrors.length > 0) {
        return { status: 500, isFault: false, body: apexDmlBody(error) };
    }
    return {
        status: 500,
        isFault: false,
        body: {
            exceptionType: error.typeName,
            isUserDefinedException: !error.typeName.startsWith('System.'),
            message: error.message,
            stackTrace: stackTraceOf(error)
        }
    };
}

/** An uncaught DmlException: errors sorted into fields and page, as the Aura endpoint gives them. */
function apexDmlBody(error: PlatformException): object {
    const fieldErrors: Record<string, { statusCode: string; message: string }[]> = {};
    const pageErrors: { statusCode: string; message: string }[] = [];
    for (const { statusCode, message, fields } of error.dmlErrors) {
        if (fields.length === 0) {
            pageErrors.push({ statusCode, message });
        }
        for (const field of fields) {
            (fieldErrors[field] ??= []).push({ statusCode, message });
        }
    }
    return {
        exceptionType: error.typeName,
        message: error.message,
        fieldErrors,
        pageErrors,
        index: error.dmlErrors[0].index,
        duplicateResults: []
    };
}

/** The exception object of the Apex runtime knows the Apex frames; other rooms throw without any. */
function stackTraceOf(error: PlatformException): string {
    const cause = error.cause_;
    const trace =
        typeof cause === 'object' && cause !== null && 'stackTraceString' in cause ? cause.stackTraceString : '';
    return typeof trace === 'string' ? trace : '';
}

/** UI API: a record could not be saved. Errors of fields land at the fields. */
export function recordErrorResponse(
    action: 'create' | 'update' | 'delete',
    object: ObjectModel,
    errors: readonly DmlError[]
): ErrorResponse {
    const fieldErrors: Record<string, object[]> = {};
    const pageErrors: object[] = [];
    for (const { statusCode, message, fields } of errors) {
        const entry = { constituentField: null, duplicateRecordError: null, errorCode: statusCode, message };
        if (fields.length === 0) {
            pageErrors.push({ ...entry, field: null, fieldLabel: null });
        }
        for (const field of fields) {
            const fieldLabel = object.fields.get(field.toLowerCase())?.label ?? field;
            (fieldErrors[field] ??= []).push({ ...entry, field, fieldLabel });
        }
    }
    return {
        status: 400,
        isFault: false,
        body: {
            message: `An error occurred while trying to ${action} the record. Please try again.`,
            statusCode: 400,
            enhancedErrorType: 'RecordError',
            output: { errors: pageErrors, fieldErrors }
        }
    };
}

/** Every other failure. UI API gives errors as a list; the client hands on its first element. */
export function genericErrorResponse(error: unknown): ErrorResponse {
    if (error instanceof HttpError) {
        const { status, errorCode, message } = error;
        return { status, isFault: false, body: [{ errorCode, message, statusCode: status }] };
    }
    if (error instanceof PlatformException) {
        return {
            status: 400,
            isFault: false,
            body: [{ errorCode: error.typeName, message: error.message, statusCode: 400 }]
        };
    }
    const name =
        error instanceof UnsupportedFeatureError || error instanceof SourceError ? error.name : 'InternalError';
    const message = error instanceof Error ? error.message : String(error);
    return {
        status: 500,
        isFault: true,
        body: [{ errorCode: name, exceptionType: name, message, statusCode: 500 }]
    };
}
