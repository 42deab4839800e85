/** A row of the decision log as the export holds it; the values its hash covers, see README.md. */
export interface LogRow {
    readonly sequence: number;
    readonly event: string;
    readonly actor: string | null;
    readonly at: string;
    readonly detail: string;
    readonly format: number;
    readonly useCase: string | null;
    readonly previousHash: string;
    readonly hash: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t'
};

/** Writes text as the package's AigCanonicalJson does; JSON.stringify differs (it also writes \b, \f and surrogates). */
function quote(text: string): string {
    const isEscaped = (character: string): boolean => character in ESCAPES || character < ' ';
    const escaped = Array.from(text, (character) =>
        isEscaped(character)
            ? (ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
            : character
    );
    return `"${escaped.join('')}"`;
}

const textOrNull = (value: string | null): string => (value === null ? 'null' : quote(value));

/** Takes a row of format 1; returns the text that is hashed after the previous hash and a line feed. */
export function canonicalRow(row: LogRow): string {
    return (
        `{"actor":${textOrNull(row.actor)},"at":${quote(row.at)},"detail":${quote(row.detail)},` +
        `"event":${quote(row.event)},"format":${row.format},"sequence":${row.sequence},` +
        `"useCase":${textOrNull(row.useCase)}}`
    );
}
