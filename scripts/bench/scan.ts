import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type * as SdrModule from '@salesforce/source-deploy-retrieve';
import type * as FilesModule from '../scan/files';
import type * as ReadingModule from '../scan/reading';
import type * as ScanModule from '../scan/scan';
import type { BenchRow } from './benchRow';

const FILES = Number(process.env.SCAN_BENCH_FILES ?? 20_000);
const RUNS = 3;
/** Contestants load their code when they start: nobody pays for another one. */
const load = createRequire(__filename);

interface Measure {
    readonly milliseconds: number;
    readonly peakMegabytes: number;
    readonly count: number;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function put(root: string, path: string, text: string): void {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
}

function fieldFile(number: number): string {
    const classification = number % 4 === 0 ? '    <securityClassification>Internal</securityClassification>\n' : '';
    return `${XML}<CustomField ${NS}>\n    <fullName>F${number}__c</fullName>\n    <description>${'What the field holds. '.repeat(8)}</description>\n    <label>Field ${number}</label>\n    <length>255</length>\n${classification}    <type>Text</type>\n</CustomField>\n`;
}

function flowFile(number: number, withAi: boolean): string {
    const type = withAi ? 'generatePromptResponse' : 'emailSimple';
    const assignments = Array.from(
        { length: 40 },
        (_one, at) =>
            `    <assignments>\n        <name>A${at}</name>\n        <label>Set ${at}</label>\n        <assignmentItems>\n            <assignToReference>v</assignToReference>\n            <operator>Assign</operator>\n            <value><stringValue>x</stringValue></value>\n        </assignmentItems>\n        <connector><targetReference>${at === 39 ? 'Act' : `A${at + 1}`}</targetReference></connector>\n    </assignments>\n`
    ).join('');
    return `${XML}<Flow ${NS}>\n    <actionCalls>\n        <name>Act</name>\n        <actionName>Target_${number}</actionName>\n        <actionType>${type}</actionType>\n    </actionCalls>\n${assignments}    <label>Flow ${number}</label>\n    <processType>AutoLaunchedFlow</processType>\n    <start><connector><targetReference>A0</targetReference></connector></start>\n    <status>Active</status>\n</Flow>\n`;
}

function classFile(number: number, withAi: boolean): string {
    const call = withAi
        ? "        ConnectApi.EinsteinLLM.generateMessagesForPromptTemplate('Target', null);\n"
        : '        Logger.note(rows);\n';
    const methods = Array.from(
        { length: 30 },
        (_one, at) =>
            `    /** Reads rows of kind ${at}. */\n    public List<Account> read${at}(Set<Id> ids) {\n        List<Account> rows = [SELECT Id, Name FROM Account WHERE Id IN :ids];\n        for (Account row : rows) {\n            row.Name = row.Name + '${at}';\n        }\n${at === 0 ? call : ''}        return rows;\n    }\n`
    ).join('\n');
    return `public with sharing class Service${number} {\n${methods}}\n`;
}

/** Writes a tree with the mix of files of a large org: 1 in 200 flows and 1 in 100 classes uses AI. */
function writeTree(root: string): number {
    put(
        root,
        'sfdx-project.json',
        JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '68.0' })
    );
    const app = 'force-app/main/default';
    let files = 0;
    for (let number = 0; files < FILES; number++) {
        const object = `${app}/objects/Object${Math.floor(number / 60)}__c`;
        if (number % 60 === 0) {
            put(
                root,
                `${object}/Object${Math.floor(number / 60)}__c.object-meta.xml`,
                `${XML}<CustomObject ${NS}>\n    <label>Object</label>\n</CustomObject>\n`
            );
            files++;
        }
        put(root, `${object}/fields/F${number}__c.field-meta.xml`, fieldFile(number));
        files++;
        if (number % 8 === 0) {
            put(root, `${app}/classes/Service${number}.cls`, classFile(number, number % 800 === 0));
            put(
                root,
                `${app}/classes/Service${number}.cls-meta.xml`,
                `${XML}<ApexClass ${NS}>\n    <apiVersion>68.0</apiVersion>\n</ApexClass>\n`
            );
            files += 2;
        }
        if (number % 10 === 0) {
            put(root, `${app}/flows/Flow_${number}.flow-meta.xml`, flowFile(number, number % 2000 === 0));
            put(
                root,
                `${app}/lwc/part${number}/part${number}.js`,
                `import { LightningElement } from 'lwc';\nexport default class Part${number} extends LightningElement {}\n`
            );
            put(root, `${app}/lwc/part${number}/part${number}.html`, '<template>\n    <p>Text</p>\n</template>\n');
            put(
                root,
                `${app}/lwc/part${number}/part${number}.js-meta.xml`,
                `${XML}<LightningComponentBundle ${NS}>\n    <apiVersion>68.0</apiVersion>\n</LightningComponentBundle>\n`
            );
            files += 4;
        }
        if (number % 100 === 0) {
            const prompt = `<GenAiPromptTemplate ${NS}>\n    <developerName>Target_${number}</developerName>\n    <templateVersions>\n        <content>Text</content>\n        <status>Published</status>\n    </templateVersions>\n</GenAiPromptTemplate>\n`;
            put(root, `${app}/genAiPromptTemplates/Target_${number}.genAiPromptTemplate-meta.xml`, XML + prompt);
            put(
                root,
                `${app}/layouts/Layout ${number}.layout-meta.xml`,
                `${XML}<Layout ${NS}>\n${'    <layoutSections><label>Section</label></layoutSections>\n'.repeat(60)}</Layout>\n`
            );
            files += 2;
        }
    }
    return files;
}

/** Each contestant runs in a process of its own, so that memory is its own. It loads its code, then the clock starts. */
const CONTESTANTS: Readonly<Record<string, (root: string) => () => number>> = {
    read: (root) => () => plainRead(root),
    scan: (root) => {
        const { scan } = load('../scan/scan') as typeof ScanModule;
        return () => scan({ roots: [root], today: '2026-01-01' }).components.length;
    },
    pass: (root) => {
        const { FileCollector } = load('../scan/reading') as typeof ReadingModule;
        const { ProjectFinder, walkTree } = load('../scan/files') as typeof FilesModule;
        return () => {
            const collector = new FileCollector();
            const { problems } = collector.collected;
            const onProblem = (problem: (typeof problems)[number]): void => {
                problems.push(problem);
            };
            const finder = new ProjectFinder([root], onProblem);
            const onFile = (file: FilesModule.WalkedFile): void => {
                collector.visit(file, finder.projectOf(file.path));
            };
            return walkTree([root], { include: null, exclude: null, base: null, onFile, onProblem }).files;
        };
    },
    sdr: (root) => {
        const { ComponentSet } = load('@salesforce/source-deploy-retrieve') as typeof SdrModule;
        return () => ComponentSet.fromSource(join(root, 'force-app')).size;
    },
    sdrParsed: (root) => {
        const { ComponentSet } = load('@salesforce/source-deploy-retrieve') as typeof SdrModule;
        return () => {
            const components = ComponentSet.fromSource(join(root, 'force-app')).getSourceComponents().toArray();
            return components.filter((component) => component.xml && component.parseXmlSync() !== undefined).length;
        };
    }
};

/** Walks the tree and reads every byte: what no scanner of all files can beat. */
function plainRead(root: string): number {
    let bytes = 0;
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of readdirSync(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                folders.push(path);
            } else {
                bytes += readFileSync(path).length;
            }
        }
    }
    return bytes;
}

function measure(contestant: string, root: string): Measure {
    const args = ['-r', 'ts-node/register', __filename, '--contestant', contestant, root];
    const runs = Array.from(
        { length: RUNS },
        () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as Measure
    );
    return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

function runContestant(name: string, root: string): void {
    const run = CONTESTANTS[name](root);
    const began = performance.now();
    const count = run();
    const milliseconds = performance.now() - began;
    process.stdout.write(JSON.stringify({ milliseconds, count, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

/**
 * Compares the scanner with a plain read of the same bytes and with ComponentSet.fromSource of source-deploy-retrieve, on a tree
 * that is written for the purpose. fromSource lists components without reading most files, so it can be faster than any program
 * that reads them; the row with parseXml is the comparison with equal work. The best of three runs counts.
 */
export function benchScan(): Promise<BenchRow[]> {
    const root = mkdtempSync(join(tmpdir(), 'aig-scan-bench-'));
    try {
        const files = writeTree(root);
        const read = measure('read', root);
        const pass = measure('pass', root);
        const scanned = measure('scan', root);
        const sdr = measure('sdr', root);
        const parsed = measure('sdrParsed', root);
        const row = (measure: string, value: number, unit: string, target?: BenchRow['target']): BenchRow => ({
            bench: 'scanner',
            measure,
            value,
            unit,
            ...(target ? { target } : {})
        });
        const seconds = ({ milliseconds }: Measure): number => milliseconds / 1000;
        const ratio = (one: Measure, other: Measure): number => one.milliseconds / other.milliseconds;
        return Promise.resolve([
            row('files of the tree', files, 'files'),
            row('plain read of the tree', seconds(read), 's'),
            row('scanner', seconds(scanned), 's'),
            row('scanner to plain read', ratio(scanned, read), 'times', { most: 3 }),
            row('pass over the tree without parsing Apex, to plain read', ratio(pass, read), 'times', { most: 3 }),
            row('ComponentSet.fromSource', seconds(sdr), 's'),
            row('ComponentSet.fromSource to scanner', ratio(sdr, scanned), 'times', { least: 10 }),
            row('ComponentSet.fromSource and parseXml of each component', seconds(parsed), 's'),
            row('that to scanner', ratio(parsed, scanned), 'times', { least: 10 }),
            row('scanner, peak memory of the process', scanned.peakMegabytes, 'MB', { most: 300 })
        ]);
    } finally {
        if (!process.env.KEEP) {
            rmSync(root, { recursive: true, force: true });
        }
    }
}

if (require.main === module) {
    const [, name, root] = process.argv.slice(2);
    runContestant(name, root);
}
