import { SourceError } from '../../errors';
import type { FlowAssignmentItem, FlowAssignmentNode } from '../../metadata/flows';
import { ApexDate, ApexDatetime, ApexDecimal, type FieldValue } from '../../values';
import { FlowFault } from '../flowFault';
import { asFieldValue, coerce, equalValues, isCollection, isFieldValue, isRecord, type FlowValue } from '../flowValue';
import { copyOfValue } from '../valueCopies';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import type { ElementHandler } from './elementHandler';

export const assignment: ElementHandler<FlowAssignmentNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            for (const item of node.items) {
                assign(item, interview, runtime);
            }
            interview.moveTo(node.next);
        }
    }
};

function assign(item: FlowAssignmentItem, interview: Interview, runtime: FlowRuntime): void {
    const { resources } = runtime;
    const value = resources.operand(interview, item.value);
    if (item.operator === 'Assign') {
        const held = interview.flow.resources.get(item.target);
        const isCollectionTarget = held?.kind === 'variable' && held.isCollection;
        const copy = copyOfValue(value, runtime.services);
        // A collection may be set to one record: it then holds that record alone.
        resources.write(interview, item.target, isCollectionTarget && isRecord(copy) ? [copy] : copy, item.location);
        return;
    }
    const current = resources.read(interview, item.target, item.location);
    resources.write(interview, item.target, combined(item, current, value, runtime), item.location);
}

function combined(item: FlowAssignmentItem, current: FlowValue, value: FlowValue, runtime: FlowRuntime): FlowValue {
    if (item.operator === 'AssignCount') {
        return ApexDecimal.of(isCollection(value) ? value.length : 0);
    }
    if (current !== null && isCollection(current)) {
        return changedCollection(item, current, value, runtime);
    }
    if (item.operator === 'Add') {
        return plus(asFieldValue(current, item.target), asFieldValue(value, 'The added value'));
    }
    if (item.operator === 'Subtract') {
        return minus(asFieldValue(current, item.target), asFieldValue(value, 'The subtracted value'));
    }
    throw new SourceError(`${item.operator} needs a collection, and ${item.target} is none`, item.location);
}

function changedCollection(
    item: FlowAssignmentItem,
    current: readonly FlowValue[],
    value: FlowValue,
    runtime: FlowRuntime
): FlowValue {
    const added = value === null ? [] : isCollection(value) ? value : [value];
    const copies = added.map((one) => copyOfValue(one, runtime.services));
    const isAdded = (one: FlowValue): boolean => added.some((other) => same(one, other));
    const first = current.findIndex(isAdded);
    switch (item.operator) {
        case 'Add':
            // Adding a single empty value adds an empty item.
            return [...current, ...(value === null ? [null] : copies)];
        case 'AddAtStart':
            return [...(value === null ? [null] : copies), ...current];
        case 'RemoveAll':
            return current.filter((one) => !isAdded(one));
        case 'RemoveFirst':
            return first < 0 ? current : current.toSpliced(first, 1);
        case 'RemoveUncommon':
            return current.filter(isAdded);
        case 'RemoveBeforeFirst':
            return first < 0 ? current : current.slice(first);
        case 'RemoveAfterFirst':
            return first < 0 ? current : current.slice(0, first + 1);
        case 'RemovePosition': {
            const position = Number(String(asFieldValue(value, 'A position')));
            if (!Number.isInteger(position) || position < 1 || position > current.length) {
                throw new FlowFault(`There is no item at position ${String(value)}.`);
            }
            return current.toSpliced(position - 1, 1);
        }
        case 'Assign':
        case 'AssignCount':
        case 'Subtract':
            throw new SourceError(`${item.operator} cannot change the collection ${item.target}`, item.location);
    }
}

/** Records are the same when they have the same id; without one, only a record itself. */
function same(left: FlowValue, right: FlowValue): boolean {
    if (isRecord(left) && isRecord(right)) {
        return left === right || (left.id !== null && left.id === right.id);
    }
    return left === right || (isFieldValue(left) && isFieldValue(right) && equalValues(left, right));
}

/** Text is joined, numbers are added, days are added to dates. */
function plus(current: FieldValue, value: FieldValue): FieldValue {
    if (typeof current === 'string' || (current === null && typeof value === 'string')) {
        return `${current ?? ''}${value === null ? '' : String(value)}`;
    }
    if (current instanceof ApexDate) {
        return new ApexDate(current.epochDay + Math.trunc(numberOf(value).toNumber()));
    }
    if (current instanceof ApexDatetime) {
        return new ApexDatetime(current.epochMs + Math.round(numberOf(value).toNumber() * 86_400_000));
    }
    return numberOf(current).plus(numberOf(value));
}

function minus(current: FieldValue, value: FieldValue): FieldValue {
    if (current instanceof ApexDate || current instanceof ApexDatetime) {
        return plus(current, numberOf(value).negated());
    }
    return numberOf(current).minus(numberOf(value));
}

function numberOf(value: FieldValue): ApexDecimal {
    const number = coerce(value, 'Number', null);
    return number instanceof ApexDecimal ? number : ApexDecimal.of(0);
}
