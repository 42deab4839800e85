import type { ArrayCreatorRestContext, CreatorContext } from '@apexdevtools/apex-parser';
import type { Expression, TypeRef } from '../ast/nodes';
import { readExpression, readExpressionList } from './expressions';
import { endOf, optional, positionOf, refuse, rejectAt } from './tree';
import { readCreatedName } from './typeRefs';

/** What follows `new`: constructor call, list, set and map literals, arrays. */
export function readCreator(node: CreatorContext): Expression {
    const at = positionOf(node);
    const type = readCreatedName(node.createdName());
    const call = optional(node.classCreatorRest());
    if (call) {
        return { e: 'new', at, type, args: readExpressionList(optional(call.arguments().expressionList())) };
    }
    const array = optional(node.arrayCreatorRest());
    if (array) {
        return readArray(array, type, at);
    }
    const map = optional(node.mapCreatorRest());
    if (map) {
        const pairs = map
            .mapCreatorRestPair_list()
            .map((pair) => [readExpression(pair.expression(0)), readExpression(pair.expression(1))] as const);
        return { e: 'newMap', at, type, pairs };
    }
    const items = optional(node.setCreatorRest());
    if (items) {
        return { e: 'newItems', at, type, items: items.expression_list().map(readExpression) };
    }
    return optional(node.noRest()) ? { e: 'newItems', at, type, items: [] } : refuse(`new ${node.getText()}`, node);
}

function readArray(node: ArrayCreatorRestContext, type: TypeRef, at: number): Expression {
    const size = optional(node.expression());
    const items = optional(node.arrayInitializer());
    if (!size && !items) {
        rejectAt("Unexpected token ']'.", endOf(node));
    }
    return {
        e: 'newList',
        at,
        type,
        size: size ? readExpression(size) : null,
        items: items?.expression_list().map(readExpression) ?? []
    };
}
