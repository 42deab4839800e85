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
    /** Offset behind the token. */
    readonly end: number;
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

/** Recursive descent over a JSON text; gives the value and, in order, its tokens. */
class JsonReader {
    private at = 0;
    readonly tokens: JsonTokenText[] = [];

    constructor(private readonly source: string) {}

    document(): JsonNode {
        const node = this.value();
        this.skipSpace();
        if (this.at < this.source.length) {
            this.fail(`Unexpected character ('${this.source[this.at]}' (code ${this.source.charCodeAt(this.at)}))`);
        }
        return node;
    }

    private value(): JsonNode {
        this.skipSpace();
        const char = this.source[this.at] as string | undefined;
        if (char === undefined) {
            return this.fail('No content to map to Object due to end of input');
        }
        if (char === '{') {
            return this.object();
        }
        if (char === '[') {
            return this.array();
        }
        if (char === '"') {
            const text = this.string();
            this.token('VALUE_STRING', text);
            return text;
        }
        return this.literal();
    }

    private object(): JsonNode {
        const members = new Map<string, JsonNode>();
        this.open('START_OBJECT', '{');
        while (!this.closes('}', members.size > 0)) {
            this.skipSpace();
            if (this.source[this.at] !== '"') {
                this.fail(
                    `Unexpected character ('${this.source[this.at] ?? 'end-of-input'}'): was expecting double-quote to start field name`
                );
            }
            const name = this.string();
            this.token('FIELD_NAME', name);
            this.skipSpace();
            this.expect(':');
            members.set(name, this.value());
        }
        this.token('END_OBJECT', '}');
        return members;
    }

    private array(): JsonNode {
        const items: JsonNode[] = [];
        this.open('START_ARRAY', '[');
        while (!this.closes(']', items.length > 0)) {
            items.push(this.value());
        }
        this.token('END_ARRAY', ']');
        return items;
    }

    private open(kind: JsonTokenText['kind'], char: string): void {
        this.at++;
        this.token(kind, char);
    }

    /** Consumes the closing character, or the comma that must stand before a further element. */
    private closes(char: string, needsComma: boolean): boolean {
        this.skipSpace();
        if (this.source[this.at] === char) {
            this.at++;
            return true;
        }
        if (needsComma) {
            this.expect(',');
        }
        return false;
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

    private literal(): JsonNode {
        const match = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/.exec(
            this.source.slice(this.at, this.at + 400)
        );
        if (!match) {
            return this.fail(
                `Unexpected character ('${this.source[this.at]}' (code ${this.source.charCodeAt(this.at)})): expected a valid value`
            );
        }
        this.at += match[0].length;
        switch (match[0]) {
            case 'true':
            case 'false':
                this.token(match[0] === 'true' ? 'VALUE_TRUE' : 'VALUE_FALSE', match[0]);
                return match[0] === 'true';
            case 'null':
                this.token('VALUE_NULL', 'null');
                return null;
            default: {
                const number = new JsonNumber(match[0]);
                this.token(number.isWhole ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT', number.text);
                return number;
            }
        }
    }

    private token(kind: JsonTokenText['kind'], text: string): void {
        this.tokens.push({ kind, text, end: this.at });
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
        const message =
            this.at >= this.source.length &&
            this.tokens.length > 0 &&
            !expectation.startsWith('Unexpected end-of-input')
                ? `Unexpected end-of-input: ${expectation}`
                : expectation;
        const lines = this.source.slice(0, this.at).split('\n');
        return throwSystem(
            'JSONException',
            `${message} at [line:${lines.length}, column:${(lines.at(-1)?.length ?? 0) + 1}]`
        );
    }
}

/** Parses a JSON text. Throws System.JSONException with line and column. */
export function parseJson(source: string): JsonNode {
    return new JsonReader(source).document();
}

/** The tokens of a JSON text. Throws System.JSONException. */
export function tokenizeJson(source: string): JsonTokenText[] {
    const reader = new JsonReader(source);
    reader.document();
    return reader.tokens;
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
