import {
    ADDRESS_PARTS,
    ApexAddress,
    ApexLocation,
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexTime,
    SObjectRecord
} from '../../values';
import { ApexList, ApexMap, ApexSet } from './collections';
import { SObjectFieldToken, SObjectTypeToken } from './describeTokens';
import { ApexExceptionObject } from './exceptions';
import { LibraryObject } from './libraryObject';
import { ApexEnumValue, ApexObject, findAnnotation, type FieldInfo } from './objectModel';
import { printDouble } from './printing';
import type { Runtime } from './runtime';
import { refuse, throwSystem } from './throws';

export interface JsonOptions {
    /** JSON.serialize(object, true): members that are null are left out of Apex objects. */
    readonly suppressNulls?: boolean;
    /** What a component gets from an @AuraEnabled method: only @AuraEnabled members, records without attributes. */
    readonly aura?: boolean;
}

/** Raw digits, so that decimals keep theirs. */
class RawNumber {
    constructor(readonly text: string) {}
}

type Tree = null | boolean | string | RawNumber | Tree[] | Map<string, Tree>;

/** Turns Apex values into a tree of JSON values. */
class TreeBuilder {
    private readonly open = new Set<unknown>();

    constructor(
        private readonly rt: Runtime,
        private readonly options: JsonOptions
    ) {}

    tree(value: unknown): Tree {
        if (value === null || typeof value === 'boolean' || typeof value === 'string') {
            return value;
        }
        if (typeof value === 'number' || typeof value === 'bigint') {
            return new RawNumber(String(value));
        }
        if (value instanceof ApexDecimal) {
            return new RawNumber(value.toString());
        }
        if (value instanceof ApexDouble) {
            return this.double(value);
        }
        if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) {
            return value.toString();
        }
        if (value instanceof ApexBlob) {
            return Buffer.from(value.bytes).toString('base64');
        }
        if (value instanceof ApexAddress) {
            return this.address(value);
        }
        if (value instanceof ApexLocation) {
            const parts = [value.latitude, value.longitude].map((each) => this.double(new ApexDouble(each)));
            return new Map([
                ['latitude', parts[0]],
                ['longitude', parts[1]]
            ]);
        }
        if (value instanceof ApexEnumValue) {
            return value.name;
        }
        if (value instanceof LibraryObject && value.$type === 'UUID') {
            return value.toString();
        }
        return this.nested(value as object);
    }

    /** An address is written like a record of the REST API: every part, in the order of the alphabet. */
    private address(value: ApexAddress): Tree {
        const names = ADDRESS_PARTS.map((part) => [`${part.charAt(0).toLowerCase()}${part.slice(1)}`, part] as const);
        return new Map(names.sort().map(([name, part]): [string, Tree] => [name, this.tree(value.part(part))]));
    }

    private double(value: ApexDouble): Tree {
        return Number.isFinite(value.value) ? new RawNumber(printDouble(value.value)) : printDouble(value.value);
    }

    /** Guards against cycles, which the platform reports as an exception too. */
    private nested(value: object): Tree {
        if (this.open.has(value)) {
            throwSystem('JSONException', 'Direct self-reference leading to cycle');
        }
        this.open.add(value);
        try {
            return this.composite(value);
        } finally {
            this.open.delete(value);
        }
    }

    private composite(value: object): Tree {
        if (value instanceof ApexList || value instanceof ApexSet) {
            return [...value].map((item) => this.tree(item));
        }
        if (value instanceof ApexMap) {
            return this.map(value);
        }
        if (value instanceof SObjectRecord) {
            return this.record(value);
        }
        if (value instanceof SObjectTypeToken || value instanceof SObjectFieldToken) {
            return throwSystem('JSONException', `Apex Type unsupported in JSON: ${value.$type}`);
        }
        if (value instanceof ApexExceptionObject) {
            return throwSystem('JSONException', `Apex Type unsupported in JSON: ${value.typeName}`);
        }
        if (value instanceof ApexObject) {
            return this.object(value);
        }
        const members = value instanceof LibraryObject ? value.jsonMembers() : null;
        if (members) {
            return new Map(members.map(([name, member]): [string, Tree] => [name, this.tree(member)]));
        }
        return refuse(`JSON.serialize of ${this.rt.typeNameOf(value)}`);
    }

    private map(value: ApexMap): Tree {
        const members = new Map<string, Tree>();
        for (const [key, item] of value.entries()) {
            members.set(key === null ? 'null' : this.key(key), this.tree(item));
        }
        return members;
    }

    private key(key: unknown): string {
        if (key instanceof SObjectTypeToken || key instanceof SObjectFieldToken) {
            return key.toString();
        }
        if (key instanceof ApexObject) {
            // Documented with the JsonAccess annotation: an object that is a key is written as it prints.
            return this.rt.toStringValue(key);
        }
        const tree = this.tree(key);
        return tree instanceof RawNumber
            ? tree.text
            : typeof tree === 'string' || typeof tree === 'boolean'
              ? String(tree)
              : refuse('JSON.serialize of a Map with such keys');
    }

    private record(record: SObjectRecord): Tree {
        const members = new Map<string, Tree>();
        if (!this.options.aura) {
            members.set('attributes', this.attributes(record));
        }
        for (const [field, value] of record.entries()) {
            if (!(value === null && this.options.aura)) {
                members.set(field, this.tree(value));
            }
        }
        for (const [name, parent] of record.parents) {
            if (!(parent === null && this.options.aura)) {
                members.set(name, this.tree(parent));
            }
        }
        for (const [name, children] of record.children) {
            members.set(name, this.children(children));
        }
        return members;
    }

    private attributes(record: SObjectRecord): Tree {
        const attributes = new Map<string, Tree>([['type', record.type]]);
        if (record.id !== null) {
            const version = this.rt.services.model.sourceApiVersion.toFixed(1);
            attributes.set('url', `/services/data/v${version}/sobjects/${record.type}/${record.id}`);
        }
        return attributes;
    }

    private children(children: SObjectRecord[]): Tree {
        const records = children.map((child) => this.tree(child));
        if (this.options.aura) {
            return records;
        }
        return new Map<string, Tree>([
            ['totalSize', new RawNumber(String(records.length))],
            ['done', true],
            ['records', records]
        ]);
    }

    private object(value: ApexObject): Tree {
        const members = new Map<string, Tree>();
        for (const field of value.$info.instanceFields()) {
            if (this.isWritten(field)) {
                const member = value.$info.readField(value, field);
                if (!(member === null && this.options.suppressNulls)) {
                    members.set(field.name, this.tree(member));
                }
            }
        }
        return members;
    }

    private isWritten(field: FieldInfo): boolean {
        return (
            field.canRead &&
            !field.isTransient &&
            (!this.options.aura || findAnnotation(field.annotations, 'AuraEnabled') !== undefined)
        );
    }
}

function print(tree: Tree, indent: string | null, level = 0): string {
    if (tree instanceof RawNumber) {
        return tree.text;
    }
    const gap = indent === null ? '' : `\n${indent.repeat(level + 1)}`;
    const end = indent === null ? '' : `\n${indent.repeat(level)}`;
    if (Array.isArray(tree)) {
        // Jackson's default printer keeps arrays on one line: [ 1, 2 ].
        const items = tree.map((item) => print(item, indent, level));
        return indent === null ? `[${items.join(',')}]` : items.length === 0 ? '[ ]' : `[ ${items.join(', ')} ]`;
    }
    if (tree instanceof Map) {
        const colon = indent === null ? ':' : ' : ';
        const members = [...tree].map(
            ([name, item]) => `${gap}${JSON.stringify(name)}${colon}${print(item, indent, level + 1)}`
        );
        return members.length === 0 ? (indent === null ? '{}' : '{ }') : `{${members.join(',')}${end}}`;
    }
    return JSON.stringify(tree);
}

/** JSON.serialize and serializePretty. Throws JSONException for what has no JSON form. */
export function toJsonText(rt: Runtime, value: unknown, options: JsonOptions = {}, pretty = false): string {
    return print(new TreeBuilder(rt, options).tree(value), pretty ? '  ' : null);
}

/** An Apex value as a component receives it from an @AuraEnabled method: plain JavaScript values. */
export function toAuraValue(rt: Runtime, value: unknown): unknown {
    return JSON.parse(toJsonText(rt, value, { aura: true })) as unknown;
}
