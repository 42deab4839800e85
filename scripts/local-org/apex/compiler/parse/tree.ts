import type { ApexParserRuleContext } from '@apexdevtools/apex-parser';
import { SourceError, UnsupportedFeatureError } from '../../../errors';
import type { SourceLocation } from '../../../sourceLocation';
import { packPosition, type Position } from '../ast/position';

/** A node of the parser's tree. */
export type Tree = ApexParserRuleContext;

/** Thrown by readers; the unit reader turns it into a SourceError of the file. */
export class TreeError extends Error {
    constructor(
        message: string,
        readonly at: Position,
        readonly unsupported: boolean
    ) {
        super(message);
    }

    /** The error to show, once the file is known. */
    located(location: SourceLocation): SourceError | UnsupportedFeatureError {
        return this.unsupported
            ? new UnsupportedFeatureError('apex', this.message, location)
            : new SourceError(this.message, location);
    }
}

/** The parser types optional children as present: this gives the honest type. */
export function optional<T>(child: T): T | undefined {
    return child ?? undefined;
}

/** True when the token or child is there. */
export function has(child: unknown): boolean {
    return child !== null && child !== undefined;
}

export function positionOf(node: Tree): Position {
    return packPosition(node.start.line, node.start.column + 1);
}

export function endOf(node: Tree): Position {
    const token = node.stop ?? node.start;
    return packPosition(token.line, token.column + 1);
}

/** The source text of a node, spaces and comments included. */
export function textOf(node: Tree): string {
    const stop = node.stop ?? node.start;
    return node.start.getInputStream().getText(node.start.start, stop.stop);
}

/** Refuses a construct that the grammar knows and this compiler does not. */
export function refuse(feature: string, node: Tree): never {
    throw new TreeError(feature, positionOf(node), true);
}

/** Reports source that is wrong on the platform too. */
export function reject(message: string, node: Tree): never {
    return rejectAt(message, positionOf(node));
}

/** The same at a place inside a node. */
export function rejectAt(message: string, at: Position): never {
    throw new TreeError(message, at, false);
}
