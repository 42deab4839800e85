import { throwSystem } from './throws';

/** A number as written, so that no digit is lost before its Apex type is known. */
export class JsonNumber {
    constructor(readonly text: string) {}

    get isWhole(): boolean {
        return /^-?\d+$/.test(this.text);
    }
}

/** A parsed JSON value; objects keep the order of their members. */
export type JsonNode = null | boolean | string | JsonNumber | JsonNode[] | Map<string, JsonNode>;

/** Token of a JSON text, for System.JSONParser. */
export interface JsonTokenText {
    readonly kind:
        | 'START_OBJECT'
        | 'END_OBJECT'
        | 'START_ARRAY'
        | 'END_ARRAY'
        | 'FIELD_NAME'
        | 'VALUE_STRING'
        | 'VALUE_NUMBER_INT'
        | 'VALUE_NUMBER_FLOAT'
        | 'VALUE_TRUE'
        | 'VALUE_FALSE'
        | 'VALUE_NULL';
    readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t'
};

const LITERALS: Readonly<Record<string, JsonTokenText['kind']>> = {
    true: 'VALUE_TRUE',
    false: 'VALUE_FALSE',
    null: 'VALUE_NULL'
};

/** An object or array that is being read, and whether it has had an element or, in an object, the name of one. */
interface OpenPart {
    readonly closing: '}' | ']';
    hasElements: boolean;
    named: boolean;
}

/**
 * Reads a JSON text token by token, as the platform's streaming parser does: an empty text has no token, and a fault in the
 * text is found where its token is asked for.
 */
export class JsonTokenizer {
    private at = 0;
    private started = false;
    private readonly open: OpenPart[] = [];

    constructor(private readonly source: string) {}

    /** The next token; undefined behind the last. Throws System.JSONException with line and column. */
    next(): JsonTokenText | undefined {
        this.skipSpace();
        const part = this.open.at(-1);
        if (this.at >= this.source.length && !part) {
            return undefined;
        }
        this.started = true;
        if (!part) {
            return this.value();
        }
        if (part.named) {
            part.named = false;
            return this.value();
        }
        return this.element(part);
    }

    /** Refuses what stands behind a whole document. */
    assertEnd(): void {
        this.skipSpace();
        if (this.at < this.source.length) {
            this.fail(`Unexpected character ('${this.source[this.at]}' (code ${this.source.charCodeAt(this.at)}))`);
        }
    }

    /** The close of an object or array, or its next element with the comma before it. */
    private element(part: OpenPart): JsonTokenText {
        if (this.source[this.at] === part.closing) {
            this.at++;
            this.open.pop();
            return { kind: part.closing === '}' ? 'END_OBJECT' : 'END_ARRAY', text: part.closing };
        }
        if (part.hasElements) {
            this.expect(',');
            this.skipSpace();
        }
        part.hasElements = true;
        return part.closing === '}' ? this.name(part) : this.value();
    }

    private name(part: OpenPart): JsonTokenText {
        if (this.source[this.at] !== '"') {
            this.fail(
                `Unexpected character ('${this.source[this.at] ?? 'end-of-input'}'): was expecting double-quote to start field name`
            );
        }
        const text = this.string();
        this.skipSpace();
        this.expect(':');
        part.named = true;
        return { kind: 'FIELD_NAME', text };
    }

    private value(): JsonTokenText {
        const char = this.source[this.at] as string | undefined;
        switch (char) {
            case undefined:
                return this.fail('was expecting a value');
            case '{':
            case '[':
                this.at++;
                this.open.push({ closing: char === '{' ? '}' : ']', hasElements: false, named: false });
                return { kind: char === '{' ? 'START_OBJECT' : 'START_ARRAY', text: char };
            case '"':
                return { kind: 'VALUE_STRING', text: this.string() };
            default:
                return this.literal();
        }
    }

    private string(): string {
        let text = '';
        for (this.at++; this.source[this.at] !== '"'; this.at++) {
            const char = this.source[this.at] as string | undefined;
            if (char === undefined || char < ' ') {
                this.fail(
                    char === undefined
                        ? 'Unexpected end-of-input: was expecting closing quote for a string value'
                        : 'Illegal unquoted character in a string value'
                );
            }
            text += char === '\\' ? this.escape() : char;
        }
        this.at++;
        return text;
    }

    private escape(): string {
        const char = this.source[++this.at] ?? '';
        if (char !== 'u') {
            return ESCAPES[char] ?? this.fail(`Unrecognized character escape '${char}'`);
        }
        const hex = this.source.slice(this.at + 1, this.at + 5);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) {
            this.fail('Unexpected character in a unicode escape');
        }
        this.at += 4;
        return String.fromCharCode(Number.parseInt(hex, 16));
    }

    private literal(): JsonTokenText {
        const match = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
            this.source.slice(this.at, this.at + 400)
        );
        if (!match) {
            return this.fail(
                `Unexpected character ('${this.source[this.at]}' (code ${this.source.charCodeAt(this.at)})): expected a valid value`
            );
        }
        const [text] = match;
        this.at += text.length;
        const number = /^-?\d+$/.test(text) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
        return { kind: LITERALS[text] ?? number, text };
    }

    private expect(char: string): void {
        if (this.source[this.at] !== char) {
            this.fail(`Unexpected character ('${this.source[this.at] ?? 'end-of-input'}'): was expecting '${char}'`);
        }
        this.at++;
    }

    private skipSpace(): void {
        while (' \t\n\r'.includes(this.source[this.at] ?? 'x')) {
            this.at++;
        }
    }

    /** Where the text ends too early the platform says so, whatever was expected. */
    private fail(expectation: string): never {
        const isEnd =
            this.at >= this.source.length && this.started && !expectation.startsWith('Unexpected end-of-input');
        const lines = this.source.slice(0, this.at).split('\n');
        return throwSystem(
            'JSONException',
            `${isEnd ? 'Unexpected end-of-input: ' : ''}${expectation} at [line:${lines.length}, column:${(lines.at(-1)?.length ?? 0) + 1}]`
        );
    }
}

/** The value that starts with a token; what belongs to it is taken from `next`. Throws System.JSONException. */
export function nodeFrom(first: JsonTokenText, next: () => JsonTokenText | undefined): JsonNode {
    switch (first.kind) {
        case 'START_OBJECT': {
            const members = new Map<string, JsonNode>();
            for (let name = next(); name?.kind === 'FIELD_NAME'; name = next()) {
                const value = next();
                members.set(name.text, value ? nodeFrom(value, next) : null);
            }
            return members;
        }
        case 'START_ARRAY': {
            const items: JsonNode[] = [];
            for (let item = next(); item && item.kind !== 'END_ARRAY'; item = next()) {
                items.push(nodeFrom(item, next));
            }
            return items;
        }
        default:
            return scalarNode(first);
    }
}

/** What a token holds by itself; of the brackets their text. */
export function scalarNode(token: JsonTokenText): JsonNode {
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

/** What the platform says to a text without any value. */
export function noContent(): never {
    return throwSystem('JSONException', 'No content to map to Object due to end of input');
}

/** Parses a JSON text. Throws System.JSONException with line and column. */
export function parseJson(source: string): JsonNode {
    const tokenizer = new JsonTokenizer(source);
    const node = nodeFrom(tokenizer.next() ?? noContent(), () => tokenizer.next());
    tokenizer.assertEnd();
    return node;
}

/** A value of JSON.parse (an Aura call's parameters) as a node. Throws JSONException for anything JSON cannot hold. */
export function nodeOf(value: unknown): JsonNode {
    if (value === null || value === undefined) {
        return null;
    }
    if (typeof value === 'boolean' || typeof value === 'string') {
        return value;
    }
    if (typeof value === 'number' && Number.isFinite(value)) {
        return new JsonNumber(JSON.stringify(value));
    }
    if (Array.isArray(value)) {
        return value.map(nodeOf);
    }
    if (typeof value === 'object') {
        return new Map(Object.entries(value).map(([name, member]) => [name, nodeOf(member)]));
    }
    return throwSystem('JSONException', `Not a JSON value: ${String(value)}`);
}

/**
 * What JSON.deserialize checks before it parses: a List or Set starts with '[', an object with '{'. Throws the platform's
 * `Malformed JSON`.
 */
export function assertStartsWith(source: string, opening: '[' | '{'): void {
    const first = source.trimStart().slice(0, 1);
    if (first !== opening && first !== 'n' && first !== '') {
        throwSystem(
            'JSONException',
            `Malformed JSON: Expected '${opening}' at the beginning of ${opening === '[' ? 'List/Set' : 'object'}`
        );
    }
}
