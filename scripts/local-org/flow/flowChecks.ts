import { SourceError, UnsupportedFeatureError } from '../errors';
import type { FlowModel, FlowNode, FlowScreenField, FlowTransformNode, FlowVariable } from '../metadata/flows';
import { fieldOf, objectOf, relationshipFieldOf, type OrgModel } from '../metadata/model';
import { isOtherPlatformField, isOtherPlatformObject } from '../metadata/platformNames';
import type { ObjectModel } from '../metadata/objectModel';
import type { SourceLocation } from '../sourceLocation';
import { CORE_ACTION_PARAMETERS } from './actionParameters';
import type { FlowRuntime } from './flowRuntime';
import { FLOW_GLOBALS, GLOBAL_ROOTS } from './resourceTypes';
import { relatedField } from './relatedRecords';
import { checkComponent, providedField } from './screens/providedFields';

const BEFORE_SAVE_KINDS: ReadonlySet<string> = new Set([
    'assignment',
    'decision',
    'loop',
    'recordLookup',
    'collectionSort',
    'collectionFilter',
    'customError'
]);
/** Elements that only screen flows have, with what they do. */
const SCREEN_FLOW_KINDS: Readonly<Record<string, string>> = {
    screen: 'show screens',
    recordRollback: 'roll back records'
};

/** What can be found wrong before a flow runs: formulas, names, elements that its kind may not have. */
export function checkFlow(runtime: FlowRuntime, flow: FlowModel): void {
    for (const resource of flow.resources.values()) {
        if (resource.kind === 'variable' && resource.dataType === 'Apex') {
            checkApexClass(runtime, resource);
        }
        if (resource.kind === 'formula') {
            runtime.resources.compile(flow, resource, resource.expression, resource.location);
        }
    }
    if (flow.start.filterFormula !== null) {
        runtime.resources.compile(flow, flow.start, flow.start.filterFormula, flow.start.location);
    }
    for (const node of flow.nodes.values()) {
        if (flow.start.triggerType === 'RecordBeforeSave' && !BEFORE_SAVE_KINDS.has(node.kind)) {
            throw new SourceError('a before-save flow may not have this element', node.location);
        }
        if (node.kind in SCREEN_FLOW_KINDS && flow.processType !== 'Flow') {
            throw new SourceError(`only screen flows may ${SCREEN_FLOW_KINDS[node.kind]}`, node.location);
        }
        checkNames(runtime, node);
        if (node.kind === 'screen') {
            checkScreenFields(runtime, flow, node.fields);
        }
    }
    const names = namesOf(flow);
    walk([flow.start, [...flow.nodes.values()], [...flow.resources.values()]], (reference, location) =>
        checkReference(runtime, flow, names, reference, location)
    );
}

function checkApexClass({ services }: FlowRuntime, { apexClass, location }: FlowVariable): void {
    if (apexClass === null || !services.apexTypes.has(apexClass)) {
        throw new SourceError(`there is no Apex class ${apexClass ?? ''} that a flow can hold`, location);
    }
}

function checkScreenFields(runtime: FlowRuntime, flow: FlowModel, fields: readonly FlowScreenField[]): void {
    for (const field of fields) {
        if (field.fieldType === 'ObjectProvided') {
            providedField(runtime.services.model, flow, field);
        }
        checkComponent(field);
        checkScreenFields(runtime, flow, field.fields);
    }
}

/** Objects, fields, flows and actions that an element names must exist. */
function checkNames(runtime: FlowRuntime, node: FlowNode): void {
    const { model } = runtime.services;
    if ('object' in node && node.object !== null) {
        const object = knownObject(model, node.object, node.location);
        fieldNamesOf(node).forEach((name) => checkField(object, name, node.location));
    }
    if (node.kind === 'transform') {
        checkTransform(model, node);
    }
    if (node.kind === 'subflow' && !model.flows.has(node.flowName.toLowerCase())) {
        throw new SourceError(`there is no flow ${node.flowName}`, node.location);
    }
    if (node.kind === 'actionCall') {
        checkParameters(node);
    }
}

/** The actions of a transform fill fields of a record or object, or one makes the whole value. */
function checkTransform(model: OrgModel, node: FlowTransformNode): void {
    const isRecord = node.dataType === 'SObject' || node.dataType === 'Apex';
    const wrong = node.actions.find(({ field }) => (field === null) === isRecord);
    if (wrong || (!isRecord && node.actions.length !== 1)) {
        throw new SourceError('the transform does not fit its target', wrong?.location ?? node.location);
    }
    if (node.dataType === 'SObject') {
        const object = knownObject(model, node.objectType ?? '', node.location);
        node.actions.forEach(({ field, location }) => checkField(object, field ?? '', location));
    }
}

function knownObject(model: OrgModel, name: string, location: SourceLocation): ObjectModel {
    const object = objectOf(model, name);
    if (!object && isOtherPlatformObject(name, model)) {
        throw new UnsupportedFeatureError('flow', `object ${name}`, location);
    }
    if (!object) {
        throw new SourceError(`there is no object ${name}`, location);
    }
    return object;
}

function fieldNamesOf(node: FlowNode): string[] {
    const names: (string | null)[] = [];
    if ('filters' in node) {
        names.push(...node.filters.map(({ field }) => field));
    }
    if ('assignments' in node) {
        names.push(...node.assignments.map(({ field }) => field));
    }
    if (node.kind === 'recordCreate' && node.matching?.by === 'conditions') {
        names.push(...node.matching.filters.map(({ field }) => field));
    }
    if (node.kind === 'recordLookup') {
        names.push(node.sortField, ...node.queriedFields, ...node.outputAssignments.map(({ field }) => field));
    }
    return names.filter((name) => name !== null);
}

function checkField(object: ObjectModel, name: string, location: SourceLocation): void {
    if (!fieldOf(object, name) && isOtherPlatformField(object, name)) {
        throw new UnsupportedFeatureError('flow', `field ${object.name}.${name}`, location);
    }
    if (!fieldOf(object, name)) {
        throw new SourceError(`${object.name} has no field ${name}`, location);
    }
}

/** Parameters of the platform's own actions; those of Apex actions are known when the class runs. */
function checkParameters(node: Extract<FlowNode, { kind: 'actionCall' }>): void {
    if (node.actionType === 'apex') {
        return;
    }
    const known = CORE_ACTION_PARAMETERS[node.actionType];
    const refuse = (kind: string, name: string, location: SourceLocation): never => {
        throw new UnsupportedFeatureError('flow', `${kind} ${name} of action ${node.actionName}`, location);
    };
    node.inputs
        .filter(({ name }) => !known.inputs.includes(name))
        .forEach((one) => refuse('input', one.name, one.location));
    node.outputs
        .filter(({ name }) => !known.outputs.includes(name))
        .forEach((one) => refuse('output', one.name, one.location));
}

/** Everything that a reference may begin with, beside the global resources. */
function namesOf(flow: FlowModel): ReadonlySet<string> {
    const names = new Set([...flow.nodes.keys(), ...flow.resources.keys()]);
    const addFields = (fields: readonly { name: string; fields: readonly unknown[] }[]): void => {
        for (const field of fields) {
            names.add(field.name);
            addFields(field.fields as typeof fields);
        }
    };
    for (const node of flow.nodes.values()) {
        if (node.kind === 'decision') {
            node.rules.forEach((rule) => names.add(rule.name));
        } else if (node.kind === 'screen') {
            addFields(node.fields);
        } else if (node.kind === 'collectionFilter') {
            names.add(node.variable);
        } else if (node.kind === 'transform') {
            node.sources.forEach(({ alias }) => names.add(alias));
        }
    }
    return names;
}

function checkReference(
    { services }: FlowRuntime,
    flow: FlowModel,
    names: ReadonlySet<string>,
    reference: string,
    location: SourceLocation
): void {
    const [root, first] = reference.split('.');
    if (!root.startsWith('$')) {
        if (!names.has(root)) {
            throw new SourceError(`the flow has no resource ${root}`, location);
        }
        return;
    }
    if (!GLOBAL_ROOTS.has(root) || (root === '$Flow' && !(first in FLOW_GLOBALS))) {
        throw new UnsupportedFeatureError('flow', `global resource {!${reference}}`, location);
    }
    const object = objectOf(services.model, flow.start.object ?? '');
    if (object && first !== undefined && /^\$Record(__Prior)?$/.test(root)) {
        const isRelated = relatedField(services.model, object, reference) !== null;
        if (!relationshipFieldOf(object, first) && !isRelated) {
            checkField(object, first, location);
        }
    }
}

/** Keys of the model whose text names a resource. */
const REFERENCE_KEYS: ReadonlySet<string> = new Set([
    'assignIdTo',
    'assignTo',
    'collection',
    'collectionReference',
    'inputReference',
    'left',
    'outputReference',
    'reference',
    'target'
]);

/** Gives every reference in a part of the model, those inside of texts included. */
function walk(part: unknown, each: (reference: string, location: SourceLocation) => void, from?: SourceLocation): void {
    if (Array.isArray(part)) {
        part.forEach((item) => walk(item, each, from));
        return;
    }
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) {
        return;
    }
    const location = 'location' in part ? (part.location as SourceLocation) : from;
    for (const [key, value] of Object.entries(part)) {
        if (typeof value !== 'string') {
            walk(value, each, location);
        } else if (location && REFERENCE_KEYS.has(key)) {
            each(value, location);
        } else if (location && key !== 'expression' && key !== 'formula' && key !== 'description') {
            for (const [, reference] of value.matchAll(/\{!([^}]+)\}/g)) {
                each(reference.trim(), location);
            }
        }
    }
}
