import { fieldOf } from '../../metadata';
import { badRequest } from '../httpError';
import { mayRead, requireObject } from '../records/fieldSelection';
import { objectInfo, picklistValues } from '../records/objectInfo';
import { UI_API, type Route } from '../routeTypes';

/** Describes of objects and picklists. */
export const METADATA_ROUTES: readonly Route[] = [
    {
        method: 'GET',
        pattern: `${UI_API}/object-info/:objectName`,
        description: 'getObjectInfo: the object and the fields that the user may read',
        handle: ({ org, userId, path }) => ({ body: objectInfo(org, userId, path.objectName) })
    },
    {
        method: 'GET',
        pattern: `${UI_API}/object-info/:objectName/picklist-values/:recordTypeId/:fieldName`,
        description: 'getPicklistValues: active values of one picklist',
        handle: ({ org, userId, path }) => {
            const object = requireObject(org.model, path.objectName);
            const field = fieldOf(object, path.fieldName);
            if (!field?.picklist || !mayRead(org, userId, object, field)) {
                throw badRequest('INVALID_FIELD', `${path.fieldName} is not a picklist of ${object.name}`);
            }
            return { body: picklistValues(object, field) };
        }
    },
    {
        method: 'GET',
        pattern: `${UI_API}/object-info/:objectName/picklist-values/:recordTypeId`,
        description: 'getPicklistValuesByRecordType: all picklists of an object',
        handle: ({ org, userId, path }) => {
            const object = requireObject(org.model, path.objectName);
            const fields = [...object.fields.values()].filter(
                (field) => field.picklist !== null && mayRead(org, userId, object, field)
            );
            return {
                body: {
                    picklistFieldValues: Object.fromEntries(
                        fields.map((field) => [field.name, picklistValues(object, field)])
                    )
                }
            };
        }
    }
];
