import { PlatformException, type DmlError } from '../errors';
import type { DmlOperation } from './dmlRequest';

const OPERATION_NAMES: Readonly<Record<DmlOperation, string>> = {
    insert: 'Insert',
    update: 'Update',
    upsert: 'Upsert',
    delete: 'Delete',
    undelete: 'Undelete'
};

const INACCESSIBLE = 'Operation failed due to fields being inaccessible on Sobject';

/** A row error with the platform's status code. */
export interface RowError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** The exception of an all-or-none call, in the platform's wording: names the first failing row and its first error. */
export function dmlException(operation: DmlOperation, errors: readonly DmlError[]): PlatformException {
    const [first] = errors;
    if (first.message.startsWith(INACCESSIBLE)) {
        return new PlatformException('System.DmlException', first.message, errors);
    }
    const withId = first.id === null ? '' : ` with id ${first.id}`;
    const fields = `[${first.fields.join(', ')}]`;
    return new PlatformException(
        'System.DmlException',
        `${OPERATION_NAMES[operation]} failed. First exception on row ${first.index}${withId}; first error: ` +
            `${first.statusCode}, ${first.message}: ${fields}`,
        errors
    );
}

/** User-mode DML on fields that the user may not write. */
export function inaccessibleMessage(objectName: string): string {
    return `${INACCESSIBLE} ${objectName}, check errors on Exception or Result!`;
}

/** User-mode DML on an object that the user may not write at all: the whole call fails, also where rows may fail one by one. */
export function entityDenied(object: { readonly name: string }): PlatformException {
    return new PlatformException('System.SecurityException', `Access to entity '${object.name}' denied`);
}
