/**
 * Plain JavaScript on purpose: it is what makes TypeScript run. Transpiles each file once (ts-node with swc) and keeps the
 * result, with the machine code of V8, in one file per entry below .local-org/cache. What is kept counts only for the very
 * text it was made from and the very tools it was made with; a file that is missing, damaged or of other tools is made anew.
 */
const { existsSync, readFileSync } = require('node:fs');
const inspector = require('node:inspector');
const Module = require('node:module');
const { dirname, join, relative, sep } = require('node:path');
const vm = require('node:vm');
const { readKept, sha256, writeKept } = require('./keptFile.cjs');

const MAP_COMMENT = /\n\/\/# sourceMappingURL=data:application\/json;[^,]*,([A-Za-z0-9+/=]+)\s*$/;
/** After this long without another file, a process that goes on (a server) writes what it transpiled. */
const SETTLED_MS = 3000;

/** The modules of one entry file, as they were transpiled. */
class ModuleCache {
    constructor({ root, entry, tools }) {
        const name = relative(root, entry).split(sep).join('-');
        this.file = join(root, '.local-org', 'cache', 'scripts', `${name}.modules`);
        this.mapsFile = join(root, '.local-org', 'cache', 'scripts', `${name}.maps`);
        this.tools = tools;
        const kept = readKept(this.file);
        this.modules = kept?.tools === tools ? kept.modules : new Map();
        this.newScripts = new Map();
        this.newMaps = new Map();
        this.sourceMaps = new Map();
    }

    /** The JavaScript of a TypeScript file: kept, or transpiled now. */
    moduleOf(filename) {
        const text = readFileSync(filename, 'utf8');
        const hash = sha256(text).toString('base64');
        const known = this.modules.get(filename);
        if (known?.hash === hash) {
            return known;
        }
        this.service ??= this.startTranspiler();
        const output = this.service.compile(text, filename);
        const made = { hash, code: output.replace(MAP_COMMENT, '\n'), machineCode: undefined };
        this.modules.set(filename, made);
        this.newMaps.set(filename, { hash, map: MAP_COMMENT.exec(output)?.[1] });
        this.writeLater();
        return made;
    }

    /** ts-node installs a printer of stacks, which knows the files of this process alone. */
    startTranspiler() {
        const service = require('ts-node').create();
        this.printStacks();
        return service;
    }

    /** Stacks name places in the TypeScript. */
    printStacks() {
        Error.prepareStackTrace = (error, frames) =>
            [String(error), ...frames.map((frame) => `    at ${this.describeFrame(frame)}`)].join('\n');
    }

    /** Runs a module as Node's own loader would. */
    run(module, filename) {
        const { code, machineCode } = this.moduleOf(filename);
        const script = new vm.Script(Module.wrap(code), {
            filename,
            cachedData: machineCode,
            importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER
        });
        if (script.cachedDataRejected !== false) {
            this.newScripts.set(filename, script);
            this.writeLater();
        }
        const requireIt = (id) => module.require(pathOf(dirname(filename), id));
        requireIt.resolve = (id, options) => Module._resolveFilename(id, module, false, options);
        requireIt.main = process.mainModule;
        requireIt.extensions = Module._extensions;
        requireIt.cache = Module._cache;
        const run = script.runInThisContext({ displayErrors: true });
        run.call(module.exports, module.exports, requireIt, module, filename, dirname(filename));
    }

    writeLater() {
        if (!this.timer) {
            process.once('exit', () => this.write());
            this.timer = setTimeout(() => this.write(), SETTLED_MS).unref();
        }
        this.timer.refresh();
    }

    /** Keeps what this process transpiled, with the machine code of the functions that ran. */
    write() {
        if (this.newScripts.size === 0) {
            return;
        }
        for (const [filename, script] of this.newScripts) {
            this.modules.set(filename, { ...this.modules.get(filename), machineCode: script.createCachedData() });
        }
        const isThere = ([filename]) => existsSync(filename);
        this.maps = new Map([...this.keptMaps(), ...this.newMaps].filter(isThere));
        writeKept(this.mapsFile, { tools: this.tools, maps: this.maps });
        writeKept(this.file, { tools: this.tools, modules: new Map([...this.modules].filter(isThere)) });
        this.newScripts.clear();
        this.newMaps.clear();
    }

    keptMaps() {
        const kept = readKept(this.mapsFile);
        return kept?.tools === this.tools ? kept.maps : new Map();
    }

    /** The source map of a module that ran, or undefined. Read when a stack is printed, not before. */
    mapOf(filename) {
        if (!this.sourceMaps.has(filename)) {
            const { hash } = this.modules.get(filename) ?? {};
            this.maps ??= this.keptMaps();
            const found = [this.newMaps, this.maps].map((maps) => maps.get(filename)).find((one) => one?.hash === hash);
            const map = found?.map && new Module.SourceMap(JSON.parse(Buffer.from(found.map, 'base64').toString()));
            this.sourceMaps.set(filename, map);
        }
        return this.sourceMaps.get(filename);
    }

    /** A line of a stack, with the place in the TypeScript instead of the place in the JavaScript. */
    describeFrame(frame) {
        const text = frame.toString();
        const filename = frame.getFileName();
        if (!this.modules.has(filename)) {
            return text;
        }
        const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
        const wrapper = line === 1 ? Module.wrapper[0].length : 0;
        const { originalLine, originalColumn } = this.mapOf(filename)?.findEntry(line - 1, column - 1 - wrapper) ?? {};
        return originalLine === undefined
            ? text
            : text.replace(`:${line}:${column}`, `:${originalLine + 1}:${originalColumn + 1}`);
    }
}

/** Node tries four other endings before this one; nearly everything a script names beside itself is TypeScript. */
function pathOf(folder, id) {
    const file = id.startsWith('.') ? `${join(folder, id)}.ts` : null;
    return file && existsSync(file) ? file : id;
}

/** Versions of everything that decides what a file becomes. */
function toolsOf(root) {
    const packages = ['ts-node', 'typescript', '@swc/core'].map((name) => require(`${name}/package.json`).version);
    const texts = [process.env.TS_NODE_PROJECT, __filename].map((file) => readFileSync(file, 'utf8'));
    return sha256(JSON.stringify([root, packages, texts, process.version, process.arch])).toString('hex');
}

/**
 * Lets `require` take .ts files; `entry` is the file that will run. Under a debugger ts-node does it alone: a debugger needs
 * the source maps in the code.
 */
function loadTypeScript({ root, entry }) {
    process.env.TS_NODE_PROJECT = join(root, 'scripts', 'tsconfig.json');
    if (inspector.url()) {
        require('ts-node/register');
        return;
    }
    const cache = new ModuleCache({ root, entry, tools: toolsOf(root) });
    Module._extensions['.ts'] = (module, filename) => cache.run(module, filename);
    cache.printStacks();
}

module.exports = { loadTypeScript };
