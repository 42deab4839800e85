import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';

/** A query that names what is not there or says what is not allowed. */
export class QueryError extends SourceError {
    constructor(
        /** The platform's wording, without place: the message of a QueryException for a query built at run time. */
        readonly platformMessage: string,
        location: SourceLocation
    ) {
        super(platformMessage, location);
        this.name = 'QueryError';
    }
}

const REFERENCE = 'Please reference your WSDL or the describe call for the appropriate names.';

export function noSuchColumn(column: string, entity: string): string {
    return `No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${REFERENCE}`;
}

export function noSuchRelationship(name: string, where: 'field path' | 'FROM part of query call'): string {
    return `Didn't understand relationship '${name}' in ${where}. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${REFERENCE}`;
}

export function unsupportedObject(name: string): string {
    return `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${REFERENCE}`;
}
