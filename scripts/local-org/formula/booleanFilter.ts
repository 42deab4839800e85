import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';

/** Decides from the results of the single conditions, by their number from 1. */
export type FilterLogic = (test: (condition: number) => boolean) => boolean;

interface ParsedFilter {
    readonly logic: FilterLogic;
    /** Whether AND and OR stand side by side without parentheses that say what belongs together. */
    readonly isMixed: boolean;
}

/** Parses filter logic; null for wrong syntax, unknown or unused numbers. */
function parseFilter(text: string, count: number): ParsedFilter | null {
    const tokens = text.match(/\d+|\w+|[()]|\S/g) ?? [];
    const used = new Set<number>();
    let position = 0;
    let isMixed = false;
    let isWrong = false;
    const accept = (word: string): boolean => {
        const matches = tokens[position]?.toUpperCase() === word;
        position += matches ? 1 : 0;
        return matches;
    };
    const either = (): FilterLogic => {
        const parts = [both()];
        while (accept('OR')) {
            parts.push(both());
        }
        isMixed ||= parts.length > 1 && parts.some(({ isJoined }) => isJoined);
        return (test) => parts.some((part) => part.logic(test));
    };
    const both = (): { readonly logic: FilterLogic; readonly isJoined: boolean } => {
        const parts = [single()];
        while (accept('AND')) {
            parts.push(single());
        }
        return { logic: (test) => parts.every((part) => part(test)), isJoined: parts.length > 1 };
    };
    const single = (): FilterLogic => {
        if (accept('NOT')) {
            const inner = single();
            return (test) => !inner(test);
        }
        if (accept('(')) {
            const inner = either();
            isWrong ||= !accept(')');
            return inner;
        }
        const condition = Number(tokens[position++]);
        isWrong ||= !Number.isInteger(condition) || condition < 1 || condition > count;
        used.add(condition);
        return (test) => test(condition);
    };
    const logic = either();
    return isWrong || position < tokens.length || used.size < count ? null : { logic, isMixed };
}

/** Compiles filter logic such as `1 AND (2 OR 3)`. Throws SourceError for wrong syntax, unknown or unused numbers. */
export function compileBooleanFilter(text: string, count: number, location: SourceLocation): FilterLogic {
    const parsed = parseFilter(text, count);
    if (!parsed) {
        throw new SourceError(`filter logic "${text}" is not valid`, location);
    }
    return parsed.logic;
}

/** Whether filter logic that a user typed is valid, with parentheses wherever AND meets OR, as the filters of lists ask for. */
export function isPreciseFilter(text: string, count: number): boolean {
    return parseFilter(text, count)?.isMixed === false;
}
