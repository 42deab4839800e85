import { SourceError } from '../../errors';
import type { FlowRecordCreateNode } from '../../metadata/flows';
import { fieldOf, objectOf } from '../../metadata/model';
import { SObjectRecord } from '../../values';
import { saveForInterviews } from '../recordSaving';
import { asFieldValue, isCollection, isRecord, type FlowValue } from '../flowValue';
import { FlowFault } from '../flowFault';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { fieldValueFor } from '../fieldValueFor';
import type { ElementHandler } from './elementHandler';

/** Create Records: one insert for all interviews of the batch. */
export const recordCreate: ElementHandler<FlowRecordCreateNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const work = interviews.map((interview) => ({ interview, records: recordsFor(node, interview, runtime) }));
        saveForInterviews(runtime, 'insert', work, node.fault, (interview, records) => {
            const isCollectionInput = node.inputReference !== null && isCollectionReference(node, interview, runtime);
            if (node.storeAutomatically && !isCollectionInput) {
                interview.values.set(node.name, records[0]?.id ?? null);
            }
            if (node.assignIdTo !== null) {
                runtime.resources.write(interview, node.assignIdTo, records[0]?.id ?? null, node.location);
            }
            interview.moveTo(node.next);
        });
    }
};

function isCollectionReference(node: FlowRecordCreateNode, interview: Interview, runtime: FlowRuntime): boolean {
    const value = runtime.resources.read(interview, node.inputReference ?? '', node.location);
    return value !== null && isCollection(value);
}

function recordsFor(node: FlowRecordCreateNode, interview: Interview, runtime: FlowRuntime): SObjectRecord[] {
    if (node.inputReference !== null) {
        return recordsIn(runtime.resources.read(interview, node.inputReference, node.location), node.inputReference);
    }
    return [recordOf(node, interview, runtime)];
}

/** The records a reference holds: one or a collection. */
export function recordsIn(value: FlowValue, reference: string): SObjectRecord[] {
    const items = value === null ? [] : isCollection(value) ? value : [value];
    return items.map((item) => {
        if (!isRecord(item)) {
            throw new FlowFault(`${reference} holds no records.`);
        }
        return item;
    });
}

function recordOf(node: FlowRecordCreateNode, interview: Interview, runtime: FlowRuntime): SObjectRecord {
    const object = objectOf(runtime.services.model, node.object ?? '');
    if (!object) {
        throw new SourceError(`there is no object ${node.object ?? ''}`, node.location);
    }
    const record = new SObjectRecord(object.name);
    for (const assignment of node.assignments) {
        const field = fieldOf(object, assignment.field);
        if (!field) {
            throw new SourceError(`${object.name} has no field ${assignment.field}`, assignment.location);
        }
        const value = asFieldValue(runtime.resources.operand(interview, assignment.value), assignment.field);
        record.set(field.name, fieldValueFor(field.type, value));
    }
    return record;
}
