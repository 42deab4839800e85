import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readKept, sha256, writeKept } from '../../../keptFile.cjs';
import { lazily } from '../../lazily';
import { fingerprintOf, type ApexSourceModel, type OrgModel } from '../../metadata';
import { hashOfSources } from '../../sourceHash';
import type { CompilationUnit } from '../compiler/ast/nodes';
import type { CompiledProject } from '../compiler/compileProject';
import type { CompiledUnit } from '../compiler/compileUnit';
import type { UnitKind } from '../compiler/parse/parseUnit';

/** What nothing asked for in this time is removed; what is made anew after all takes some milliseconds a file. */
const KEPT_DAYS = 30;

type KeptProject = Omit<CompiledProject, 'units'> & {
    readonly units: readonly (Omit<CompiledUnit, 'module'> & { readonly module: Uint8Array })[];
};

/** A file from the cache: its code is read when one of its classes is first used. */
class KeptUnit implements CompiledUnit {
    readonly file: string;
    readonly shapes: CompiledUnit['shapes'];
    private content: CompiledUnit['module'] | null = null;

    constructor(private readonly kept: KeptProject['units'][number]) {
        this.file = kept.file;
        this.shapes = kept.shapes;
    }

    get module(): CompiledUnit['module'] {
        this.content ??= deserialize(this.kept.module) as CompiledUnit['module'];
        return this.content;
    }
}

/** Keeps parsed and emitted Apex between starts, by the hash of everything that decides about it. */
export class CompileCache {
    /** Changes with every edit of what compiles: a stale cache must never hide a fix. */
    private readonly tools = hashOfSources('../apex-syntax', 'apex', 'metadata', 'soql', 'values');

    constructor(private readonly dir: string) {}

    /** The compiled Apex of a project: kept, or from `compile`. */
    project(model: OrgModel, coverage: boolean, compile: () => CompiledProject): CompiledProject {
        const fingerprint = fingerprintOf(model);
        // Metadata the compiler does not look at leads to the same key; an unchanged model need not even be looked at.
        const start = fingerprint === null ? null : this.hash([coverage, fingerprint]);
        const known = start === null ? undefined : this.read<string>('start', start);
        const key = known ?? this.hash([coverage, sourcesOf(model), modelShape(model)]);
        if (start !== null && known === undefined) {
            this.write('start', start, key);
        }
        const kept = this.read<KeptProject>('project', key);
        if (kept) {
            return { ...kept, units: kept.units.map((unit) => new KeptUnit(unit)) };
        }
        const project = compile();
        this.removeOld();
        const units = project.units.map((unit): KeptProject['units'][number] => ({
            file: unit.file,
            shapes: unit.shapes,
            module: serialize(unit.module)
        }));
        this.write('project', key, { ...project, units } satisfies KeptProject);
        return project;
    }

    /** Parses a source or takes its tree from the cache. */
    parse(source: ApexSourceModel, kind: UnitKind): CompilationUnit {
        const key = sha256(parsingTools(), JSON.stringify([kind, source.source]))
            .toString('hex')
            .slice(0, 32);
        const known = this.read<CompilationUnit>('tree', key);
        if (known) {
            return known;
        }
        const { parseUnit } = lazily<typeof import('../compiler/parse/parseUnit')>(
            __dirname,
            '../compiler/parse/parseUnit'
        );
        const unit = parseUnit(source.source, source.path, kind);
        this.write('tree', key, unit);
        return unit;
    }

    private hash(value: unknown): string {
        return sha256(this.tools, JSON.stringify(value)).toString('hex').slice(0, 32);
    }

    /** The value kept under a key; undefined for a file that is missing or damaged. */
    private read<T>(kind: string, key: string): T | undefined {
        return readKept(this.fileOf(kind, key)) as T | undefined;
    }

    private write(kind: string, key: string, value: unknown): void {
        writeKept(this.fileOf(kind, key), value);
    }

    private fileOf(kind: string, key: string): string {
        return path.join(this.dir, `${kind}-${key}`);
    }

    /** Another process may remove the same file at the same time. */
    private removeOld(): void {
        mkdirSync(this.dir, { recursive: true });
        const before = Date.now() - KEPT_DAYS * 86_400_000;
        for (const name of readdirSync(this.dir).filter((each) => /^(project|start|tree)-/.test(each))) {
            const file = path.join(this.dir, name);
            if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) {
                rmSync(file, { force: true });
            }
        }
    }
}

/** A change of the compiler does not touch what the parser gave it. */
function parsingTools(): string {
    return hashOfSources('../apex-syntax', 'apex/compiler/ast', 'apex/compiler/parse');
}

function sourcesOf(model: OrgModel): unknown {
    return [...model.apexClasses, ...model.apexTriggers].map(({ name, path: file, source, apiVersion }) => [
        name,
        file,
        source,
        apiVersion
    ]);
}

/** What of the model the compiler looks at: objects, fields and relationships, labels, custom settings. */
function modelShape(model: OrgModel): unknown {
    const objects = [...model.objects.values()].map((object) => [
        object.name,
        object.kind,
        object.customSettingsType,
        [...object.fields.values()].map((field) => [
            field.name,
            field.type,
            field.referenceTo,
            field.relationshipName,
            field.childRelationshipName
        ])
    ]);
    return [objects, [...model.labels.keys()]];
}
