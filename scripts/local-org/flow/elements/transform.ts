import { SourceError, UnsupportedFeatureError } from '../../errors';
import type { FlowTransformAction, FlowTransformNode } from '../../metadata/flows';
import { fieldOf, objectOf } from '../../metadata/model';
import { ApexDecimal, SObjectRecord } from '../../values';
import { fieldValueFor } from '../fieldValueFor';
import { FlowFault } from '../flowFault';
import { asFieldValue, coerce, isCollection, type FlowValue } from '../flowValue';
import type { FlowRuntime } from '../flowRuntime';
import type { Interview } from '../interview';
import { copyOfValue } from '../valueCopies';
import type { ElementHandler } from './elementHandler';

/** Transform: makes a value, record or object, or one for each item of a collection, and keeps it under the element's name. */
export const transform: ElementHandler<FlowTransformNode> = {
    isBulk: false,
    run(node, interviews, runtime) {
        for (const interview of interviews) {
            interview.values.set(node.name, resultOf(node, interview, runtime));
            interview.moveTo(node.next);
        }
    }
};

function resultOf(node: FlowTransformNode, interview: Interview, runtime: FlowRuntime): FlowValue {
    if (!node.isCollection) {
        return targetOf(node, interview, runtime);
    }
    const [source, ...others] = node.sources;
    if (!source || others.length > 0) {
        throw new UnsupportedFeatureError(
            'flow',
            'a transform into a collection from none or several collections',
            node.location
        );
    }
    return itemsOf(source.collection, node, interview, runtime).map((item) => {
        interview.values.set(source.alias, item);
        try {
            return targetOf(node, interview, runtime);
        } finally {
            interview.values.delete(source.alias);
        }
    });
}

function targetOf(node: FlowTransformNode, interview: Interview, runtime: FlowRuntime): FlowValue {
    const valueOf = (action: FlowTransformAction): FlowValue => actionValue(action, node, interview, runtime);
    if (node.dataType === 'Apex') {
        return apexObject(node, runtime, valueOf);
    }
    if (node.dataType === 'SObject') {
        return record(node, runtime, valueOf);
    }
    return coerce(valueOf(node.actions[0]), node.dataType, node.scale);
}

function record(
    node: FlowTransformNode,
    runtime: FlowRuntime,
    valueOf: (action: FlowTransformAction) => FlowValue
): SObjectRecord {
    const object = objectOf(runtime.services.model, node.objectType ?? '');
    if (!object) {
        throw new SourceError(`there is no object ${node.objectType ?? ''}`, node.location);
    }
    const made = new SObjectRecord(object.name);
    for (const action of node.actions) {
        const field = fieldOf(object, action.field ?? '');
        if (!field) {
            throw new SourceError(`${object.name} has no field ${action.field ?? ''}`, action.location);
        }
        made.set(field.name, fieldValueFor(field.type, asFieldValue(valueOf(action), field.name)));
    }
    return made;
}

function apexObject(
    node: FlowTransformNode,
    { services }: FlowRuntime,
    valueOf: (action: FlowTransformAction) => FlowValue
): FlowValue {
    const made = services.apexTypes.create(node.apexClass ?? '');
    for (const action of node.actions) {
        if (!services.apexTypes.write(made, action.field ?? '', valueOf(action))) {
            throw new SourceError(
                `the Apex class has no @AuraEnabled attribute ${action.field ?? ''}`,
                action.location
            );
        }
    }
    return made;
}

function actionValue(
    action: FlowTransformAction,
    node: FlowTransformNode,
    interview: Interview,
    runtime: FlowRuntime
): FlowValue {
    if (action.type === 'Map') {
        return copyOfValue(runtime.resources.operand(interview, action.value), runtime.services);
    }
    const values = aggregated(action, node, interview, runtime);
    if (action.type === 'Count') {
        return ApexDecimal.of(values.length);
    }
    return values
        .map((value) => coerce(value, 'Number', null))
        .reduce<ApexDecimal>((sum, value) => (value instanceof ApexDecimal ? sum.plus(value) : sum), ApexDecimal.of(0));
}

/** What a count or a sum goes over: the items of a collection, or one field of each. Empty ones add nothing to a sum. */
function aggregated(
    action: FlowTransformAction,
    node: FlowTransformNode,
    interview: Interview,
    runtime: FlowRuntime
): readonly FlowValue[] {
    if (action.value?.kind !== 'reference') {
        throw new SourceError(`a transform of type ${action.type} needs a collection`, action.location);
    }
    const { reference, location } = action.value;
    const source = node.sources.find(({ alias }) => reference === alias || reference.startsWith(`${alias}.`));
    if (!source) {
        return itemsOf(reference, node, interview, runtime);
    }
    return itemsOf(source.collection, node, interview, runtime).map((item) => {
        interview.values.set(source.alias, item);
        try {
            return runtime.resources.read(interview, reference, location);
        } finally {
            interview.values.delete(source.alias);
        }
    });
}

function itemsOf(
    collection: string,
    node: FlowTransformNode,
    interview: Interview,
    runtime: FlowRuntime
): readonly FlowValue[] {
    const items = runtime.resources.read(interview, collection, node.location) ?? [];
    if (!isCollection(items)) {
        throw new FlowFault(`${collection} is no collection.`);
    }
    return items;
}
