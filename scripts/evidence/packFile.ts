import { canonicalJson, type Json } from './canonicalJson';

/** A part as the manifest lists it. */
export interface ManifestPart {
    readonly code: string;
    readonly hash: string;
    readonly isComplete: boolean;
    readonly isRequired: boolean;
    readonly title: string;
}

/** An evidence pack, format 1; see README.md. */
export interface PackFile {
    readonly format: 1;
    readonly manifest: {
        readonly asOf: string;
        readonly contentHash: string;
        readonly generatedAt: string;
        readonly htmlHash: string;
        readonly pack: string;
        readonly parts: readonly ManifestPart[];
        readonly useCase: { readonly id: string; readonly reference: string };
        readonly version: number;
    };
    readonly manifestHash: string;
    readonly parts: Readonly<Record<string, Json>>;
}

/** The file is no evidence pack, or not in the bytes the package wrote. */
export class PackFileError extends Error {}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[0-9A-Za-z]{18}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const matches =
    (pattern: RegExp): Check =>
    (value) =>
        typeof value === 'string' && pattern.test(value);

const FILE: Fields = {
    format: (value) => value === 1,
    manifest: isObject,
    manifestHash: matches(HASH),
    parts: isObject
};
const MANIFEST: Fields = {
    asOf: matches(DAY),
    completeness: isObject,
    contentHash: matches(HASH),
    gaps: Array.isArray,
    generatedAt: matches(MOMENT),
    generatedBy: isObject,
    generator: isText,
    htmlHash: matches(HASH),
    language: isText,
    pack: isText,
    parts: Array.isArray,
    useCase: isObject,
    version: (value) => Number.isSafeInteger(value) && (value as number) > 0
};
const PART: Fields = { code: isText, hash: matches(HASH), isComplete: isFlag, isRequired: isFlag, title: isText };
const USE_CASE: Fields = { id: matches(ID), key: () => true, name: isText, reference: isText };

/** Every field there is, and none besides: a field no hash covers would look proven and be free to change. */
function checkFields(value: unknown, fields: Fields, place: string): void {
    if (!isObject(value)) {
        throw new PackFileError(`${place} is not a JSON object`);
    }
    const found = new Map(Object.entries(value as object));
    for (const [name, check] of Object.entries(fields)) {
        if (!found.has(name)) {
            throw new PackFileError(`${place} lacks the field ${name}`);
        }
        if (!check(found.get(name))) {
            throw new PackFileError(`${place} has no valid ${name}`);
        }
    }
    const extra = [...found.keys()].find((name) => !(name in fields));
    if (extra !== undefined) {
        throw new PackFileError(`${place} has an unknown field ${extra}`);
    }
}

/**
 * Takes the text of a file; returns it checked field by field, with `isCanonical` false when a byte differs from what the
 * package writes for these values (white space, a repeated key, another order). Throws PackFileError.
 */
export function readPackFile(text: string): { readonly file: PackFile; readonly isCanonical: boolean } {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new PackFileError(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
    checkFields(value, FILE, 'the file');
    const file = value as PackFile;
    checkFields(file.manifest, MANIFEST, 'the manifest');
    checkFields(file.manifest.useCase, USE_CASE, 'useCase of the manifest');
    file.manifest.parts.forEach((part, index) => checkFields(part, PART, `part ${index + 1} of the manifest`));
    return { file, isCanonical: canonicalJson(value as Json) === text };
}
