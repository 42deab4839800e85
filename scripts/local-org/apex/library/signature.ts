import { parseTypeText, sObjectType, typeName, type ApexType } from '../types';

/** A parsed signature such as `indexOf(String, Integer): Integer`. */
export interface ParsedSignature {
    readonly name: string;
    readonly parameters: readonly ApexType[];
    /** Which parameters may be null (written `String?`, or of type Object or a type parameter). */
    readonly nullable: readonly boolean[];
    readonly returns: ApexType;
}

/** Concrete sObjects that appear in signatures of the library. */
const SOBJECTS: ReadonlySet<string> = new Set(['User', 'Account', 'AggregateResult', 'AsyncApexJob']);

/** Splits `A, Map<B, C>` at the commas that are not inside angle brackets. */
function splitTopLevel(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        depth += char === '<' ? 1 : char === '>' ? -1 : 0;
        if (char === ',' && depth === 0) {
            parts.push(text.slice(start, at));
            start = at + 1;
        }
    }
    parts.push(text.slice(start));
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function namedSObjects(type: ApexType): ApexType {
    if (type.kind !== 'class') {
        return type;
    }
    return SOBJECTS.has(type.name) ? sObjectType(type.name) : { ...type, args: type.args.map(namedSObjects) };
}

/** Turns a type as written in a signature into an ApexType; names in `typeParameters` become type parameters. */
export function parseType(text: string, typeParameters: readonly string[] = []): ApexType {
    return namedSObjects(parseTypeText(text, typeParameters));
}

/** Parses `name(Type, Type?): Type`, `(Type)` for constructors and `name: Type` for properties. */
export function parseSignature(signature: string, typeParameters: readonly string[] = []): ParsedSignature {
    const match = /^(\w*)\s*(?:\((.*)\))?\s*(?::\s*(.+))?$/.exec(signature.trim());
    if (!match) {
        throw new Error(`Malformed library signature: ${signature}`);
    }
    const written = splitTopLevel(match[2] ?? '');
    const parameters = written.map((part) => parseType(part.replace(/\?$/, ''), typeParameters));
    return {
        name: match[1],
        parameters,
        nullable: written.map(
            (part, at) => part.endsWith('?') || ['object', 'typeParam'].includes(parameters[at].kind)
        ),
        returns: parseType(match[3] ?? 'void', typeParameters)
    };
}

/** Prints a type the way keys and the support table show it. */
export const printType = typeName;
