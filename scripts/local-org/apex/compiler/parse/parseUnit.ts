import type { ApexParser } from '@apexdevtools/apex-parser';
import { parseInTwoStages } from '../../../../apex-syntax';
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
        const escape = /\\[^btnfr"'\\u]/.exec(text)?.[0];
        return escape === undefined
            ? "Missing closing quote character ' on string."
            : `Invalid string literal '${text.slice(1).replace(/'$/, '')}'. Illegal character sequence '${escape}' in string literal.`;
    }
    const [char] = text;
    return /[\w"$\u0080-\uffff]/.test(char)
        ? `Unrecognized symbol '${char}', which is not a valid Apex identifier.`
        : `Found punctuation symbol or operator '${char}' that isn't valid in Apex.`;
}

/** What the parser generator says, in the platform's words; a list of all that could have followed helps nobody. */
function inPlatformWords(message: string): string {
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
        /^(?:mismatched|extraneous) input '([^']*)' expecting /.exec(message)?.[1] ??
        /^missing \{.*\} at '([^']*)'$/.exec(message)?.[1] ??
        /^no viable alternative at input '(?:.*\s)?([^'\s]+)'$/s.exec(message)?.[1];
    return unexpected === undefined ? message : `Unexpected token '${unexpected}'.`;
}

/**
 * Parses one file into our syntax tree. Throws SourceError at the first syntax error and UnsupportedFeatureError for a
 * construct the compiler refuses.
 */
export function parseUnit(source: string, path: string, kind: UnitKind): CompilationUnit {
    const { tree: read, fault } = parseInTwoStages(source, READERS[kind]);
    if (fault) {
        const { line, column, message } = fault;
        throw new SourceError(inPlatformWords(message), { file: path, line, column });
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
