import { createHash } from 'node:crypto';
import { canonicalRow, type LogRow } from './canonicalRow';
import { LogFileError, readLogFile, type LogFile } from './logFile';

const GENESIS = '0'.repeat(64);

/** Result of a verification. `sequence` names the first broken row, null when the file as a whole is at fault. */
export type Verdict =
    | { readonly isIntact: true; readonly rows: number; readonly headHash: string; readonly useCase: string | null }
    | { readonly isIntact: false; readonly sequence: number | null; readonly reason: string };

/** Takes a row; returns the hash it must have. */
export function hashOf(row: LogRow): string {
    return createHash('sha256')
        .update(`${row.previousHash}\n${canonicalRow(row)}`, 'utf8')
        .digest('hex');
}

function faultOf(row: LogRow, expected: { sequence: number; useCase: string | null; previousHash: string }): string {
    if (row.sequence !== expected.sequence) {
        return `its sequence is ${row.sequence}: a row was removed, added or moved`;
    }
    if (row.useCase !== expected.useCase) {
        return 'it belongs to another chain';
    }
    if (row.previousHash !== expected.previousHash) {
        return 'its previous hash is not the hash of the row before';
    }
    return row.hash === hashOf(row) ? '' : 'its hash does not fit its values';
}

function verifyRows(file: LogFile): Verdict {
    let previousHash = GENESIS;
    for (const [index, row] of file.rows.entries()) {
        const sequence = index + 1;
        const reason = faultOf(row, { sequence, useCase: file.useCase, previousHash });
        if (reason !== '') {
            return { isIntact: false, sequence, reason };
        }
        previousHash = row.hash;
    }
    if (file.count !== file.rows.length) {
        const reason = `the file says ${file.count} rows and holds ${file.rows.length}`;
        return { isIntact: false, sequence: Math.min(file.count, file.rows.length) + 1, reason };
    }
    if (file.headHash !== previousHash) {
        return { isIntact: false, sequence: null, reason: 'the head hash is not the hash of the last row' };
    }
    return { isIntact: true, rows: file.rows.length, headHash: previousHash, useCase: file.useCase };
}

/**
 * Takes the text of an exported chain; recomputes every hash. Never throws: what cannot be read is not intact.
 * Rows cut off at the end together with the head show only against a head hash noted elsewhere; see README.md.
 */
export function verifyChain(text: string): Verdict {
    try {
        return verifyRows(readLogFile(text));
    } catch (error) {
        if (error instanceof LogFileError) {
            return { isIntact: false, sequence: error.row, reason: error.message };
        }
        throw error;
    }
}
