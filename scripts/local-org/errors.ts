import { formatLocation, type SourceLocation } from './sourceLocation';

/** One row error of a DML call, as Database.Error and DmlException report it. */
export interface DmlError {
    /** Position of the record in the list handed to the DML call. */
    readonly index: number;
    /** Id of the record where it has one. */
    readonly id: string | null;
    /** API name of the record's object, where the error comes from saving records. */
    readonly object?: string;
    /** Platform status code, e.g. FIELD_CUSTOM_VALIDATION_EXCEPTION. */
    readonly statusCode: string;
    readonly message: string;
    /** API names of the fields the error belongs to; empty for record-level errors. */
    readonly fields: readonly string[];
}

/** What Apex code can catch: carries the platform's exception type (e.g. `System.DmlException`) and its wording. */
export class PlatformException extends Error {
    constructor(
        readonly typeName: string,
        message: string,
        readonly dmlErrors: readonly DmlError[] = [],
        readonly cause_: unknown = null
    ) {
        super(message);
        this.name = typeName;
    }
}

/** A governor limit was exceeded. As on the platform, no Apex catch block may swallow it. */
export class LimitExceededException extends PlatformException {
    constructor(message: string) {
        super('System.LimitException', message);
    }
}

/** The package (or another project under test) is wrong at a given place. */
export class SourceError extends Error {
    constructor(
        message: string,
        readonly location: SourceLocation
    ) {
        super(`${formatLocation(location)}: ${message}`);
        this.name = 'SourceError';
    }
}

/**
 * The local org does not implement what the source asks for. Nothing may catch it on behalf of Apex, a flow fault path or
 * partial-success DML: a fail-closed test would otherwise pass for the wrong reason.
 */
export class UnsupportedFeatureError extends Error {
    constructor(
        readonly room: string,
        readonly feature: string,
        readonly location: SourceLocation | null = null
    ) {
        super(`${location ? `${formatLocation(location)}: ` : ''}${room}: ${feature} is not implemented`);
        this.name = 'UnsupportedFeatureError';
    }
}
