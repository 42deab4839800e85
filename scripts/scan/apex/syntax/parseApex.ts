import type { ApexNode } from './nodes';
import { readTokens } from './readTokens';
import { SyntaxFailure } from './tokens';
import { UnitParser } from './unitParser';

/** A syntax error at its place; lines and columns count from 1. */
export interface SyntaxFault {
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

/** The tree of a file, or the first syntax error. */
export type ParsedApex =
    { readonly tree: ApexNode; readonly error: null } | { readonly tree: null; readonly error: SyntaxFault };

/** Larger than the platform lets a class be. */
const MAX_CHARACTERS = 1_000_000;

function faultAt(source: string, offset: number, message: string): SyntaxFault {
    const before = source.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, message };
}

/**
 * Parses a class or trigger. Never throws: what the parser cannot take is an error at its place.
 *
 * The grammar is that of `@apexdevtools/apex-parser`, which a test compares with over all Apex of this repository. A scan parses
 * a handful of classes, and that parser needs half a second before it is warm: more than reading 20,000 files takes.
 */
export function parseApex(source: string, isTrigger: boolean): ParsedApex {
    if (source.length > MAX_CHARACTERS) {
        return { tree: null, error: { line: 1, column: 1, message: 'longer than the platform allows a class to be' } };
    }
    try {
        const parser = new UnitParser(readTokens(source));
        return { tree: isTrigger ? parser.triggerUnit() : parser.typeUnit(), error: null };
    } catch (error) {
        if (error instanceof SyntaxFailure) {
            return { tree: null, error: faultAt(source, error.offset, error.message) };
        }
        if (error instanceof RangeError) {
            return { tree: null, error: { line: 1, column: 1, message: 'nested too deeply to parse' } };
        }
        throw error;
    }
}
