import { JsonNumber, parseJson, tokenizeJson, type JsonNode, type JsonTokenText } from '../runtime/jsonParser';
import { TypedJsonReader } from '../runtime/jsonReader';
import { LibraryObject } from '../runtime/libraryObject';
import type { ApexEnumValue } from '../runtime/objectModel';
import type { Runtime } from '../runtime/runtime';
import { throwSystem } from '../runtime/throws';
import type { ApexTypeValue } from '../runtime/typeValue';
import { primitive, type ApexType, type PrimitiveName } from '../types';
import { enumConstant } from './enums';
import { defineType, method } from './table';

/** System.JSONParser: a cursor over the tokens of a text. */
export class JsonTokenReader extends LibraryObject {
    readonly $type = 'JSONParser';
    private readonly tokens: readonly JsonTokenText[];
    private at = -1;
    private name: string | null = null;
    private cleared: JsonTokenText | null = null;

    constructor(readonly source: string) {
        super();
        this.tokens = tokenizeJson(source);
    }

    get current(): JsonTokenText | undefined {
        return this.at < 0 || this.tokens[this.at] === this.cleared ? undefined : this.tokens[this.at];
    }

    get currentName(): string | null {
        return this.name;
    }

    next(): JsonTokenText | undefined {
        this.at = Math.min(this.at + 1, this.tokens.length);
        if (this.current?.kind === 'FIELD_NAME') {
            this.name = this.current.text;
        }
        return this.current;
    }

    clear(): void {
        this.cleared = this.tokens[this.at] ?? null;
    }

    get lastCleared(): JsonTokenText | null {
        return this.cleared;
    }

    /** Moves to the end of the object or array that starts here. */
    skipChildren(): void {
        if (!this.current?.kind.startsWith('START_')) {
            return;
        }
        let depth = 0;
        do {
            depth += this.current?.kind.startsWith('START_') ? 1 : this.current?.kind.startsWith('END_') ? -1 : 0;
            if (depth > 0) {
                this.next();
            }
        } while (depth > 0 && this.at < this.tokens.length);
    }

    /** The value that starts at the current token, or at the next one where there is none yet; its last token becomes the current one. */
    node(): JsonNode {
        if (this.current === undefined || this.current.kind === 'FIELD_NAME') {
            this.next();
        }
        const first = this.current ?? throwSystem('JSONException', 'No content to map to Object due to end of input');
        const start = first.end - (first.kind.startsWith('START_') ? 1 : 0);
        if (!first.kind.startsWith('START_')) {
            return scalarNode(first);
        }
        this.skipChildren();
        return parseJson(this.source.slice(start, this.tokens[this.at].end));
    }
}

function scalarNode(token: JsonTokenText): JsonNode {
    switch (token.kind) {
        case 'VALUE_NULL':
            return null;
        case 'VALUE_TRUE':
        case 'VALUE_FALSE':
            return token.kind === 'VALUE_TRUE';
        case 'VALUE_NUMBER_INT':
        case 'VALUE_NUMBER_FLOAT':
            return new JsonNumber(token.text);
        default:
            return token.text;
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
