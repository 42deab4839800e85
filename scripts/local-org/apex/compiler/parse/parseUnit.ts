import type { ApexParser } from '@apexdevtools/apex-parser';
import { parseInTwoStages, type SyntaxFault } from '../../../../apex-syntax';
import { SourceError } from '../../../errors';
import type { CompilationUnit } from '../ast/nodes';
import { columnOf, lineOf } from '../ast/position';
import { readTypeDeclaration } from './declarations';
import { readAnonymous, readTrigger } from './triggers';
import { TreeError } from './tree';

export type UnitKind = 'class' | 'trigger' | 'anonymous';

const READERS: Readonly<Record<UnitKind, (parser: ApexParser) => () => CompilationUnit>> = {
    class: (parser) => {
        const tree = parser.compilationUnit();
        return () => readTypeDeclaration(tree.typeDeclaration());
    },
    trigger: (parser) => {
        const tree = parser.triggerUnit();
        return () => readTrigger(tree);
    },
    anonymous: (parser) => {
        const tree = parser.anonymousUnit();
        return () => readAnonymous(tree);
    }
};

/** What is wrong with characters that begin no word of the language. */
function symbolFault(text: string): string {
    if (text.startsWith("'")) {
        const whole = text.slice(1).replace(/'$/, '');
        const unicode = /\\(u[0-9a-f]{0,3})(?![0-9a-f])/i.exec(text)?.[1];
        if (unicode !== undefined) {
            return `Invalid string literal '${whole}'. Illegal unicode sequence. Less than four hex digits '\\${unicode}' in string literal.`;
        }
        const escape = /\\[^btnfr"'\\u]/.exec(text)?.[0];
        return escape === undefined
            ? "Missing closing quote character ' on string."
            : `Invalid string literal '${whole}'. Illegal character sequence '${escape}' in string literal.`;
    }
    const [char] = text;
    return /[\w"$\u0080-\uffff]/.test(char)
        ? `Unrecognized symbol '${char}', which is not a valid Apex identifier.`
        : `Found punctuation symbol or operator '${char}' that isn't valid in Apex.`;
}

/** What the parser generator says, in the platform's words; a list of all that could have followed helps nobody. */
function inPlatformWords({ message, line, column }: SyntaxFault, source: string): string {
    const symbol = /^token recognition error at: '(.*)'?$/s.exec(message)?.[1];
    if (symbol !== undefined) {
        return symbolFault(symbol);
    }
    const [, wanted, found] =
        /^(?:mismatched|missing)(?: input)? ('[^']+')(?: expecting| at) ('[^']+')$/.exec(message) ?? [];
    if (wanted !== undefined) {
        return message.startsWith('missing')
            ? `Missing ${wanted} at ${found}`
            : `Expecting ${found} but was: ${wanted}`;
    }
    const unexpected =
        /^(?:mismatched|extraneous) input '(.*)' expecting /s.exec(message)?.[1] ??
        /^missing \{.*\} at '(.*)'$/s.exec(message)?.[1] ??
        (message.startsWith('no viable alternative') ? wordAt(source, line, column) : undefined);
    return unexpected === undefined ? message : `Unexpected token '${unexpected.replace(/^'(.*)'$/s, '$1')}'.`;
}

/** The word, text or symbol at a place. */
function wordAt(source: string, line: number, column: number): string {
    const rest = source.split('\n')[line - 1]?.slice(column - 1) ?? '';
    return /^(?:[a-z_]\w*|\d+|'[^']*'|\S)/i.exec(rest)?.[0] ?? '<EOF>';
}

/** One word is missing: a message that says so is right, unless the word is what arguments and types begin with. */
const PLAIN = /^missing '[^']+' at '(?![(<[.])/;

/** What may be left out and is looked for. */
const CLOSERS = [';', ')', ']'];

/**
 * A fault where the parser found nothing that fits, said with what is missing there: the text with that in its place can be read
 * at least a word further.
 */
function whereReached(source: string, fault: SyntaxFault, read: (text: string) => SyntaxFault | null): SyntaxFault {
    const { reached } = fault;
    if (!reached || PLAIN.test(fault.message)) {
        return fault;
    }
    const lines = source.split('\n');
    const [before, after] = [
        lines[reached.line - 1].slice(0, reached.column - 1),
        lines[reached.line - 1].slice(reached.column - 1)
    ];
    const missing = CLOSERS.find((closer) => {
        const repaired = lines.with(reached.line - 1, `${before}${closer} ${after}`).join('\n');
        const left = read(repaired);
        const place = left?.reached ?? left;
        return !place || place.line > reached.line || place.column > reached.column + closer.length + 1;
    });
    const word = wordAt(source, reached.line, reached.column);
    const message =
        missing === undefined ? `no viable alternative at input '${word}'` : `missing '${missing}' at '${word}'`;
    return { ...reached, message };
}

/**
 * Parses one file into our syntax tree. Throws SourceError at the first syntax error and UnsupportedFeatureError for a
 * construct the compiler refuses.
 */
export function parseUnit(source: string, path: string, kind: UnitKind): CompilationUnit {
    const { tree: read, fault } = parseInTwoStages(source, READERS[kind]);
    if (fault) {
        const found = whereReached(source, fault, (text) => parseInTwoStages(text, READERS[kind]).fault);
        const { line, column } = found;
        throw new SourceError(inPlatformWords(found, source), { file: path, line, column });
    }
    try {
        return read();
    } catch (error) {
        if (error instanceof TreeError) {
            throw error.located({ file: path, line: lineOf(error.at), column: columnOf(error.at) });
        }
        throw error;
    }
}
