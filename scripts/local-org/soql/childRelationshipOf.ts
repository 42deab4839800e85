import type { OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';

/** Child relationship names as queries write them: Contacts, but Incidents__r. */
export function childRelationshipOf(
    model: OrgModel,
    parent: ObjectModel,
    written: string
): { object: ObjectModel; lookup: FieldModel; name: string } | null {
    for (const object of model.objects.values()) {
        for (const lookup of object.fields.values()) {
            if (lookup.childRelationshipName === null || !lookup.referenceTo.includes(parent.name)) {
                continue;
            }
            const name = lookup.isCustom ? `${lookup.childRelationshipName}__r` : lookup.childRelationshipName;
            if (name.toLowerCase() === written.toLowerCase()) {
                return { object, lookup, name };
            }
        }
    }
    return null;
}
