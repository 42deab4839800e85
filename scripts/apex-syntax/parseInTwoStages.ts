import { ApexErrorListener, type ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';

/** A syntax error at its place; lines and columns count from 1. */
export interface SyntaxFault {
    readonly line: number;
    readonly column: number;
    readonly message: string;
    /** Where the parser found nothing that fits, when that is behind the place it reports. */
    readonly reached?: { readonly line: number; readonly column: number };
}

/** What a parse gives: the tree, or the first syntax error. */
export type ParsedTree<Tree> =
    { readonly tree: Tree; readonly fault: null } | { readonly tree: null; readonly fault: SyntaxFault };

/** ANTLR's PredictionMode: SLL looks at the local context alone, LL at the full one. */
enum Prediction {
    Sll = 0,
    Ll = 1
}

/** The words of a text as the parser takes them, one by one and forth and back while it looks ahead. */
interface TokenStream {
    index: number;
    tokens: readonly { readonly line: number; readonly column: number }[];
    consume(): void;
}

/** Keeps the first syntax error: later ones are mostly echoes of it. */
class FirstFault extends ApexErrorListener {
    first: SyntaxFault | null = null;
    private stream: TokenStream | null = null;
    private furthest = 0;

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.first ??= this.located({ line, column: column + 1, message });
    }

    /** Remembers how far the parser looked ahead. */
    watch(stream: TokenStream): void {
        this.stream = stream;
        const consume = stream.consume.bind(stream);
        stream.consume = () => {
            consume();
            this.furthest = Math.max(this.furthest, stream.index);
        };
    }

    /**
     * A parser that looks ahead for what a statement may be gives up where the statement begins; that nothing fits any more shows
     * at the word it came to.
     */
    private located(fault: SyntaxFault): SyntaxFault {
        const reached = this.stream?.tokens.at(this.furthest);
        const isFurther =
            reached &&
            (reached.line > fault.line || (reached.line === fault.line && reached.column + 1 > fault.column));
        return isFurther ? { ...fault, reached: { line: reached.line, column: reached.column + 1 } } : fault;
    }
}

function parse<Tree>(source: string, mode: Prediction, rule: (parser: ApexParser) => Tree): ParsedTree<Tree> {
    const listener = new FirstFault();
    const { parser } = ApexParserFactory.createLexerAndParser(source, listener);
    // The typings of the parser leave the interpreter and its words out.
    const inner = parser as unknown as { _interp: { predictionMode: Prediction }; _input: TokenStream };
    inner._interp.predictionMode = mode;
    if (mode === Prediction.Ll) {
        listener.watch(inner._input);
    }
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
