import { ApexMap, ApexList } from '../runtime/collections';
import { toJsonText } from '../runtime/jsonWriter';
import { LibraryObject } from '../runtime/libraryObject';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import { OBJECT, STRING } from '../types';
import { defineType, method } from './table';

type Container = ApexMap | ApexList;

/** System.JSONGenerator: collects values and prints them when asked. */
export class JsonGenerator extends LibraryObject {
    readonly $type = 'JSONGenerator';
    private readonly stack: Container[] = [];
    private root: unknown = undefined;
    private fieldName: string | null = null;
    closed = false;

    constructor(
        private readonly rt: Runtime,
        private readonly pretty: boolean
    ) {
        super();
    }

    write(value: unknown): void {
        const top = this.stack.at(-1);
        if (this.closed || (top === undefined && this.root !== undefined)) {
            throwSystem('JSONException', 'Can not write to a closed generator or after the root value');
        }
        if (top instanceof ApexMap) {
            top.put(this.fieldName ?? throwSystem('JSONException', 'Can not write value, expecting field name'), value);
            this.fieldName = null;
        } else if (top) {
            top.add(value);
        } else {
            this.root = value;
        }
    }

    name(name: string): void {
        if (!(this.stack.at(-1) instanceof ApexMap) || this.fieldName !== null) {
            throwSystem('JSONException', 'Can not write a field name, expecting a value');
        }
        this.fieldName = name;
    }

    open(container: Container): void {
        this.write(container);
        this.stack.push(container);
    }

    close(kind: typeof ApexMap | typeof ApexList): void {
        if (!(this.stack.pop() instanceof kind)) {
            throwSystem('JSONException', `Current context not ${kind === ApexMap ? 'an object' : 'an array'}`);
        }
    }

    text(): string {
        return this.root === undefined ? '' : toJsonText(this.rt, this.root, {}, this.pretty);
    }
}

/** writeX(value) and writeXField(name, value) for the types the platform has them for. */
const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
    Blob: ['Blob'],
    Boolean: ['Boolean'],
    Date: ['Date'],
    DateTime: ['Datetime'],
    Id: ['Id'],
    Number: ['Integer', 'Long', 'Double', 'Decimal'],
    Object: ['Object'],
    String: ['String'],
    Time: ['Time']
};

const valueRows = Object.entries(VALUE_TYPES).flatMap(([suffix, types]) =>
    types.flatMap((type) => [
        method(`write${suffix}(${type}): void`, (rt, self: JsonGenerator, value: unknown) => self.write(value)),
        method(
            `write${suffix}Field(String, ${type}): void`,
            (rt, self: JsonGenerator, name: string, value: unknown) => {
                self.name(name);
                self.write(value);
            }
        )
    ])
);

defineType('JSONGenerator', {
    superType: 'Object',
    methods: [
        ...valueRows,
        method('close(): void', (rt, self: JsonGenerator) => {
            self.closed = true;
        }),
        method('getAsString(): String', (rt, self: JsonGenerator) => self.text()),
        method('isClosed(): Boolean', (rt, self: JsonGenerator) => self.closed),
        method('writeEndArray(): void', (rt, self: JsonGenerator) => self.close(ApexList)),
        method('writeEndObject(): void', (rt, self: JsonGenerator) => self.close(ApexMap)),
        method('writeFieldName(String): void', (rt, self: JsonGenerator, name: string) => self.name(name)),
        method('writeNull(): void', (rt, self: JsonGenerator) => self.write(null)),
        method('writeNullField(String): void', (rt, self: JsonGenerator, name: string) => {
            self.name(name);
            self.write(null);
        }),
        method('writeStartArray(): void', (rt, self: JsonGenerator) => self.open(new ApexList(OBJECT))),
        method('writeStartObject(): void', (rt, self: JsonGenerator) => self.open(new ApexMap(STRING, OBJECT)))
    ]
});
