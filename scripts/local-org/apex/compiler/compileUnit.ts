import type { ClassShape, FieldInfo, MethodInfo } from '../runtime/objectModel';
import type { CompilationUnit } from './ast/nodes';
import { lineOf } from './ast/position';
import { ClassEmitter } from './emit/classes';
import type { CompilationServices } from './emit/context';
import { type EmittedModule, ModuleWriter } from './emit/moduleWriter';
import { emitAnonymous, emitTrigger } from './emit/triggers';
import { isExceptionClass } from './symbols/members';
import { toDiagnostic } from './diagnostics';
import type { Program } from './symbols/program';
import { type ClassSymbol, type FieldSymbol, type MethodSymbol, registryName } from './symbols/symbols';

/** The compiled form of one source file: code and the shapes of all its classes. Plain data. */
export interface CompiledUnit {
    readonly file: string;
    readonly module: EmittedModule;
    readonly shapes: readonly ClassShape[];
}

/** Emits a parsed and resolved file. Faults are reported; what could not be emitted throws its fault when it runs. */
export function compileUnit(
    unit: CompilationUnit,
    symbol: ClassSymbol,
    services: CompilationServices,
    withCoverage: boolean
): CompiledUnit {
    const module = new ModuleWriter(withCoverage);
    const symbols = withInner(symbol);
    try {
        if (unit.kind === 'trigger') {
            emitTrigger(unit, symbol, services, module);
        } else if (unit.kind === 'anonymous') {
            emitAnonymous(unit, symbol, services, module);
        } else if (symbol.kind === 'class') {
            new ClassEmitter(symbol, services, module).emit();
        }
        for (const inner of symbols.slice(1).filter(({ kind }) => kind === 'class')) {
            new ClassEmitter(inner, services, module).emit();
        }
    } catch (error) {
        const diagnostic = toDiagnostic(error, symbol.file);
        if (!diagnostic) {
            throw error;
        }
        services.report(diagnostic);
    }
    return {
        file: symbol.file,
        module: module.finish(),
        shapes: symbols.map((each) => shapeOf(each, services.program))
    };
}

function withInner(symbol: ClassSymbol): ClassSymbol[] {
    return [symbol, ...[...symbol.inner.values()].flatMap(withInner)];
}

function shapeOf(symbol: ClassSymbol, program: Program): ClassShape {
    return {
        name: registryName(symbol),
        outerName: symbol.outer?.name ?? null,
        kind: symbol.kind,
        superType: symbol.superType && program.faultOf(symbol.superType) ? null : symbol.superType,
        interfaces: symbol.interfaces.filter((type) => !program.faultOf(type)),
        isAbstract: symbol.isAbstract,
        sharing: symbol.sharing,
        apiVersion: symbol.apiVersion,
        annotations: symbol.annotations,
        modifiers: symbol.declaration.modifiers.words,
        fields: [...symbol.fields.values()].map(fieldInfo),
        methods: [...symbol.methods.values()].flat().map(methodInfo),
        constructors: constructorInfos(symbol, program),
        enumValues: symbol.constants.map((constant) => constant.text),
        file: symbol.file,
        line: lineOf(symbol.declaration.at)
    };
}

/** The implicit constructor of an exception class is the library's one without parameters. */
function constructorInfos(symbol: ClassSymbol, program: Program): ClassShape['constructors'] {
    const isException = isExceptionClass(symbol, program);
    return symbol.constructors.map(({ parameters, modifiers, jsName, member }) => ({
        parameters,
        modifiers,
        jsName: isException && member === null ? '$construct' : jsName
    }));
}

function fieldInfo(field: FieldSymbol): FieldInfo {
    const { property } = field;
    return {
        name: field.name,
        type: field.type,
        isStatic: field.isStatic,
        isTransient: field.modifiers.includes('transient'),
        isProperty: property !== null,
        canRead: property === null || property.getter !== null,
        canWrite: property === null ? !field.isFinal : property.setter !== null,
        annotations: field.annotations,
        modifiers: field.modifiers,
        jsName: field.jsName,
        getter: property?.getterName ?? '',
        setter: property?.setterName ?? ''
    };
}

function methodInfo(method: MethodSymbol): MethodInfo {
    return {
        name: method.name,
        parameters: method.parameters,
        returns: method.returns,
        isStatic: method.isStatic,
        isAbstract: method.isAbstract,
        annotations: method.annotations,
        modifiers: method.modifiers,
        jsName: method.jsName,
        line: lineOf(method.at)
    };
}
