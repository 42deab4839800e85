import { REPORT_WRITERS, type ReportFormat } from '../output';

export type FailOn = 'unregistered' | 'ungated' | 'any';

/** The command line, read. */
export interface CliArguments {
    readonly roots: readonly string[];
    readonly format: ReportFormat;
    readonly out: string | null;
    readonly register: string | null;
    /** `local` or an alias or user name of an org. */
    readonly org: string | null;
    /** Folder of the local org's database. */
    readonly data: string | null;
    readonly runImport: boolean;
    readonly dryRun: boolean;
    readonly scope: string | null;
    readonly failOn: readonly FailOn[];
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly suppressions: string | null;
    readonly quiet: boolean;
    readonly detectors: boolean;
    readonly help: boolean;
}

/** A command line that cannot be used. */
export class UsageError extends Error {}

export const USAGE = `aig-scan DIR... [options]      (in this repository: npm run scan -- DIR... [options])

Finds the AI in a Salesforce checkout (SFDX or metadata format): what it is, what data it reads, who can use it, whether
it is registered and whether the gate is asked before it. Reads files only; nothing leaves the machine unless --org names one.

  --format FORMAT       table (default), json, sarif, csv or markdown
  --out FILE            write the report into FILE
  --register FILE       judge registration against AI_Feature__c rows in a JSON or CSV file
  --org local|ALIAS     judge registration against the local org, or an org known to the Salesforce CLI
  --data FOLDER         with --org local: folder of its database; default is .local-org
  --import              with --org: write what was found into AI_Feature__c
  --dry-run             with --import: only say what would change
  --scope NAME          with --import: name of this source; default is the project's name
  --fail-on WHAT        exit with 1 on findings: unregistered, ungated or any (may be given more than once)
  --include GLOB        look only at files that match (may be given more than once)
  --exclude GLOB        leave files and folders out (may be given more than once)
  --suppressions FILE   committed exceptions; default is aig-scan.suppressions.json in the first folder
  --quiet               print nothing but errors
  --detectors           print what is looked for and the rules, as Markdown
  --help                print this

Exit codes: 0 nothing to report, 1 findings named by --fail-on, 2 wrong use or failure, 4 some files could not be read,
5 both findings and unread files.`;

interface Draft {
    roots: string[];
    values: Map<string, string[]>;
    flags: Set<string>;
}

const WITH_VALUE = [
    'format',
    'out',
    'register',
    'org',
    'data',
    'scope',
    'fail-on',
    'include',
    'exclude',
    'suppressions'
];
const FLAGS = ['import', 'dry-run', 'quiet', 'detectors', 'help'];

/** Reads the command line. Throws UsageError. */
export function readArguments(args: readonly string[]): CliArguments {
    const draft = split(args);
    const one = (name: string): string | null => draft.values.get(name)?.at(-1) ?? null;
    const many = (name: string): string[] => draft.values.get(name) ?? [];
    const format = one('format') ?? 'table';
    if (!isFormat(format)) {
        throw new UsageError(`--format is one of ${Object.keys(REPORT_WRITERS).join(', ')}, not ${format}`);
    }
    const failOn = many('fail-on')
        .flatMap((value) => value.split(','))
        .map(toFailOn);
    const read: CliArguments = {
        roots: draft.roots,
        format,
        out: one('out'),
        register: one('register'),
        org: one('org'),
        data: one('data'),
        runImport: draft.flags.has('import'),
        dryRun: draft.flags.has('dry-run'),
        scope: one('scope'),
        failOn,
        include: many('include'),
        exclude: many('exclude'),
        suppressions: one('suppressions'),
        quiet: draft.flags.has('quiet'),
        detectors: draft.flags.has('detectors'),
        help: draft.flags.has('help')
    };
    return read.help || read.detectors ? read : checked(read);
}

function split(args: readonly string[]): Draft {
    const draft: Draft = { roots: [], values: new Map(), flags: new Set() };
    for (let at = 0; at < args.length; at++) {
        const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[at]) ?? [];
        if (name === undefined) {
            if (args[at].startsWith('-')) {
                throw new UsageError(`Unknown option ${args[at]}`);
            }
            draft.roots.push(args[at]);
        } else if (WITH_VALUE.includes(name)) {
            const value = inline ?? args[++at];
            if (value === undefined || value === '') {
                throw new UsageError(`--${name} needs a value`);
            }
            draft.values.set(name, [...(draft.values.get(name) ?? []), value]);
        } else if (FLAGS.includes(name) && inline === undefined) {
            draft.flags.add(name);
        } else {
            throw new UsageError(`Unknown option ${args[at]}`);
        }
    }
    return draft;
}

function isFormat(format: string): format is ReportFormat {
    return Object.hasOwn(REPORT_WRITERS, format);
}

function toFailOn(value: string): FailOn {
    if (value !== 'unregistered' && value !== 'ungated' && value !== 'any') {
        throw new UsageError(`--fail-on is unregistered, ungated or any, not ${value}`);
    }
    return value;
}

function checked(read: CliArguments): CliArguments {
    if (read.roots.length === 0) {
        throw new UsageError('Name at least one folder to scan');
    }
    if (read.register !== null && read.org !== null) {
        throw new UsageError('--register and --org both name a register: give one');
    }
    if (read.failOn.includes('unregistered') && read.register === null && read.org === null) {
        throw new UsageError('--fail-on unregistered needs a register: give --register or --org');
    }
    if (read.data !== null && read.org !== 'local') {
        throw new UsageError('--data belongs to --org local');
    }
    if (read.runImport && read.org === null) {
        throw new UsageError('--import needs --org');
    }
    if (read.dryRun && !read.runImport) {
        throw new UsageError('--dry-run belongs to --import');
    }
    return read;
}
