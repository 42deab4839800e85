import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Diagnostic, formatDiagnostic } from './apex';
import { EXIT, runCommand } from './commandLine';
import { deferredText, formatDeferred, formatReplaced, openProject } from './openProject';

const USAGE = 'Usage: npm run org:check [-- --project DIR]';

/**
 * `npm run org:check [-- --project DIR]`: compiles all Apex of a project against its metadata and prints the findings as
 * file:line:column: errors in the platform's wording, and what the platform has and the local org lacks as `X is not
 * implemented`. Parts of the project that the org goes without are listed first. Gives the exit code: 0 for none, 1 for findings, 2 for a project that cannot be read.
 */
export function checkApex(args: readonly string[]): number {
    return runCommand(() => {
        const { values } = parseArgs({ args: [...args], options: { project: { type: 'string', default: '.' } } });
        const started = Date.now();
        const { model, rooms, deferred, loadTime } = openProject(resolve(values.project));
        try {
            const { diagnostics } = rooms.apex;
            formatReplaced(model).forEach((line) => console.log(line));
            deferred.forEach((refusal) => console.log(formatDeferred(refusal)));
            diagnostics.forEach((diagnostic) => console.error(formatDiagnostic(diagnostic)));
            const files = model.apexClasses.length + model.apexTriggers.length;
            const times = `(metadata ${loadTime} ms, Apex ${Date.now() - started - loadTime} ms)`;
            console.log(`${files} Apex files, ${findingsText(diagnostics)}${deferredText(deferred)} ${times}`);
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
