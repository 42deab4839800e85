import { SourceError } from '../../errors';
import type { FlowRecordDeleteNode, FlowRecordUpdateNode } from '../../metadata/flows';
import { fieldOf, objectOf } from '../../metadata/model';
import type { FieldModel, ObjectModel } from '../../metadata/objectModel';
import { SObjectRecord } from '../../values';
import { asFieldValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { filterOf, recordQuery, withParent } from '../recordQuery';
import { relatedField, type RelatedField } from '../relatedRecords';
import { saveForInterviews, type InterviewRecords } from '../recordSaving';
import { fieldValueFor } from '../fieldValueFor';
import { fieldsToWrite } from '../recordState';
import type { ElementHandler } from './elementHandler';
import { recordsIn } from './recordCreate';

/** Update Records: one update for all interviews of the batch. */
export const recordUpdate: ElementHandler<FlowRecordUpdateNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const work = targets(node, interviews, runtime).map(({ interview, records }) => ({
            interview,
            records: records.map((record) => changesOf(node, interview, runtime, record))
        }));
        saveForInterviews(runtime, 'update', work, node.fault, (interview, records) => {
            applyToTrigger(interview, records);
            interview.moveTo(node.next);
        });
    }
};

/** Delete Records: one delete for all interviews of the batch. */
export const recordDelete: ElementHandler<FlowRecordDeleteNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const work = targets(node, interviews, runtime);
        saveForInterviews(runtime, 'delete', work, node.fault, (interview) => interview.moveTo(node.next));
    }
};

/** The records that each interview means: those of a variable, or those a query finds. */
function targets(
    node: FlowRecordUpdateNode | FlowRecordDeleteNode,
    interviews: readonly Interview[],
    runtime: FlowRuntime
): InterviewRecords[] {
    const { inputReference } = node;
    const related = inputReference === null ? null : relatedTo(runtime, interviews[0], inputReference);
    if (related) {
        return found(node, interviews, runtime, related.object, related.field);
    }
    if (inputReference !== null) {
        return interviews.map((interview) => ({
            interview,
            records: inputRecords(runtime, interview, inputReference, node)
        }));
    }
    const object = objectOf(runtime.services.model, node.object ?? '');
    if (!object) {
        throw new SourceError(`there is no object ${node.object ?? ''}`, node.location);
    }
    // Update Records may mean all records of the object; Delete Records needs conditions.
    if (node.filters.length === 0 && node.kind === 'recordDelete') {
        throw new SourceError('Delete Records needs at least one condition', node.location);
    }
    return found(node, interviews, runtime, object, null);
}

/** The child relationship of the triggering record that a reference names, such as `$Record.Lines__r`. */
function relatedTo(runtime: FlowRuntime, interview: Interview, reference: string): RelatedField | null {
    const object = interview.trigger?.object;
    return object ? relatedField(runtime.services.model, object, reference) : null;
}

/** One query for all interviews; with a lookup, only children of each interview's triggering record. */
function found(
    node: FlowRecordUpdateNode | FlowRecordDeleteNode,
    interviews: readonly Interview[],
    runtime: FlowRuntime,
    object: ObjectModel,
    lookup: FieldModel | null
): InterviewRecords[] {
    const filters = interviews.map((interview) => {
        const filter = filterOf(runtime, interview, object, node.filters, node.filterLogic);
        const parentId = interview.trigger?.record.id ?? null;
        return lookup === null ? filter : withParent(filter, lookup, parentId, node.location);
    });
    const records = recordQuery(runtime.services, {
        object,
        fields: ['Id'],
        filters,
        sort: null,
        limit: Number.POSITIVE_INFINITY,
        access: interviews[0].access,
        location: node.location
    });
    return interviews.map((interview, index) => ({ interview, records: records.get(filters[index]) ?? [] }));
}

function inputRecords(
    runtime: FlowRuntime,
    interview: Interview,
    reference: string,
    node: FlowRecordUpdateNode | FlowRecordDeleteNode
): SObjectRecord[] {
    return recordsIn(runtime.resources.read(interview, reference, node.location), reference);
}

/** What the element assigns is written; without that, what the flow assigned to the record, or what came with it. */
function changesOf(
    node: FlowRecordUpdateNode,
    interview: Interview,
    runtime: FlowRuntime,
    record: SObjectRecord
): SObjectRecord {
    const object = objectOf(runtime.services.model, record.type);
    if (!object) {
        throw new SourceError(`there is no object ${record.type}`, node.location);
    }
    const change = new SObjectRecord(record.type).set('Id', record.id);
    for (const field of fieldsToWrite(object, record)) {
        change.set(field, record.get(field));
    }
    for (const assignment of node.assignments) {
        change.set(fieldName(object, assignment.field, node), valueOf(object, assignment, interview, runtime));
    }
    return change;
}

function fieldName(object: ObjectModel, name: string, node: FlowRecordUpdateNode): string {
    const field = fieldOf(object, name);
    if (!field) {
        throw new SourceError(`${object.name} has no field ${name}`, node.location);
    }
    return field.name;
}

function valueOf(
    object: ObjectModel,
    assignment: FlowRecordUpdateNode['assignments'][number],
    interview: Interview,
    runtime: FlowRuntime
): ReturnType<typeof fieldValueFor> {
    const value = asFieldValue(runtime.resources.operand(interview, assignment.value), assignment.field);
    return fieldValueFor(fieldOf(object, assignment.field)?.type ?? 'Text', value);
}

/** $Record shows what the flow itself saved. */
function applyToTrigger(interview: Interview, changes: readonly SObjectRecord[]): void {
    const trigger = interview.trigger;
    for (const change of changes) {
        if (trigger && change.id === trigger.record.id) {
            for (const [field, value] of change.entries()) {
                trigger.record.set(field, value);
            }
        }
    }
}
