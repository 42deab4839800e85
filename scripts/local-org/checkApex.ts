import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Diagnostic, formatDiagnostic } from './apex';
import { OrgClock } from './clock';
import { EXIT, runCommand } from './commandLine';
import { checkFormulas } from './formula';
import { loadProject } from './metadata';
import { openRooms } from './orgRooms';

const USAGE = 'Usage: npm run org:check [-- --project DIR]';

/**
 * `npm run org:check [-- --project DIR]`: compiles all Apex of a project against its metadata and prints the findings as
 * file:line:column: errors in the platform's wording, and what the platform has and the local org lacks as `X is not
 * implemented`. Gives the exit code: 0 for none, 1 for findings, 2 for a project that cannot be read.
 */
export function checkApex(args: readonly string[]): number {
    return runCommand(() => {
        const { values } = parseArgs({ args: [...args], options: { project: { type: 'string', default: '.' } } });
        const rootDir = resolve(values.project);
        const started = Date.now();
        const cacheDir = join(rootDir, '.local-org', 'cache');
        const model = loadProject(rootDir, cacheDir, 'apex');
        checkFormulas(model);
        const loaded = Date.now();
        const rooms = openRooms({ model, file: ':memory:', clock: new OrgClock(), cacheDir });
        try {
            const { diagnostics } = rooms.apex;
            diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
            const files = model.apexClasses.length + model.apexTriggers.length;
            console.log(
                `${files} Apex files, ${findingsText(diagnostics)} (metadata ${loaded - started} ms, Apex ${Date.now() - loaded} ms)`
            );
            return diagnostics.length === 0 ? EXIT.ok : EXIT.findings;
        } finally {
            rooms.store.close();
        }
    }, USAGE);
}

/** What is wrong and what is only not implemented here, apart: `no findings`, `2 errors, 1 not implemented`. */
function findingsText(diagnostics: readonly Diagnostic[]): string {
    const unsupported = diagnostics.filter((diagnostic) => diagnostic.unsupported).length;
    const errors = diagnostics.length - unsupported;
    return diagnostics.length === 0 ? 'no findings' : `${errors} errors, ${unsupported} not implemented here`;
}

if (require.main === module) {
    process.exitCode = checkApex(process.argv.slice(2));
}
