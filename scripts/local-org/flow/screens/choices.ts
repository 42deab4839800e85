import { SourceError } from '../../errors';
import type { FlowDynamicChoiceSet, FlowScreenField } from '../../metadata/flows';
import { fieldOf, objectOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import type { SObjectRecord } from '../../values';
import type { FlowRuntime } from '../flowRuntime';
import { isCollection, isRecord, type FlowValue } from '../flowValue';
import type { Interview } from '../interview';
import { filterOf, recordQuery } from '../recordQuery';
import { providedField } from './providedFields';

/** Choices that a set of records offers at most. */
const MAX_CHOICES = 200;

export interface ScreenChoice {
    readonly name: string;
    readonly label: string;
    readonly value: FlowValue;
    /** The record behind a choice of a record choice set, with the set. */
    readonly source: { readonly set: FlowDynamicChoiceSet; readonly record: SObjectRecord } | null;
}

/** The choices that a field offers. Throws SourceError for one that the flow does not have. */
export function choicesOf(runtime: FlowRuntime, interview: Interview, field: FlowScreenField): ScreenChoice[] {
    const { resources } = runtime;
    if (field.objectFieldReference !== null) {
        return picklistChoices(providedField(runtime.services.model, interview.flow, field).picklist ?? []);
    }
    return field.choiceReferences.flatMap((reference) => {
        const resource = interview.flow.resources.get(reference);
        if (resource?.kind === 'choice') {
            const label = resources.mergeText(interview, resource.text, resource.location);
            const value = resources.operand(interview, resource.value);
            return [{ name: resource.name, label, value: value ?? label, source: null }];
        }
        if (resource?.kind === 'dynamicChoiceSet') {
            return dynamicChoices(runtime, interview, resource);
        }
        throw new SourceError(`the flow has no choice ${reference}`, field.location);
    });
}

/** Puts fields of the record that was chosen into variables, where its choice set says so. */
export function assignChosen(runtime: FlowRuntime, interview: Interview, chosen: ScreenChoice): void {
    const { set, record } = chosen.source ?? {};
    for (const output of set?.outputAssignments ?? []) {
        const object = record && objectOf(runtime.services.model, record.type);
        const field = object && fieldOf(object, output.field);
        if (!record || !field) {
            throw new SourceError(`${record?.type ?? ''} has no field ${output.field}`, output.location);
        }
        runtime.resources.write(interview, output.target, record.get(field.name), output.location);
    }
}

function picklistChoices(values: NonNullable<FieldModel['picklist']>): ScreenChoice[] {
    return values
        .filter((value) => value.isActive)
        .map((value) => ({ name: value.value, label: value.label, value: value.value, source: null }));
}

function dynamicChoices(runtime: FlowRuntime, interview: Interview, set: FlowDynamicChoiceSet): ScreenChoice[] {
    const { model } = runtime.services;
    if (set.picklistField !== null) {
        const object = objectOf(model, set.picklistObject ?? '');
        const picklist = object && fieldOf(object, set.picklistField)?.picklist;
        if (!picklist) {
            throw new SourceError(`there is no picklist ${set.picklistField}`, set.location);
        }
        return picklistChoices(picklist);
    }
    const records =
        set.collectionReference === null
            ? storedRecords(runtime, interview, set)
            : heldRecords(runtime, interview, set, set.collectionReference);
    return records.map((record) => {
        const { display, stored } = fieldsOf(set, objectOf(model, record.type));
        return {
            name: record.id ?? '',
            label: String(record.get(display.name) ?? ''),
            value: record.get(stored.name),
            source: { set, record }
        };
    });
}

function storedRecords(runtime: FlowRuntime, interview: Interview, set: FlowDynamicChoiceSet): SObjectRecord[] {
    const object = objectOf(runtime.services.model, set.object ?? '');
    const { display, stored } = fieldsOf(set, object);
    if (!object) {
        return [];
    }
    const filter = filterOf(runtime, interview, object, set.filters, set.filterLogic);
    const found = recordQuery(runtime.services, {
        object,
        fields: [display.name, stored.name, ...set.outputAssignments.map((output) => output.field)],
        filters: [filter],
        sort: set.sortField === null ? null : { field: set.sortField, order: set.sortOrder },
        limit: Math.min(set.limit ?? MAX_CHOICES, MAX_CHOICES),
        access: interview.access,
        location: set.location
    });
    return found.get(filter) ?? [];
}

/** A collection choice set: one choice for each record of a collection that the flow holds. */
function heldRecords(
    runtime: FlowRuntime,
    interview: Interview,
    set: FlowDynamicChoiceSet,
    collection: string
): SObjectRecord[] {
    const records = runtime.resources.read(interview, collection, set.location) ?? [];
    if (!isCollection(records)) {
        throw new SourceError(`${collection} is no collection`, set.location);
    }
    return records.filter(isRecord);
}

function fieldsOf(
    set: FlowDynamicChoiceSet,
    object: ObjectModel | undefined
): { readonly display: FieldModel; readonly stored: FieldModel } {
    const display = object && fieldOf(object, set.displayField ?? '');
    const stored = object && fieldOf(object, set.valueField ?? 'Id');
    if (!display || !stored) {
        throw new SourceError(`the choices ${set.name} cannot be read`, set.location);
    }
    return { display, stored };
}
