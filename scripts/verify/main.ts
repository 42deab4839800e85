import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countOf } from './report/formatReport';
import { formatReport, toJson } from './report';
import { verifyProject } from './verifyProject';

/** `npm run verify [-- --project DIR] [--out FILE.json] [--all]`. Exits with 1 when something is wrong. */
function main(args: readonly string[]): void {
    const own = resolve(__dirname, '../..');
    const option = (name: string): string | undefined => {
        const index = args.indexOf(name);
        return index < 0 ? undefined : args[index + 1];
    };
    const project = resolve(option('--project') ?? own);
    const result = verifyProject({ root: project, nodeModules: resolve(own, 'node_modules') });
    const out = option('--out');
    if (out) {
        writeFileSync(out, toJson(result));
    }
    console.log(formatReport(result, args.includes('--all')));
    process.exitCode = countOf(result.findings, 'error') + countOf(result.findings, 'house') > 0 ? 1 : 0;
}

main(process.argv.slice(2));
