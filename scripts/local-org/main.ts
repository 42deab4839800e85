import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeStaleOutput } from '../build/removeStaleOutput';
import { checkPages, startServer, type RunningServer } from './api';
import { formatDiagnostic } from './apex';
import { SourceError, UnsupportedFeatureError } from './errors';
import { LocalOrg } from './localOrg';
import { loadProject } from './metadata';
import { buildShell } from './web';

const DEFAULT_PORT = 8321;
/** How often scheduled flows, flow paths and Apex jobs are looked for. */
const DUE_CHECK_MS = 15_000;

interface StartOptions {
    readonly rootDir: string;
    /** Folder for the database and caches. */
    readonly dataDir: string;
    readonly port: number;
    readonly reset: boolean;
    /** Without a record of the package. */
    readonly empty: boolean;
}

const USAGE = `npm start [-- OPTIONS]
  --reset        empty the local org and load the sample data again
  --empty        the same without a record of the package: users and CRM records only, as right after the installation
  --port N       listen on port N of 127.0.0.1 (default ${DEFAULT_PORT}; 0 takes a free one)
  --data DIR     keep the database in DIR (default .local-org)`;

/** Reads the command line. Throws Error with a message for the user. */
function parseArguments(args: readonly string[]): StartOptions {
    const rootDir = resolve(__dirname, '../..');
    let options: StartOptions = {
        rootDir,
        dataDir: join(rootDir, '.local-org'),
        port: DEFAULT_PORT,
        reset: false,
        empty: false
    };
    for (let at = 0; at < args.length; at++) {
        const value = args[at + 1];
        switch (args[at]) {
            case '--reset':
                options = { ...options, reset: true };
                break;
            case '--empty':
                options = { ...options, reset: true, empty: true };
                break;
            case '--port':
                at++;
                if (!/^\d{1,5}$/.test(value ?? '') || Number(value) > 65535) {
                    throw new Error(`--port needs a number from 0 to 65535, not ${value ?? 'nothing'}`);
                }
                options = { ...options, port: Number(value) };
                break;
            case '--data':
                at++;
                if (!value) {
                    throw new Error('--data needs a folder');
                }
                options = { ...options, dataDir: resolve(value) };
                break;
            default:
                throw new Error(`Unknown option ${args[at]}\n${USAGE}`);
        }
    }
    return options;
}

/** Boots the org and serves it. Throws SourceError or UnsupportedFeatureError for a project that cannot run. */
async function start(options: StartOptions): Promise<{ org: LocalOrg; server: RunningServer }> {
    const { rootDir, dataDir } = options;
    mkdirSync(dataDir, { recursive: true });
    removeStaleOutput(rootDir);
    const cacheDir = join(rootDir, '.local-org/cache');
    const model = loadProject(rootDir, cacheDir);
    const sampleDir = join(rootDir, 'force-app/sample');
    const org = new LocalOrg({
        model,
        file: join(dataDir, 'org.sqlite'),
        cacheDir,
        sampleDir: existsSync(sampleDir) ? sampleDir : undefined,
        asInstalled: options.empty,
        startEmpty: options.reset
    });
    const [finding] = org.diagnostics;
    if (finding) {
        org.diagnostics.forEach((one) => console.error(formatDiagnostic(one)));
        throw new Error(`The Apex of this project does not compile: ${org.diagnostics.length} findings`);
    }
    new Set(org.personas().flatMap(({ userId }) => checkPages(org, userId))).forEach((line) => console.error(line));
    const sources = { rootDir, model, auraMethods: org.apex.describeAura() };
    const web = await buildShell(sources, (line) => console.log(line));
    const server = await startServer({ org, port: options.port, web, log: (line) => console.log(line) });
    return { org, server };
}

async function main(): Promise<void> {
    const began = Date.now();
    const options = parseArguments(process.argv.slice(2));
    const { org, server } = await start(options);
    console.log(`AI Governance local org, ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    console.log(`  ${server.url}`);
    console.log('  Stop with Ctrl+C. Start over with: npm start -- --reset');
    const timer = setInterval(() => org.runDueJobs(), DUE_CHECK_MS);
    const stop = (): void => {
        clearInterval(timer);
        void server.close().finally(() => {
            org.close();
            process.exit(0);
        });
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
    const isExpected = error instanceof SourceError || error instanceof UnsupportedFeatureError;
    const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (isPortTaken) {
        console.error('The port is taken. Choose another one: npm start -- --port 0');
    } else {
        console.error(isExpected || !(error instanceof Error) ? String(error) : (error.stack ?? error.message));
    }
    process.exit(1);
});
