const BLANK = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;
const A = 65;
const UNDERSCORE = 95;

function isNamePart(code: number): boolean {
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === UNDERSCORE;
    return isLetter || (code >= 48 && code <= 58) || code === HYPHEN || code === DOT;
}

function isNameEnd(code: number): boolean {
    return code <= BLANK || code === GREATER || code === SLASH;
}

/** End of the name that begins at an offset. */
function nameEnd(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length && isNamePart(bytes[at])) {
        at++;
    }
    return at;
}

/** The `>` of a tag; one inside a quoted value does not count. -1 when there is none. */
function tagEnd(bytes: Uint8Array, from: number): number {
    let quote = 0;
    for (let at = from; at < bytes.length; at++) {
        const code = bytes[at];
        if (quote !== 0) {
            quote = code === quote ? 0 : quote;
        } else if (code === QUOTE || code === APOSTROPHE) {
            quote = code;
        } else if (code === GREATER) {
            return at;
        } else if (code === LESS) {
            return -1;
        }
    }
    return -1;
}

function isSameName(bytes: Uint8Array, opened: number, closed: number, length: number): boolean {
    for (let at = 0; at < length; at++) {
        if (bytes[opened + at] !== bytes[closed + at]) {
            return false;
        }
    }
    return isNameEnd(bytes[opened + length]);
}

/**
 * Says quickly that every tag of a file is closed in order, around one root. False means only that a reader has to look: comments
 * and CDATA sections are not followed.
 */
export function isBalanced(bytes: Uint8Array): boolean {
    const open: number[] = [];
    let roots = 0;
    for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
        const next = bytes[at + 1];
        const isEnd = next === SLASH;
        const start = isEnd || next === QUESTION ? at + 2 : at + 1;
        const name = nameEnd(bytes, start);
        const end = tagEnd(bytes, name);
        const isNamed = name > start && bytes[start] >= A && (isNameEnd(bytes[name]) || next === QUESTION);
        if (!isNamed || end < 0) {
            return false;
        }
        if (isEnd) {
            const opened = open.pop();
            if (opened === undefined || !isSameName(bytes, opened, start, name - start)) {
                return false;
            }
        } else if (next !== QUESTION) {
            roots += open.length === 0 ? 1 : 0;
            if (bytes[end - 1] !== SLASH) {
                open.push(start);
            }
        }
        at = end + 1;
    }
    return open.length === 0 && roots === 1;
}
