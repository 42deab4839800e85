import { PlatformException } from '../../errors';
import { fieldOf, type ObjectModel } from '../../metadata';
import { SObjectRecord } from '../../values';
import { badRequest } from '../httpError';
import type { OrgPort } from '../orgPort';
import { USER_ACCESS } from './recordRead';

/** As many records as a list lets one choose. */
const MAX_RECORDS = 200;

/** A record that kept its owner, and why. */
export interface OwnerFailure {
    readonly id: string;
    readonly message: string;
}

/** Whether records of the object have an owner of their own that the user may set. Sharing decides about each record. */
export function mayChangeOwner(org: OrgPort, userId: string, object: ObjectModel): boolean {
    const owner = fieldOf(object, 'OwnerId');
    return owner !== undefined && owner.updateable && org.security.fieldAccess(userId, object.name, owner.name).edit;
}

/** Gives the records to a user or queue in one update; records that cannot be changed keep their owner. Throws 400 for a malformed body. */
export function changeOwner(
    org: OrgPort,
    userId: string,
    object: ObjectModel,
    { recordIds, ownerId }: Readonly<Record<string, unknown>>
): OwnerFailure[] {
    if (!isIds(recordIds) || typeof ownerId !== 'string') {
        throw badRequest('INVALID_PARAMETER', `Give {"recordIds": up to ${MAX_RECORDS} ids, "ownerId": id}.`);
    }
    const stranger = recordIds.find((id) => org.objectOfId(id) !== object.name);
    if (stranger !== undefined || !mayChangeOwner(org, userId, object)) {
        const what = stranger === undefined ? object.pluralLabel : `${stranger} of ${object.name}`;
        throw badRequest('INVALID_PARAMETER', `The owner of ${what} cannot be changed.`);
    }
    const records = recordIds.map((id) => new SObjectRecord(object.name).set('Id', id).set('OwnerId', ownerId));
    try {
        const results = org.dml.execute({ operation: 'update', records, allOrNone: false, access: USER_ACCESS });
        return results.flatMap(({ success, errors }, index) =>
            success ? [] : [{ id: recordIds[index], message: errors.map(({ message }) => message).join(' ') }]
        );
    } catch (error) {
        if (error instanceof PlatformException) {
            throw badRequest(error.typeName, error.message);
        }
        throw error;
    }
}

function isIds(value: unknown): value is string[] {
    const isList = Array.isArray(value) && value.length > 0 && value.length <= MAX_RECORDS;
    return isList && value.every((id) => typeof id === 'string' && /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/.test(id));
}
