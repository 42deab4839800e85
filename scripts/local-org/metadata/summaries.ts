import { SourceError } from '../errors';
import type { FieldModel, ObjectModel } from './objectModel';

/** Gives roll-up summaries the digits of what they summarise. Throws SourceError where that does not exist. */
export function resolveSummaries(objects: Map<string, ObjectModel>): void {
    for (const [key, object] of objects) {
        const summaries = [...object.fields.values()].filter((field) => field.summary !== null);
        if (summaries.length === 0) {
            continue;
        }
        const fields = new Map(object.fields);
        for (const field of summaries) {
            fields.set(field.name.toLowerCase(), resolveSummary(field, object, objects));
        }
        objects.set(key, { ...object, fields });
    }
}

/** Standard lookups that roll-up summaries may follow like a master-detail (Salesforce Help, Roll-Up Summary Field). */
const SUMMED_UP_LOOKUPS: ReadonlySet<string> = new Set([
    'Opportunity.AccountId',
    'OpportunityLineItem.OpportunityId',
    'CampaignMember.CampaignId'
]);

function isSummedUpLookup(child: ObjectModel | undefined, foreignKey: FieldModel | undefined): boolean {
    return SUMMED_UP_LOOKUPS.has(`${child?.name}.${foreignKey?.name}`);
}

function resolveSummary(field: FieldModel, object: ObjectModel, objects: ReadonlyMap<string, ObjectModel>): FieldModel {
    const { summary, location } = field;
    const child = objects.get(summary?.childObject.toLowerCase() ?? '');
    const foreignKey = child?.fields.get(summary?.foreignKey.toLowerCase() ?? '');
    const isDetail = foreignKey?.type === 'MasterDetail' || isSummedUpLookup(child, foreignKey);
    if (!summary || !child || !isDetail || !foreignKey?.referenceTo.includes(object.name)) {
        throw new SourceError(`<summaryForeignKey> of ${field.name} is no master-detail to ${object.name}`, location);
    }
    for (const filter of summary.filters) {
        if (!child.fields.has(filter.field.toLowerCase())) {
            throw new SourceError(`${child.name} has no field ${filter.field}`, location);
        }
    }
    if (summary.summarizedField === null) {
        return { ...field, precision: 18, scale: 0 };
    }
    const summarized = child.fields.get(summary.summarizedField.toLowerCase());
    if (!summarized) {
        throw new SourceError(`${child.name} has no field ${summary.summarizedField}`, location);
    }
    const valueType = summarized.summary?.valueType ?? summarized.type;
    const precision = summarized.precision === null ? null : 18;
    return { ...field, precision, scale: summarized.scale, summary: { ...summary, valueType } };
}
