import { OrgClock } from '../../../clock';
import { loadProject } from '../../../metadata';
import { openRooms, type OrgRooms } from '../../../orgRooms';
import { metadata, temporaryProject } from '../../../__tests__/support/temporaryProject';
import { runTests, type TestMethodResult, type TestRun } from '..';

/** Class sources by name, and other project files by path below force-app/main. */
export interface ApexProject {
    readonly classes: Readonly<Record<string, string>>;
    readonly triggers?: Readonly<Record<string, string>>;
    readonly files?: Readonly<Record<string, string>>;
}

function sources(kind: 'ApexClass' | 'ApexTrigger', all: Readonly<Record<string, string>>): Record<string, string> {
    const [folder, extension] = kind === 'ApexClass' ? ['classes', 'cls'] : ['triggers', 'trigger'];
    const files: Record<string, string> = {};
    for (const [name, source] of Object.entries(all)) {
        files[`${folder}/${name}.${extension}`] = source;
        files[`${folder}/${name}.${extension}-meta.xml`] = metadata(
            kind,
            '<apiVersion>68.0</apiVersion><status>Active</status>'
        );
    }
    return files;
}

/** Every file of a project made of these sources, with the metadata files beside them. */
export function apexSources(project: ApexProject): Record<string, string> {
    return {
        ...sources('ApexClass', project.classes),
        ...sources('ApexTrigger', project.triggers ?? {}),
        ...project.files
    };
}

/** Opens an org in memory over a project made of these sources and hands it to `use`. */
export function withApexProject<T>(project: ApexProject, use: (rooms: OrgRooms) => T): T {
    const folder = temporaryProject(apexSources(project));
    try {
        const rooms = openRooms({
            model: loadProject(folder.dir),
            file: ':memory:',
            clock: new OrgClock(),
            coverage: true
        });
        try {
            return use(rooms);
        } finally {
            rooms.store.close();
        }
    } finally {
        folder.remove();
    }
}

/** Runs all tests of a project. Fails when the compiler found something. */
export function runProjectTests(project: ApexProject): TestRun {
    return withApexProject(project, ({ apex }) => {
        expect(apex.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([]);
        return runTests(apex);
    });
}

/** What did not pass, for readable assertions. */
export function failures(run: TestRun): string[] {
    return run.methods
        .filter((method) => method.outcome !== 'pass')
        .map((method) => `${method.methodName}: ${method.outcome} ${method.message ?? ''}`);
}

export function resultOf(run: TestRun, methodName: string): TestMethodResult {
    const found = run.methods.find((method) => method.methodName === methodName);
    if (!found) {
        throw new Error(`No test method ${methodName}`);
    }
    return found;
}
