import { lazily } from '../lazily';
import type { ApexSourceModel, OrgModel } from '../metadata';
import { AuraCalls, type AuraMethod } from './engine/auraCalls';
import { CompileCache } from './engine/compileCache';
import { FlowTypes } from './engine/flowTypes';
import { InvocableCalls } from './engine/invocableCalls';
import { TriggerRuns } from './engine/triggerRuns';
import type { CompiledProject, ParseSource, ProjectCompiler } from './compiler/compileProject';
import { type Diagnostic, toError } from './compiler/diagnostics';
import { type EmittedClass } from './compiler/registry/classHandle';
import { ClassRegistry } from './compiler/registry/classRegistry';
import type { PrepareQuery } from './compiler/emit/context';
import { withinLimits } from './runtime/entry';
import { Runtime } from './runtime/runtime';
import { failLostJobs } from './runtime/jobRows';
import type { ApexServices } from './runtime/services';

export interface ApexOptions {
    readonly model: OrgModel;
    readonly services: ApexServices;
    /** Folder for compiled code; nothing is kept when absent. */
    readonly cacheDir?: string;
    /** Emit line counters, for coverage. */
    readonly coverage?: boolean;
}

/** The compiled Apex of a project, ready to run. Everything that runs Apex needs a running transaction. */
export class ApexEngine {
    readonly rt: Runtime;
    readonly registry: ClassRegistry;
    readonly triggers: TriggerRuns;
    readonly invocables: InvocableCalls;
    /** Apex classes as types of flow variables. */
    readonly flowTypes: FlowTypes;
    private readonly aura: AuraCalls;
    private compiler: ProjectCompiler | null = null;

    constructor(
        private readonly options: ApexOptions,
        private readonly project: CompiledProject
    ) {
        this.rt = new Runtime(options.services);
        this.registry = new ClassRegistry(this.rt);
        this.registry.add(project.units);
        this.registry.refuse(project.diagnostics.filter(({ unsupported }) => !unsupported));
        this.triggers = new TriggerRuns(project.triggers, this.registry);
        this.invocables = new InvocableCalls(this.rt);
        this.flowTypes = new FlowTypes(this.rt);
        this.aura = new AuraCalls(this.rt);
        this.rt.events.subscribe(this.triggers);
    }

    /** What the compiler found. A class with an error throws it at any use, what is not implemented throws where it is reached. */
    get diagnostics(): readonly Diagnostic[] {
        return this.project.diagnostics;
    }

    get events(): Runtime['events'] {
        return this.rt.events;
    }

    /** Lines that hold statements by file, for coverage; empty when compiled without. */
    get coverableLines(): ReadonlyMap<string, readonly number[]> {
        return new Map(this.project.units.map((unit) => [unit.file, unit.module.coverable]));
    }

    /** The JavaScript a source file became, for tests and for looking into it. Throws RangeError for an unknown file. */
    emittedCode(file: string): string {
        const unit = this.project.units.find((candidate) => candidate.file === file);
        if (!unit) {
            throw new RangeError(`No compiled file ${file}`);
        }
        return unit.module.code;
    }

    callAura(className: string, methodName: string, params: Record<string, unknown>): unknown {
        return this.aura.call(className, methodName, params);
    }

    describeAura(): AuraMethod[] {
        return this.aura.describe();
    }

    /** Runs scheduled jobs that became due by the org's clock: each in a transaction of its own, as its user. `report` gets what cannot run. */
    runDue(report: (error: unknown) => void): void {
        this.rt.scheduled.runDue(report);
    }

    /** When the next scheduled job falls due, in milliseconds since the epoch; null when none waits. */
    nextDue(): number | null {
        return this.rt.scheduled.nextDue();
    }

    /** Call once when an org opens: marks the jobs that an earlier process left behind as failed. */
    failLostJobs(): void {
        failLostJobs(this.rt);
    }

    /** Compiles and runs anonymous Apex. Throws the first finding of the compiler, or what the code throws. */
    runAnonymous(source: string): void {
        const apiVersion = this.options.model.sourceApiVersion;
        const { unit, diagnostics } = this.declarations().compileAnonymous(source, 'AnonymousBlock', apiVersion);
        if (diagnostics.length > 0) {
            throw toError(diagnostics[0]);
        }
        const registry = this.registry;
        registry.replace(unit);
        const emitted: EmittedClass = registry.handle('AnonymousBlock').c;
        withinLimits(() => (emitted as unknown as { run$(): void }).run$());
    }

    /**
     * Compiles one class anew and runs it from now on; its signatures must be those it had. Gives what the compiler found:
     * then the class stays what it was. Throws for a source that cannot be parsed.
     */
    replaceClass(source: ApexSourceModel): readonly Diagnostic[] {
        const { unit, diagnostics } = this.declarations().recompile(source);
        if (diagnostics.length === 0) {
            this.registry.reload(unit);
        }
        return diagnostics;
    }

    /** Symbols of all classes; after a start from the cache they are built when first needed. */
    private declarations(): ProjectCompiler {
        if (!this.compiler) {
            this.compiler = newCompiler(this.options);
            this.compiler.compile();
        }
        return this.compiler;
    }
}

/** Compiles the project's Apex, or takes it from the cache when nothing that matters has changed. */
export function compileApex(options: ApexOptions): ApexEngine {
    const { cacheDir, model } = options;
    if (cacheDir === undefined) {
        return new ApexEngine(options, newCompiler(options).compile());
    }
    const cache = new CompileCache(cacheDir);
    const parse = cache.parse.bind(cache);
    const compile = (): CompiledProject => newCompiler(options, parse).compile();
    return new ApexEngine(options, cache.project(model, options.coverage ?? false, compile));
}

/** The compiler is loaded when something is compiled. */
function newCompiler({ model, services, coverage }: ApexOptions, parse?: ParseSource): ProjectCompiler {
    const compiler = lazily<typeof import('./compiler/compileProject')>(__dirname, './compiler/compileProject');
    const prepareQuery: PrepareQuery = (text, location, apiVersion) =>
        services.soql.prepare(text, location, apiVersion);
    return new compiler.ProjectCompiler({ model, prepareQuery, withCoverage: coverage ?? false, parse });
}
