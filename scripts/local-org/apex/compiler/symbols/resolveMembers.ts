import { type ApexType, typeName, VOID } from '../../types';
import type { Parameter, TypeRef } from '../ast/nodes';
import type { Position } from '../ast/position';
import { type Diagnostic, FollowUpError, locate, reject, toDiagnostic } from '../diagnostics';
import { methodJsName, type Program } from './program';
import { type ClassSymbol, identifierOf, type MethodSymbol, type VariableSymbol } from './symbols';

/**
 * Second pass, first step: superclass and interfaces. They must be known before any other name is looked up. One that cannot
 * be resolved is reported.
 */
export function resolveSupertypes(symbol: ClassSymbol, program: Program, report: (fault: Diagnostic) => void): void {
    const { declaration } = symbol;
    const resolve = resolver(symbol, program, report);
    if (declaration.superType) {
        const type = resolve(declaration.superType);
        const superSymbol = program.symbolOf(type) ?? null;
        if (superSymbol && (superSymbol.kind !== 'class' || !superSymbol.isVirtual)) {
            report(
                faultAt(
                    `Non-virtual and non-abstract type cannot be extended: ${superSymbol.name}`,
                    symbol,
                    declaration.superType.at
                )
            );
        } else {
            symbol.superType = type;
            symbol.superSymbol = superSymbol;
        }
    }
    symbol.interfaces = declaration.interfaces.map(resolve);
}

/** Rejects a class or interface that extends itself over any number of steps. */
export function rejectCycles(symbol: ClassSymbol, program: Program): void {
    if (symbol.kind === 'interface' && reaches(symbol, symbol, program, new Set())) {
        symbol.interfaces = [];
        reject(`Circular definition: ${symbol.name}`, symbol.declaration.at);
    }
    const seen = new Set<ClassSymbol>();
    for (let current: ClassSymbol | null = symbol; current; current = current.superSymbol) {
        if (seen.has(current)) {
            symbol.superSymbol = null;
            symbol.superType = null;
            reject(`Circular definition: ${symbol.name}`, symbol.declaration.at);
        }
        seen.add(current);
    }
}

function reaches(from: ClassSymbol, wanted: ClassSymbol, program: Program, seen: Set<ClassSymbol>): boolean {
    seen.add(from);
    const above = from.interfaces.map((type) => program.symbolOf(type)).filter((each) => each !== undefined);
    return above.some((each) => each === wanted || (!seen.has(each) && reaches(each, wanted, program, seen)));
}

/** Second pass, second step: types of fields, methods and constructors. A type that cannot be resolved is reported. */
export function resolveMembers(symbol: ClassSymbol, program: Program, report: (fault: Diagnostic) => void): void {
    const resolve = resolver(symbol, program, report);
    for (const field of symbol.fields.values()) {
        field.type = resolve(field.member.type);
    }
    for (const methods of symbol.methods.values()) {
        methods.forEach((method) => resolveMethod(method, symbol, resolve));
        reportDuplicates(methods, symbol, report);
    }
    const constructors = new Set<string>();
    for (const constructor of symbol.constructors) {
        constructor.parameters = resolveParameters(constructor.member?.parameters ?? [], resolve);
        constructor.jsName = methodJsName(`c$${identifierOf(symbol.name)}`, constructor.parameters);
        if (constructors.has(constructor.jsName)) {
            const parameters = describeArguments(constructor.parameters.map(({ type }) => type));
            report(
                faultAt(
                    `Constructor already defined: [${symbol.name}].<Constructor>(${parameters})`,
                    symbol,
                    constructor.at
                )
            );
        }
        constructors.add(constructor.jsName);
        reportDuplicateParameters(constructor.member?.parameters ?? [], symbol, report);
    }
}

type Resolve = (ref: TypeRef) => ApexType;

/** Resolves the types a class names; what cannot be resolved is reported and becomes a faulty type. */
function resolver(symbol: ClassSymbol, program: Program, report: (fault: Diagnostic) => void): Resolve {
    return (ref) => {
        try {
            return program.resolve(ref, symbol);
        } catch (error) {
            if (error instanceof FollowUpError) {
                return program.faultyType(error.cause_);
            }
            const fault = toDiagnostic(error, symbol.file) ?? raise(error);
            report(fault);
            return program.faultyType(fault);
        }
    };
}

function raise(error: unknown): never {
    throw error;
}

function resolveMethod(method: MethodSymbol, symbol: ClassSymbol, resolve: Resolve): void {
    const { member } = method;
    method.parameters = resolveParameters(member.parameters, resolve);
    method.returns = member.returns ? resolve(member.returns) : VOID;
    const isPrivate = method.visibility === 'private' && !method.isVirtual && !method.isStatic;
    const isOwn = isPrivate && !implementsFreely(method);
    // A private method is invisible to subclasses, which may declare one with the same signature.
    method.jsName = methodJsName(method.name, method.parameters) + (isOwn ? `$${identifierOf(symbol.name)}` : '');
}

/** An abstract method without access modifier may be implemented by a private one (seen in at4dx). */
function implementsFreely(method: MethodSymbol): boolean {
    for (let base = method.owner.superSymbol; base; base = base.superSymbol) {
        const named = base.methods.get(method.name.toLowerCase()) ?? [];
        const isPromised = named.some(
            ({ isAbstract, visibility, member }) =>
                isAbstract && visibility === 'private' && member.parameters.length === method.member.parameters.length
        );
        if (isPromised) {
            return true;
        }
    }
    return false;
}

function resolveParameters(parameters: readonly Parameter[], resolve: Resolve): VariableSymbol[] {
    return parameters.map(({ name, type, isFinal }) => ({ name: name.text, type: resolve(type), isFinal }));
}

function reportDuplicates(
    methods: readonly MethodSymbol[],
    symbol: ClassSymbol,
    report: (fault: Diagnostic) => void
): void {
    const signatures = new Set<string>();
    for (const method of methods) {
        const signature = methodJsName(method.name, method.parameters);
        if (signatures.has(signature)) {
            report(
                faultAt(
                    `Method already defined: ${signatureOf(method)} from the type ${symbol.name}`,
                    symbol,
                    method.at
                )
            );
        }
        signatures.add(signature);
        reportDuplicateParameters(method.member.parameters, symbol, report);
    }
}

function reportDuplicateParameters(
    parameters: readonly Parameter[],
    symbol: ClassSymbol,
    report: (fault: Diagnostic) => void
): void {
    const names = new Set<string>();
    for (const { name } of parameters) {
        if (names.has(name.text.toLowerCase())) {
            report(faultAt(`Duplicate variable: ${name.text}`, symbol, name.at));
        }
        names.add(name.text.toLowerCase());
    }
}

function faultAt(message: string, symbol: ClassSymbol, at: Position): Diagnostic {
    return { message, location: locate(symbol.file, at), unsupported: false };
}

function signatureOf({ returns, name, parameters }: MethodSymbol): string {
    return `${typeName(returns)} ${name}(${describeArguments(parameters.map(({ type }) => type))})`;
}

/** `void Foo.bar(String, Integer)`, as compiler messages print methods. */
export function describeMethod(method: MethodSymbol): string {
    const parameters = method.parameters.map(({ type }) => typeName(type)).join(', ');
    return `${typeName(method.returns)} ${method.owner.name}.${method.name}(${parameters})`;
}

export function describeArguments(types: readonly ApexType[]): string {
    return types.map(typeName).join(', ');
}
