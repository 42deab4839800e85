import { type ApexType, isLibrary, sObjectType, typeName } from '../../../types';
import type { Statement } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { assignability } from '../../types/conversions';
import type { Context, LocalVariable } from '../context';
import { convert } from '../convert';
import { emitExpression } from '../expressions';
import { value, type Value } from '../value';
import { emitLoopBody } from './control';
import type { Flow } from './index';

type ForEach = Extract<Statement, { s: 'forEach' }>;

/** `for (Type name : collection)`; over a query the loop variable may be a List, which gets batches of 200. */
export function emitForEach(node: ForEach, context: Context): Flow {
    const type = context.program.resolve(node.type, context.owner);
    const over = emitExpression(node.over, context);
    checkQueried(type, over, node);
    const letGo = context.inScope(() => {
        const local = context.declare(node.name.text, type, node.name.at);
        if (over.query && isLibrary(type, 'List')) {
            const batch = `${local.js}$`;
            const assign = `let ${local.js} = ${context.hold(local)}${batch};`;
            context.module.line(`for (const ${batch} of $.batches(() => ${over.js})) { $.tick(); ${assign}`, node.at);
        } else {
            emitElements(node, type, over, local, context);
        }
        emitLoopBody(node.body, context);
    });
    context.module.line(`} ${letGo}`.trimEnd());
    return 'continues';
}

/** The variable of a loop over a query takes the queried object, SObject, or lists of either. */
function checkQueried(type: ApexType, { query }: Value, node: ForEach): void {
    const element = type.kind === 'class' && isLibrary(type, 'List') ? type.args[0] : type;
    const isOpen = query?.object === 'SObject' || (element.kind === 'sobject' && element.name === 'SObject');
    if (query && !isOpen && !(element.kind === 'sobject' && element.name === query.object)) {
        reject(
            `Loop variable must be a generic SObject or List or a concrete SObject or List of: ${query.object}`,
            node.at
        );
    }
}

function emitElements(node: ForEach, type: ApexType, over: Value, local: LocalVariable, context: Context): void {
    const element = over.query && type.kind === 'sobject' ? type : elementType(over.type, context);
    if (!element) {
        reject(`Loop must iterate over collection: ${typeName(over.type)}`, node.at);
    }
    const raw = `${local.js}$`;
    const item = convertElement(value(raw, element), type, node, context);
    const elements = over.query ? `$.rows(() => ${over.js})` : `rt.each($.n(${heldCollection(node, over, context)}))`;
    context.module.line(
        `for (const ${raw} of ${elements}) { $.tick(); let ${local.js} = ${context.hold(local)}${item};`,
        node.at
    );
}

/** The collection of a loop, kept while it runs unless a variable holds it. */
function heldCollection(node: ForEach, over: Value, context: Context): string {
    return node.over.e === 'name' || node.over.e === 'field' ? over.js : `${context.holdUnnamed()}${over.js}`;
}

function convertElement(element: Value, type: ApexType, node: ForEach, context: Context): string {
    // Records of a generic list may be looped over by their concrete type when they come from a dynamic query.
    if (
        element.type.kind === 'sobject' &&
        element.type.name === 'SObject' &&
        type.kind === 'sobject' &&
        node.over.e === 'call'
    ) {
        return `$.cast(${element.js}, ${context.module.type(type)})`;
    }
    if (!assignability(element.type, type, context.program)) {
        reject(`Invalid loop variable type expected ${typeName(element.type)} was ${typeName(type)}`, node.at);
    }
    return convert(element, type, context, node.at).js;
}

/** Element type of a List, Set or Iterable; undefined for anything else. */
function elementType(type: ApexType, context: Context): ApexType | undefined {
    if (type.kind !== 'class') {
        return undefined;
    }
    if (isLibrary(type, 'List') || isLibrary(type, 'Set') || isLibrary(type, 'Iterable')) {
        return type.args[0] ?? { kind: 'object' };
    }
    if (isLibrary(type, 'Database.QueryLocator')) {
        return sObjectType('SObject');
    }
    for (const superType of context.program.directSupertypes(type)) {
        const found = elementType(superType, context);
        if (found) {
            return found;
        }
    }
    return undefined;
}
