import { fieldOf, objectOf, type FieldPermissionModel, type OrgModel, type PermissionSetModel } from './model';
import type { FieldModel, ObjectModel } from './objectModel';

const ADDRESS_PARTS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const NAME_PARTS = ['Salutation', 'FirstName', 'LastName'];

/** Field permissions name an address or a person's name as a whole: gives them for the parts, which is what the org stores. */
export function expandCompoundFields<T extends PermissionSetModel>(model: Pick<OrgModel, 'objects'>, set: T): T {
    const fieldPermissions = set.fieldPermissions.flatMap((permission): FieldPermissionModel[] => {
        const parts = partsOf(model, permission);
        return parts.length === 0 ? [permission] : parts.map((field) => ({ ...permission, field }));
    });
    return { ...set, fieldPermissions };
}

function partsOf(model: Pick<OrgModel, 'objects'>, { object: objectName, field }: FieldPermissionModel): string[] {
    const object = objectOf(model, objectName);
    const location = object && fieldOf(object, field);
    if (object && location?.type === 'Location') {
        return [location.name, ...compoundParts(object, location)];
    }
    if (!object || object.kind !== 'standard') {
        return [];
    }
    const isAddress = fieldOf(object, field)?.type === 'Address';
    const prefix = isAddress ? field.slice(0, -'Address'.length) : '';
    const candidates = isAddress
        ? ADDRESS_PARTS.map((part) => prefix + part)
        : field === 'Name' && fieldOf(object, 'LastName')
          ? NAME_PARTS
          : [];
    return candidates.filter((name) => fieldOf(object, name));
}

/** Names of the parts of an address field such as Account.BillingAddress, or of a custom geolocation field. */
export function compoundParts(object: ObjectModel, field: FieldModel): string[] {
    if (field.type === 'Location') {
        return ['Latitude', 'Longitude'].map((part) => `${field.name.slice(0, -'__c'.length)}__${part}__s`);
    }
    const prefix = field.name.slice(0, -'Address'.length);
    return ADDRESS_PARTS.map((part) => prefix + part).filter((name) => fieldOf(object, name));
}
