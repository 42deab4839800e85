import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { OrgModel } from '../../metadata/model';

/** One child relationship of an object, e.g. Account.Contacts. */
export interface ChildRelationshipModel {
    /** As used in subqueries: Contacts, Incidents__r. */
    readonly relationshipName: string;
    readonly child: ObjectModel;
    readonly field: FieldModel;
}

/** Name of the relationship in subqueries: custom ones end in __r. */
function nameInQueries(field: FieldModel): string {
    const name = field.childRelationshipName as string;
    return field.isCustom && !name.endsWith('__r') ? `${name}__r` : name;
}

/** All child relationships of the model, by lower-case parent object name. */
export function indexChildRelationships(model: OrgModel): Map<string, ChildRelationshipModel[]> {
    const index = new Map<string, ChildRelationshipModel[]>();
    for (const child of model.objects.values()) {
        for (const field of child.fields.values()) {
            for (const parent of field.childRelationshipName === null ? [] : field.referenceTo) {
                const known = index.get(parent.toLowerCase()) ?? [];
                known.push({ relationshipName: nameInQueries(field), child, field });
                index.set(parent.toLowerCase(), known);
            }
        }
    }
    return index;
}
