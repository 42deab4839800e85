const BLANK = 32;
const DOT = 46;
const QUESTION_MARK = 63;
const UNDERSCORE = 95;
/** Turns an upper-case letter into its lower-case one; digits and the underscore have no case. */
const LOWER = 32;
/** Words that a class name follows, without their last letter. */
const NE = [110, 101];
const EXTEND = [101, 120, 116, 101, 110, 100];
const W = 119;
const S = 115;
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

function endsWith(bytes: Uint8Array, end: number, word: readonly number[]): boolean {
    const start = end - word.length;
    return start >= 0 && word.every((code, at) => (bytes[start + at] | LOWER) === code);
}

/** The name behind `new` or `extends`, where such a word ends. */
function addBehindWord(bytes: Uint8Array, blank: number): void {
    const last = bytes[blank - 1] | LOWER;
    const isWord = last === W ? endsWith(bytes, blank - 1, NE) : last === S && endsWith(bytes, blank - 1, EXTEND);
    if (isWord) {
        let start = blank;
        while (start < bytes.length && bytes[start] <= BLANK) {
            start++;
        }
        let end = start;
        while (end < bytes.length && isNamePart(bytes[end])) {
            end++;
        }
        addName(bytes, start, end);
    }
}

/**
 * Hashes of the names in Apex that may be other classes: what stands before a dot or after `new` or `extends`. Written by hand and over
 * bytes because it runs over every class of an org; a syntax tree confirms what it finds.
 */
export function usedNames(bytes: Uint8Array): Int32Array {
    found.clear();
    for (let at = 1; at < bytes.length; at++) {
        const code = bytes[at];
        if (code === DOT) {
            addBeforeDot(bytes, at);
        } else if (code <= BLANK && bytes[at - 1] > BLANK) {
            addBehindWord(bytes, at);
        }
    }
    return Int32Array.from(found);
}
