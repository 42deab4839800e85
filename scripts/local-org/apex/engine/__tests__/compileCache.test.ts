import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    customObject,
    metadata,
    temporaryProject,
    type TemporaryProject
} from '../../../__tests__/support/temporaryProject';
import { loadProject, type OrgModel } from '../../../metadata';
import { ProjectCompiler, type CompiledProject } from '../../compiler/compileProject';
import { CompileCache } from '../compileCache';

function projectOf(source: string, more: Readonly<Record<string, string>> = {}): TemporaryProject {
    return temporaryProject({
        ...customObject('Thing__c', 'Private'),
        'classes/Main.cls': source,
        'classes/Main.cls-meta.xml': metadata('ApexClass', '<apiVersion>68.0</apiVersion><status>Active</status>'),
        ...more
    });
}

describe('kept Apex', () => {
    const ONE = 'public class Main { public static Integer run() { return 1; } }';
    const TWO = 'public class Main { public static Integer run() { return 2; } }';
    let cacheDir: string;
    let project: TemporaryProject;
    let compiled = 0;

    /** As a start of its own: a new cache over the same folder. */
    const compileOf = (model: OrgModel, coverage = false): CompiledProject => {
        const cache = new CompileCache(cacheDir);
        return cache.project(model, coverage, () => {
            compiled++;
            return new ProjectCompiler({
                model,
                prepareQuery: () => {
                    throw new Error('no queries here');
                },
                withCoverage: coverage,
                parse: cache.parse.bind(cache)
            }).compile();
        });
    };
    const codeOf = (one: CompiledProject): string => one.units[0].module.code;
    const files = (kind: string): string[] =>
        readdirSync(cacheDir)
            .filter((name) => name.startsWith(kind))
            .map((name) => join(cacheDir, name));

    beforeEach(() => {
        compiled = 0;
        cacheDir = mkdtempSync(join(tmpdir(), 'kept-apex-'));
        project = projectOf(ONE);
    });
    afterEach(() => {
        project.remove();
        rmSync(cacheDir, { recursive: true });
    });

    it('is what compiling gives, and is compiled once', () => {
        const first = compileOf(loadProject(project.dir));
        const kept = compileOf(loadProject(project.dir));
        expect(compiled).toBe(1);
        expect(kept.units.map(({ file, shapes, module }) => ({ file, shapes, module }))).toEqual(first.units);
        expect(kept.triggers).toEqual(first.triggers);
        expect(codeOf(kept)).toContain('return 1;');
    });

    it('is compiled apart with line counters', () => {
        compileOf(loadProject(project.dir));
        expect(compileOf(loadProject(project.dir), true).units[0].module.coverable).toEqual([1]);
        expect(compileOf(loadProject(project.dir)).units[0].module.coverable).toEqual([]);
        expect(compiled).toBe(2);
    });

    it('is compiled anew when a source or a field changes, and not for other metadata', () => {
        const object = customObject('Thing__c', 'Private');
        compileOf(loadProject(project.dir));
        writeFileSync(join(project.dir, 'force-app/main/classes/Main.cls'), TWO);
        expect(codeOf(compileOf(loadProject(project.dir)))).toContain('return 2;');
        expect(compiled).toBe(2);
        writeFileSync(
            join(project.dir, 'force-app/main/objects/Thing__c/Thing__c.object-meta.xml'),
            object['objects/Thing__c/Thing__c.object-meta.xml'].replace('<label>Thing__c', '<label>Other')
        );
        compileOf(loadProject(project.dir));
        expect(compiled).toBe(2);
        const { apexClasses } = loadProject(project.dir);
        const changed = { ...loadProject(project.dir), apexClasses: [{ ...apexClasses[0], source: ONE }] };
        expect(codeOf(compileOf(changed))).toContain('return 1;');
    });

    it.each<[string, (path: string) => void]>([
        ['another byte', (path) => writeFileSync(path, readFileSync(path).fill(0, 60, 61))],
        ['half of it', (path) => truncateSync(path, readFileSync(path).length >> 1)],
        ['nothing', (path) => truncateSync(path, 0)]
    ])('is compiled anew when the files hold %s', (_what, damage) => {
        compileOf(loadProject(project.dir));
        [...files('project'), ...files('start'), ...files('tree')].forEach(damage);
        expect(codeOf(compileOf(loadProject(project.dir)))).toContain('return 1;');
        expect(codeOf(compileOf(loadProject(project.dir)))).toContain('return 1;');
        expect(compiled).toBe(2);
    });

    it('goes when nothing asked for it in a long time', () => {
        compileOf(loadProject(project.dir));
        const old = [...files('project'), ...files('start'), ...files('tree')];
        expect(old).toHaveLength(3);
        old.forEach((file) => utimesSync(file, 0, 0));
        writeFileSync(join(project.dir, 'force-app/main/classes/Main.cls'), TWO);
        compileOf(loadProject(project.dir));
        const left = readdirSync(cacheDir);
        expect(old.filter((file) => left.some((name) => file.endsWith(name)))).toEqual([]);
        expect(left).toHaveLength(3);
    });
});
