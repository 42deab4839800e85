import { SourceError } from '../errors';
import type { SourceLocation } from '../sourceLocation';

/** Decides from the results of the single conditions, by their number from 1. */
export type FilterLogic = (test: (condition: number) => boolean) => boolean;

/** Compiles filter logic such as `1 AND (2 OR 3)`. Throws SourceError for wrong syntax, unknown or unused numbers. */
export function compileBooleanFilter(text: string, count: number, location: SourceLocation): FilterLogic {
    const tokens = text.match(/\d+|\w+|[()]|\S/g) ?? [];
    const used = new Set<number>();
    let position = 0;
    const fail = (): never => {
        throw new SourceError(`filter logic "${text}" is not valid`, location);
    };
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
        return (test) => parts.some((part) => part(test));
    };
    const both = (): FilterLogic => {
        const parts = [single()];
        while (accept('AND')) {
            parts.push(single());
        }
        return (test) => parts.every((part) => part(test));
    };
    const single = (): FilterLogic => {
        if (accept('NOT')) {
            const inner = single();
            return (test) => !inner(test);
        }
        if (accept('(')) {
            const inner = either();
            return accept(')') ? inner : fail();
        }
        const condition = Number(tokens[position++]);
        if (!Number.isInteger(condition) || condition < 1 || condition > count) {
            return fail();
        }
        used.add(condition);
        return (test) => test(condition);
    };
    const logic = either();
    if (position < tokens.length || used.size < count) {
        return fail();
    }
    return logic;
}
