import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OrgClock } from '../../../clock';
import { openStore, type RecordStore } from '../../index';
import { KILLED_MODEL, payloadOf, ROWS } from './killedWriter';

const SCRIPTS = resolve(__dirname, '../../../..');

/** What rounds of killing a writing process gave. A violation ends them with an error. */
export interface KillReport {
    readonly rounds: number;
    /** Transactions found in the file at the end, all of them whole. */
    readonly transactions: number;
    /** Rounds in which the process died between the beginning and the end of a transaction. */
    readonly insideTransaction: number;
    /** Rounds in which nothing of an unreported transaction was there afterwards. */
    readonly undone: number;
}

interface Killed {
    readonly begun: number;
    readonly committed: number;
}

/** Starts the writer and kills it hard some milliseconds after its first commit; gives what it said last. */
function killWriter(file: string, afterMs: number): Promise<Killed> {
    return new Promise((done, fail) => {
        const child = spawn(process.execPath, ['-r', 'ts-node/register', join(__dirname, 'killedWriter.ts'), file], {
            cwd: SCRIPTS,
            stdio: ['ignore', 'pipe', 'inherit'],
            env: { ...process.env, TS_NODE_PROJECT: join(SCRIPTS, 'tsconfig.json') }
        });
        let output = '';
        let isTimed = false;
        child.stdout.on('data', (chunk: Buffer) => {
            output += chunk.toString();
            if (!isTimed && output.includes('c')) {
                isTimed = true;
                setTimeout(() => child.kill('SIGKILL'), afterMs);
            }
        });
        child.on('error', fail);
        child.on('close', (_code, signal) => {
            const last = (kind: string): number =>
                Number([...output.matchAll(new RegExp(`^${kind}(\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
            if (signal === 'SIGKILL') {
                done({ begun: last('b'), committed: last('c') });
            } else {
                fail(new Error(`The writer ended by itself: ${output.slice(-200)}`));
            }
        });
    });
}

/** Reads everything; throws for a lost, half or damaged transaction. Gives how many there are. */
function verify(store: RecordStore, { begun, committed }: Killed): number {
    const found = store.query(
        'SELECT "Name" AS batch, "Row__c" AS place, "Payload__c" AS payload FROM "Thing__c" WHERE "Batches__c" IS NULL ORDER BY CAST("Name" AS INTEGER), "Row__c"'
    );
    const [counter] = store.query('SELECT "Batches__c" AS n FROM "Thing__c" WHERE "Batches__c" IS NOT NULL');
    const batches = found.length / ROWS;
    const problems = [
        batches < committed ? `transaction ${committed} was committed, ${batches} are there` : '',
        batches > begun ? `${batches} transactions are there, ${begun} were begun` : '',
        Number(counter?.['n'] ?? 0) === batches ? '' : `the counter says ${String(counter?.['n'])} of ${batches}`,
        ...found.map(({ batch, place, payload }, index) => {
            const [expectedBatch, expectedRow] = [Math.floor(index / ROWS) + 1, index % ROWS];
            return Number(batch) === expectedBatch &&
                Number(place) === expectedRow &&
                payload === payloadOf(expectedBatch, expectedRow)
                ? ''
                : `row ${index} is not row ${expectedRow} of transaction ${expectedBatch}`;
        }),
        JSON.stringify(store.query('PRAGMA integrity_check')) === '[{"integrity_check":"ok"}]'
            ? ''
            : 'the file is damaged'
    ].filter((problem) => problem !== '');
    if (problems.length > 0) {
        throw new Error(problems.slice(0, 3).join('; '));
    }
    return batches;
}

/**
 * Kills a process with SIGKILL while it writes to an org's file, at a random moment, and checks the file after each round:
 * every transaction the process reported is there, whole, and of the one it died in there is all or nothing.
 */
export async function killRounds(rounds: number, mostMs = 40): Promise<KillReport> {
    const dir = mkdtempSync(join(tmpdir(), 'aig-kill-'));
    const file = join(dir, 'org.sqlite');
    let [transactions, insideTransaction, undone] = [0, 0, 0];
    try {
        for (let round = 0; round < rounds; round++) {
            const killed = await killWriter(file, Math.random() * mostMs);
            const store = openStore({ model: KILLED_MODEL, file, clock: new OrgClock() });
            try {
                transactions = verify(store, killed);
            } finally {
                store.close();
            }
            insideTransaction += killed.begun > killed.committed ? 1 : 0;
            undone += killed.begun > killed.committed && transactions === killed.committed ? 1 : 0;
        }
        return { rounds, transactions, insideTransaction, undone };
    } finally {
        rmSync(dir, { recursive: true, force: true });
    }
}
