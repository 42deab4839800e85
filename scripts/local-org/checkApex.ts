import path from 'node:path';
import { OrgClock } from './clock';
import { formatDiagnostic } from './apex';
import { SourceError, UnsupportedFeatureError } from './errors';
import { loadProject } from './metadata';
import { openRooms } from './orgRooms';

/**
 * `npm run org:check [-- --project DIR]`: compiles all Apex of a project against its metadata and prints the findings as
 * file:line:column. Exit code 1 when there are any.
 */
function main(args: readonly string[]): number {
    const at = args.indexOf('--project');
    const rootDir = at >= 0 ? args[at + 1] : process.cwd();
    const started = Date.now();
    const model = loadProject(rootDir);
    const loaded = Date.now();
    const cacheDir = path.join(rootDir, '.local-org', 'cache');
    const rooms = openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir });
    try {
        const { diagnostics } = rooms.apex;
        diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
        const files = model.apexClasses.length + model.apexTriggers.length;
        console.log(
            `${files} Apex files, ${diagnostics.length} findings (metadata ${loaded - started} ms, Apex ${Date.now() - loaded} ms)`
        );
        return diagnostics.length === 0 ? 0 : 1;
    } finally {
        rooms.store.close();
    }
}

try {
    process.exitCode = main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof SourceError) && !(error instanceof UnsupportedFeatureError)) {
        throw error;
    }
    console.error(error.message);
    process.exitCode = 1;
}
