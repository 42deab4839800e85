import type {
    CreatedNameContext,
    QualifiedNameContext,
    TypeNameContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import type { Name, TypeRef } from '../ast/nodes';
import { has, optional, positionOf, type Tree } from './tree';

/** An identifier with its place. */
export function readName(node: Tree): Name {
    return { at: positionOf(node), text: node.getText() };
}

export function readTypeRef(node: TypeRefContext): TypeRef {
    return {
        at: positionOf(node),
        parts: node.typeName_list().map(readTypeName),
        dimensions: optional(node.arraySubscripts())?.LBRACK_list().length ?? 0
    };
}

function readTypeName(node: TypeNameContext): TypeRef['parts'][number] {
    const args = optional(node.typeArguments())?.typeList().typeRef_list().map(readTypeRef) ?? [];
    const name = has(node.LIST()) ? 'List' : has(node.SET()) ? 'Set' : has(node.MAP()) ? 'Map' : node.id().getText();
    return { name, args };
}

/** The type behind `new`. */
export function readCreatedName(node: CreatedNameContext): TypeRef {
    return {
        at: positionOf(node),
        parts: node.idCreatedNamePair_list().map((pair) => ({
            name: pair.anyId().getText(),
            args: optional(pair.typeList())?.typeRef_list().map(readTypeRef) ?? []
        })),
        dimensions: 0
    };
}

/** A dotted name used as a type: the exception type of a catch clause. */
export function readQualifiedType(node: QualifiedNameContext): TypeRef {
    return {
        at: positionOf(node),
        parts: node.id_list().map((id) => ({ name: id.getText(), args: [] })),
        dimensions: 0
    };
}
