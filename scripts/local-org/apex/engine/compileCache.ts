import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ApexSourceModel, OrgModel } from '../../metadata';
import type { CompilationUnit } from '../compiler/ast/nodes';
import { parseUnit, type UnitKind } from '../compiler/parse/parseUnit';

/** Keeps parsed and emitted Apex between starts, by the hash of everything that decides about it. */
export class CompileCache {
    private readonly toolHash = hashOfTools();

    constructor(private readonly dir: string) {
        mkdirSync(dir, { recursive: true });
    }

    /** Key of a whole compilation: sources, the model they are typed against, and the compiler itself. */
    projectKey(model: OrgModel, coverage: boolean): string {
        const sources = [...model.apexClasses, ...model.apexTriggers].map(
            ({ name, path: file, source, apiVersion }) => [name, file, source, apiVersion]
        );
        return hash([this.toolHash, coverage, sources, modelShape(model)]);
    }

    /** The value kept under a key, or undefined; a file that cannot be read counts as absent. */
    read<T>(kind: string, key: string): T | undefined {
        const file = this.fileOf(kind, key);
        if (!existsSync(file)) {
            return undefined;
        }
        try {
            return JSON.parse(readFileSync(file, 'utf8')) as T;
        } catch (error) {
            if (error instanceof SyntaxError) {
                return undefined;
            }
            throw error;
        }
    }

    /** Written beside and renamed, so that a killed process leaves no half file. */
    write(kind: string, key: string, value: unknown): void {
        const file = this.fileOf(kind, key);
        const temporary = `${file}.${process.pid}`;
        writeFileSync(temporary, JSON.stringify(value));
        renameSync(temporary, file);
    }

    /** Parses a source or takes its tree from the cache. */
    parse(source: ApexSourceModel, kind: UnitKind): CompilationUnit {
        const key = hash([this.toolHash, kind, source.source]);
        const known = this.read<CompilationUnit>('tree', key);
        if (known) {
            return known;
        }
        const unit = parseUnit(source.source, source.path, kind);
        this.write('tree', key, unit);
        return unit;
    }

    private fileOf(kind: string, key: string): string {
        return path.join(this.dir, `${kind}-${key}.json`);
    }
}

function hash(value: unknown): string {
    return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
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

/** Changes with every edit of the compiler, the library or the query room: a stale cache must never hide a fix. */
function hashOfTools(): string {
    const rooms = [path.join(__dirname, '..'), path.join(__dirname, '..', '..', 'soql')];
    return hash(rooms.flatMap(stampsBelow));
}

function stampsBelow(dir: string): (string | number)[] {
    return readdirSync(dir, { withFileTypes: true })
        .filter((entry) => entry.name !== '__tests__')
        .flatMap((entry) => {
            const file = path.join(dir, entry.name);
            if (entry.isDirectory()) {
                return stampsBelow(file);
            }
            const { mtimeMs, size } = statSync(file);
            return [entry.name, mtimeMs, size];
        });
}
