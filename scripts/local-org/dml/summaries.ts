import { compileCriteria, type CompiledCriteria } from '../formula';
import { fieldOf, type OrgModel } from '../metadata/model';
import type { FieldModel, ObjectModel, SummaryModel } from '../metadata/objectModel';
import { ApexDate, ApexDatetime, ApexDecimal, SObjectRecord, type FieldValue } from '../values';
import { sameValue } from './recordFormulas';
import type { RowError } from './results';
import type { DmlServices } from './saveContext';

interface Summary {
    readonly parent: ObjectModel;
    readonly field: FieldModel;
    readonly model: SummaryModel;
    readonly foreignKey: string;
    readonly criteria: CompiledCriteria | null;
}

const summariesByModel = new WeakMap<OrgModel, Map<string, Summary[]>>();

/** Roll-up summary fields that count or add up records of the object. */
function summariesOver(model: OrgModel, child: ObjectModel): readonly Summary[] {
    let all = summariesByModel.get(model);
    if (!all) {
        all = new Map();
        for (const parent of model.objects.values()) {
            for (const field of parent.fields.values()) {
                if (field.summary) {
                    const key = field.summary.childObject.toLowerCase();
                    all.set(key, [...(all.get(key) ?? []), summaryOf(model, parent, field, field.summary)]);
                }
            }
        }
        summariesByModel.set(model, all);
    }
    return all.get(child.name.toLowerCase()) ?? [];
}

function summaryOf(model: OrgModel, parent: ObjectModel, field: FieldModel, summary: SummaryModel): Summary {
    const child = model.objects.get(summary.childObject.toLowerCase());
    const foreignKey = child && fieldOf(child, bareName(summary.foreignKey));
    if (!child || !foreignKey) {
        throw new Error(`${parent.name}.${field.name} sums up an unknown relationship`);
    }
    const criteria =
        summary.filters.length === 0
            ? null
            : compileCriteria({
                  items: summary.filters,
                  booleanFilter: null,
                  formula: null,
                  object: child,
                  model,
                  location: field.location
              });
    return { parent, field, model: summary, foreignKey: foreignKey.name, criteria };
}

function bareName(reference: string): string {
    return reference.replace(/^.*\./, '');
}

/**
 * Recalculates the roll-ups of all parents that the child records have or had, and saves parents whose values changed. Gives
 * the errors of parents that could not be saved, by id of the child records.
 */
export function recalculateSummaries(
    services: DmlServices,
    child: ObjectModel,
    records: readonly SObjectRecord[]
): Map<string, readonly RowError[]> {
    const errors = new Map<string, readonly RowError[]>();
    const changes = new Map<string, SObjectRecord>();
    const causes = new Map<string, SObjectRecord[]>();
    for (const summary of summariesOver(services.model, child)) {
        const parentIds = new Set<string>();
        for (const record of records) {
            const parentId = record.get(summary.foreignKey);
            if (typeof parentId === 'string') {
                parentIds.add(parentId);
                causes.set(parentId, [...(causes.get(parentId) ?? []), record]);
            }
        }
        collectChanges(services, child, summary, [...parentIds], changes);
    }
    if (changes.size === 0) {
        return errors;
    }
    const parents = [...changes.values()].sort((left, right) => left.type.localeCompare(right.type));
    const results = services.saveNested(
        {
            operation: 'update',
            records: parents,
            allOrNone: false,
            access: { fields: false, sharing: false },
            bypassLocks: true
        },
        { writesSummaries: true }
    );
    results.forEach((result, index) => {
        if (!result.success) {
            causes.get(parents[index].id ?? '')?.forEach((record) => errors.set(record.id ?? '', result.errors));
        }
    });
    return errors;
}

function collectChanges(
    services: DmlServices,
    child: ObjectModel,
    summary: Summary,
    parentIds: readonly string[],
    changes: Map<string, SObjectRecord>
): void {
    if (parentIds.length === 0) {
        return;
    }
    const parents = services.store.read(summary.parent.name, parentIds);
    const children = childrenOf(services, child, summary, parentIds);
    for (const [parentId, parent] of parents) {
        const value = summarize(services, child, summary, children.get(parentId) ?? []);
        if (!sameValue(value, parent.get(summary.field.name))) {
            const change = changes.get(parentId) ?? new SObjectRecord(summary.parent.name).set('Id', parentId);
            changes.set(parentId, change.set(summary.field.name, value));
        }
    }
}

function childrenOf(
    services: DmlServices,
    child: ObjectModel,
    summary: Summary,
    parentIds: readonly string[]
): Map<string, SObjectRecord[]> {
    const table = services.store.tableOf(child.name);
    const rows = services.store.query(
        `SELECT "Id" AS id FROM ${table.sqlName} WHERE "IsDeleted" = 0 AND "${summary.foreignKey}" IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(parentIds)]
    );
    const found = services.store.read(
        child.name,
        rows.map((row) => row['id'] as string)
    );
    const byParent = new Map<string, SObjectRecord[]>();
    const view = services.formulas.view();
    if (summary.criteria) {
        view.prepare(child, [...found.values()], summary.criteria.references);
    }
    for (const record of found.values()) {
        const input = view.inputFor(child, record, { prior: null, isNew: false });
        if (!summary.criteria || summary.criteria.matches(input)) {
            const parentId = record.get(summary.foreignKey) as string;
            byParent.set(parentId, [...(byParent.get(parentId) ?? []), record]);
        }
    }
    return byParent;
}

function summarize(
    services: DmlServices,
    child: ObjectModel,
    summary: Summary,
    records: readonly SObjectRecord[]
): FieldValue {
    if (summary.model.operation === 'count') {
        return ApexDecimal.of(records.length);
    }
    const path = [bareName(summary.model.summarizedField ?? '')];
    const view = services.formulas.view();
    const values = records.map((record) => view.value(child, record, path)).filter((value) => value !== null);
    if (summary.model.operation === 'sum') {
        return values.reduce<ApexDecimal>(
            (total, value) => (value instanceof ApexDecimal ? total.plus(value) : total),
            ApexDecimal.of(0)
        );
    }
    const sign = summary.model.operation === 'max' ? 1 : -1;
    return values.reduce<FieldValue>(
        (best, value) => (best === null || orderOf(value, best) * sign > 0 ? value : best),
        null
    );
}

function orderOf(left: FieldValue, right: FieldValue): number {
    if (left instanceof ApexDecimal && right instanceof ApexDecimal) {
        return left.compare(right);
    }
    if (left instanceof ApexDate && right instanceof ApexDate) {
        return left.epochDay - right.epochDay;
    }
    if (left instanceof ApexDatetime && right instanceof ApexDatetime) {
        return left.epochMs - right.epochMs;
    }
    throw new Error('A roll-up compares numbers, dates or datetimes');
}
