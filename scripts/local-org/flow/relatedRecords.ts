import type { OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel } from '../metadata/objectModel';

/** Children of the triggering record, as Update Records and Delete Records name them. */
export interface RelatedField {
    readonly object: ObjectModel;
    readonly field: FieldModel;
}

/** The object and lookup behind `$Record.Children__r`; null for references that name no child relationship. */
export function relatedField(model: OrgModel, parent: ObjectModel, reference: string): RelatedField | null {
    const [root, name, ...rest] = reference.split('.');
    if (root !== '$Record' || name === undefined || rest.length > 0) {
        return null;
    }
    const wanted = name.replace(/__r$/i, '').toLowerCase();
    for (const object of model.objects.values()) {
        for (const field of object.fields.values()) {
            if (field.childRelationshipName?.toLowerCase() === wanted && field.referenceTo.includes(parent.name)) {
                return { object, field };
            }
        }
    }
    return null;
}
