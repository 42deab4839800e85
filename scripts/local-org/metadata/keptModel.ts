import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { types } from 'node:util';
import { readKept, sha256, writeKept } from '../../keptFile.cjs';
import { hashOfSources } from '../sourceHash';
import { ApexDate, ApexDatetime, ApexDecimal, ApexTime } from '../values';
import type { OrgModel } from './model';
import { fingerprintOf, setFingerprint } from './modelFingerprint';

type Holder = Map<unknown, unknown> | Record<string, unknown> | unknown[];

/** A value of a class of ours, which plain data cannot hold: where it belongs and what it is made of. */
interface BoxedValue {
    readonly holder: Holder;
    readonly key: unknown;
    readonly type: keyof typeof UNBOX;
    readonly content: string | number;
}

interface KeptModel {
    readonly tools: string;
    /** Hash of the manifest and of the names of all files. */
    readonly names: string;
    /** Hash of the content of every file that was read, by path. */
    readonly reads: ReadonlyMap<string, string>;
    readonly fingerprint: string;
    readonly model: OrgModel;
    readonly boxed: readonly BoxedValue[];
}

const UNBOX = {
    ApexDate: (content: string | number) => new ApexDate(Number(content)),
    ApexDatetime: (content: string | number) => new ApexDatetime(Number(content)),
    ApexTime: (content: string | number) => new ApexTime(Number(content)),
    ApexDecimal: (content: string | number) => ApexDecimal.of(content)
};

/** The code that makes a model. */
export function modelTools(): string {
    return hashOfSources('metadata', 'values', 'errors.ts', 'sourceLocation.ts');
}

/** One project's model in a folder of kept results. It counts only for the very files it was read from. */
export class ModelKeeper {
    private readonly file: string;

    constructor(
        cacheDir: string,
        private readonly rootDir: string,
        private readonly names: string
    ) {
        this.file = join(cacheDir, `model-${sha256(rootDir).toString('hex').slice(0, 32)}`);
    }

    /** The kept model, or undefined when a file was added, removed or changed, or another version of this code read it. */
    read(): OrgModel | undefined {
        const kept = readKept(this.file) as KeptModel | undefined;
        if (kept?.tools !== modelTools() || kept.names !== this.names || !this.isSame(kept.reads)) {
            return undefined;
        }
        for (const { holder, key, type, content } of kept.boxed) {
            put(holder, key, UNBOX[type](content));
        }
        return setFingerprint(kept.model, kept.fingerprint);
    }

    write(model: OrgModel, reads: ReadonlyMap<string, string>): void {
        const fingerprint = fingerprintOf(model);
        if (fingerprint !== null) {
            const kept: KeptModel = { tools: modelTools(), names: this.names, reads, fingerprint, ...plain(model) };
            writeKept(this.file, kept);
        }
    }

    private isSame(reads: ReadonlyMap<string, string>): boolean {
        try {
            return [...reads].every(([path, hash]) => contentHash(readFileSync(join(this.rootDir, path))) === hash);
        } catch {
            return false;
        }
    }
}

/** How the content of a file is compared. */
export function contentHash(bytes: Uint8Array): string {
    return sha256(bytes).toString('base64');
}

function put(holder: Holder, key: unknown, value: unknown): void {
    if (types.isMap(holder)) {
        holder.set(key, value);
    } else {
        (holder as Record<string, unknown>)[String(key)] = value;
    }
}

/** A copy without values of our classes, and those apart. Throws TypeError for a class that is not in UNBOX. */
function plain(model: OrgModel): { model: OrgModel; boxed: BoxedValue[] } {
    const boxed: BoxedValue[] = [];
    const copies = new Map<object, object>();
    const fill = (copy: Holder, entries: Iterable<readonly [unknown, unknown]>): Holder => {
        for (const [key, value] of entries) {
            const box = boxOf(value);
            if (box) {
                boxed.push({ holder: copy, key, ...box });
            }
            put(copy, key, box ? null : copyOf(value));
        }
        return copy;
    };
    const copyOf = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        const known = copies.get(value);
        if (known) {
            return known;
        }
        const copy: Holder = types.isMap(value) ? new Map() : Array.isArray(value) ? [] : {};
        copies.set(value, copy);
        if (types.isMap(value)) {
            return fill(copy, value);
        }
        if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
            throw new TypeError(`A model with a ${value.constructor.name} cannot be kept`);
        }
        return fill(copy, Object.entries(value));
    };
    return { model: copyOf(model) as OrgModel, boxed };
}

function boxOf(value: unknown): Pick<BoxedValue, 'type' | 'content'> | null {
    if (value instanceof ApexDecimal) {
        return { type: 'ApexDecimal', content: value.toString() };
    }
    if (value instanceof ApexDate) {
        return { type: 'ApexDate', content: value.epochDay };
    }
    if (value instanceof ApexDatetime) {
        return { type: 'ApexDatetime', content: value.epochMs };
    }
    return value instanceof ApexTime ? { type: 'ApexTime', content: value.ms } : null;
}
