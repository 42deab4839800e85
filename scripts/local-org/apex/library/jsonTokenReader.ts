import {
    JsonTokenizer,
    nodeFrom,
    noContent,
    scalarNode,
    type JsonNode,
    type JsonTokenText
} from '../runtime/jsonParser';
import { TypedJsonReader } from '../runtime/jsonReader';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import type { ApexTypeValue } from '../runtime/typeValue';
import { primitive, type ApexType, type PrimitiveName } from '../types';
import { enumConstant } from './enums';
import { defineType, method } from './table';

/** System.JSONParser: a cursor over the tokens of a text, which is read as far as the cursor went. */
export class JsonTokenReader extends LibraryObject {
    readonly $type = 'JSONParser';
    private readonly tokenizer: JsonTokenizer;
    private token: JsonTokenText | undefined;
    /** The field name last read of each object and array that is open; null where there is none. */
    private readonly names: (string | null)[] = [null];
    private cleared: JsonTokenText | null = null;

    constructor(readonly source: string) {
        super();
        this.tokenizer = new JsonTokenizer(source);
    }

    get current(): JsonTokenText | undefined {
        return this.token;
    }

    /** Of an object or array that starts here the name it has in its parent. */
    get currentName(): string | null {
        return this.names.at(this.token?.kind.startsWith('START_') ? -2 : -1) ?? null;
    }

    next(): JsonTokenText | undefined {
        this.token = this.tokenizer.next();
        if (this.token?.kind === 'FIELD_NAME') {
            this.names[this.names.length - 1] = this.token.text;
        } else if (this.token?.kind.startsWith('START_')) {
            this.names.push(null);
        } else if (this.token?.kind.startsWith('END_')) {
            this.names.pop();
        }
        return this.token;
    }

    clear(): void {
        this.cleared = this.token ?? this.cleared;
        this.token = undefined;
    }

    get lastCleared(): JsonTokenText | null {
        return this.cleared;
    }

    /** Moves to the end of the object or array that starts here. */
    skipChildren(): void {
        if (this.token?.kind.startsWith('START_')) {
            this.node();
        }
    }

    /** The value that starts at the current token, or at the next one where there is none yet; its last token becomes the current one. */
    node(): JsonNode {
        const token = this.token;
        const first = token === undefined || token.kind === 'FIELD_NAME' ? this.next() : token;
        return nodeFrom(first ?? noContent(), () => this.next());
    }
}

const tokenConstant = (token: JsonTokenText | null | undefined): ApexEnumValue | null =>
    token ? enumConstant('JSONToken', token.kind) : null;

/** Reads the current scalar as a type. */
function scalar(rt: Runtime, self: JsonTokenReader, type: PrimitiveName): unknown {
    const token = self.current ?? throwSystem('JSONException', 'No current token');
    return new TypedJsonReader(rt).read(scalarNode(token), primitive(type));
}

function readAs(rt: Runtime, self: JsonTokenReader, type: ApexType, strict: boolean): unknown {
    return new TypedJsonReader(rt, strict).read(self.node(), type);
}

function nextValue(self: JsonTokenReader): ApexEnumValue | null {
    let token = self.next();
    while (token?.kind === 'FIELD_NAME') {
        token = self.next();
    }
    return tokenConstant(token);
}

const SCALARS: Readonly<Record<string, PrimitiveName>> = {
    getBlobValue: 'Blob',
    getBooleanValue: 'Boolean',
    getDateTimeValue: 'Datetime',
    getDateValue: 'Date',
    getDecimalValue: 'Decimal',
    getDoubleValue: 'Double',
    getIdValue: 'Id',
    getIntegerValue: 'Integer',
    getLongValue: 'Long',
    getTimeValue: 'Time'
};

defineType('JSONParser', {
    superType: 'Object',
    methods: [
        ...Object.entries(SCALARS).map(([name, type]) =>
            method(`${name}(): ${type}`, (rt, self: JsonTokenReader) => scalar(rt, self, type))
        ),
        method('clearCurrentToken(): void', (rt, self: JsonTokenReader) => self.clear()),
        method('getCurrentName(): String', (rt, self: JsonTokenReader) => self.currentName),
        method('getCurrentToken(): JSONToken', (rt, self: JsonTokenReader) => tokenConstant(self.current)),
        method('getLastClearedToken(): JSONToken', (rt, self: JsonTokenReader) => tokenConstant(self.lastCleared)),
        method('getText(): String', (rt, self: JsonTokenReader) => self.current?.text ?? null),
        method('hasCurrentToken(): Boolean', (rt, self: JsonTokenReader) => self.current !== undefined),
        method('nextToken(): JSONToken', (rt, self: JsonTokenReader) => tokenConstant(self.next())),
        method('nextValue(): JSONToken', (rt, self: JsonTokenReader) => nextValue(self)),
        method('readValueAs(Type): Object', (rt, self: JsonTokenReader, type: ApexTypeValue) =>
            readAs(rt, self, type.type, false)
        ),
        method('readValueAsStrict(Type): Object', (rt, self: JsonTokenReader, type: ApexTypeValue) =>
            readAs(rt, self, type.type, true)
        ),
        method('skipChildren(): void', (rt, self: JsonTokenReader) => self.skipChildren())
    ]
});
