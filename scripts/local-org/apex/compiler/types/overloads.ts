import type { ApexType } from '../../types';
import type { Program } from '../symbols/program';
import { assignability } from './conversions';

/** Anything with parameters: methods, constructors, library rows. */
export interface Callable {
    readonly parameters: readonly ApexType[];
}

/** The candidate whose parameters are nearest to the argument types; undefined when none fits. The first of equals wins. */
export function chooseOverload<T extends Callable>(
    candidates: readonly T[],
    args: readonly ApexType[],
    program: Program
): T | undefined {
    let best: T | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const cost = costOf(candidate, args, program);
        if (cost !== null && cost < bestCost) {
            best = candidate;
            bestCost = cost;
        }
    }
    return best;
}

/**
 * Whether a call fits several methods of which none is the most specific: each of them may be meant. `found` is the one that
 * chooseOverload took.
 */
export function isAmbiguous<T extends Callable>(
    found: T,
    candidates: readonly T[],
    args: readonly ApexType[],
    program: Program
): boolean {
    const cost = costOf(found, args, program);
    return candidates.some(
        (other) =>
            cost !== null &&
            other !== found &&
            costOf(other, args, program) === cost &&
            !isAsSpecific(found, other, program) &&
            !isAsSpecific(other, found, program)
    );
}

/** Whether whatever the first takes, the second takes too. */
function isAsSpecific(one: Callable, other: Callable, program: Program): boolean {
    return one.parameters.every((type, index) => assignability(type, other.parameters[index], program) !== null);
}

function costOf(candidate: Callable, args: readonly ApexType[], program: Program): number | null {
    if (candidate.parameters.length !== args.length) {
        return null;
    }
    let total = 0;
    for (const [index, arg] of args.entries()) {
        const found = assignability(arg, candidate.parameters[index], program);
        if (!found) {
            return null;
        }
        total += found.cost;
    }
    return total;
}
