import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { SObjectRecord } from '../../values';
import type { Runtime } from './runtime';
import { refuse } from './throws';

/** Default of a field that needs no formula: checkbox and picklist defaults, and literal texts and numbers. */
function literalDefault(field: FieldModel): string | boolean | null {
    if (field.type === 'Checkbox') {
        return field.defaultValue?.toLowerCase() === 'true';
    }
    if (field.picklist) {
        return field.picklist.find((value) => value.isDefault && value.isActive)?.value ?? null;
    }
    return field.defaultValue === null ? null : refuse(`newSObject with the default value of field ${field.name}`);
}

/** newSObject(recordTypeId, true): fills in default values. Refuses formulas, which the insert itself evaluates. */
export function evaluateDefaults(rt: Runtime, model: ObjectModel, record: SObjectRecord): void {
    for (const field of model.fields.values()) {
        const value = field.formula === null && field.createable ? literalDefault(field) : null;
        if (value !== null) {
            record.set(field.name, value);
        }
    }
    if (model.fields.has('ownerid')) {
        record.set('OwnerId', rt.user.userId);
    }
}
