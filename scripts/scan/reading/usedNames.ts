const BLANK = 32;
const PARENTHESIS = 40;
const DOT = 46;
const QUESTION_MARK = 63;
const UNDERSCORE = 95;
/** Turns an upper-case letter into its lower-case one; digits and the underscore have no case. */
const LOWER = 32;
/** Ends of `extends` in the cases people write. */
const EXTENDS_ENDS = [Buffer.from('xtends'), Buffer.from('XTENDS')];
/** Small integers of V8: a set of them holds no objects. */
const HASH_BITS = 0x3fffffff;

function isNamePart(code: number): boolean {
    return (
        (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === UNDERSCORE
    );
}

function addToHash(hash: number, code: number): number {
    const lower = code >= 65 && code <= 90 ? code | LOWER : code;
    return (Math.imul(hash, 31) + lower) & HASH_BITS;
}

/** Number that stands for a name, whatever its case. */
export function nameHash(name: string): number {
    let hash = 0;
    for (let at = 0; at < name.length; at++) {
        hash = addToHash(hash, name.charCodeAt(at));
    }
    return hash;
}

/** Used for one class after the other. */
const found = new Set<number>();

function addName(bytes: Uint8Array, start: number, end: number): void {
    let hash = 0;
    for (let at = start; at < end; at++) {
        hash = addToHash(hash, bytes[at]);
    }
    found.add(hash);
}

/** The name in front of a dot, blanks and `?` between them; not one that itself follows a dot. */
function addBeforeDot(bytes: Uint8Array, dot: number): void {
    let end = dot;
    while (end > 0 && (bytes[end - 1] <= BLANK || bytes[end - 1] === QUESTION_MARK)) {
        end--;
    }
    let start = end;
    while (start > 0 && isNamePart(bytes[start - 1])) {
        start--;
    }
    if (start < end && bytes[start - 1] !== DOT) {
        addName(bytes, start, end);
    }
}

/** The name in front of a parenthesis: a method, or the class behind `new`. */
function addBeforeParenthesis(bytes: Uint8Array, end: number): void {
    let start = end;
    while (start > 0 && isNamePart(bytes[start - 1])) {
        start--;
    }
    if (start < end && bytes[start - 1] !== DOT) {
        addName(bytes, start, end);
    }
}

function addBehindExtends(bytes: Uint8Array, from: number): void {
    let start = from;
    while (start < bytes.length && bytes[start] <= BLANK) {
        start++;
    }
    let end = start;
    while (end < bytes.length && isNamePart(bytes[end])) {
        end++;
    }
    if (end > start && start > from) {
        addName(bytes, start, end);
    }
}

/**
 * Hashes of the names in Apex that may be other classes: what stands before a dot or a parenthesis (`new Name()`) or after `extends`.
 * It runs over every class of an org, so the places are found by searching bytes; a syntax tree confirms what it finds.
 */
export function usedNames(bytes: Buffer): readonly number[] {
    found.clear();
    for (let at = bytes.indexOf(DOT); at >= 0; at = bytes.indexOf(DOT, at + 1)) {
        addBeforeDot(bytes, at);
    }
    for (let at = bytes.indexOf(PARENTHESIS); at >= 0; at = bytes.indexOf(PARENTHESIS, at + 1)) {
        addBeforeParenthesis(bytes, at);
    }
    for (const end of EXTENDS_ENDS) {
        for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + end.length)) {
            addBehindExtends(bytes, at + end.length);
        }
    }
    return [...found];
}
