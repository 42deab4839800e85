import type { ApexSourceModel, OrgModel } from '../../metadata/model';
import type { AnonymousBlock, CompilationUnit, Statement, TypeDeclaration } from './ast/nodes';
import type { CompiledUnit } from './compileUnit';
import { compileUnit } from './compileUnit';
import { CompileError, type Diagnostic, toDiagnostic } from './diagnostics';
import type { CompilationServices, PrepareQuery } from './emit/context';
import { parseUnit, type UnitKind } from './parse/parseUnit';
import { checkAnnotations } from './symbols/checkAnnotations';
import { checkDeclarations } from './symbols/checkDeclarations';
import { checkHierarchy } from './symbols/checkHierarchy';
import { declareClass } from './symbols/declareClass';
import { Program } from './symbols/program';
import { rejectCycles, resolveMembers, resolveSupertypes } from './symbols/resolveMembers';
import type { ClassSymbol } from './symbols/symbols';

/** Gives the tree of a file: parsed, or from a cache. */
export type ParseSource = (source: ApexSourceModel, kind: UnitKind) => CompilationUnit;

export interface CompileOptions {
    readonly model: OrgModel;
    readonly prepareQuery: PrepareQuery;
    readonly withCoverage: boolean;
    readonly parse?: ParseSource;
}

/** Everything one compilation of a project gives. Plain data, except the program, which later anonymous code builds on. */
export interface CompiledProject {
    readonly units: readonly CompiledUnit[];
    readonly triggers: readonly CompiledTrigger[];
    readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledTrigger {
    readonly name: string;
    /** Canonical object name. */
    readonly object: string;
    readonly events: readonly string[];
}

interface ParsedFile {
    readonly unit: CompilationUnit;
    readonly symbol: ClassSymbol;
}

const defaultParse: ParseSource = (source, kind) => parseUnit(source.source, source.path, kind);

/** One compilation: declares all types, resolves them, then emits file by file. */
export class ProjectCompiler {
    readonly program: Program;
    private readonly diagnostics: Diagnostic[] = [];
    private readonly services: CompilationServices;

    constructor(private readonly options: CompileOptions) {
        this.program = new Program(options.model);
        this.services = {
            program: this.program,
            prepareQuery: options.prepareQuery,
            report: (diagnostic) => this.diagnostics.push(diagnostic)
        };
    }

    /** Compiles all active classes and triggers of the model. */
    compile(): CompiledProject {
        const { model, withCoverage } = this.options;
        const files = [
            ...model.apexClasses.map((source) => this.declare(source, 'class')),
            ...model.apexTriggers.map((source) => this.declare(source, 'trigger'))
        ].filter((file) => file !== null);
        this.resolve();
        const units = files.map(({ unit, symbol }) => compileUnit(unit, symbol, this.services, withCoverage));
        const triggers = files.flatMap(({ unit }) => (unit.kind === 'trigger' ? [this.triggerOf(unit)] : []));
        return { units, triggers, diagnostics: sorted(this.diagnostics) };
    }

    /** Compiles anonymous Apex against the types declared before. */
    compileAnonymous(
        source: string,
        path: string,
        apiVersion: number
    ): { unit: CompiledUnit; diagnostics: readonly Diagnostic[] } {
        const unit = parseUnit(source, path, 'anonymous') as AnonymousBlock;
        const symbol = declareClass(pseudoClass(unit, 'AnonymousBlock'), null, {
            file: path,
            apiVersion,
            role: 'anonymous'
        });
        const found: Diagnostic[] = [];
        const services: CompilationServices = { ...this.services, report: (diagnostic) => found.push(diagnostic) };
        resolveMembers(symbol, this.program, (fault) => found.push(fault));
        return { unit: compileUnit(unit, symbol, services, false), diagnostics: sorted(found) };
    }

    /**
     * Compiles one class anew, against the types declared before: for a change inside its methods. Throws SourceError or
     * UnsupportedFeatureError for a source that cannot be parsed.
     */
    recompile(source: ApexSourceModel): { unit: CompiledUnit; diagnostics: readonly Diagnostic[] } {
        const unit = parseUnit(source.source, source.path, 'class') as TypeDeclaration;
        const symbol = declareClass(unit, null, { file: source.path, apiVersion: source.apiVersion, role: 'class' });
        this.program.replace(symbol);
        const found: Diagnostic[] = [];
        const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
        for (const each of this.program.withInner(symbol)) {
            resolveSupertypes(each, this.program, report);
            resolveMembers(each, this.program, report);
        }
        const services: CompilationServices = { ...this.services, report };
        return { unit: compileUnit(unit, symbol, services, false), diagnostics: sorted(found) };
    }

    private declare(source: ApexSourceModel, kind: UnitKind): ParsedFile | null {
        const parse = this.options.parse ?? defaultParse;
        try {
            const unit = parse(source, kind);
            const declaration =
                unit.kind === 'trigger' || unit.kind === 'anonymous' ? pseudoClass(unit, source.name) : unit;
            const role = unit.kind === 'trigger' ? 'trigger' : 'class';
            const symbol = declareClass(declaration, null, { file: source.path, apiVersion: source.apiVersion, role });
            this.program.add(symbol);
            if (unit.kind !== 'anonymous' && unit.name.toLowerCase() !== source.name.toLowerCase()) {
                this.reportIn(
                    symbol,
                    new CompileError(`${unit.name} must have the name of its file: ${source.name}`, unit.at)
                );
            }
            return { unit, symbol };
        } catch (error) {
            const fault = this.report(error, source.path);
            if (kind === 'class') {
                this.program.addUnread(source.name, fault);
            }
            return null;
        }
    }

    private resolve(): void {
        const symbols = this.program.all();
        const each = (body: (symbol: ClassSymbol) => void): void => {
            for (const symbol of symbols) {
                try {
                    body(symbol);
                } catch (error) {
                    this.report(error, symbol.file);
                }
            }
        };
        each((symbol) => resolveSupertypes(symbol, this.program, (fault) => this.diagnostics.push(fault)));
        each((symbol) => rejectCycles(symbol, this.program));
        each((symbol) => resolveMembers(symbol, this.program, (fault) => this.diagnostics.push(fault)));
        each((symbol) => checkDeclarations(symbol, this.program, (error) => this.reportIn(symbol, error)));
        each((symbol) => checkHierarchy(symbol, this.program, (error) => this.reportIn(symbol, error)));
        each((symbol) => checkAnnotations(symbol, this.program, (error) => this.reportIn(symbol, error)));
    }

    private triggerOf(unit: Extract<CompilationUnit, { kind: 'trigger' }>): CompiledTrigger {
        const object = this.options.model.objects.get(unit.object.text.toLowerCase());
        return {
            name: unit.name,
            object: object?.name ?? unit.object.text,
            events: unit.events.map(({ timing, operation }) => `${timing} ${operation}`)
        };
    }

    private report(error: unknown, file: string): Diagnostic {
        const diagnostic = toDiagnostic(error, file);
        if (!diagnostic) {
            throw error;
        }
        this.diagnostics.push(diagnostic);
        return diagnostic;
    }

    private reportIn(symbol: ClassSymbol, error: CompileError): void {
        const diagnostic = toDiagnostic(error, symbol.file);
        if (diagnostic) {
            this.diagnostics.push(diagnostic);
        }
    }
}

/** A trigger or anonymous block seen as a class with the members it declares. */
function pseudoClass(
    unit: { at: number; members: TypeDeclaration['members']; body: readonly Statement[] },
    name: string
): TypeDeclaration {
    return {
        kind: 'class',
        at: unit.at,
        name,
        modifiers: { words: ['public'], annotations: [] },
        superType: null,
        interfaces: [],
        members: unit.members,
        constants: []
    };
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    return [...diagnostics].sort(
        (a, b) =>
            a.location.file.localeCompare(b.location.file, 'en') ||
            a.location.line - b.location.line ||
            a.location.column - b.location.column
    );
}
