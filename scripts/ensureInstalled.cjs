/**
 * Plain JavaScript on purpose: it runs on a fresh clone, before any package is there. Installs the packages of
 * package-lock.json when node_modules is missing, adds what is missing when it belongs to another lockfile, then runs a
 * TypeScript entry file.
 * Usage: node scripts/ensureInstalled.cjs ENTRY.ts [arguments...]
 */
const Module = require('node:module');
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { loadTypeScript } = require('./loadTypeScript.cjs');

const root = resolve(__dirname, '..');
const stamp = join(root, 'node_modules', '.installed-lockfile');

function lockfileHash() {
    return createHash('sha256')
        .update(readFileSync(join(root, 'package-lock.json')))
        .digest('hex');
}

function isInstalled() {
    return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfileHash();
}

function npm(...args) {
    const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
    return spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], options).status === 0;
}

function install() {
    console.log('Installing packages (once for each version of package-lock.json) ...');
    // What an earlier lockfile installed is brought up to date, which takes seconds; npm ci would begin from nothing.
    const isUpdated = existsSync(stamp) && npm('install', '--no-save', '--prefer-offline');
    if (!isUpdated && !npm('ci')) {
        console.error('npm ci failed; see the messages above.');
        process.exit(1);
    }
    // Written anew: node_modules may be a copy made of hard links, and the original keeps its own stamp.
    rmSync(stamp, { force: true });
    writeFileSync(stamp, lockfileHash());
}

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
}
if (!isInstalled()) {
    install();
}
const [entry, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], resolve(root, entry), ...args];
loadTypeScript({ root, entry: process.argv[1] });
// As if node had been started with the entry itself: it is the main module, in this very process.
Module.runMain();
