import { ApexErrorListener, type ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';

/** A syntax error at its place; lines and columns count from 1. */
export interface SyntaxFault {
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

/** What a parse gives: the tree, or the first syntax error. */
export type ParsedTree<Tree> =
    { readonly tree: Tree; readonly fault: null } | { readonly tree: null; readonly fault: SyntaxFault };

/** ANTLR's PredictionMode: SLL looks at the local context alone, LL at the full one. */
enum Prediction {
    Sll = 0,
    Ll = 1
}

/** Keeps the first syntax error: later ones are mostly echoes of it. */
class FirstFault extends ApexErrorListener {
    first: SyntaxFault | null = null;

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.first ??= { line, column: column + 1, message };
    }
}

function parse<Tree>(source: string, mode: Prediction, rule: (parser: ApexParser) => Tree): ParsedTree<Tree> {
    const listener = new FirstFault();
    const { parser } = ApexParserFactory.createLexerAndParser(source, listener);
    // The typings of the parser leave the interpreter out.
    (parser as unknown as { _interp: { predictionMode: Prediction } })._interp.predictionMode = mode;
    const tree = rule(parser);
    return listener.first ? { tree: null, fault: listener.first } : { tree, fault: null };
}

/**
 * Parses Apex or SOQL. Takes the text and the grammar rule to start with; returns the tree or the first syntax error.
 * SLL prediction goes first: it is many times faster, and its tree is the one LL gives whenever it reports no error
 * (https://www.antlr.org/api/Java/org/antlr/v4/runtime/atn/PredictionMode.html); only what it rejects is parsed again.
 */
export function parseInTwoStages<Tree>(source: string, rule: (parser: ApexParser) => Tree): ParsedTree<Tree> {
    const quick = parse(source, Prediction.Sll, rule);
    return quick.fault ? parse(source, Prediction.Ll, rule) : quick;
}
