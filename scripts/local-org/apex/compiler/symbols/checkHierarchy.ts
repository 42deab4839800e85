import { lookupType } from '../../library';
import { type ApexType, isPrimitive, typeName } from '../../types';
import { CompileError } from '../diagnostics';
import { assignability } from '../types/conversions';
import { bindingsOf, type BoundRow, bindRow } from './libraryMembers';
import { OPEN_OVERRIDES_SINCE } from './checkModifiers';
import { widerMethod } from './interfaceMethods';
import { isObjectMethod } from './members';
import type { Program } from './program';
import { describeMethod } from './resolveMembers';
import { type ClassSymbol, type MethodSymbol, outermost, type Visibility } from './symbols';

type Report = (error: CompileError) => void;

/** How open a method is. A public method may override a global one (seen in NebulaQueryAndSearch). */
const RANK: Readonly<Record<Visibility, number>> = { private: 0, protected: 1, public: 2, global: 2 };

/** Checks that overrides override something and that a concrete class implements all it promises. */
export function checkHierarchy(symbol: ClassSymbol, program: Program, report: Report): void {
    if (symbol.kind !== 'class') {
        return;
    }
    for (const method of allMethods(symbol)) {
        if (!isFaulty(method, program)) {
            checkOverride(method, report);
        }
        if (method.isAbstract && !symbol.isAbstract) {
            report(new CompileError('Defining type for abstract methods must be declared as abstract', method.at));
        }
    }
    if (!symbol.isAbstract && !program.faultAbove(symbol)) {
        checkAbstractMethods(symbol, program, report);
        checkInterfaces(symbol, program, report);
    }
}

/** A method with a type that could not be resolved: that fault is reported already. */
function isFaulty(method: MethodSymbol, program: Program): boolean {
    return [method.returns, ...method.parameters.map(({ type }) => type)].some((type) => program.faultOf(type));
}

function allMethods(symbol: ClassSymbol): MethodSymbol[] {
    return [...symbol.methods.values()].flat();
}

function checkOverride(method: MethodSymbol, report: Report): void {
    if (method.isStatic) {
        return;
    }
    const found = method.owner.superSymbol ? findInstanceMethod(method.owner.superSymbol, method) : undefined;
    // Private methods cannot be overridden, only reused as a name.
    const base = found?.visibility === 'private' && !found.isVirtual ? undefined : found;
    const overridesLibrary = hasOtherSuper(method.owner);
    if (method.isOverride && !base && !overridesLibrary && !overridesObject(method)) {
        report(new CompileError(`@Override specified for non-overriding method: ${describeMethod(method)}`, method.at));
    }
    // What is private above is hidden: only classes of the same file must say that they override it.
    const isHidden = method.visibility === 'private' || outermost(method.owner) !== (base && outermost(base.owner));
    const isFree = base?.visibility === 'private' && (base.isAbstract || isHidden);
    if (base && !method.isOverride && !isFree) {
        const message = base.isVirtual
            ? `Method must use the override keyword: ${describeMethod(method)}`
            : `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(method)}`;
        report(new CompileError(message, method.at));
    } else if (base && !isFree && !base.isVirtual) {
        const message = `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(method)}`;
        report(new CompileError(message, method.at));
    }
    // From API 65 a private override is a fault by itself.
    const isClosed =
        method.isOverride && method.visibility === 'private' && method.owner.apiVersion >= OPEN_OVERRIDES_SINCE;
    if (base && !isClosed && RANK[method.visibility] < RANK[base.visibility]) {
        report(new CompileError(`Cannot reduce the visibility of method: ${describeMethod(method)}`, method.at));
    }
    if (base && typeName(base.returns) !== typeName(method.returns)) {
        report(
            new CompileError(
                `Method return types clash: ${describeMethod(base)} vs ${describeMethod(method)} from the type ${method.owner.name}`,
                method.at
            )
        );
    }
}

/** Whether a class of the platform, or one that could not be resolved, stands above. */
function hasOtherSuper({ declaration, superType, superSymbol }: ClassSymbol): boolean {
    return superSymbol ? hasOtherSuper(superSymbol) : superType !== null || declaration.superType !== null;
}

/** toString, equals and hashCode may carry the override keyword. */
function overridesObject(method: MethodSymbol): boolean {
    return ['tostring', 'equals', 'hashcode'].includes(method.name.toLowerCase());
}

function findInstanceMethod(symbol: ClassSymbol, wanted: MethodSymbol): MethodSymbol | undefined {
    for (let current: ClassSymbol | null = symbol; current; current = current.superSymbol) {
        const found = current.methods
            .get(wanted.name.toLowerCase())
            ?.find((candidate) => !candidate.isStatic && sameParameters(candidate, wanted));
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** A static method of the class itself satisfies an interface, too. */
function findStaticMethod(symbol: ClassSymbol, wanted: MethodSymbol): MethodSymbol | undefined {
    return symbol.methods
        .get(wanted.name.toLowerCase())
        ?.find((candidate) => candidate.isStatic && sameParameters(candidate, wanted));
}

function sameParameters(a: MethodSymbol, b: MethodSymbol): boolean {
    return (
        a.parameters.length === b.parameters.length &&
        a.parameters.every(({ type }, index) => typeName(type) === typeName(b.parameters[index].type))
    );
}

function checkAbstractMethods(symbol: ClassSymbol, program: Program, report: Report): void {
    for (let current = symbol.superSymbol; current; current = current.superSymbol) {
        for (const method of allMethods(current)) {
            const found = method.isAbstract ? findInstanceMethod(symbol, method) : method;
            if ((!found || found.isAbstract) && !isFaulty(method, program)) {
                report(missingAbstract(symbol, describeMethod(method)));
            }
        }
    }
}

function checkInterfaces(symbol: ClassSymbol, program: Program, report: Report): void {
    const seen = new Set<string>();
    const visit = (current: ClassSymbol): void => {
        for (const type of program.directSupertypes({ kind: 'class', name: current.name, args: [], isUser: true })) {
            const owner = program.symbolOf(type);
            if (owner && !seen.has(owner.name)) {
                seen.add(owner.name);
                checkUserInterface(symbol, owner, program, report);
                visit(owner);
            } else if (!owner && type.kind === 'class') {
                checkLibraryInterface(symbol, type, program, report);
            }
        }
    };
    visit(symbol);
}

function checkUserInterface(symbol: ClassSymbol, owner: ClassSymbol, program: Program, report: Report): void {
    if (owner.kind !== 'interface') {
        return;
    }
    for (const method of allMethods(owner).filter((each) => !isFaulty(each, program))) {
        const found =
            findInstanceMethod(symbol, method) ??
            findStaticMethod(symbol, method) ??
            widerMethod(symbol, method, program);
        if (!found && isObjectMethod(method)) {
            continue;
        }
        if (!found || !implementsReturn(found.returns, method.returns, program)) {
            report(missing(symbol, describeMethod(method)));
        } else if (found.visibility !== 'public' && found.visibility !== 'global') {
            const message = `${symbol.name}: Overriding implementations of global or public interface methods must be global or public: ${describeMethod(found)}`;
            report(new CompileError(message, found.at));
        }
    }
}

/** What implements an interface may give a subtype, and an Id where a String is asked or the other way round. */
function implementsReturn(found: ApexType, wanted: ApexType, program: Program): boolean {
    const isText = isPrimitive(found, 'Id', 'String') && isPrimitive(wanted, 'Id', 'String');
    const isSub =
        found.kind !== 'primitive' &&
        found.kind !== 'void' &&
        assignability(found, wanted, program)?.conversion.kind === 'none';
    return isText || isSub || typeName(found) === typeName(wanted);
}

/** Library interfaces may be generic: name, number of parameters and the type that comes back decide. */
function checkLibraryInterface(
    symbol: ClassSymbol,
    type: Extract<ApexType, { kind: 'class' }>,
    program: Program,
    report: Report
): void {
    const library = lookupType(type.name);
    if (library?.kind !== 'interface') {
        return;
    }
    const bindings = bindingsOf(library, type.args);
    for (const { name, parameters, returns } of library.methods.map((row) => bindRow(row, bindings)).map(signatureOf)) {
        const found = methodsOf(symbol, name, parameters.length).filter((method) =>
            method.parameters.every(
                ({ type: own }, index) => isFaulty(method, program) || parameterFits(own, parameters[index])
            )
        );
        if (!found.some((method) => returnFits(method.returns, returns, program))) {
            const described = parameters.map(typeName).join(', ');
            report(missing(symbol, `${typeName(returns)} ${library.name}.${name}(${described})`));
        }
    }
}

function signatureOf({ row, parameters, returns }: BoundRow): {
    readonly name: string;
    readonly parameters: readonly ApexType[];
    readonly returns: ApexType;
} {
    return { name: row.name, parameters, returns };
}

/** Generic types agree in their name: a batch of SObject may take a list of accounts. */
function parameterFits(found: ApexType, wanted: ApexType): boolean {
    const isGeneric = found.kind === 'class' && wanted.kind === 'class' && wanted.args.length > 0;
    const isRecord = found.kind === 'sobject' && wanted.kind === 'sobject';
    return isRecord || (isGeneric ? found.name === wanted.name : typeName(found) === typeName(wanted));
}

/** Batchable.start gives one of several types, but never a plain value. */
function returnFits(found: ApexType, wanted: ApexType, program: Program): boolean {
    return wanted.kind === 'object'
        ? found.kind !== 'primitive' && found.kind !== 'void'
        : implementsReturn(found, wanted, program);
}

/** Methods of a class and its superclasses; a static one satisfies an interface of the platform, too. */
function methodsOf(symbol: ClassSymbol, name: string, arity: number): MethodSymbol[] {
    const own = (symbol.methods.get(name.toLowerCase()) ?? []).filter(({ parameters }) => parameters.length === arity);
    return [...own, ...(symbol.superSymbol ? methodsOf(symbol.superSymbol, name, arity) : [])];
}

function missingAbstract(symbol: ClassSymbol, method: string): CompileError {
    return new CompileError(
        `Class ${symbol.name} must implement the abstract method: ${method}`,
        symbol.declaration.at
    );
}

function missing(symbol: ClassSymbol, method: string): CompileError {
    return new CompileError(`Class ${symbol.name} must implement the method: ${method}`, symbol.declaration.at);
}
