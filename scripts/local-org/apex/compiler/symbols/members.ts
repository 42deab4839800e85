import { type ApexType, isLibrary, typeName } from '../../types';
import { reject } from '../diagnostics';
import type { Position } from '../ast/position';
import type { Program } from './program';
import {
    type ClassSymbol,
    extendsClass,
    type FieldSymbol,
    type MethodSymbol,
    outermost,
    type Visibility
} from './symbols';

/** A field by name as code inside `scope` sees it: own and inherited ones first, then those of outer classes. */
export function findField(scope: ClassSymbol, name: string): FieldSymbol | undefined {
    const key = name.toLowerCase();
    for (let symbol: ClassSymbol | null = scope; symbol; symbol = symbol.outer) {
        const found = findOwnField(symbol, key);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** A field of a class or of one of its superclasses. */
export function findOwnField(symbol: ClassSymbol, name: string): FieldSymbol | undefined {
    const key = name.toLowerCase();
    for (let current: ClassSymbol | null = symbol; current; current = current.superSymbol) {
        const found = current.fields.get(key);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** All methods of that name of a class, its superclasses and its user interfaces; overridden ones are left out. */
export function findMethods(symbol: ClassSymbol, name: string, program: Program): MethodSymbol[] {
    const key = name.toLowerCase();
    const found = new Map<string, MethodSymbol>();
    const visit = (current: ClassSymbol): void => {
        for (const method of current.methods.get(key) ?? []) {
            // What every object has is called as such: a class need not write it to implement it.
            if (current.kind === 'interface' && isObjectMethod(method)) {
                continue;
            }
            if (!found.has(method.jsName)) {
                found.set(method.jsName, method);
            }
        }
        if (current.superSymbol) {
            visit(current.superSymbol);
        }
        for (const type of current.interfaces) {
            const owner = program.symbolOf(type);
            if (owner) {
                visit(owner);
            }
        }
    };
    visit(symbol);
    return [...found.values()];
}

/** toString(), hashCode() and equals(Object), which every object has. */
export function isObjectMethod({ name, parameters }: MethodSymbol): boolean {
    const signature = `${name}(${parameters.map(({ type }) => typeName(type)).join()})`.toLowerCase();
    return ['tostring()', 'hashcode()', 'equals(object)'].includes(signature);
}

interface Accessible {
    readonly owner: ClassSymbol;
    readonly visibility: Visibility;
    readonly testVisible: boolean;
}

/** Whether code of `from` may use a member; tests may use what is marked @TestVisible. */
export function isAccessible(member: Accessible, from: ClassSymbol, visibility = member.visibility): boolean {
    if (visibility === 'public' || visibility === 'global' || outermost(member.owner) === outermost(from)) {
        return true;
    }
    if (member.testVisible && outermost(from).isTest) {
        return true;
    }
    return visibility === 'protected' && isSubclassScope(from, member.owner);
}

function isSubclassScope(from: ClassSymbol, owner: ClassSymbol): boolean {
    for (let symbol: ClassSymbol | null = from; symbol; symbol = symbol.outer) {
        if (extendsClass(symbol, owner)) {
            return true;
        }
    }
    return false;
}

/** Rejects use of a type that is private to another class. */
export function checkTypeAccess(symbol: ClassSymbol, from: ClassSymbol, at: Position): void {
    if (
        symbol.outer &&
        !isAccessible({ owner: symbol.outer, visibility: symbol.visibility, testVisible: symbol.testVisible }, from)
    ) {
        reject(`Type is not visible: ${symbol.name}`, at);
    }
}

/** True for classes that extend Exception over any number of steps. */
export function isExceptionClass(symbol: ClassSymbol, program: Program): boolean {
    const { superType, superSymbol } = symbol;
    if (superSymbol) {
        return isExceptionClass(superSymbol, program);
    }
    return (
        superType !== null &&
        (isLibrary(superType, 'Exception') ||
            program.directSupertypes(superType).some((type) => isLibrary(type, 'Exception')))
    );
}

/** True for exceptions of the project and of the platform. */
export function isExceptionType(type: ApexType, program: Program): boolean {
    const symbol = program.symbolOf(type);
    return symbol
        ? isExceptionClass(symbol, program)
        : isLibrary(type, 'Exception') ||
              program.directSupertypes(type).some((superType) => isExceptionType(superType, program));
}
