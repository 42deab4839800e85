const UNDERSCORE = 95;
const DOT = 46;
/** Words that a class name follows. */
const BEFORE_NAME = ['new ', 'extends '] as const;

function isNamePart(code: number): boolean {
    return (
        (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === UNDERSCORE
    );
}

/** End of the name that begins at an offset. */
function nameEnd(text: string, from: number): number {
    let at = from;
    while (isNamePart(text.charCodeAt(at))) {
        at++;
    }
    return at;
}

/**
 * Names in Apex that may be other classes: what stands before a dot or after `new` or `extends`. In lower case, between blanks. Written by
 * hand because it runs over every class of an org; a syntax tree confirms what it finds.
 */
export function usedNames(text: string): string {
    const names = new Set<string>();
    for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
        let end = dot;
        while (end > 0 && (text.charCodeAt(end - 1) <= 32 || text[end - 1] === '?')) {
            end--;
        }
        let start = end;
        while (start > 0 && isNamePart(text.charCodeAt(start - 1))) {
            start--;
        }
        if (start < end && text.charCodeAt(start - 1) !== DOT) {
            names.add(text.slice(start, end).toLowerCase());
        }
    }
    const lower = text.toLowerCase();
    for (const word of BEFORE_NAME) {
        for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            const start = at + word.length;
            names.add(lower.slice(start, nameEnd(lower, start)));
        }
    }
    return ` ${[...names].join(' ')} `;
}
