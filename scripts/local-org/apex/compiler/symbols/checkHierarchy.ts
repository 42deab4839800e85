import { lookupType } from '../../library';
import { type ApexType, typeName } from '../../types';
import { CompileError } from '../diagnostics';
import { assignability } from '../types/conversions';
import { bindingsOf, type BoundRow, bindRow } from './libraryMembers';
import { isObjectMethod } from './members';
import type { Program } from './program';
import { describeMethod } from './resolveMembers';
import type { ClassSymbol, MethodSymbol, Visibility } from './symbols';

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
            report(
                new CompileError(
                    `Class must be abstract to declare the abstract method: ${describeMethod(method)}`,
                    method.at
                )
            );
        }
    }
    if (!symbol.isAbstract) {
        checkAbstractMethods(symbol, report);
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
    const overridesLibrary = method.owner.superType?.kind === 'class' && !method.owner.superType.isUser;
    if (method.isOverride && !base && !overridesLibrary && !overridesObject(method)) {
        report(new CompileError(`Method does not override an ancestor method: ${describeMethod(method)}`, method.at));
    }
    // An abstract method without access modifier is implemented without the keyword (seen in fflib-apex-common).
    const isFree = base?.isAbstract === true && base.visibility === 'private';
    if (base && !method.isOverride && !isFree) {
        const message = base.isVirtual
            ? `Method must use the override keyword: ${describeMethod(method)}`
            : `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(method)}`;
        report(new CompileError(message, method.at));
    } else if (base && !isFree && !base.isVirtual) {
        const message = `Non-virtual, non-abstract methods cannot be overridden: ${describeMethod(method)}`;
        report(new CompileError(message, method.at));
    }
    if (base && RANK[method.visibility] < RANK[base.visibility]) {
        report(
            new CompileError(
                `Cannot reduce the visibility of the overridden method: ${describeMethod(method)}`,
                method.at
            )
        );
    }
    if (base && typeName(base.returns) !== typeName(method.returns)) {
        report(
            new CompileError(`Return type does not match the overridden method: ${describeMethod(method)}`, method.at)
        );
    }
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

function checkAbstractMethods(symbol: ClassSymbol, report: Report): void {
    for (let current = symbol.superSymbol; current; current = current.superSymbol) {
        for (const method of allMethods(current)) {
            const found = method.isAbstract ? findInstanceMethod(symbol, method) : method;
            if (!found || found.isAbstract) {
                report(missing(symbol, describeMethod(method)));
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
                checkLibraryInterface(symbol, type, report);
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
        const found = findInstanceMethod(symbol, method) ?? findStaticMethod(symbol, method);
        if (!found && isObjectMethod(method)) {
            continue;
        }
        if (!found || !fulfils(found, method, program)) {
            report(missing(symbol, describeMethod(method)));
        } else if (found.visibility !== 'public' && found.visibility !== 'global') {
            const message = `Methods that implement an interface must be public or global: ${describeMethod(found)}`;
            report(new CompileError(message, found.at));
        }
    }
}

/** A method of an interface may be implemented by one that gives a subtype (seen in apex-test-kit, at4dx and others). */
function fulfils(found: MethodSymbol, promised: MethodSymbol, program: Program): boolean {
    if (typeName(found.returns) === typeName(promised.returns)) {
        return true;
    }
    const fit = found.returns.kind === 'null' ? null : assignability(found.returns, promised.returns, program);
    return fit?.conversion.kind === 'none' && found.returns.kind !== 'primitive';
}

/** Library interfaces may be generic: name, number of parameters and the type that comes back decide. */
function checkLibraryInterface(symbol: ClassSymbol, type: Extract<ApexType, { kind: 'class' }>, report: Report): void {
    const library = lookupType(type.name);
    if (library?.kind !== 'interface') {
        return;
    }
    const bindings = bindingsOf(library, type.args);
    for (const { name, parameters, returns } of library.methods.map((row) => bindRow(row, bindings)).map(signatureOf)) {
        const found = methodsOf(symbol, name, parameters.length);
        if (!found.some((method) => returnFits(method.returns, returns))) {
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

/** Batchable.start gives one of several types, but never a plain value. */
function returnFits(found: ApexType, wanted: ApexType): boolean {
    return wanted.kind === 'object'
        ? found.kind !== 'primitive' && found.kind !== 'void'
        : typeName(found) === typeName(wanted);
}

/** Methods of a class and its superclasses; a static one satisfies an interface of the platform, too. */
function methodsOf(symbol: ClassSymbol, name: string, arity: number): MethodSymbol[] {
    const own = (symbol.methods.get(name.toLowerCase()) ?? []).filter(({ parameters }) => parameters.length === arity);
    return [...own, ...(symbol.superSymbol ? methodsOf(symbol.superSymbol, name, arity) : [])];
}

function missing(symbol: ClassSymbol, method: string): CompileError {
    return new CompileError(`Class ${symbol.name} must implement the method: ${method}`, symbol.declaration.at);
}
