import { compileCriteria, type CompiledCriteria } from '../../formula';
import type { FieldModel, LookupFilterModel } from '../../metadata/objectModel';
import { failRow, livingRows, type SaveChunk, type SaveStep } from '../saveContext';

const compiledFilters = new WeakMap<LookupFilterModel, CompiledCriteria>();

/** What the platform says where a filter has no message of its own (Salesforce Help, Define Lookup Filters). */
const NO_MATCH = 'Value does not exist or does not match filter criteria.';

/**
 * Required lookup filters. They are looked at whenever a record is saved, also where the lookup stayed as it was (Salesforce
 * Help, Considerations for Lookup Filters), before custom validation rules. Optional filters only narrow the choice on screen.
 */
export const checkLookupFilters: SaveStep = {
    name: 'lookup filters',
    run(chunk) {
        const filters = [...chunk.object.fields.values()].flatMap((field) =>
            field.lookupFilter && !field.lookupFilter.isOptional
                ? [{ field, filter: field.lookupFilter, criteria: compile(chunk, field, field.lookupFilter) }]
                : []
        );
        const rows = livingRows(chunk);
        if (filters.length === 0 || rows.length === 0) {
            return;
        }
        const view = chunk.services.formulas.view();
        const records = rows.map(({ record }) => record);
        view.prepare(
            chunk.object,
            records,
            filters.flatMap(({ criteria }) => criteria.references)
        );
        for (const row of rows) {
            const input = view.inputFor(chunk.object, row.record, {
                prior: row.prior,
                isNew: chunk.operation === 'insert'
            });
            for (const { field, filter, criteria } of filters) {
                if (row.record.get(field.name) !== null && !criteria.matches(input)) {
                    const message = filter.errorMessage ?? NO_MATCH;
                    failRow(row, 'FIELD_FILTER_VALIDATION_EXCEPTION', message, [field.name]);
                }
            }
        }
    }
};

function compile(chunk: SaveChunk, field: FieldModel, filter: LookupFilterModel): CompiledCriteria {
    let criteria = compiledFilters.get(filter);
    if (!criteria) {
        criteria = compileCriteria({
            items: filter.filters,
            booleanFilter: filter.booleanFilter,
            formula: null,
            object: chunk.object,
            model: chunk.services.model,
            location: field.location,
            lookup: field
        });
        compiledFilters.set(filter, criteria);
    }
    return criteria;
}
