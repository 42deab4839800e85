/** A line of an Agent Script that is code: comments and texts to the model are left out. */
export interface ScriptLine {
    readonly indent: number;
    readonly text: string;
    /** Offset of the first character that is not blank. */
    readonly offset: number;
}

const TAB_WIDTH = 4;

function indentOf(line: string): number {
    let indent = 0;
    for (const character of line) {
        if (character === ' ') {
            indent++;
        } else if (character === '\t') {
            indent += TAB_WIDTH;
        } else {
            break;
        }
    }
    return indent;
}

/**
 * Splits a script into its lines of code. A text begins with `|` and goes on over all lines that are indented deeper; so does a
 * key whose value begins with `|`. Nothing in a text is code, however much it looks like it.
 */
export function scriptLines(source: string): ScriptLine[] {
    const lines: ScriptLine[] = [];
    let textIndent: number | null = null;
    let start = 0;
    for (const raw of source.split('\n')) {
        const text = raw.trim();
        const indent = indentOf(raw);
        if (text !== '' && textIndent !== null && indent <= textIndent) {
            textIndent = null;
        }
        if (text !== '' && textIndent === null && !text.startsWith('#')) {
            if (text.startsWith('|')) {
                textIndent = indent;
            } else {
                lines.push({ indent, text, offset: start + raw.length - raw.trimStart().length });
                textIndent = /:\s*\|(?:\s|$)/.test(text) && !/["'].*:\s*\|.*["']/.test(text) ? indent : null;
            }
        }
        start += raw.length + 1;
    }
    return lines;
}
