import { RegexTranslator } from './regexTranslator';
import { throwSystem } from './throws';

const compiled = new Map<string, RegExp>();

/**
 * Compiles a Java regular expression. Throws System.StringException for a malformed one and UnsupportedFeatureError for
 * constructs that JavaScript cannot express (possessive quantifiers, atomic groups, flags such as (?x)).
 */
export function compileRegex(source: string, extraFlags = ''): RegExp {
    const key = `${extraFlags}/${source}`;
    let regex = compiled.get(key);
    if (!regex) {
        const translated = new RegexTranslator(source).translate();
        try {
            regex = new RegExp(translated.source, [...new Set(translated.flags + extraFlags)].join(''));
        } catch (error) {
            throwSystem('StringException', `Invalid regex: ${(error as Error).message}`);
        }
        compiled.set(key, regex);
    }
    return regex;
}

/** Expands a Java replacement (`$1`, `${name}`, `\$`) for one match. Throws for a group the expression does not have. */
export function expandReplacement(replacement: string, match: RegExpExecArray): string {
    return replacement.replace(
        /\\([\s\S]?)|\$(?:\{(\w+)\}|(\d))?/g,
        (whole, escaped: string | undefined, name: string | undefined, digit: string | undefined) => {
            if (whole.startsWith('\\')) {
                return escaped || throwSystem('StringException', 'character to be escaped is missing');
            }
            if (name === undefined && digit === undefined) {
                throwSystem('StringException', 'Illegal group reference');
            }
            if (digit !== undefined && Number(digit) >= match.length) {
                throwSystem('StringException', `No group ${digit}`);
            }
            return (digit === undefined ? match.groups?.[name as string] : match[Number(digit)]) ?? '';
        }
    );
}

/** Replaces the first or every match, with Java's replacement syntax. */
export function replaceRegex(text: string, pattern: RegExp, replacement: string, all: boolean): string {
    const regex = new RegExp(pattern.source, all ? `${pattern.flags}g` : pattern.flags);
    let result = '';
    let from = 0;
    for (let match = regex.exec(text); match; match = all ? regex.exec(text) : null) {
        result += text.slice(from, match.index) + expandReplacement(replacement, match);
        from = match.index + match[0].length;
        if (match[0] === '') {
            regex.lastIndex++;
        }
    }
    return result + text.slice(from);
}

/** Java's String.split: a limit of 0 drops trailing empty parts, a positive one caps the number of parts. */
export function splitRegex(text: string, pattern: RegExp, limit = 0): string[] {
    const regex = new RegExp(pattern.source, `${pattern.flags}g`);
    const parts: string[] = [];
    let from = 0;
    for (let match = regex.exec(text); match && (limit <= 0 || parts.length < limit - 1); match = regex.exec(text)) {
        const end = match.index + match[0].length;
        if (match[0] === '') {
            regex.lastIndex++;
        }
        // Java gives no empty leading part for a match of zero width at the start, and no match at the very end.
        if (end === 0 || (match[0] === '' && match.index >= text.length)) {
            continue;
        }
        parts.push(text.slice(from, match.index));
        from = end;
    }
    parts.push(text.slice(from));
    while (limit === 0 && parts.length > 1 && parts.at(-1) === '') {
        parts.pop();
    }
    return parts;
}
