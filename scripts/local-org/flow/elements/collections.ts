import { SourceError } from '../../errors';
import type { FlowCollectionFilterNode, FlowCollectionSortNode } from '../../metadata/flows';
import { isApexObject } from '../apexValues';
import { FlowFault } from '../flowFault';
import { asFieldValue, compareValues, isCollection, isRecord, type FlowValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import type { ElementHandler } from './elementHandler';

/** Sorts a collection in place and cuts it to the limit. */
export const collectionSort: ElementHandler<FlowCollectionSortNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            const items = collectionOf(interview, node.collection, node, runtime);
            const sorted = [...items].sort((left, right) => order(node, runtime, left, right));
            const limited = node.limit === null ? sorted : sorted.slice(0, node.limit);
            if (interview.flow.resources.has(node.collection)) {
                runtime.resources.write(interview, node.collection, limited, node.location);
            } else {
                interview.values.set(node.collection, limited);
            }
            interview.moveTo(node.next);
        }
    }
};

/** Puts the items that meet the conditions into a collection named like the element. */
export const collectionFilter: ElementHandler<FlowCollectionFilterNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            const items = collectionOf(interview, node.collection, node, runtime);
            const before = interview.values.get(node.variable) ?? null;
            const kept = items.filter((item) => {
                interview.values.set(node.variable, item);
                return matches(node, interview, runtime);
            });
            interview.values.set(node.variable, before);
            interview.values.set(node.name, kept);
            interview.moveTo(node.next);
        }
    }
};

function matches(node: FlowCollectionFilterNode, interview: Interview, runtime: FlowRuntime): boolean {
    if (node.formula !== null) {
        return runtime.resources.formula(interview, node, node.formula, node.location) === true;
    }
    return runtime.conditionsHold(interview, node.conditions, node.logic);
}

function collectionOf(
    interview: Interview,
    reference: string,
    node: FlowCollectionSortNode | FlowCollectionFilterNode,
    runtime: FlowRuntime
): readonly FlowValue[] {
    const value = runtime.resources.read(interview, reference, node.location) ?? [];
    if (!isCollection(value)) {
        throw new FlowFault(`${reference} is no collection.`);
    }
    return value;
}

function order(node: FlowCollectionSortNode, runtime: FlowRuntime, left: FlowValue, right: FlowValue): number {
    for (const option of node.options) {
        const [first, second] = [keyOf(node, runtime, left, option.field), keyOf(node, runtime, right, option.field)];
        const [isFirstEmpty, isSecondEmpty] = [isEmpty(first), isEmpty(second)];
        if (isFirstEmpty !== isSecondEmpty) {
            return isFirstEmpty === option.nullsFirst ? -1 : 1;
        }
        const compared = compareValues(asFieldValue(first, 'A sort key'), asFieldValue(second, 'A sort key')) ?? 0;
        if (compared !== 0) {
            return option.order === 'Asc' ? compared : -compared;
        }
    }
    return 0;
}

function keyOf(node: FlowCollectionSortNode, runtime: FlowRuntime, item: FlowValue, field: string | null): FlowValue {
    if (field === null) {
        return item;
    }
    if (isApexObject(item)) {
        return runtime.services.apexTypes.read(item, field) ?? null;
    }
    if (!isRecord(item)) {
        throw new SourceError(`${node.collection} holds no records to sort by ${field}`, node.location);
    }
    return item.get(field);
}

function isEmpty(value: FlowValue): boolean {
    return value === null || value === '';
}
