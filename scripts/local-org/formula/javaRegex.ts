/** Java's POSIX-like classes as ranges of a JavaScript character class. */
const CLASSES: Readonly<Record<string, string>> = {
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Upper: 'A-Z',
    Lower: 'a-z',
    Punct: '!-\\/:-@\\[-`{-~',
    Space: '\\s',
    XDigit: '0-9a-fA-F',
    ASCII: '\\x00-\\x7F'
};

/** Possessive quantifiers, atomic groups, inline flags, anchors and quotes that only Java has, class intersections. */
const BEYOND_JAVASCRIPT = /[*+?}]\+|\(\?>|\(\?[a-z]+[):]|\\[AGZzhHvVXRQE]|&&\[/;

const cache = new Map<string, RegExp>();

/**
 * Translates a Java regular expression, which REGEX() matches against the whole text. Throws RangeError for what
 * JavaScript cannot express and SyntaxError for malformed ones.
 */
export function javaRegex(pattern: string): RegExp {
    let compiled = cache.get(pattern);
    if (!compiled) {
        compiled = translate(pattern);
        cache.set(pattern, compiled);
    }
    return compiled;
}

function translate(pattern: string): RegExp {
    const flags = /^\(\?([a-z]+)\)/.exec(pattern);
    if (flags && !/^[ims]+$/.test(flags[1])) {
        throw new RangeError(`regular expression flags ${flags[1]}`);
    }
    const body = flags ? pattern.slice(flags[0].length) : pattern;
    if (BEYOND_JAVASCRIPT.test(body.replace(/\\[pP]\{\w+\}|\\\\|\\[*+?}(&[]/g, 'x'))) {
        throw new RangeError(`regular expression ${pattern}`);
    }
    let isInClass = false;
    const source = body.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (part, name: string | undefined) => {
        if (part === '[') {
            isInClass = true;
        } else if (part === ']') {
            isInClass = false;
        } else if (name !== undefined && CLASSES[name]) {
            return isInClass ? CLASSES[name] : `[${CLASSES[name]}]`;
        }
        return part;
    });
    const jsFlags = flags?.[1] ?? '';
    const needsUnicode = /\\p\{/.test(source);
    return new RegExp(`^(?:${source})$`, jsFlags + (needsUnicode ? 'u' : ''));
}
