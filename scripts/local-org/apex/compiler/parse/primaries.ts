import {
    IdPrimaryContext,
    LiteralPrimaryContext,
    type PrimaryContext,
    SoqlPrimaryContext,
    SoslPrimaryContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext
} from '@apexdevtools/apex-parser';
import type { Expression } from '../ast/nodes';
import { readLiteral } from './literals';
import { readInlineSearch, readQuery } from './queries';
import { positionOf, refuse, type Tree } from './tree';
import { readTypeRef } from './typeRefs';

type Reader<T> = (node: T) => Expression;
type ReaderEntry = readonly [new (...args: never[]) => Tree, Reader<never>];

function entry<T extends Tree>(type: new (...args: never[]) => T, reader: Reader<T>): ReaderEntry {
    return [type, reader];
}

/** One reader for every labelled alternative of the grammar's `primary` rule; a test checks that none is missing. */
export const PRIMARY_READERS: readonly ReaderEntry[] = [
    entry(ThisPrimaryContext, (node) => ({ e: 'this', at: positionOf(node) })),
    entry(SuperPrimaryContext, (node) => ({ e: 'super', at: positionOf(node) })),
    entry(LiteralPrimaryContext, (node) => readLiteral(node.literal())),
    entry(IdPrimaryContext, (node) => ({ e: 'name', at: positionOf(node), text: node.id().getText() })),
    entry(TypeRefPrimaryContext, (node) => ({
        e: 'classLiteral',
        at: positionOf(node),
        type: readTypeRef(node.typeRef())
    })),
    entry(VoidPrimaryContext, (node) => ({ e: 'classLiteral', at: positionOf(node), type: null })),
    entry(SoqlPrimaryContext, (node) => readQuery(node.soqlLiteral())),
    entry(SoslPrimaryContext, (node) => readInlineSearch(node.soslLiteral()))
];

const readerOf = new Map<unknown, Reader<never>>(PRIMARY_READERS);

/** Turns a primary expression into our own tree. Throws TreeError for an alternative without a reader. */
export function readPrimary(node: PrimaryContext): Expression {
    const reader = readerOf.get(node.constructor);
    return reader ? (reader as Reader<PrimaryContext>)(node) : refuse(`expression ${node.getText()}`, node);
}
