import { type ApexType, typeName, VOID } from '../../types';
import type { Parameter } from '../ast/nodes';
import { CompileError, reject } from '../diagnostics';
import { methodJsName, type Program } from './program';
import { type ClassSymbol, identifierOf, type MethodSymbol, type VariableSymbol } from './symbols';

/** Second pass, first step: superclass and interfaces. They must be known before any other name is looked up. */
export function resolveSupertypes(symbol: ClassSymbol, program: Program): void {
    const { declaration } = symbol;
    if (declaration.superType) {
        const type = program.resolve(declaration.superType, symbol);
        const superSymbol = program.symbolOf(type) ?? null;
        if (superSymbol && (superSymbol.kind !== 'class' || !superSymbol.isVirtual)) {
            reject(
                `Non-virtual and non-abstract type cannot be extended: ${superSymbol.name}`,
                declaration.superType.at
            );
        }
        symbol.superType = type;
        symbol.superSymbol = superSymbol;
    }
    symbol.interfaces = declaration.interfaces.map((ref) => program.resolve(ref, symbol));
}

/** Rejects a class that extends itself over any number of steps. */
export function rejectCycles(symbol: ClassSymbol): void {
    const seen = new Set<ClassSymbol>();
    for (let current: ClassSymbol | null = symbol; current; current = current.superSymbol) {
        if (seen.has(current)) {
            symbol.superSymbol = null;
            symbol.superType = null;
            reject(`Class extends itself: ${symbol.name}`, symbol.declaration.at);
        }
        seen.add(current);
    }
}

/** Second pass, second step: types of fields, methods and constructors. Reports every unresolvable one. */
export function resolveMembers(symbol: ClassSymbol, program: Program, report: (error: CompileError) => void): void {
    const attempt = (body: () => void): void => {
        try {
            body();
        } catch (error) {
            if (!(error instanceof CompileError)) {
                throw error;
            }
            report(error);
        }
    };
    for (const field of symbol.fields.values()) {
        attempt(() => {
            field.type = program.resolve(field.member.type, symbol);
        });
    }
    for (const methods of symbol.methods.values()) {
        methods.forEach((method) => attempt(() => resolveMethod(method, symbol, program)));
        attempt(() => rejectDuplicates(methods));
    }
    for (const constructor of symbol.constructors) {
        attempt(() => {
            constructor.parameters = resolveParameters(constructor.member?.parameters ?? [], symbol, program);
            constructor.jsName = methodJsName(`c$${identifierOf(symbol.name)}`, constructor.parameters);
        });
    }
}

function resolveMethod(method: MethodSymbol, symbol: ClassSymbol, program: Program): void {
    const { member } = method;
    method.parameters = resolveParameters(member.parameters, symbol, program);
    const isOwn = method.visibility === 'private' && !method.isVirtual && !method.isStatic;
    // A private method is invisible to subclasses, which may declare one with the same signature.
    method.jsName = methodJsName(method.name, method.parameters) + (isOwn ? `$${identifierOf(symbol.name)}` : '');
    // Last, so that an unknown return type leaves the method callable for the checker.
    method.returns = member.returns ? program.resolve(member.returns, symbol) : VOID;
}

function resolveParameters(parameters: readonly Parameter[], symbol: ClassSymbol, program: Program): VariableSymbol[] {
    const names = new Set<string>();
    return parameters.map(({ name, type }) => {
        if (names.has(name.text.toLowerCase())) {
            reject(`Duplicate variable: ${name.text}`, name.at);
        }
        names.add(name.text.toLowerCase());
        return { name: name.text, type: program.resolve(type, symbol) };
    });
}

function rejectDuplicates(methods: readonly MethodSymbol[]): void {
    const signatures = new Set<string>();
    for (const method of methods) {
        const signature = methodJsName(method.name, method.parameters);
        if (signatures.has(signature)) {
            reject(`Method already defined: ${describeMethod(method)}`, method.at);
        }
        signatures.add(signature);
    }
}

/** `void Foo.bar(String, Integer)`, as compiler messages print methods. */
export function describeMethod(method: MethodSymbol): string {
    const parameters = method.parameters.map(({ type }) => typeName(type)).join(', ');
    return `${typeName(method.returns)} ${method.owner.name}.${method.name}(${parameters})`;
}

export function describeArguments(types: readonly ApexType[]): string {
    return types.map(typeName).join(', ');
}
