import { PlatformException } from '../../errors';
import { ApexObject } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { libraryType, type ApexType } from '../types';
import { heapChargeOf, type HeapCharge } from './heapCharges';
import { parseSignature, parseType, printType, type ParsedSignature } from './signature';

/** A library function as emitted code calls it: `(rt, ...args)`; instance rows get self first, generic constructors the type arguments. */
export type LibraryFunction = (rt: Runtime, ...args: unknown[]) => unknown;

/** What a library file writes; parameters are narrowed per row, the signature is the promise the compiler keeps. */
type WrittenFunction = (rt: Runtime, ...args: never[]) => unknown;

/** One method, constructor or property accessor of the library. */
export interface LibraryRow {
    readonly name: string;
    readonly parameters: readonly ApexType[];
    readonly returns: ApexType;
    /** Unique, e.g. `String.indexOf(String,Integer)`. */
    readonly key: string;
    readonly isStatic: boolean;
    /** True when emitted code must pass a CallContext after the last argument (dynamic SOQL, default access mode). */
    readonly contextual: boolean;
    readonly implementation: LibraryFunction;
}

export interface LibraryProperty {
    readonly name: string;
    readonly type: ApexType;
    readonly key: string;
    readonly isStatic: boolean;
    /** `(rt, self)` for instance properties, `(rt)` for static ones. */
    readonly get: LibraryFunction;
    /** `(rt, self, value)` or `(rt, value)`; null for read-only properties. */
    readonly set: LibraryFunction | null;
}

export interface LibraryType {
    /** Canonical name: 'String', 'Database.SaveResult'. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly superType: ApexType | null;
    readonly interfaces: readonly ApexType[];
    readonly typeParameters: readonly string[];
    readonly constructors: readonly LibraryRow[];
    /** Own static methods; several rows with one name are overloads. */
    readonly statics: readonly LibraryRow[];
    /** Own instance methods, without inherited ones. */
    readonly methods: readonly LibraryRow[];
    readonly properties: readonly LibraryProperty[];
    /** Constants in order, for enums. */
    readonly enumValues: readonly string[];
    readonly fromJson: FromJson | null;
}

/** A member of a JSON object, its name in any case, read as an Apex type; null where it is missing. */
export type MemberReader = (member: string, type: string) => unknown;

/** Makes a value of a library type from a JSON object, for JSON.deserialize. */
export type FromJson = (read: MemberReader) => unknown;

interface WrittenRow {
    readonly signature: string;
    readonly implementation: WrittenFunction;
    readonly contextual: boolean;
}

interface WrittenProperty {
    readonly signature: string;
    readonly get: WrittenFunction;
    readonly set: WrittenFunction | null;
}

export interface TypeDefinition {
    readonly kind?: 'class' | 'interface' | 'enum';
    readonly superType?: string;
    readonly interfaces?: readonly string[];
    readonly typeParameters?: readonly string[];
    readonly constructors?: readonly WrittenRow[];
    readonly statics?: readonly WrittenRow[];
    readonly methods?: readonly WrittenRow[];
    readonly properties?: readonly WrittenProperty[];
    readonly staticProperties?: readonly WrittenProperty[];
    /** Names, parted by spaces, of getters (getName, isActive) that the platform also offers as read-only properties. */
    readonly readable?: string;
    readonly enumValues?: readonly string[];
    /** Types without it cannot be read from JSON. */
    readonly fromJson?: FromJson;
}

const types = new Map<string, LibraryType>();
const rows = new Map<string, LibraryFunction>();

/** A static or instance method: `method('indexOf(String, Integer): Integer', (rt, self: string, text: string, from: number) => ...)`. */
export function method(signature: string, implementation: WrittenFunction): WrittenRow {
    return { signature, implementation, contextual: false };
}

/** A method that depends on the place it is called from: its implementation gets a CallContext as last argument. */
export function contextualMethod(signature: string, implementation: WrittenFunction): WrittenRow {
    return { signature, implementation, contextual: true };
}

/** A constructor: `ctor('(String, Integer)', (rt, a: string, b: number) => ...)`. */
export function ctor(signature: string, implementation: WrittenFunction): WrittenRow {
    return { signature, implementation, contextual: false };
}

/** A property: `property('size: Integer', (rt, self: X) => self.size)`, read-only without a setter. */
export function property(signature: string, get: WrittenFunction, set: WrittenFunction | null = null): WrittenProperty {
    return { signature, get, set };
}

/** Rejects null where the platform does, so that implementations need not think of it, and counts what the row gives against the heap. */
function wrapped(
    implementation: LibraryFunction,
    nullable: readonly boolean[],
    leading: number,
    charge: HeapCharge | null
): LibraryFunction {
    const checked = nullable.flatMap((mayBeNull, at) => (mayBeNull ? [] : [at + leading]));
    if (checked.length === 0 && charge === null) {
        return implementation;
    }
    return (rt, ...args) => {
        for (const at of checked) {
            if (args[at] === null) {
                throw new PlatformException('System.NullPointerException', 'Argument cannot be null.');
            }
        }
        const result = implementation(rt, ...args);
        charge?.(result);
        return result;
    };
}

/** A method of an interface: objects of the project answer themselves, with null where they get it. */
function askingUsers(name: string, implementation: LibraryFunction): LibraryFunction {
    return (rt, self, ...args) =>
        self instanceof ApexObject ? rt.invokeVirtual(self, name, args) : implementation(rt, self, ...args);
}

function register(key: string, implementation: LibraryFunction): LibraryFunction {
    if (rows.has(key)) {
        throw new Error(`Library row defined twice: ${key}`);
    }
    rows.set(key, implementation);
    return implementation;
}

function keyOf(typeName: string, parsed: ParsedSignature): string {
    return `${typeName}.${parsed.name || '<new>'}(${parsed.parameters.map(printType).join(',')})`;
}

type RowKind = 'ctor' | 'static' | 'instance' | 'interface';

function toRow(typeName: string, typeParameters: readonly string[], kind: RowKind, written: WrittenRow): LibraryRow {
    const parsed = parseSignature(written.signature, typeParameters);
    const leading =
        kind === 'instance' || kind === 'interface' || (kind === 'ctor' && typeParameters.length > 0) ? 1 : 0;
    const key = `${kind === 'static' ? 'static ' : ''}${keyOf(typeName, parsed)}`;
    const charge = kind === 'ctor' ? null : heapChargeOf(key, parsed.name, parsed.returns);
    const guarded = wrapped(written.implementation as LibraryFunction, parsed.nullable, leading, charge);
    const row = kind === 'interface' ? askingUsers(parsed.name, guarded) : guarded;
    return {
        name: parsed.name,
        parameters: parsed.parameters,
        returns:
            kind === 'ctor'
                ? libraryType(typeName, ...typeParameters.map((name): ApexType => ({ kind: 'typeParam', name })))
                : parsed.returns,
        key,
        isStatic: kind === 'static',
        contextual: written.contextual,
        implementation: register(key, row)
    };
}

function toProperty(
    typeName: string,
    typeParameters: readonly string[],
    isStatic: boolean,
    written: WrittenProperty
): LibraryProperty {
    const parsed = parseSignature(written.signature, typeParameters);
    const key = `${typeName}.${parsed.name}`;
    return {
        name: parsed.name,
        type: parsed.returns,
        key,
        isStatic,
        get: register(`get ${key}`, written.get as LibraryFunction),
        set: written.set ? register(`set ${key}`, written.set as LibraryFunction) : null
    };
}

/** The getters of a type as properties. Throws Error for a name without a getter. */
function readableProperties(typeName: string, names: string, methods: readonly LibraryRow[]): LibraryProperty[] {
    return names.split(' ').map((name) => {
        const getter = methods.find(
            (row) => row.parameters.length === 0 && [`get${name}`, `is${name}`].includes(row.name)
        );
        if (!getter) {
            throw new Error(`${typeName} has no getter for ${name}`);
        }
        const key = `${typeName}.${name}`;
        const get = register(`get ${key}`, getter.implementation);
        return { name, type: getter.returns, key, isStatic: false, get, set: null };
    });
}

/** Adds a type to the library. Throws when a type or a row is defined twice. */
export function defineType(name: string, definition: TypeDefinition): LibraryType {
    const typeParameters = definition.typeParameters ?? [];
    const parse = (text: string): ApexType => parseType(text, typeParameters);
    const toRows = (kind: RowKind, written: readonly WrittenRow[] = []): LibraryRow[] =>
        written.map((row) => toRow(name, typeParameters, kind, row));
    const methods = toRows(definition.kind === 'interface' ? 'interface' : 'instance', definition.methods);
    const type: LibraryType = {
        name,
        kind: definition.kind ?? 'class',
        superType: definition.superType ? parse(definition.superType) : null,
        interfaces: (definition.interfaces ?? []).map(parse),
        typeParameters,
        constructors: toRows('ctor', definition.constructors),
        statics: toRows('static', definition.statics),
        methods,
        properties: [
            ...(definition.readable === undefined ? [] : readableProperties(name, definition.readable, methods)),
            ...(definition.properties ?? []).map((row) => toProperty(name, typeParameters, false, row)),
            ...(definition.staticProperties ?? []).map((row) => toProperty(name, typeParameters, true, row))
        ],
        enumValues: definition.enumValues ?? [],
        fromJson: definition.fromJson ?? null
    };
    if (types.has(name.toLowerCase())) {
        throw new Error(`Library type defined twice: ${name}`);
    }
    types.set(name.toLowerCase(), type);
    return type;
}

/**
 * Finds a type by name in any case, with or without the `System.` prefix; Schema types also without `Schema.`, as the
 * platform searches that namespace, and PageReference with `ApexPages.`. Gives undefined for names the library does not have.
 */
export function lookupType(name: string): LibraryType | undefined {
    const lower = name
        .toLowerCase()
        .replace(
            /^(system|formulaeval)\.(?=formula(evaluation|validation)exception$)|^apexpages\.(?=pagereference$)|^system\./,
            ''
        );
    return types.get(lower) ?? types.get(`schema.${lower}`);
}

/** The implementation of a row by its key (`get ` or `set ` in front for properties). Throws for an unknown key: a bug of the compiler. */
export function libraryFunction(key: string): LibraryFunction {
    const found = rows.get(key);
    if (!found) {
        throw new Error(`No library row ${key}`);
    }
    return found;
}

/** Every type of the library, sorted by name. */
export function allLibraryTypes(): LibraryType[] {
    return [...types.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
