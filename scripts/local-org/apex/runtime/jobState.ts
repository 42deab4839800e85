import { ApexBlob, ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime, SObjectRecord } from '../../values';
import type { FieldValue } from '../../values';
import type { ApexType } from '../types';
import { ApexList, ApexMap, ApexSet } from './collections';
import { ApexEnumValue, ApexObject, type ClassInfo } from './objectModel';
import type { Runtime } from './runtime';
import { refuse } from './throws';

/** A value as it is written: plain JSON where JSON can say it, else the number of a node. */
type Written = null | boolean | number | string | { readonly node: number };

type Fields = readonly (readonly [string, Written])[];

/** One value that JSON has no form for; objects are nodes so that references to the same one stay shared. */
type Node =
    | { readonly kind: 'long' | 'decimal' | 'double' | 'blob'; readonly text: string }
    | { readonly kind: 'date' | 'datetime' | 'time'; readonly number: number }
    | { readonly kind: 'enum'; readonly type: string; readonly name: string }
    | { readonly kind: 'list' | 'set'; readonly of: ApexType; readonly items: readonly Written[] }
    | {
          readonly kind: 'map';
          readonly key: ApexType;
          readonly of: ApexType;
          readonly entries: readonly (readonly [Written, Written])[];
      }
    | {
          readonly kind: 'record';
          readonly type: string;
          readonly queried: boolean;
          readonly fields: Fields;
          readonly parents: Fields;
          readonly children: readonly (readonly [string, readonly Written[]])[];
      }
    | { readonly kind: 'object'; readonly type: string; readonly fields: Fields };

interface JobState {
    readonly root: Written;
    readonly nodes: readonly Node[];
}

class StateWriter {
    readonly nodes: Node[] = [];
    private readonly known = new Map<object, Written>();

    constructor(private readonly rt: Runtime) {}

    write(value: unknown): Written {
        if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') {
            return value;
        }
        if (typeof value === 'bigint') {
            return this.add({ kind: 'long', text: String(value) });
        }
        const object = value as object;
        return this.known.get(object) ?? this.writeObject(object);
    }

    /** The number is given before the content is written, so that a circle ends where it began. */
    private writeObject(value: object): Written {
        const at = this.nodes.length;
        this.known.set(value, { node: at });
        this.nodes.push({ kind: 'long', text: '0' });
        this.nodes[at] = this.scalar(value) ?? this.composite(value);
        return { node: at };
    }

    private add(node: Node): Written {
        this.nodes.push(node);
        return { node: this.nodes.length - 1 };
    }

    private scalar(value: object): Node | null {
        if (value instanceof ApexDecimal) {
            return { kind: 'decimal', text: value.toString() };
        }
        if (value instanceof ApexDouble) {
            return { kind: 'double', text: String(value.value) };
        }
        if (value instanceof ApexDate) {
            return { kind: 'date', number: value.epochDay };
        }
        if (value instanceof ApexDatetime) {
            return { kind: 'datetime', number: value.epochMs };
        }
        if (value instanceof ApexTime) {
            return { kind: 'time', number: value.ms };
        }
        if (value instanceof ApexBlob) {
            return { kind: 'blob', text: Buffer.from(value.bytes).toString('base64') };
        }
        if (value instanceof ApexEnumValue && this.rt.classInfo(value.type)) {
            return { kind: 'enum', type: value.type, name: value.name };
        }
        return null;
    }

    private composite(value: object): Node {
        if (value instanceof ApexList || value instanceof ApexSet) {
            const kind = value instanceof ApexList ? 'list' : 'set';
            return { kind, of: value.elementType, items: [...value].map((item) => this.write(item)) };
        }
        if (value instanceof ApexMap) {
            const entries = [...value.entries()].map(([key, item]) => [this.write(key), this.write(item)] as const);
            return { kind: 'map', key: value.keyType, of: value.valueType, entries };
        }
        if (value instanceof SObjectRecord) {
            return this.record(value);
        }
        if (value instanceof ApexObject) {
            const members = value as unknown as Record<string, unknown>;
            const fields = storedFields(value.$info).map((name) => [name, this.write(members[name])] as const);
            return { kind: 'object', type: value.$info.name, fields };
        }
        return refuse(`a scheduled job that holds a value of type ${this.rt.typeNameOf(value)}`);
    }

    private record(record: SObjectRecord): Node {
        const written = (entries: Iterable<readonly [string, unknown]>): Fields =>
            [...entries].map(([name, value]) => [name, this.write(value)] as const);
        return {
            kind: 'record',
            type: record.type,
            queried: record.queried,
            fields: written(record.entries()),
            parents: written(record.parents),
            children: [...record.children].map(([name, rows]) => [name, rows.map((row) => this.write(row))] as const)
        };
    }
}

class StateReader {
    private readonly made = new Map<number, unknown>();

    constructor(
        private readonly rt: Runtime,
        private readonly nodes: readonly Node[]
    ) {}

    read(written: Written): unknown {
        if (typeof written !== 'object' || written === null) {
            return written;
        }
        const { node } = written;
        return this.made.has(node) ? this.made.get(node) : this.make(node, this.nodes[node]);
    }

    private keep<T>(at: number, value: T): T {
        this.made.set(at, value);
        return value;
    }

    private make(at: number, node: Node): unknown {
        switch (node.kind) {
            case 'list': {
                const list = this.keep(at, new ApexList(node.of));
                list.addAll(node.items.map((item) => this.read(item)));
                return list;
            }
            case 'set':
                return this.keep(
                    at,
                    new ApexSet(
                        node.of,
                        node.items.map((item) => this.read(item))
                    )
                );
            case 'map': {
                const map = this.keep(at, new ApexMap(node.key, node.of));
                node.entries.forEach(([key, item]) => map.put(this.read(key), this.read(item)));
                return map;
            }
            case 'record':
                return this.record(at, node);
            case 'object':
                return this.object(at, node);
            default:
                return this.keep(at, this.scalar(node));
        }
    }

    private record(at: number, node: Extract<Node, { kind: 'record' }>): SObjectRecord {
        const record = this.keep(at, new SObjectRecord(node.type));
        record.queried = node.queried;
        node.fields.forEach(([name, value]) => record.set(name, this.read(value) as FieldValue));
        node.parents.forEach(([name, value]) => record.parents.set(name, this.read(value) as SObjectRecord | null));
        node.children.forEach(([name, rows]) =>
            record.children.set(
                name,
                rows.map((row) => this.read(row) as SObjectRecord)
            )
        );
        return record;
    }

    private object(at: number, node: Extract<Node, { kind: 'object' }>): ApexObject {
        const info = this.classOf(node.type);
        const object = this.keep(at, info.allocate());
        const members = object as unknown as Record<string, unknown>;
        const names = new Set(storedFields(info));
        node.fields
            .filter(([name]) => names.has(name))
            .forEach(([name, value]) => {
                members[name] = this.read(value);
            });
        return object;
    }

    private scalar(node: Exclude<Node, { kind: 'list' | 'set' | 'map' | 'record' | 'object' }>): unknown {
        switch (node.kind) {
            case 'long':
                return BigInt(node.text);
            case 'decimal':
                return ApexDecimal.of(node.text);
            case 'double':
                return new ApexDouble(Number(node.text));
            case 'blob':
                return new ApexBlob(Uint8Array.from(Buffer.from(node.text, 'base64')));
            case 'date':
                return new ApexDate(node.number);
            case 'datetime':
                return new ApexDatetime(node.number);
            case 'time':
                return new ApexTime(node.number);
            case 'enum':
                return this.enumValue(node.type, node.name);
        }
    }

    private enumValue(type: string, name: string): ApexEnumValue {
        const found = this.classOf(type).enumConstants.find((constant) => constant.name === name);
        if (!found) {
            throw new Error(`The enum ${type} has no value ${name} any more`);
        }
        return found;
    }

    private classOf(name: string): ClassInfo {
        const info = this.rt.classInfo(name);
        if (!info) {
            throw new Error(`The class ${name} does not exist any more`);
        }
        return info;
    }
}

/** Names of the JavaScript fields that hold an object's state; transient ones are none of it. */
function storedFields(info: ClassInfo): string[] {
    return info
        .instanceFields()
        .filter((field) => field.jsName !== '' && !field.isTransient)
        .map((field) => field.jsName);
}

/** Takes a job; gives its state as text that outlives the process. Refuses values that only a running process can hold. */
export function writeJobState(rt: Runtime, job: ApexObject): string {
    const writer = new StateWriter(rt);
    const root = writer.write(job);
    const state: JobState = { root, nodes: writer.nodes };
    return JSON.stringify(state);
}

/** Takes what writeJobState gave; gives the job anew. Throws Error when a class or enum value it holds no longer exists. */
export function readJobState(rt: Runtime, text: string): ApexObject {
    const { root, nodes } = JSON.parse(text) as JobState;
    return new StateReader(rt, nodes).read(root) as ApexObject;
}
