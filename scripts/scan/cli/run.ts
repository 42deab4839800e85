import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { compileGlob, type PathMatcher } from '../files';
import { describePlan, importFeatures, openTarget, type RegisterTarget } from '../import';
import { parseRegister, type Register, registerOf } from '../judges';
import { headline, REPORT_WRITERS, writeDetectors, writeRules } from '../output';
import { scan, type ScanResult } from '../scan';
import { EXIT, exitCode } from './exitCode';
import { type CliArguments, readArguments, USAGE, UsageError } from './readArguments';

const DEFAULT_SUPPRESSIONS = 'aig-scan.suppressions.json';

/** Where the command writes to. */
export interface Streams {
    readonly out: (text: string) => void;
    readonly error: (text: string) => void;
}

/** Runs the command; gives its exit code. Never throws. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
    try {
        const read = readArguments(args);
        if (read.help) {
            streams.out(`${USAGE}\n`);
            return EXIT.fine;
        }
        if (read.detectors) {
            streams.out(`${writeRules()}\n${writeDetectors()}`);
            return EXIT.fine;
        }
        return await runScan(read, streams);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        streams.error(error instanceof UsageError ? `${message}\n\n${USAGE}\n` : `${message}\n`);
        return EXIT.failure;
    }
}

async function runScan(args: CliArguments, streams: Streams): Promise<number> {
    const target = args.org === null ? null : await openTarget(args.org, args.data);
    try {
        const register = target ? await registerOfTarget(target) : registerOfFile(args.register);
        const result = scan({
            roots: args.roots,
            include: matcher(args.include),
            exclude: matcher(args.exclude),
            base: process.cwd(),
            register,
            suppressions: suppressionsOf(args),
            today: new Date().toISOString().slice(0, 10)
        });
        report(result, args, streams);
        if (target && args.runImport) {
            const scope = args.scope ?? scopeOf(args.roots);
            const outcome = await importFeatures(result, target, {
                scope,
                dryRun: args.dryRun,
                now: new Date(),
                filtered: args.include.length + args.exclude.length > 0
            });
            if (!args.quiet) {
                streams.error(describePlan(outcome, args.dryRun));
            }
        }
        return exitCode(result, args.failOn);
    } finally {
        await target?.close();
    }
}

async function registerOfTarget(target: RegisterTarget): Promise<Register> {
    return registerOf(await target.read(), target.name);
}

function registerOfFile(file: string | null): Register | null {
    return file === null ? null : parseRegister(readFileSync(file, 'utf8'), file);
}

function matcher(globs: readonly string[]): PathMatcher | null {
    const matchers = globs.map(compileGlob);
    return matchers.length === 0 ? null : (path) => matchers.some((matches) => matches(path));
}

/** The file that was named must be there; the default one may be missing. */
function suppressionsOf({ suppressions, roots }: CliArguments): { file: string; text: string } | null {
    const file = suppressions ?? join(roots[0], DEFAULT_SUPPRESSIONS);
    if (suppressions === null && !existsSync(file)) {
        return null;
    }
    return { file: suppressions ?? DEFAULT_SUPPRESSIONS, text: readFileSync(file, 'utf8') };
}

function report(result: ScanResult, args: CliArguments, streams: Streams): void {
    const text = REPORT_WRITERS[args.format](result);
    if (args.out !== null) {
        mkdirSync(dirname(resolve(args.out)), { recursive: true });
        writeFileSync(args.out, text);
        if (!args.quiet) {
            streams.error(`${headline(result)}\nReport: ${args.out}\n`);
        }
    } else if (!args.quiet) {
        streams.out(text);
    }
}

/** Name of the first project, which tells one checkout's features from another's in the org. */
function scopeOf(roots: readonly string[]): string {
    const file = join(roots[0], 'sfdx-project.json');
    try {
        const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown };
        return typeof name === 'string' && name !== '' ? name : basename(resolve(roots[0]));
    } catch {
        return basename(resolve(roots[0]));
    }
}
