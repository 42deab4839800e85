import { SourceError } from '../../errors';
import type { FlowRecordLookupNode } from '../../metadata/flows';
import { fieldOf, objectOf } from '../../metadata/model';
import { ApexDecimal, type FieldValue, type SObjectRecord } from '../../values';
import { faultMessage } from '../flowFault';
import { FlowFault } from '../flowFault';
import { asFieldValue, type FlowValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { filterOf, recordQuery, type RecordFilter } from '../recordQuery';
import type { ElementHandler } from './elementHandler';

/** Get Records: one query for all interviews of the batch. */
export const recordLookup: ElementHandler<FlowRecordLookupNode> = {
    isBulk: true,
    run(node, interviews, runtime) {
        const object = objectOf(runtime.services.model, node.object);
        if (!object) {
            throw new SourceError(`there is no object ${node.object}`, node.location);
        }
        const wanted = interviews.map((interview) => ({
            interview,
            filter: filterOf(runtime, interview, object, node.filters, node.filterLogic),
            limit: isSingle(node, interview) ? 1 : limitOf(node, interview, runtime)
        }));
        const fields = node.queriedFields.length > 0 ? node.queriedFields : undefined;
        const outputs = node.outputAssignments.map((output) => output.field);
        let found: Map<RecordFilter, SObjectRecord[]>;
        try {
            found = recordQuery(runtime.services, {
                object,
                fields: fields || outputs.length > 0 ? [...(fields ?? []), ...outputs] : undefined,
                filters: wanted.map(({ filter }) => filter),
                sort: node.sortField === null ? null : { field: node.sortField, order: node.sortOrder },
                limit: Math.max(...wanted.map(({ limit }) => limit ?? Number.POSITIVE_INFINITY)),
                access: interviews[0].access,
                location: node.location
            });
        } catch (error) {
            const message = faultMessage(error);
            if (message === null) {
                throw error;
            }
            throw new FlowFault(`This error occurred when the flow tried to look up records: ${message}`);
        }
        for (const { interview, filter, limit } of wanted) {
            const records = found.get(filter) ?? [];
            store(node, interview, runtime, limit === null ? records : records.slice(0, limit));
            interview.moveTo(node.next);
        }
    }
};

/** One record is wanted where the element says so, where its fields are stored one by one, or in a variable that holds one. */
function isSingle(node: FlowRecordLookupNode, { flow }: Interview): boolean {
    const target = node.outputReference === null ? undefined : flow.resources.get(node.outputReference);
    return node.firstOnly || node.outputAssignments.length > 0 || (target?.kind === 'variable' && !target.isCollection);
}

function limitOf(node: FlowRecordLookupNode, interview: Interview, runtime: FlowRuntime): number | null {
    if (node.limit === null) {
        return null;
    }
    const value = asFieldValue(runtime.resources.operand(interview, node.limit), 'The limit');
    const number = value instanceof ApexDecimal ? value.toNumber() : Number(value);
    if (!Number.isInteger(number) || number < 0) {
        throw new FlowFault(`The limit must be a whole number, not ${String(value)}.`);
    }
    return number;
}

function store(
    node: FlowRecordLookupNode,
    interview: Interview,
    runtime: FlowRuntime,
    records: readonly SObjectRecord[]
): void {
    const isOne = isSingle(node, interview);
    const result: FlowValue = isOne ? (records[0] ?? null) : records;
    if (node.storeAutomatically) {
        interview.values.set(node.name, result);
    }
    const isFound = records.length > 0;
    if (node.outputReference !== null && (isFound || node.nullsWhenNoneFound || !isOne)) {
        runtime.resources.write(interview, node.outputReference, result, node.location);
    }
    for (const output of node.outputAssignments) {
        if (isFound || node.nullsWhenNoneFound) {
            const value: FieldValue = records[0]?.get(canonicalField(runtime, node, output.field)) ?? null;
            runtime.resources.write(interview, output.target, value, output.location);
        }
    }
}

function canonicalField(runtime: FlowRuntime, node: FlowRecordLookupNode, name: string): string {
    const object = objectOf(runtime.services.model, node.object);
    return (object && fieldOf(object, name)?.name) ?? name;
}
