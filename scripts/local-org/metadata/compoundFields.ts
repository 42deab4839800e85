import { fieldOf, objectOf, type FieldPermissionModel, type OrgModel, type PermissionSetModel } from './model';
import type { ObjectModel } from './objectModel';

const ADDRESS_PARTS = ['Street', 'City', 'State', 'PostalCode', 'Country'];
const NAME_PARTS = ['Salutation', 'FirstName', 'LastName'];

/** Field permissions name an address or a person's name as a whole: gives them for the parts, which is what the org stores. */
export function expandCompoundFields(model: Pick<OrgModel, 'objects'>, set: PermissionSetModel): PermissionSetModel {
    const fieldPermissions = set.fieldPermissions.flatMap((permission): FieldPermissionModel[] => {
        const parts = partsOf(model, permission);
        return parts.length === 0 ? [permission] : parts.map((field) => ({ ...permission, field }));
    });
    return { ...set, fieldPermissions };
}

function partsOf(model: Pick<OrgModel, 'objects'>, { object: objectName, field }: FieldPermissionModel): string[] {
    const object = objectOf(model, objectName);
    if (!object || object.kind !== 'standard') {
        return [];
    }
    const isAddress = field.endsWith('Address') && !fieldOf(object, field);
    const prefix = isAddress ? field.slice(0, -'Address'.length) : '';
    const candidates = isAddress
        ? ADDRESS_PARTS.map((part) => prefix + part)
        : field === 'Name' && fieldOf(object, 'LastName')
          ? NAME_PARTS
          : [];
    return candidates.filter((name) => fieldOf(object, name));
}

/** True for an address as a whole, e.g. Account.BillingAddress, of which the org stores the parts. */
export function isCompoundField(object: ObjectModel, name: string): boolean {
    const prefix = /^(\w*)address$/i.exec(name)?.[1];
    return object.kind === 'standard' && prefix !== undefined && fieldOf(object, `${prefix}Street`) !== undefined;
}
