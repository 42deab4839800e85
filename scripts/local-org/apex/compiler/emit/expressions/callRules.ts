import { type ApexType, isLibrary, isPrimitive, typeName } from '../../../types';
import type { Expression } from '../../ast/nodes';
import { reject } from '../../diagnostics';
import { findLibraryMethods, findLibraryStatics, libraryOf } from '../../symbols/libraryMembers';
import { chooseOverload } from '../../types/overloads';
import { isCastable } from '../../types/conversions';
import type { Context } from '../context';
import { type Value } from '../value';
import { typesOf } from './arguments';

type CallNode = Extract<Expression, { e: 'call' }>;

/** Rejects methods of lists and maps that only those of records have. */
export function checkRecordMethod(type: ApexType, node: CallNode, args: readonly Value[], context: Context): void {
    if (type.kind !== 'class' || !(isLibrary(type, 'List') || isLibrary(type, 'Map'))) {
        return;
    }
    const [word, item] = isLibrary(type, 'List') ? ['list', type.args[0]] : ['value map', type.args[1]];
    if (node.name.toLowerCase() === 'getsobjecttype' && item.kind !== 'sobject' && item.kind !== 'object') {
        reject(`Operation only applies to SObject ${word} types: ${typeName(type)}`, node.at);
    }
    const [given] = typesOf(args);
    if (
        node.name.toLowerCase() === 'putall' &&
        args.length === 1 &&
        given.kind === 'class' &&
        isLibrary(given, 'List')
    ) {
        const isKeyed = isPrimitive(type.args[0], 'Id', 'String');
        if (!isKeyed || item.kind !== 'sobject' || !isCastable(given.args[0], item, context.program)) {
            reject(`Invalid putAll type ${typeName(given)} found for ${typeName(type)}`, node.at);
        }
    }
}

/** A static method of the library is called on its type, not on a value of it. */
export function rejectStaticOfValue(
    type: ApexType,
    node: CallNode,
    args: readonly Value[],
    { program }: Context
): void {
    const library = type.kind === 'primitive' || type.kind === 'class' ? libraryOf(type) : undefined;
    if (!library || findLibraryMethods(type, node.name, program).length > 0) {
        return;
    }
    const found = chooseOverload(findLibraryStatics(library, node.name), typesOf(args), program);
    if (found) {
        const parameters = found.parameters.map(typeName).join(', ');
        const method = `${typeName(found.returns)} ${library.name}.${found.row.name}(${parameters})`;
        reject(`Static method cannot be referenced from a non static context: ${method}`, node.at);
    }
}
