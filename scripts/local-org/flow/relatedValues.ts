import type { DmlAccess } from '../dml';
import { fieldOf, objectOf, relationshipFieldOf } from '../metadata/model';
import type { ObjectModel } from '../metadata/objectModel';
import type { FieldValue, SObjectRecord } from '../values';
import type { FlowServices } from './flowServices';

/**
 * A field of a related record, such as `Account.Owner.Name`. Null where a lookup on the way is empty and, in a flow that runs
 * as its user does, where the user may not see a field or a record on the way.
 */
export function relatedValue(
    services: FlowServices,
    access: DmlAccess,
    object: ObjectModel,
    record: SObjectRecord,
    path: readonly string[]
): FieldValue {
    if (!access.fields && !access.sharing) {
        return services.formulas.view().value(object, record, path);
    }
    const [name, ...rest] = path;
    const field = rest.length > 0 ? relationshipFieldOf(object, name) : fieldOf(object, name);
    if (!field || (access.fields && !mayReadField(services, object.name, field.name))) {
        return null;
    }
    if (rest.length === 0) {
        return services.formulas.view().value(object, record, [field.name]);
    }
    const parent = parentOf(services, access, record.get(field.name));
    return parent && relatedValue(services, access, parent.object, parent.record, rest);
}

/** True when a lookup on the way to the last field is empty. */
export function isPathBroken(
    { formulas }: FlowServices,
    object: ObjectModel,
    record: SObjectRecord,
    path: readonly string[]
): boolean {
    return path
        .slice(0, -1)
        .some((_, index) => formulas.view().value(object, record, [...path.slice(0, index + 1), 'Id']) === null);
}

function mayReadField({ dml, transactions }: FlowServices, objectName: string, field: string): boolean {
    return dml.services.security.fieldAccess(transactions.current().user.userId, objectName, field).read;
}

function parentOf(
    { dml, model, store, transactions }: FlowServices,
    access: DmlAccess,
    id: FieldValue
): { object: ObjectModel; record: SObjectRecord } | null {
    const object = typeof id === 'string' ? objectOf(model, store.objectOfId(id)?.name ?? '') : undefined;
    if (!object || typeof id !== 'string') {
        return null;
    }
    const { userId } = transactions.current().user;
    if (access.sharing && !dml.services.security.canRead(userId, object.name, [id]).has(id)) {
        return null;
    }
    const record = store.read(object.name, [id]).get(id);
    return record ? { object, record } : null;
}
