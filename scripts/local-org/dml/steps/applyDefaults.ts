import { compileFormula, type CompiledFormula } from '../../formula';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { isStored } from '../../store';
import { normalizeValue } from '../fieldValues';
import type { FieldValue, SObjectRecord } from '../../values';
import { livingRows, type DmlServices, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

const compiledDefaults = new WeakMap<FieldModel, CompiledFormula>();

/** On insert, fields that the caller did not set (also those nobody may set) get their default value, and the running user becomes the owner. */
export const applyDefaults: SaveStep = {
    name: 'defaults',
    run(chunk) {
        if (chunk.operation !== 'insert') {
            return;
        }
        const { userId } = chunk.services.transactions.current().user;
        const recordTypeId = defaultRecordType(chunk.services, chunk.object, userId);
        for (const row of livingRows(chunk)) {
            if (recordTypeId !== null && !row.input.has('RecordTypeId')) {
                row.record.set('RecordTypeId', recordTypeId);
            }
            for (const field of chunk.object.fields.values()) {
                if (isStored(field) && !row.input.has(field.name)) {
                    applyDefault(chunk, row, field);
                }
            }
            const owner = chunk.object.fields.get('ownerid');
            if (owner && !row.input.has('OwnerId')) {
                row.record.set('OwnerId', userId);
            }
            if (chunk.object.customSettingsType === 'Hierarchy' && !row.record.get('SetupOwnerId')) {
                row.record.set('SetupOwnerId', organizationId(chunk.services));
            }
        }
    }
};

/** The record type that the profile of a user gives new records; null for the master record type. */
function defaultRecordType(services: DmlServices, { name, recordTypes }: ObjectModel, userId: string): string | null {
    const standard = recordTypes.length > 0 ? services.security.recordTypes(userId, name).standard : null;
    return standard === null ? null : services.store.setupId('RecordType', `${name}.${standard}`);
}

/** A hierarchy setting that names nobody holds for the organization (observed: declarative-lookup-rollup-summaries). */
function organizationId({ store }: DmlServices): FieldValue {
    return store.query('SELECT "Id" FROM "Organization"').at(0)?.['Id'] as FieldValue;
}

function applyDefault(chunk: SaveChunk, row: SaveRow, field: FieldModel): void {
    const value = defaultValueOf(chunk.services, chunk.object, row.record, field);
    if (value !== null) {
        row.record.set(field.name, value);
    }
}

/** The default of a field for a record: chosen picklist values, or what its formula gives; null where there is none. */
export function defaultValueOf(
    services: DmlServices,
    object: ObjectModel,
    record: SObjectRecord,
    field: FieldModel
): FieldValue {
    const chosen = field.picklist?.filter((value) => value.isDefault && value.isActive) ?? [];
    if (chosen.length > 0) {
        return chosen.map((value) => value.value).join(';');
    }
    if (field.defaultValue === null || field.defaultValue === '') {
        return null;
    }
    const input = services.formulas.view().inputFor(object, record, { prior: null, isNew: true });
    return normalizeValue(field, compiled(services, object, field).evaluate(input));
}

function compiled(services: DmlServices, object: ObjectModel, field: FieldModel): CompiledFormula {
    let formula = compiledDefaults.get(field);
    if (!formula) {
        formula = compileFormula({
            source: field.defaultValue ?? '',
            object,
            model: services.model,
            location: field.location,
            context: 'defaultValue',
            field
        });
        compiledDefaults.set(field, formula);
    }
    return formula;
}
