import { type ApexType, isLibrary, isPrimitive, type PrimitiveName, sameType } from '../../types';
import type { Program } from '../symbols/program';

/** How a value of one type becomes a value of another in emitted code. */
export type Conversion =
    | { readonly kind: 'none' }
    /** Prelude function to apply; null passes through it unchanged. */
    | { readonly kind: 'call'; readonly helper: string };

const NONE: Conversion = { kind: 'none' };

/** Implicit conversions between primitives; the cost orders overloads (smaller is nearer). */
const PRIMITIVE_CONVERSIONS: Readonly<
    Partial<Record<PrimitiveName, Partial<Record<PrimitiveName, readonly [helper: string | null, cost: number]>>>>
> = {
    Integer: { Long: ['intToLong', 1], Double: ['intToDouble', 2], Decimal: ['intToDecimal', 3] },
    Long: { Double: ['longToDouble', 2], Decimal: ['longToDecimal', 3] },
    Double: { Decimal: ['doubleToDecimal', 1] },
    Decimal: { Double: ['decimalToDouble', 2] },
    String: { Id: ['stringToId', 1] },
    Id: { String: [null, 1] },
    Date: { Datetime: ['dateToDatetime', 1] }
};

export interface Assignability {
    readonly conversion: Conversion;
    /** 0 for the same type; larger for a longer way. */
    readonly cost: number;
}

/** Whether and how a value of type `from` may be assigned to `to` without a cast; null when it may not. */
export function assignability(from: ApexType, to: ApexType, program: Program): Assignability | null {
    if (sameType(from, to)) {
        return { conversion: NONE, cost: 0 };
    }
    if (from.kind === 'void' || to.kind === 'void') {
        return null;
    }
    if (program.faultOf(from) || program.faultOf(to)) {
        // The fault of the type is reported already; here it must not cause another one.
        return { conversion: NONE, cost: 60 };
    }
    if (from.kind === 'null') {
        // The most specific overload wins for null: Object is the last choice.
        return { conversion: NONE, cost: to.kind === 'object' ? 2 : 1 };
    }
    if (to.kind === 'object') {
        return { conversion: NONE, cost: 50 };
    }
    if (from.kind === 'primitive' && to.kind === 'primitive') {
        const found = PRIMITIVE_CONVERSIONS[from.name]?.[to.name];
        return found ? { conversion: found[0] ? { kind: 'call', helper: found[0] } : NONE, cost: found[1] } : null;
    }
    if (from.kind === 'sobject' && to.kind === 'sobject') {
        return to.name === 'SObject' ? { conversion: NONE, cost: 5 } : null;
    }
    return from.kind === 'class' && to.kind === 'class' ? classAssignability(from, to, program) : null;
}

type ClassType = Extract<ApexType, { kind: 'class' }>;

function classAssignability(from: ClassType, to: ClassType, program: Program): Assignability | null {
    if (from.name === to.name && from.isUser === to.isUser) {
        return argumentsFit(from, to, program) ? { conversion: NONE, cost: 1 } : null;
    }
    const queue: { type: ApexType; distance: number }[] = [{ type: from, distance: 0 }];
    for (const { type, distance } of queue) {
        if (type.kind === 'class' && type.name === to.name && type.isUser === to.isUser) {
            return argumentsFit(type, to, program) ? { conversion: NONE, cost: 2 + distance } : null;
        }
        if (program.faultOf(type)) {
            return { conversion: NONE, cost: 60 };
        }
        program.directSupertypes(type).forEach((superType) => queue.push({ type: superType, distance: distance + 1 }));
    }
    return null;
}

/**
 * Type arguments: Lists are covariant, also from SObject to a concrete sObject and between Id and String; Map values and interface arguments
 * likewise; Sets and Map keys must agree. Platform behaviour as described for collection assignment.
 */
function argumentsFit(from: ClassType, to: ClassType, program: Program): boolean {
    if (from.args.length !== to.args.length) {
        return from.args.length === 0 || to.args.length === 0;
    }
    return from.args.every((arg, index) => {
        const wanted = to.args[index];
        if (sameType(arg, wanted)) {
            return true;
        }
        if (isLibrary(from, 'Iterable') && arg.kind === 'object') {
            // An Iterable<Object> is taken for one of anything (observed: soql-lib).
            return true;
        }
        const isInvariant = isLibrary(from, 'Set') || (isLibrary(from, 'Map') && index === 0);
        return !isInvariant && elementFits(arg, wanted, program);
    });
}

function elementFits(from: ApexType, to: ApexType, program: Program): boolean {
    if (from.kind === 'sobject' && to.kind === 'sobject') {
        return from.name === 'SObject' || to.name === 'SObject';
    }
    if (isPrimitive(from, 'Id', 'String') && isPrimitive(to, 'Id', 'String')) {
        return true;
    }
    const found = assignability(from, to, program);
    // Elements are not converted one by one, so only types that share a representation fit.
    return (
        found !== null && found.conversion.kind === 'none' && !(from.kind === 'primitive' && to.kind === 'primitive')
    );
}

/** True when a cast between the two types can succeed. */
export function isCastable(from: ApexType, to: ApexType, program: Program): boolean {
    if (isPrimitive(from) && isPrimitive(to)) {
        // A Date becomes a Datetime, but not the other way round (Apex Developer Guide, Rules of Conversion).
        return assignability(from, to, program) !== null || (isNumeric(from) && isNumeric(to));
    }
    if (assignability(from, to, program) || assignability(to, from, program)) {
        return true;
    }
    if (from.kind === 'object' || to.kind === 'object') {
        return true;
    }
    if (from.kind === 'sobject' && to.kind === 'sobject') {
        // What a polymorphic relationship leads to: TYPEOF gives records of their own type.
        return from.name === 'Name' || to.name === 'Name';
    }
    if (from.kind === 'class' && to.kind === 'class') {
        return from.name === to.name && from.args.length === to.args.length
            ? from.args.every((arg, index) => isCastable(arg, to.args[index], program))
            : !(isCollection(from) && isCollection(to)) && (isInterface(from, program) || isInterface(to, program));
    }
    return false;
}

function isCollection(type: ApexType): boolean {
    return isLibrary(type, 'List') || isLibrary(type, 'Set') || isLibrary(type, 'Map');
}

export function isNumeric(type: ApexType): boolean {
    return isPrimitive(type, 'Integer', 'Long', 'Double', 'Decimal');
}

function isInterface(type: ApexType, program: Program): boolean {
    const symbol = program.symbolOf(type);
    // Library interfaces are few; treating every library class as one only allows casts that fail at run time.
    return symbol ? symbol.kind === 'interface' : true;
}
