import { SourceError } from '../../errors';
import type { FlowRecordCreateNode } from '../../metadata/flows';
import type { FlowMatching } from '../../metadata/flowNodes';
import { fieldOf, objectOf } from '../../metadata/model';
import type { ObjectModel } from '../../metadata/objectModel';
import { SObjectRecord } from '../../values';
import { saveForInterviews, type InterviewRecords } from '../recordSaving';
import { asFieldValue, isCollection, isRecord, type FlowValue } from '../flowValue';
import { FlowFault } from '../flowFault';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { fieldValueFor } from '../fieldValueFor';
import { filterOf, recordQuery } from '../recordQuery';
import type { ElementHandler } from './elementHandler';

type ByConditions = Extract<FlowMatching, { by: 'conditions' }>;

/** Create Records: one insert for all interviews of the batch; with matching, what is there already is updated or left. */
export const recordCreate: ElementHandler<FlowRecordCreateNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const work = interviews.map((interview) => ({ interview, records: recordsFor(node, interview, runtime) }));
        const store = (interview: Interview, records: readonly SObjectRecord[]): void =>
            storeId(node, interview, runtime, records);
        if (node.matching?.by === 'conditions') {
            createUnmatched(node, node.matching, work, runtime, store);
        } else if (node.matching) {
            saveForInterviews(runtime, 'upsert', work, node.fault, store, upsertField(node.matching.field));
        } else {
            saveForInterviews(runtime, 'insert', work, node.fault, store);
        }
    }
};

function upsertField(field: string): string | undefined {
    return field === 'Id' ? undefined : field;
}

/** Keeps the id of the one record; of collections each record has its own. */
function storeId(
    node: FlowRecordCreateNode,
    interview: Interview,
    runtime: FlowRuntime,
    records: readonly SObjectRecord[]
): void {
    const isCollectionInput = node.inputReference !== null && isCollectionReference(node, interview, runtime);
    if (node.storeAutomatically && !isCollectionInput) {
        interview.values.set(node.name, records[0]?.id ?? null);
    }
    if (node.assignIdTo !== null) {
        runtime.resources.write(interview, node.assignIdTo, records[0]?.id ?? null, node.location);
    }
    interview.moveTo(node.next);
}

/** Interviews whose conditions match nothing create; the others update one record or go on without a change. */
function createUnmatched(
    node: FlowRecordCreateNode,
    matching: ByConditions,
    work: readonly InterviewRecords[],
    runtime: FlowRuntime,
    store: (interview: Interview, records: readonly SObjectRecord[]) => void
): void {
    const matches = matchesOf(node, matching, work, runtime);
    const matchOf = (interview: Interview): readonly SObjectRecord[] => matches.get(interview) ?? [];
    const created = work.filter(({ interview }) => matchOf(interview).length === 0);
    const updated: InterviewRecords[] = [];
    for (const { interview, records } of work) {
        const found = matchOf(interview);
        if (found.length === 0) {
            continue;
        }
        if (found.length === 1 ? matching.updatesOne : matching.updatesLatest) {
            updated.push({ interview, records: [records[0].set('Id', found[0].id)] });
        } else {
            store(interview, []);
        }
    }
    if (created.length > 0) {
        saveForInterviews(runtime, 'insert', created, node.fault, store);
    }
    if (updated.length > 0) {
        saveForInterviews(runtime, 'update', updated, node.fault, store);
    }
}

/** The records that match, the latest changed one first. */
function matchesOf(
    node: FlowRecordCreateNode,
    matching: ByConditions,
    work: readonly InterviewRecords[],
    runtime: FlowRuntime
): Map<Interview, SObjectRecord[]> {
    const object = objectFor(node, runtime);
    const filters = work.map(({ interview }) =>
        filterOf(runtime, interview, object, matching.filters, matching.filterLogic)
    );
    const found = recordQuery(runtime.services, {
        object,
        fields: ['Id'],
        filters,
        sort: { field: 'LastModifiedDate', order: 'Desc' },
        limit: Number.POSITIVE_INFINITY,
        access: work[0].interview.access,
        location: node.location
    });
    return new Map(work.map(({ interview }, index) => [interview, found.get(filters[index]) ?? []]));
}

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

function objectFor(node: FlowRecordCreateNode, runtime: FlowRuntime): ObjectModel {
    const object = objectOf(runtime.services.model, node.object ?? '');
    if (!object) {
        throw new SourceError(`there is no object ${node.object ?? ''}`, node.location);
    }
    return object;
}

function recordOf(node: FlowRecordCreateNode, interview: Interview, runtime: FlowRuntime): SObjectRecord {
    const object = objectFor(node, runtime);
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
