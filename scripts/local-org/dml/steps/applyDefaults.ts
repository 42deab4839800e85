import { compileFormula, type CompiledFormula } from '../../formula';
import type { FieldModel } from '../../metadata/objectModel';
import { isStored } from '../../store';
import { normalizeValue } from '../fieldValues';
import { livingRows, type SaveChunk, type SaveRow, type SaveStep } from '../saveContext';

const compiledDefaults = new WeakMap<FieldModel, CompiledFormula>();

/** On insert, fields that the caller did not set get their default value, and the running user becomes the owner. */
export const applyDefaults: SaveStep = {
    name: 'defaults',
    run(chunk) {
        if (chunk.operation !== 'insert') {
            return;
        }
        const { userId } = chunk.services.transactions.current().user;
        for (const row of livingRows(chunk)) {
            for (const field of chunk.object.fields.values()) {
                if (isStored(field) && field.createable && !row.input.has(field.name)) {
                    applyDefault(chunk, row, field);
                }
            }
            const owner = chunk.object.fields.get('ownerid');
            if (owner && !row.input.has('OwnerId')) {
                row.record.set('OwnerId', userId);
            }
        }
    }
};

function applyDefault(chunk: SaveChunk, row: SaveRow, field: FieldModel): void {
    const chosen = field.picklist?.filter((value) => value.isDefault && value.isActive) ?? [];
    if (chosen.length > 0) {
        row.record.set(field.name, chosen.map((value) => value.value).join(';'));
    } else if (field.defaultValue !== null && field.defaultValue !== '') {
        const input = chunk.services.formulas.view().inputFor(chunk.object, row.record, { prior: null, isNew: true });
        row.record.set(field.name, normalizeValue(field, compiled(chunk, field).evaluate(input)));
    }
}

function compiled(chunk: SaveChunk, field: FieldModel): CompiledFormula {
    let formula = compiledDefaults.get(field);
    if (!formula) {
        formula = compileFormula({
            source: field.defaultValue ?? '',
            object: chunk.object,
            model: chunk.services.model,
            location: field.location,
            context: 'defaultValue',
            field
        });
        compiledDefaults.set(field, formula);
    }
    return formula;
}
