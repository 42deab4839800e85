/**
 * Plain JavaScript on purpose: it is needed before TypeScript can run. Files that keep what took long to make, e.g. compiled
 * code. Each begins with a hash over the rest, so a file that is damaged or half written counts as none.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const v8 = require('node:v8');

const HASH_BYTES = 32;

function sha256(...parts) {
    const hash = createHash('sha256');
    parts.forEach((part) => hash.update(part));
    return hash.digest();
}

/** What writeKept wrote; undefined for a file that is missing, damaged or of another version of Node. */
function readKept(file) {
    try {
        const bytes = readFileSync(file);
        const body = bytes.subarray(HASH_BYTES);
        return sha256(process.version, body).equals(bytes.subarray(0, HASH_BYTES)) ? v8.deserialize(body) : undefined;
    } catch {
        return undefined;
    }
}

/**
 * Keeps plain data (objects, arrays, maps, sets, buffers). Written beside and renamed, so that a killed process leaves no half
 * file. A folder or disk that takes no file costs time at the next start and nothing else, so it is no error. Throws
 * DataCloneError for a function.
 */
function writeKept(file, value) {
    const body = v8.serialize(value);
    const beside = `${file}.${process.pid}`;
    try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(beside, Buffer.concat([sha256(process.version, body), body]));
        renameSync(beside, file);
    } catch {
        rmSync(beside, { force: true });
    }
}

module.exports = { readKept, sha256, writeKept };
